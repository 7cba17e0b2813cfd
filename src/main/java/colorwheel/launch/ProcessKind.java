package colorwheel.launch;

import java.util.List;
import java.util.Set;

/** The two kinds of process that the program runs in; each has its own options. */
enum ProcessKind {
    /**
     * Without the incubating module, so that it can have an archive of classes and profiles. Also for commands that
     * neither train nor paint.
     */
    WINDOW("window"),

    /** Trains without a window, with the vectors of the incubating module. */
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

    /** The name of its option file. */
    String key() {
        return key;
    }
}
