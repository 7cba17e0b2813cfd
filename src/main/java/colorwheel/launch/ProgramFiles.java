package colorwheel.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the program.
 *
 * @param classes the program's own classes: a folder, or a jar
 * @param libraries the jars beside them on the class path
 * @param modules the jars of JavaFX, which prints a warning when it is not on the module path
 */
record ProgramFiles(Path classes, List<Path> libraries, List<Path> modules) {
    private static final String MODULE_PREFIX = "javafx-";
    private static final String JAR = ".jar";

    /**
     * Sorts a class path that begins with the program's own classes; Maven names them twice. The jars are put in the
     * order of their paths: Maven's plugins name them in different orders, and an archive of classes holds for one.
     */
    static ProgramFiles ofClassPath(String classPath) {
        List<Path> entries =
                Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
        Path classes = entries.get(0);
        List<Path> jars = entries.stream()
                .filter(entry -> !entry.equals(classes))
                .sorted()
                .toList();
        List<Path> modules = jars.stream().filter(ProgramFiles::isModule).toList();
        List<Path> libraries = jars.stream().filter(entry -> !isModule(entry)).toList();
        return new ProgramFiles(classes, libraries, withoutEmptyJars(modules));
    }

    private static boolean isModule(Path entry) {
        return entry.getFileName().toString().startsWith(MODULE_PREFIX);
    }

    /** Beside javafx-base-21-linux.jar there is an empty javafx-base-21.jar. */
    private static List<Path> withoutEmptyJars(List<Path> modules) {
        return modules.stream()
                .filter(jar -> modules.stream().noneMatch(other -> isPlatformVariant(other, jar)))
                .toList();
    }

    private static boolean isPlatformVariant(Path variant, Path jar) {
        String name = jar.getFileName().toString();
        return variant.getFileName().toString().startsWith(name.substring(0, name.length() - JAR.length()) + "-");
    }

    ProgramFiles withClassesIn(Path jar) {
        return new ProgramFiles(jar, libraries, modules);
    }

    /** Without JavaFX. */
    ProgramFiles withoutModules() {
        return new ProgramFiles(classes, libraries, List.of());
    }

    /** Whether Java can make an archive of them; it refuses folders. */
    boolean allAreJars() {
        return all().allMatch(Files::isRegularFile);
    }

    Stream<Path> all() {
        return Stream.of(Stream.of(classes), libraries.stream(), modules.stream())
                .flatMap(files -> files);
    }

    String classPath() {
        return joined(Stream.concat(Stream.of(classes), libraries.stream()));
    }

    String modulePath() {
        return joined(modules.stream());
    }

    /** A class path from which {@link #ofClassPath} makes an equal object. */
    String joined() {
        return joined(all());
    }

    private static String joined(Stream<Path> files) {
        return files.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
