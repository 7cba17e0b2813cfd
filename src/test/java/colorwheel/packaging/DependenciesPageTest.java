package colorwheel.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code packaging/DEPENDENCIES.md} lists the libraries that Maven resolves for the program, in these versions and
 * under these licences, and no other; each has its reason.
 */
class DependenciesPageTest {
    private static final Path PAGE = Path.of("packaging", "DEPENDENCIES.md");

    /** Written by license:add-third-party in the phase before the tests are compiled. */
    private static final Path RESOLVED = Path.of("target", "generated-sources", "license", "THIRD-PARTY.txt");

    /** {@code (Apache-2.0) picocli (info.picocli:picocli:4.7.7 - https://picocli.info)}, with one licence or more. */
    /** Maven writes the number in the digits of the country. */
    private static final Pattern COUNT =
            Pattern.compile("Lists of (\\d+) third-party dependencies\\.", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LIBRARY =
            Pattern.compile("^ *((?:\\((?:\\([^)]*\\)|[^()]*)\\) )+).*\\(([^:( ]+:[^: ]+):([^: ]+) - [^ ]*\\)$");

    private static final Pattern LICENCE = Pattern.compile("\\((\\([^)]*\\)|[^()]*)\\) ");

    /** {@code | `info.picocli:picocli` | 4.7.7 | Apache-2.0 | the command line |}. */
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+:[^`]+)` \\| ([^ |]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    @Test
    void thePageListsTheLibrariesThatMavenResolvesWithTheirVersionsAndLicences() throws IOException {
        List<String> resolved = matches(RESOLVED, LIBRARY)
                .map(library -> row(library.group(2), library.group(3), licences(library.group(1))))
                .toList();

        assertThat(resolved).hasSizeGreaterThan(20);
        assertThat(matches(PAGE, ROW)
                        .map(row -> row(row.group(1), row.group(2), row.group(3)))
                        .toList())
                .as("the rows of %s without their reasons", PAGE)
                .containsExactlyInAnyOrderElementsOf(resolved);
    }

    @Test
    void everyLineOfMavensListIsUnderstood() throws IOException {
        try (Stream<String> lines = Files.lines(RESOLVED)) {
            String first = lines.filter(line -> !line.isBlank()).findFirst().orElseThrow();
            Matcher counted = COUNT.matcher(first);
            assertThat(counted.matches()).as(first).isTrue();
            assertThat(Long.parseLong(counted.group(1)))
                    .isEqualTo(matches(RESOLVED, LIBRARY).count());
        }
    }

    @Test
    void everyLibraryHasAReason() throws IOException {
        assertThat(matches(PAGE, ROW))
                .allSatisfy(row -> assertThat(row.group(4)).as(row.group(1)).hasSizeGreaterThan(10));
    }

    private static String row(String library, String version, String licences) {
        return "| `" + library + "` | " + version + " | " + licences + " |";
    }

    private static String licences(String inParentheses) {
        return String.join(
                ", ",
                LICENCE.matcher(inParentheses)
                        .results()
                        .map(licence -> licence.group(1))
                        .toList());
    }

    private static Stream<MatchResult> matches(Path file, Pattern pattern) throws IOException {
        return Files.readAllLines(file).stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult);
    }
}
