package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.PhaseEdits;
import colorwheel.session.Notice;
import colorwheel.view.control.DialogBox;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Contrast and sizes of the window's controls, as the Web Content Accessibility Guidelines 2.2 ask for at level AA:
 * text at 4.5 : 1 against what lies behind it (1.4.3), signs at 3 : 1 (1.4.11), and targets of 24 by 24 pixels (2.5.8).
 */
@Timeout(180)
class LegibilityTest {
    private static final double TEXT = 4.5;
    private static final double SIGN = 3;
    private static final double TARGET = 24;

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

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textsAndSignsStandOutAndTargetsAreLargeEnough(Theme theme) {
        window.robot.interact(() -> window.view
                .theme()
                .choiceProperty()
                .set(Theme.Choice.of(theme.label().toLowerCase(Locale.ROOT))));
        Set<String> problems = new TreeSet<>();
        check(problems, "window");

        window.robot.interact(() -> {
            window.lab.change(now -> PhaseEdits.added(PhaseEdits.added(now, 0), 0));
            window.lab.display().phasesProperty().set(true);
        });
        window.awaitLayout();
        window.fill("phase-2-epochs", "0");
        window.focus("phase-1");
        window.awaitLayout();
        check(problems, "phases", window.find("phases-pane", Node.class));
        window.robot.interact(() -> {
            window.lab.display().phasesProperty().set(false);
            window.lab.editing().undo();
        });

        window.fill("epochs", "0");
        window.focus("seed");
        window.robot.interact(() -> window.lab.report(Notice.failed("something went wrong")));
        check(problems, "refused entry and notice");

        for (String page : List.of(
                "what-is-this",
                "guide",
                "measures-explained",
                "report-problem",
                "about",
                "keys",
                "export",
                "describe")) {
            window.robot.interact(() -> open(page));
            check(problems, page);
            window.robot.interact(() -> window.stage
                    .getScene()
                    .getRoot()
                    .lookupAll(".dialog-box")
                    .forEach(box -> ((DialogBox) box).dismiss()));
        }

        assertThat(problems).isEmpty();
    }

    private void open(String id) {
        window.find("menu", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + id).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void check(Set<String> problems, String where) {
        Parent root = window.stage.getScene().getRoot();
        Node modal = LabWindow.onFxThread(() -> root.lookup(".dialog-box"));
        check(problems, where, modal == null ? root : modal);
    }

    private void check(Set<String> problems, String where, Node seen) {
        LabWindow.onFxThread(() -> {
            Parent root = window.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            visit(seen, problems, where);
            checkTargets(seen, problems, where);
            return null;
        });
    }

    private static void visit(Node node, Set<String> problems, String where) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            double asked = text instanceof FontIcon ? SIGN : TEXT;
            Color behind = behind(text);
            double contrast = contrast(over(fill, opacity(text), behind), behind);
            if (contrast < asked) {
                problems.add(
                        String.format(Locale.ROOT, "%s: %s has %.2f : 1 on %s", where, name(text), contrast, behind));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, problems, where));
        }
    }

    private static void checkTargets(Node seen, Set<String> problems, String where) {
        List<Node> targets = new ArrayList<>();
        collectTargets(seen, targets);
        for (Node target : targets) {
            Bounds bounds = inScene(target);
            if (isSmall(bounds)) {
                targets.stream()
                        .filter(other -> other != target && touches(bounds, inScene(other)))
                        .forEach(other -> problems.add(String.format(
                                Locale.ROOT,
                                "%s: %s of %.0f × %.0f is too near to %s",
                                where,
                                name(target),
                                bounds.getWidth(),
                                bounds.getHeight(),
                                name(other))));
            }
        }
    }

    private static boolean isSmall(Bounds bounds) {
        return bounds.getWidth() < TARGET || bounds.getHeight() < TARGET;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Whether the circle around a small target reaches another target, or the circle around that if it is small. */
    private static boolean touches(Bounds small, Bounds other) {
        double x = small.getCenterX();
        double y = small.getCenterY();
        boolean inside = Math.hypot(
                        x - Math.max(other.getMinX(), Math.min(x, other.getMaxX())),
                        y - Math.max(other.getMinY(), Math.min(y, other.getMaxY())))
                < TARGET / 2;
        return inside || isSmall(other) && Math.hypot(x - other.getCenterX(), y - other.getCenterY()) < TARGET;
    }

    private static void collectTargets(Node node, List<Node> targets) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (isTarget(node)) {
            targets.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectTargets(child, targets));
        }
    }

    private static boolean isTarget(Node node) {
        return node instanceof ButtonBase && !node.getStyleClass().contains("arrow-button")
                || node instanceof TextInputControl
                || node instanceof ChoiceBox
                || node instanceof CheckBox;
    }

    private static String name(Node node) {
        String words = node instanceof Text text
                ? "“" + text.getText() + "”"
                : node.getClass().getSimpleName();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && !at.getId().isEmpty()) {
                return words + " in #" + at.getId();
            }
        }
        return words;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The color that the nearest regions behind a node are filled with; gradients and images are passed over. */
    private static Color behind(Node node) {
        List<Color> fills = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> layers = region.getBackground().getFills();
                for (int k = layers.size() - 1; k >= 0; k--) {
                    if (layers.get(k).getFill() instanceof Color color) {
                        fills.add(color);
                    }
                }
            }
        }
        Color behind = Color.WHITE;
        for (int k = fills.size() - 1; k >= 0; k--) {
            behind = over(fills.get(k), 1, behind);
        }
        return behind;
    }

    private static Color over(Color color, double opacity, Color behind) {
        double alpha = color.getOpacity() * opacity;
        return Color.color(
                mixed(color.getRed(), behind.getRed(), alpha),
                mixed(color.getGreen(), behind.getGreen(), alpha),
                mixed(color.getBlue(), behind.getBlue(), alpha));
    }

    private static double mixed(double above, double below, double alpha) {
        return Math.max(0, Math.min(1, alpha * above + (1 - alpha) * below));
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
