package colorwheel.view;

import colorwheel.view.control.Preparation;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Takes the steps of preparations while the user does nothing and nothing moves. JavaFX thread. */
final class IdleSteps {
    /** The pause after each input. */
    private static final long QUIET_NANOS = 500_000_000;

    private final List<Preparation> preparations;
    private final LongSupplier clock;
    private long lastInput;

    /**
     * @param preparations in the order in which they are carried out
     * @param clock gives the time in nanoseconds; any origin
     */
    IdleSteps(List<Preparation> preparations, LongSupplier clock) {
        this.preparations = preparations;
        this.clock = clock;
        lastInput = clock.getAsLong();
    }

    /** Pauses after each input in a scene. */
    void pauseAfterInput(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> lastInput = clock.getAsLong());
    }

    boolean isWaiting() {
        return preparations.stream().anyMatch(Preparation::isWaiting);
    }

    /** Takes one step, unless there was an input just now. */
    void step() {
        if (clock.getAsLong() - lastInput > QUIET_NANOS) {
            preparations.stream().filter(Preparation::isWaiting).findFirst().ifPresent(Preparation::step);
        }
    }
}
