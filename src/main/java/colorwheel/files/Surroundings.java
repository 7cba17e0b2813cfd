package colorwheel.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties and environment variables by which a process finds its folders. */
final class Surroundings {
    /** The surroundings of this process. */
    static final Surroundings PROCESS = new Surroundings(System::getProperty, System::getenv);

    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> variables;
    private @Nullable Path temporaryHome;

    /**
     * @param properties gives a system property if it is set
     * @param variables gives an environment variable if it is set
     */
    Surroundings(Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {
        this.properties = properties;
        this.variables = variables;
    }

    @Nullable
    String property(String name) {
        return properties.apply(name);
    }

    @Nullable
    String environment(String name) {
        return variables.apply(name);
    }

    /** The path that a text names; empty if there is no text or this system cannot express it. */
    Optional<Path> named(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : PathText.path(text);
    }

    /** The absolute path that a text names: the XDG specification says that others must be ignored. */
    Optional<Path> absolute(@Nullable String text) {
        return named(text).filter(Path::isAbsolute);
    }

    /** The user's homes, the preferred one first: HOME is set by the user, Java's property comes from the system. */
    List<Path> homes() {
        String system = Objects.toString(property("os.name"), "").toLowerCase(Locale.ROOT);
        // On Windows only programs ported from other systems set it, and not always to a path.
        String variable = system.startsWith("windows") ? null : environment("HOME");
        return Stream.of(absolute(variable), absolute(property("user.home")))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    /** Why the folder that an environment variable names cannot be expressed: a clause; empty if it can. */
    Optional<String> inexpressible(String variable) {
        String text = environment(variable);
        return text == null || text.isBlank() || PathText.path(text).isPresent()
                ? Optional.empty()
                : Optional.of(PathText.problem(text));
    }

    /** The folder in place of a home; always the same one. */
    synchronized Path temporaryHome() {
        if (temporaryHome == null) {
            temporaryHome = TemporaryHome.in(Path.of(property("java.io.tmpdir")));
        }
        return temporaryHome;
    }

    /** The folder in place of a home, if {@link #temporaryHome} was called. */
    synchronized Optional<Path> temporaryHomeTaken() {
        return Optional.ofNullable(temporaryHome);
    }
}
