package colorwheel.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks whether a window can be opened before JavaFX tries: JavaFX itself would print a stack trace. */
final class Display {
    private Display() {}

    /** What is wrong, in one line; empty if nothing is known to be wrong. */
    static Optional<String> problem() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean ownPlatform = System.getProperty("glass.platform") != null;
        String display = System.getenv("DISPLAY");
        if (!linux || ownPlatform || display != null && !display.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(unavailable("DISPLAY is not set"));
    }

    /** The line for a display that is not there. */
    static String unavailable(@Nullable String why) {
        return "No window can be opened: there is no display (" + why
                + "). Without one, use the command render, for example: render --out frames";
    }
}
