package colorwheel.view;

import colorwheel.view.control.Preparation;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Makes ready what may be opened next, while the user does nothing and nothing moves. JavaFX thread. */
final class Readiness {
    /** After the user has done something, so long nothing is done here. */
    private static final long QUIET_NANOS = 500_000_000;

    private final List<Preparation> preparations;
    private final LongSupplier clock;
    private long lastInput;

    /**
     * @param preparations in the order in which they are carried out
     * @param clock gives the time in nanoseconds; any origin
     */
    Readiness(List<Preparation> preparations, LongSupplier clock) {
        this.preparations = preparations;
        this.clock = clock;
        lastInput = clock.getAsLong();
    }

    /** Gives way to what the user does in a scene. */
    void giveWayTo(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> lastInput = clock.getAsLong());
    }

    boolean isWaiting() {
        return preparations.stream().anyMatch(Preparation::isWaiting);
    }

    /** Takes one step, unless the user has just done something. */
    void step() {
        if (clock.getAsLong() - lastInput > QUIET_NANOS) {
            preparations.stream().filter(Preparation::isWaiting).findFirst().ifPresent(Preparation::step);
        }
    }
}
