package colorwheel.launch;

import java.util.List;
import java.util.Set;

/** The two kinds of process that the program runs in; each has its own options. */
enum ProcessKind {
    /**
     * Has no incubating module, therefore an archive of classes and profiles. Also for what neither trains nor paints.
     */
    WINDOW("window"),

    /** Trains without a window, with the vectors of an incubating module. */
    COMMAND("command");

    /** The commands of the program that open no window. */
    static final Set<String> COMMANDS = Set.of("render", "sweep");

    private final String key;

    ProcessKind(String key) {
        this.key = key;
    }

    /** The kind that the program's arguments ask for. */
    static ProcessKind of(List<String> arguments) {
        return !arguments.isEmpty() && COMMANDS.contains(arguments.get(0)) ? COMMAND : WINDOW;
    }

    /** What the file of its options is called. */
    String key() {
        return key;
    }
}
