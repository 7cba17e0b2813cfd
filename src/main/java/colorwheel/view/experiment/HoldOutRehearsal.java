package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * The controls of the held-out slice, dragged where nobody sees it, so that what they run through is compiled before
 * somebody drags them. Made on any thread, since no window has it; stepped on the JavaFX thread.
 */
public final class HoldOutRehearsal {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 240;
    private static final double START = 150;
    private static final int FIRST_SPAN = 10;
    private static final int STEPS = 180;

    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>(Experiment.REFERENCE);
    private final HoldOutControl control = new HoldOutControl(
            experiment, slice -> experiment.set(experiment.get().withHoldOut(slice)), adjusting -> {}, refused -> {});
    private final Scene scene = new Scene(new HoldOutPane(control), WIDTH, HEIGHT);
    private final WritableImage unseen = new WritableImage((int) WIDTH, (int) HEIGHT);
    private int steps;

    /** @param stylesheets those of the window */
    public HoldOutRehearsal(List<String> stylesheets) {
        scene.getRoot().getStyleClass().add("lab");
        scene.getRoot().getStylesheets().setAll(stylesheets);
    }

    /**
     * Drags a degree further and draws it: the first time some fifty milliseconds, soon two or three.
     *
     * @return whether there is more to do
     */
    public boolean step() {
        control.holdOut(HueRange.of(START, START + FIRST_SPAN + steps));
        scene.snapshot(unseen);
        steps++;
        return steps < STEPS;
    }
}
