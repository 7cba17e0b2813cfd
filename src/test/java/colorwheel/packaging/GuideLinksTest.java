package colorwheel.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README, the guide, and what they lead to: no link is broken, and no page and no picture is left over. */
class GuideLinksTest {
    private static final Path FRONT_PAGE = Path.of("README.md");
    private static final Path GUIDE = Path.of("assets", "guide");
    private static final int MAX_FRONT_PAGE_LINES = 149;
    private static final long MAX_PICTURE_BYTES = 100_000;

    /** {@code [text](target)} and {@code ![text](target)}. */
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** A link of a page to a file of the checkout. */
    private record Link(Path page, String target) {
        Path file() {
            String path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? page : page.resolveSibling(path).normalize();
        }

        String heading() {
            int hash = target.indexOf('#');
            return hash < 0 ? "" : target.substring(hash + 1);
        }

        boolean isPage() {
            return file().toString().endsWith(".md");
        }
    }

    private static List<Link> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("http"))
                .map(target -> new Link(page, target))
                .toList();
    }

    /** All pages that can be reached from the front page by links. */
    private static Set<Path> pages() throws IOException {
        Set<Path> reached = new LinkedHashSet<>(Set.of(FRONT_PAGE));
        Deque<Path> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Link link : links(next.remove())) {
                if (link.isPage() && Files.exists(link.file()) && reached.add(link.file())) {
                    next.add(link.file());
                }
            }
        }
        return reached;
    }

    private static List<Link> allLinks() throws IOException {
        List<Link> all = new ArrayList<>();
        for (Path page : pages()) {
            all.addAll(links(page));
        }
        return all;
    }

    /** The names of its headings, as GitHub has them in addresses. */
    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> filesOfTheGuide(String ending) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Link> links = allLinks();

        assertThat(links).hasSizeGreaterThan(40);
        assertThat(links).allSatisfy(link -> assertThat(link.file()).exists());
    }

    @Test
    void everyLinkIntoAPageLeadsToAHeading() throws IOException {
        List<Link> links =
                allLinks().stream().filter(link -> !link.heading().isEmpty()).toList();

        assertThat(links).isNotEmpty();
        assertThat(links)
                .allSatisfy(
                        link -> assertThat(headings(link.file())).as("%s", link).contains(link.heading()));
    }

    @Test
    void everyPageOfTheGuideIsOnTheFrontPageAndLeadsBackToIt() throws IOException {
        List<Path> pages = filesOfTheGuide(".md");
        Set<Path> linked = links(FRONT_PAGE).stream().map(Link::file).collect(Collectors.toSet());

        assertThat(pages).hasSizeGreaterThan(8);
        assertThat(linked).containsAll(pages);
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(links(page)).extracting(Link::file).contains(FRONT_PAGE));
    }

    @Test
    void everyPictureOfTheGuideIsShownAndSmall() throws IOException {
        Set<Path> shown = allLinks().stream().map(Link::file).collect(Collectors.toSet());
        List<Path> pictures = filesOfTheGuide(".png");

        assertThat(pictures).isNotEmpty();
        assertThat(shown).containsAll(pictures);
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(MAX_PICTURE_BYTES));
    }

    /** For a window that shows them. */
    @Test
    void theProgramHasThePagesAndPicturesOfTheGuideInside() throws IOException {
        Set<Path> files = new LinkedHashSet<>(filesOfTheGuide(".md"));
        for (Path page : filesOfTheGuide(".md")) {
            links(page).stream()
                    .map(Link::file)
                    .filter(file -> file.toString().endsWith(".png"))
                    .forEach(files::add);
        }

        assertThat(files).hasSizeGreaterThan(15).allSatisfy(file -> assertThat(
                        getClass().getResource("/colorwheel/" + file.toString().replace('\\', '/')))
                .as("%s", file)
                .isNotNull());
    }

    @Test
    void theFrontPageIsShort() throws IOException {
        assertThat(Files.readAllLines(FRONT_PAGE)).hasSizeLessThanOrEqualTo(MAX_FRONT_PAGE_LINES);
    }
}
