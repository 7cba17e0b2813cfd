package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ButtonType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every locale the window opens, shows the same and writes the same bytes, and so do the commands. */
@Timeout(1200)
class OtherLocaleTest {
    @TempDir
    private static Path folder;

    /** What was written and shown without a language. */
    private static Path root;

    @BeforeAll
    static void worksWithoutALanguage() throws Exception {
        root = work("", "", "");
    }

    private static Path work(String language, String country, String extensions) throws Exception {
        Path target = Files.createDirectory(folder.resolve("in-" + language + country));
        Console done = new OtherProcess(folder)
                .locale(language, country, extensions)
                .run(WindowProcess.class, target.toString());
        assertThat(done.exitCode()).as(done.err().toString()).isZero();
        return target;
    }

    private static List<Path> files(Path parent) throws IOException {
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(Files::isRegularFile)
                    .map(parent::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** Arabic digits are in use in Egypt; since Java 17 the locale alone does not say so, but its extension does. */
    @ParameterizedTest(name = "{0}-{1}")
    @CsvSource({"fa, IR, ''", "ar, EG, u-nu-arab", "tr, TR, ''"})
    void theWindowOpensShowsAndWritesTheSame(String language, String country, String extensions) throws Exception {
        Path other = work(language, country, extensions);

        assertThat(files(other)).isEqualTo(files(root)).hasSizeGreaterThan(8);
        for (Path file : files(root)) {
            if (!file.toString().equals(WindowProcess.TEXTS)) {
                assertThat(other.resolve(file)).hasSameBinaryContentAs(root.resolve(file));
            }
        }
        List<String> texts = Files.readAllLines(other.resolve(WindowProcess.TEXTS), StandardCharsets.UTF_8);
        assertThat(texts).contains("icons 4", "field 0.001", "field 0.9, 1", "field 7.5");
        assertThat(texts.stream().filter(text -> text.matches(WindowProcess.LAST_EPOCH)))
                .hasSize(1)
                .isEqualTo(Files.readAllLines(root.resolve(WindowProcess.TEXTS), StandardCharsets.UTF_8).stream()
                        .filter(text -> text.matches(WindowProcess.LAST_EPOCH))
                        .toList());
        assertThat(texts).noneMatch(text -> text.codePoints()
                .anyMatch(sign ->
                        sign > '~' && Character.isDigit(sign) || "\u0131\u0130\u066B\u066C".indexOf(sign) >= 0));
    }

    /** Tells, when the program has ended, in which language JavaFX would label a button. */
    static final class Labels {
        private Labels() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("button " + ButtonType.CANCEL.getText())));
            Main.main(arguments);
        }
    }

    @Test
    void theLibrariesSpeakEnglishToo() throws Exception {
        Console told = new OtherProcess(folder).locale("de", "DE", "").run(Labels.class, "--version");

        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).hasSize(2).contains("button Cancel");
    }

    @Test
    void aRefusalAndAHelpAreTheSameInEveryLocale() throws Exception {
        for (String[] arguments : new String[][] {
            {"render", "--help"}, {"render", "--epochs", "1", "2", "3", "4", "5"}, {"sweep", "--seeds", "0..20000"}
        }) {
            Console english = new OtherProcess(folder).locale("en", "US", "").run(Main.class, arguments);
            Console persian = new OtherProcess(folder).locale("fa", "IR", "").run(Main.class, arguments);

            assertThat(persian).isEqualTo(english);
            assertThat(english.exitCode()).isEqualTo(arguments[1].equals("--help") ? 0 : 2);
        }
    }
}
