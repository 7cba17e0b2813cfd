package colorwheel.view.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.view.LabWindow;
import colorwheel.view.control.DialogBox;
import colorwheel.view.picture.PaintedPane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** All text grows with the size chosen, and what is in the window stays in it. */
@Timeout(180)
class TextSizeTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private double fontOf(String id) {
        Labeled label = window.find(id, Labeled.class);
        return LabWindow.onFxThread(() -> label.getFont().getSize());
    }

    private void press(KeyCode key, int times) {
        for (int k = 0; k < times; k++) {
            window.robot.press(KeyCode.SHORTCUT, key).release(key, KeyCode.SHORTCUT);
        }
    }

    private double paintScale() {
        PaintedPane<?> scatter = window.find("scatter", PaintedPane.class);
        return LabWindow.onFxThread(scatter::paintScale);
    }

    @Test
    void theKeysMakeTextPicturesAndMenusLargerAndNormalAgain() {
        assertThat(fontOf("train")).isEqualTo(13, within(0.01));
        assertThat(fontOf("question")).isEqualTo(12, within(0.01));

        press(KeyCode.PLUS, 3);
        assertThat(fontOf("train")).isEqualTo(19.5, within(0.01));
        assertThat(fontOf("question")).isEqualTo(18, within(0.01));
        assertThat(fontOf("network-encoder")).isEqualTo(18, within(0.01));
        TextField seed = window.find("seed", TextField.class);
        assertThat(LabWindow.onFxThread(() -> seed.getFont().getSize())).isEqualTo(19.5, within(0.01));
        FontIcon icon = (FontIcon) window.find("reset", Button.class).getGraphic();
        assertThat(LabWindow.onFxThread(icon::getIconSize)).isEqualTo(27);
        LabWindow.await("the pictures are painted in that scale", () -> paintScale() == 1.5);

        press(KeyCode.PLUS, 5);
        assertThat(fontOf("train")).as("the largest").isEqualTo(26, within(0.01));
        press(KeyCode.MINUS, 1);
        assertThat(fontOf("train")).isEqualTo(22.75, within(0.01));
        press(KeyCode.DIGIT0, 1);
        assertThat(fontOf("train")).isEqualTo(13, within(0.01));
        LabWindow.await("the pictures are as before", () -> paintScale() == 1);
    }

    @Test
    void whatOpensOverTheWindowHasThatSizeToo() {
        press(KeyCode.PLUS, 3);
        MenuBar menu = window.find("menu", MenuBar.class);
        window.robot.interact(() -> menu.getMenus().get(3).show());
        ContextMenu popup = window.robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(LabWindow.onFxThread(() -> popup.getScene().getRoot().lookupAll(".label").stream()
                        .map(label -> ((Label) label).getFont().getSize())
                        .toList()))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size).isEqualTo(19.5, within(0.01)));
        window.robot.type(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"960, 640, 0", "1280, 800, 0", "1280, 800, 3", "1590, 1000, 5"})
    void nothingIsCutOff(double width, double height, int steps) {
        press(KeyCode.PLUS, steps);
        window.robot.interact(() -> {
            window.stage.setX(0);
            window.stage.setY(0);
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        LabWindow.await(
                "the window has that size", () -> window.stage.getScene().getWidth() == width);
        window.train();
        LabWindow.await("the wheel is judged", () -> !window.text("verdict").equals("Forming"));

        List<String> cut = LabWindow.onFxThread(() -> {
            Parent root = window.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            List<String> found = new ArrayList<>();
            collect(root, root, found);
            return found;
        });
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void dialogsAndTheHeaderKeepTheirTextsWhole(int steps) {
        press(KeyCode.PLUS, steps);
        window.awaitLayout();
        Bounds header = inScene(".stage-header");
        Bounds tabs = inScene("#picture-tabs");
        assertThat(header.contains(tabs)).as("%s in %s", tabs, header).isTrue();
        for (String dialog : List.of("keys", "export", "measures-explained", "about")) {
            assertThat(shortened(dialog)).as(dialog).isEmpty();
        }
    }

    private List<String> shortened(String dialog) {
        window.robot.interact(() -> window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + dialog).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        window.awaitLayout();
        return LabWindow.onFxThread(() -> {
            List<String> found = new ArrayList<>();
            DialogBox box = (DialogBox) window.stage.getScene().getRoot().lookup(".dialog-box");
            box.lookupAll(".label").forEach(label -> noteShortened((Labeled) label, found));
            box.dismiss();
            return found;
        });
    }

    private Bounds inScene(String selector) {
        return LabWindow.onFxThread(() -> {
            Node node = window.stage.getScene().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    /** What lies beyond the window, and labels whose text is shortened; what scrolls is not looked into. */
    private static void collect(Node node, Parent root, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean inside = bounds.getMinX() >= -1
                && bounds.getMinY() >= -1
                && bounds.getMaxX() <= root.getLayoutBounds().getWidth() + 1
                && bounds.getMaxY() <= root.getLayoutBounds().getHeight() + 1;
        if (node instanceof Labeled && !inside) {
            cut.add("outside: " + node);
        }
        if (node instanceof Labeled label) {
            noteShortened(label, cut);
        }
        boolean scrolls = node instanceof ScrollPane || node instanceof TabPane;
        if (!scrolls && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, root, cut));
        }
    }

    private static void noteShortened(Labeled label, List<String> cut) {
        if (label.getText() == null || label.getText().isEmpty()) {
            return;
        }
        String shown = label.lookupAll(".text").stream()
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse(label.getText());
        String whole = label.isMnemonicParsing() ? label.getText().replace("_", "") : label.getText();
        // Where a text is wrapped, the spaces at the ends of its lines go.
        if (!shown.replaceAll("\\s", "").equals(whole.replaceAll("\\s", ""))) {
            cut.add("shortened: " + shown + " of " + label.getText());
        }
    }
}
