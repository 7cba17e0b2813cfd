package colorwheel.launch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The two kinds of process that the program runs in; each has its own options and its own archive of classes. */
enum ProcessKind {
    /**
     * Has no incubating module, so that its archive may have profiles. Also for what neither trains nor paints. A
     * window that was open for less than eight seconds has not loaded everything that a drag needs.
     */
    WINDOW("window", Duration.ofSeconds(8)) {
        @Override
        boolean isWorthRecording(List<String> arguments) {
            return arguments.isEmpty() || !arguments.get(0).startsWith("-");
        }
    },

    /** Trains without a window, with the vectors of an incubating module. What rendering loads, all of them load. */
    COMMAND("command", Duration.ZERO) {
        @Override
        boolean isWorthRecording(List<String> arguments) {
            return arguments.get(0).equals(RENDER) && !arguments.contains("--help");
        }
    };

    private static final String RENDER = "render";

    /** The commands of the program that open no window. */
    static final Set<String> COMMANDS = Set.of(RENDER, "restarts", "sweep");

    private final String key;
    private final Duration longEnough;

    ProcessKind(String key, Duration longEnough) {
        this.key = key;
        this.longEnough = longEnough;
    }

    /** Whether a process with these arguments loads what the archive should have. */
    abstract boolean isWorthRecording(List<String> arguments);

    /** A process that ended sooner has not loaded enough. */
    Duration longEnough() {
        return longEnough;
    }

    /** The kind that the program's arguments ask for. */
    static ProcessKind of(List<String> arguments) {
        return !arguments.isEmpty() && COMMANDS.contains(arguments.get(0)) ? COMMAND : WINDOW;
    }

    /** What the files of its options and its archive are called. */
    String key() {
        return key;
    }
}
