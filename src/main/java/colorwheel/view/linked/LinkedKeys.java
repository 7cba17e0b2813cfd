package colorwheel.view.linked;

import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.paint.Zoom;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.view.picture.PicturePanes;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys that zoom the scatter and that walk the selection through the colors. */
public final class LinkedKeys {
    /** How much one press of a key enlarges. */
    public static final double ZOOM_STEP = Math.sqrt(2);

    private final Lab lab;
    private final DisplayState display;
    private final PicturePanes pictures;

    private LinkedKeys(Lab lab, PicturePanes pictures) {
        this.lab = lab;
        this.display = lab.display();
        this.pictures = pictures;
    }

    /** Gives a scene these keys. Where text is typed they stay text. */
    public static void install(Scene scene, Lab lab, PicturePanes pictures) {
        LinkedKeys keys = new LinkedKeys(lab, pictures);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var focused = scene.getFocusOwner();
            boolean typing = focused instanceof TextInputControl
                    || focused instanceof Spinner
                    || focused instanceof ComboBoxBase;
            if (!typing && !event.isAltDown() && keys.take(event)) {
                event.consume();
            }
        });
    }

    private boolean take(KeyEvent event) {
        if (event.isShortcutDown()) {
            return !event.isShiftDown() && walk(event);
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> pictures.zoomBy(ZOOM_STEP);
            case MINUS, SUBTRACT -> pictures.zoomBy(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> pictures.zoomProperty().set(Zoom.NONE);
            case ESCAPE -> {
                display.selectedProperty().set(null);
                // Others have a use for Esc, too.
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walk(KeyEvent event) {
        HsvGrid cube = lab.shownExperiment().cube();
        HsvColor now = display.selectedProperty().get();
        switch (event.getCode()) {
            case LEFT -> display.selectedProperty().set(ColorStep.hue(cube, now, -1));
            case RIGHT -> display.selectedProperty().set(ColorStep.hue(cube, now, 1));
            case UP -> display.selectedProperty().set(ColorStep.row(cube, now, 1));
            case DOWN -> display.selectedProperty().set(ColorStep.row(cube, now, -1));
            default -> {
                return false;
            }
        }
        return true;
    }
}
