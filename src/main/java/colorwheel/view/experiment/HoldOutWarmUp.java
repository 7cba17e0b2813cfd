package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Drags the controls of the hold-out where they are not seen, so that what they run through is compiled before the
 * first drag. They are made with the first step. JavaFX thread.
 */
public final class HoldOutWarmUp {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 240;
    private static final double START = 150;
    private static final int FIRST_SPAN = 10;
    private static final int STEPS = 180;

    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>(Experiment.REFERENCE);
    private final HoldOutControl control = new HoldOutControl(experiment, this::accept, adjusting -> {}, refused -> {});
    private final List<String> stylesheets;
    private @Nullable Scene scene;
    private @Nullable WritableImage unseen;
    private int steps;

    /** @param stylesheets those of the window */
    public HoldOutWarmUp(List<String> stylesheets) {
        this.stylesheets = stylesheets;
    }

    /**
     * Drags a degree further and draws it: the first two times some fifty milliseconds, soon two or three.
     *
     * @return whether there is more to do
     */
    public boolean step() {
        if (scene == null) {
            make();
            return true;
        }
        control.holdOut(HueRange.of(START, START + FIRST_SPAN + steps));
        scene.snapshot(unseen);
        steps++;
        return steps < STEPS;
    }

    private Optional<String> accept(HueRange slice) {
        experiment.set(experiment.get().withHoldOut(slice));
        return Optional.empty();
    }

    private void make() {
        scene = new Scene(new HoldOutPane(control), WIDTH, HEIGHT);
        scene.getRoot().getStyleClass().add("lab");
        scene.getRoot().getStylesheets().setAll(stylesheets);
        unseen = new WritableImage((int) WIDTH, (int) HEIGHT);
    }
}
