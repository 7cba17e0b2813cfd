package colorwheel.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.LabWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

@Timeout(180)
class GuideReaderTest {
    private static final Path GUIDE = Path.of("assets", "guide");

    @BeforeAll
    static void startsJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyPageOfTheGuideIsListedUnderItsHeading() throws Exception {
        try (Stream<Path> files = Files.list(GUIDE)) {
            assertThat(Arrays.stream(GuidePage.values()).map(GuidePage::file))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".md"))
                                    .toList());
        }
        for (GuidePage page : GuidePage.values()) {
            assertThat(Files.readAllLines(GUIDE.resolve(page.file())).get(0)).isEqualTo("# " + page.title());
        }
    }

    /** Nothing of a page is left out: every word of its source is shown, and every picture is found. */
    @ParameterizedTest
    @EnumSource(GuidePage.class)
    void everythingOnAPageIsShown(GuidePage page) throws Exception {
        VBox blocks = LabWindow.onFxThread(() -> new GuideNodes(other -> {}).blocks(page.parsed()));
        String shown = words(blocks).replaceAll("\\s+", "");

        String source = Files.readString(GUIDE.resolve(page.file()));
        long pictures = source.lines()
                .mapToLong(line -> line.split("!\\[", -1).length - 1)
                .sum();
        assertThat(count(blocks, ImageView.class)).isEqualTo(pictures);
        for (String word : source.replaceAll("(?m)^```\\w+$", " ")
                .replaceAll("!\\[[^]]*]", " ")
                .replaceAll("\\]\\([^)]*\\)", " ")
                .replaceAll("\\\\(.)", "$1")
                .split("[\\s|`*#\\[]+|^-+$")) {
            if (word.matches("[\\p{L}\\d.,:;–-]+") && word.matches(".*\\p{L}.*")) {
                assertThat(shown).contains(word);
            }
        }
    }

    private static String words(Parent parent) {
        StringBuilder words = new StringBuilder();
        parent.getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof Text text) {
                words.append(text.getText());
            } else if (child instanceof Label label) {
                words.append(label.getText());
            } else if (child instanceof Hyperlink link) {
                words.append(link.getText());
            } else if (child instanceof Parent inner) {
                words.append(words(inner));
            }
        });
        return words.toString();
    }

    private static int count(Parent parent, Class<?> type) {
        return parent.getChildrenUnmodifiable().stream()
                .mapToInt(child -> type.isInstance(child) ? 1 : child instanceof Parent inner ? count(inner, type) : 0)
                .sum();
    }

    @Test
    void f1OpensItAndALinkLeadsToAnotherPage() throws TimeoutException {
        try (LabWindow window = new LabWindow()) {
            window.focus("scatter");
            window.robot.type(KeyCode.F1);
            window.awaitDialog("Guide");
            awaitHeading(window, "Getting started");

            window.robot.interact(
                    () -> window.find("guide-many_seeds", ToggleButton.class).fire());
            awaitHeading(window, "Many seeds");
            List<Hyperlink> links = LabWindow.onFxThread(() -> content(window).lookupAll(".hyperlink").stream()
                    .map(node -> (Hyperlink) node)
                    .filter(link -> link.getText().equals("Measures and verdict")
                            || link.getText().equals("measures"))
                    .toList());
            assertThat(links).isNotEmpty();
            window.robot.interact(() -> links.get(0).fire());
            awaitHeading(window, "Measures and verdict");
            assertThat(window.find("guide-measures", ToggleButton.class).isSelected())
                    .isTrue();

            window.robot.type(KeyCode.ESCAPE);
            assertThat(window.dialog()).isEmpty();
        }
    }

    private static Parent content(LabWindow window) {
        return (Parent) ((ScrollPane) window.stage.getScene().lookup("#guide .scroll-pane")).getContent();
    }

    private static void awaitHeading(LabWindow window, String heading) {
        LabWindow.await(
                heading + " is shown",
                () -> content(window) != null
                        && ((Label) content(window).getChildrenUnmodifiable().get(0))
                                .getText()
                                .equals(heading));
    }
}
