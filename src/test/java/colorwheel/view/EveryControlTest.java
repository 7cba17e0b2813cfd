package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.PhaseEdits;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that can have the focus has a name for a screen reader and a sentence of help; the help can be found. */
@Timeout(180)
class EveryControlTest {
    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(preferences, null);
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    // Names and help

    /** What is wrong, each as the control and what it lacks. */
    private static List<String> lacking(Parent root) {
        Set<Node> named = new HashSet<>();
        all(root).forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                named.add(label.getLabelFor());
            }
        });
        List<String> lacking = new ArrayList<>();
        for (Node node : all(root)) {
            if (node.isFocusTraversable() && !(node instanceof TabPane)) {
                if (!hasName(node, named)) {
                    lacking.add(name(node) + " has no name");
                }
                if (!hasHelp(node)) {
                    lacking.add(name(node) + " has no help");
                }
            }
            if (node instanceof TabPane tabs) {
                for (Tab tab : tabs.getTabs()) {
                    if (tab.getText().isBlank() || tab.getTooltip() == null) {
                        lacking.add("the tab " + tab.getText() + " lacks its name or its help");
                    }
                }
            }
        }
        return lacking;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId();
    }

    private static boolean hasName(Node node, Set<Node> named) {
        boolean text = node instanceof Labeled labeled && isSaid(labeled.getText());
        return text || isSaid(node.getAccessibleText()) || named.contains(node);
    }

    /** Over a picture a tooltip would hide what it explains: there a screen reader's help is enough. */
    private static boolean hasHelp(Node node) {
        boolean tooltip = node instanceof Control control && control.getTooltip() != null
                || node.getProperties().values().stream().anyMatch(Tooltip.class::isInstance);
        return tooltip || !(node instanceof Control) && isSaid(node.getAccessibleHelp());
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    /** All nodes but the parts that a control is made of. */
    private static List<Node> all(Node node) {
        List<Node> nodes = new ArrayList<>();
        collect(node, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        boolean container = !(node instanceof Control)
                || node instanceof ScrollPane
                || node instanceof SplitPane
                || node instanceof TabPane;
        if (node instanceof Parent parent && container) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }

    @Test
    void everyControlOfTheWindowHasANameAndHelp() {
        window.robot.interact(() -> {
            window.lab.report(Notice.done("well"));
        });

        assertThat(LabWindow.onFxThread(() -> lacking(window.stage.getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void everyControlOfTheTableOfPhasesHasANameAndHelp() {
        window.robot.interact(() -> {
            window.lab.change(now -> PhaseEdits.added(now, 0));
            window.lab.display().phasesProperty().set(true);
        });

        assertThat(LabWindow.onFxThread(() -> lacking(window.find("phases-pane", Parent.class))))
                .isEmpty();
    }

    @Test
    void everyControlOfTheExportDialogHasANameAndHelp() {
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        Parent dialog = dialog("Export");

        assertThat(LabWindow.onFxThread(() -> lacking(dialog))).isEmpty();
    }

    @Test
    void everyControlOfTheManySeedsHasANameAndHelp() {
        window.robot.interact(() -> manySeeds().fire());

        assertThat(LabWindow.onFxThread(
                        () -> lacking(window.view.sweeps().stage().getScene().getRoot())))
                .isEmpty();
    }

    private MenuItem manySeeds() {
        MenuBar bar = (MenuBar) window.stage.getScene().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().contains("Many seeds"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rangeSlidersSayTheirValues() {
        Node strip = window.find("hold-out-strip", Node.class);
        assertThat(strip.getAccessibleText()).contains("150", "240");
        window.enter("hold-out", "10..50");
        assertThat(strip.getAccessibleText()).contains("10", "50").doesNotContain("150");

        RangeSlider values = window.find("values-range", RangeSlider.class);
        assertThat(values.getAccessibleText()).contains("0.9", "1");
        window.enter("values", "0.25, 0.5");
        assertThat(values.getAccessibleText()).contains("0.25", "0.5");
    }

    // The cheat sheet

    private Parent dialog(String title) {
        window.awaitDialog(title);
        return (Parent) LabWindow.onFxThread(() -> window.stage.getScene().lookup(".dialog-box"));
    }

    private static List<String> texts(Node root) {
        List<String> texts = new ArrayList<>();
        for (Node node : all(root)) {
            if (node instanceof Labeled labeled) {
                texts.add(labeled.getText());
            }
        }
        return texts;
    }

    @Test
    void theQuestionMarkOpensTheSheetOfKeysAndEscapeClosesIt() {
        window.robot.write("?");
        Parent sheet = dialog("Keys");
        assertThat(LabWindow.onFxThread(() -> texts(sheet)))
                .contains("Space", "Ctrl+S", "Ctrl+Shift+Z", "Page Up", "One epoch", "This sheet");

        window.robot.type(KeyCode.ESCAPE);
        window.awaitDialog("");
        window.focus("hold-out");
        window.robot.write("?");
        assertThat(window.text("hold-out")).as("in a field it is a letter").contains("?");
        assertThat(window.dialog()).isEmpty();
    }
}
