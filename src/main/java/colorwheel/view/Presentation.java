package colorwheel.view;

import colorwheel.view.theme.TextSize;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Shows the window to an audience while a switch is on: on the full screen and in large type, the question, picture,
 * verdict, hold-out strip and transport remain, and all the rest is away. When it ends, the window is as it was before.
 * JavaFX thread.
 */
final class Presentation {
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");
    private static final int PERCENT = 100;
    /** The height of a screen that normal text fits: on a screen of twice the height it has twice the size. */
    private static final double NORMAL_HEIGHT = 530;

    /**
     * The parts of the window.
     *
     * @param root around everything
     * @param split picture and side panels
     * @param middle the picture with what is above and below it, the first part of {@code split}
     * @param strip what takes the place of the settings; only in a presentation
     * @param away what is not there in a presentation
     * @param home gets the focus
     */
    record Parts(BorderPane root, SplitPane split, Region middle, Node strip, List<Node> away, Node home) {}

    /** @param maximized whether the window filled the screen before */
    private record Before(@Nullable Node focus, boolean maximized, int textPercent) {}

    private final Parts parts;
    private final TextSize textSize;
    private final BooleanProperty on;
    private final ChangeListener<Boolean> leftFullScreen;
    private @Nullable Before before;

    /** @param on whether it is shown to an audience; set to false when the system ends the full screen */
    Presentation(Parts parts, TextSize textSize, BooleanProperty on) {
        this.parts = parts;
        this.textSize = textSize;
        this.on = on;
        leftFullScreen = (property, was, full) -> {
            if (!full) {
                on.set(false);
            }
        };
        show(parts.strip(), false);
        on.addListener((property, was, now) -> {
            if (now) {
                begin();
            } else {
                end();
            }
        });
    }

    private void begin() {
        Scene scene = parts.root().getScene();
        Stage stage = scene.getWindow() instanceof Stage window ? window : null;
        before = new Before(
                scene.getFocusOwner(),
                stage != null && stage.isMaximized(),
                textSize.percentProperty().get());
        parts.away().forEach(part -> show(part, false));
        show(parts.strip(), true);
        parts.split().getItems().remove(parts.middle());
        parts.root().setCenter(parts.middle());
        parts.root().pseudoClassStateChanged(PRESENTED, true);
        if (stage != null) {
            // JavaFX's own words would cover the picture, and its key would end the full screen alone.
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            textSize.set(Math.max(textSize.percentProperty().get(), percentFor(stage)));
            stage.setFullScreen(true);
            stage.fullScreenProperty().addListener(leftFullScreen);
        }
        parts.home().requestFocus();
    }

    private void end() {
        Before was = before;
        if (was == null) {
            return;
        }
        before = null;
        parts.root().pseudoClassStateChanged(PRESENTED, false);
        parts.root().setCenter(parts.split());
        List<Node> items = new ArrayList<>(parts.split().getItems());
        items.add(0, parts.middle());
        parts.split().getItems().setAll(items);
        show(parts.strip(), false);
        parts.away().forEach(part -> show(part, true));
        textSize.set(was.textPercent());
        Scene scene = parts.root().getScene();
        if (scene.getWindow() instanceof Stage stage) {
            stage.fullScreenProperty().removeListener(leftFullScreen);
            stage.setFullScreen(false);
            // Some window managers forget it.
            if (stage.isMaximized() != was.maximized()) {
                stage.setMaximized(was.maximized());
            }
        }
        Node focus = was.focus();
        (focus == null || focus.getScene() != scene ? parts.home() : focus).requestFocus();
    }

    /** The size of the text for the screen that a window is on. */
    private static int percentFor(Stage stage) {
        Rectangle2D bounds = Screen.getScreensForRectangle(
                        stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight()))
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getBounds();
        return (int) (PERCENT * bounds.getHeight() / NORMAL_HEIGHT);
    }

    private static void show(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
