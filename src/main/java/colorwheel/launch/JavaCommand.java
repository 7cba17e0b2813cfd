package colorwheel.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The command that starts the program, with the Java that runs this.
 *
 * @param executable the {@code java} to call
 * @param optionFiles the files of options, in the order in which they are read
 * @param directives the file of compiler directives
 * @param files the program's files
 */
record JavaCommand(Path executable, List<Path> optionFiles, Path directives, ProgramFiles files) {
    /** The two kinds of process that the program runs in; each has its own options. */
    enum Kind {
        /**
         * Without the incubating module, so that it can have an archive of classes and profiles. Also for commands that
         * neither train nor paint.
         */
        WINDOW("window"),

        /** Trains without a window, with the vectors of the incubating module and without JavaFX. */
        COMMAND("command");

        /** The commands of the program that open no window. */
        static final Set<String> COMMANDS = Set.of("render", "sweep");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The kind that the program's arguments ask for. */
        static Kind of(List<String> arguments) {
            // Measurements take the place of the commands, and need JavaFX.
            boolean measured = System.getProperty(BENCHMARK) != null;
            return !measured && !arguments.isEmpty() && COMMANDS.contains(arguments.get(0)) ? COMMAND : WINDOW;
        }

        /** The name of its option file. */
        String key() {
            return key;
        }
    }

    private static final String MAIN_CLASS = "colorwheel.Main";
    /** A system property of the program's. No archive of classes depends on it, so {@link #words} is without it. */
    private static final String BENCHMARK = "colorwheel.benchmark";
    /** The first Java after 17, which may have options of its own. */
    private static final int FIRST_NEWER_JAVA = 18;

    /** @param folder the folder of the option files */
    static JavaCommand of(Path folder, Kind kind, ProgramFiles files) {
        List<Path> optionFiles = Stream.concat(
                        Stream.of("all", kind.key()),
                        IntStream.rangeClosed(FIRST_NEWER_JAVA, feature()).mapToObj(version -> "jdk-" + version))
                .map(name -> folder.resolve(name + ".options"))
                .filter(Files::exists)
                .toList();
        return new JavaCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                optionFiles,
                folder.resolve("compiler-directives.json"),
                kind == Kind.WINDOW ? files : files.withoutModules());
    }

    /** The version of Java: 17, 25. */
    static int feature() {
        return Runtime.version().feature();
    }

    /** The words of the command up to the main class, with more options at the end. */
    List<String> words(List<String> more) {
        List<String> words = new ArrayList<>();
        words.add(executable.toString());
        optionFiles.forEach(file -> words.add("@" + file));
        words.add("-Dcolorwheel.compiler-directives=" + directives);
        if (!files.modules().isEmpty()) {
            words.addAll(List.of("--module-path", files.modulePath(), "--add-modules", "javafx.controls"));
        }
        words.addAll(List.of("-classpath", files.classPath()));
        words.addAll(more);
        return words;
    }

    /** The words of the command that runs the program, up to the program's own arguments. */
    List<String> with(List<String> more) {
        List<String> words = words(more);
        String benchmark = System.getProperty(BENCHMARK);
        if (benchmark != null) {
            words.add("-D" + BENCHMARK + "=" + benchmark);
        }
        words.add(MAIN_CLASS);
        return words;
    }

    /** All files that an archive of classes depends on. */
    Stream<Path> inputs() {
        return Stream.concat(optionFiles.stream(), files.all());
    }
}
