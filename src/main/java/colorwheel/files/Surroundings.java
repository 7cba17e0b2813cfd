package colorwheel.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a process is given to find its folders by. */
final class Surroundings {
    /** Those of this process. */
    static final Surroundings PROCESS = new Surroundings(System::getProperty, System::getenv);

    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> variables;
    private Path temporaryHome;

    /**
     * @param properties gives a system property, {@code null} if it is not set
     * @param variables gives an environment variable, {@code null} if it is not set
     */
    Surroundings(UnaryOperator<String> properties, UnaryOperator<String> variables) {
        this.properties = properties;
        this.variables = variables;
    }

    String property(String name) {
        return properties.apply(name);
    }

    String environment(String name) {
        return variables.apply(name);
    }

    /** A path, if a text names one that this system can express. */
    Optional<Path> named(String text) {
        return text == null || text.isBlank() ? Optional.empty() : PathText.path(text);
    }

    /** The same of absolute ones: the XDG specification says that others are to be ignored. */
    Optional<Path> absolute(String text) {
        return named(text).filter(Path::isAbsolute);
    }

    /** The user's homes, the most wanted first: the variable is the user's word, Java's guess the system's. */
    List<Path> homes() {
        String system = Objects.toString(property("os.name"), "").toLowerCase(Locale.ROOT);
        // On Windows only programs that came from elsewhere set it, and not always to a path.
        String variable = system.startsWith("windows") ? null : environment("HOME");
        return Stream.of(absolute(variable), absolute(property("user.home")))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    /** Why the folder that an environment variable names is passed over, if it cannot be expressed: a clause. */
    Optional<String> inexpressible(String variable) {
        String text = environment(variable);
        return text == null || text.isBlank() || PathText.path(text).isPresent()
                ? Optional.empty()
                : Optional.of(PathText.problem(text));
    }

    /** A folder that takes the place of a home; the same one each time. */
    synchronized Path temporaryHome() {
        if (temporaryHome == null) {
            temporaryHome = TemporaryHome.in(Path.of(property("java.io.tmpdir")));
        }
        return temporaryHome;
    }

    /** The folder, if it was asked for. */
    synchronized Optional<Path> temporaryHomeTaken() {
        return Optional.ofNullable(temporaryHome);
    }
}
