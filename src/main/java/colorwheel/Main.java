package colorwheel;

import colorwheel.app.Program;
import colorwheel.app.StandardStreams;
import colorwheel.files.AppFolder;
import colorwheel.training.Backend;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;

/** Starts the program: the window, or a command without one. */
public final class Main {
    /**
     * A system property that names the folder with the classes of {@code src/benchmark}, whose commands then take the
     * place of the program's. The folder is not on the class path, because an archive of classes holds for one only.
     */
    private static final String BENCHMARK = "colorwheel.benchmark";

    private Main() {}

    /** Ends the process with 0 if all went well, 1 if something failed, 2 if the arguments were wrong. */
    public static void main(String[] arguments) {
        String benchmark = System.getProperty(BENCHMARK);
        if (benchmark == null) {
            prepare();
            System.exit(Program.run(arguments));
        }
        measure(Path.of(benchmark), arguments);
    }

    private static void measure(Path classes, String[] arguments) {
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
            Class<?> commands = loader.loadClass("colorwheel.benchmark.BenchmarkCommand");
            commands.getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException | MalformedURLException failure) {
            throw new IllegalStateException("the measurements in " + classes + " cannot be run", failure);
        }
    }

    /** Prepares the process. Before anything else is done in it. */
    public static void prepare() {
        // The program's own texts depend on no locale, but its libraries' do: JavaFX would label buttons in another
        // language than the rest of the window, and picocli would write other digits.
        Locale.setDefault(Locale.ROOT);
        StandardStreams.open();
        // Before any class of ND4J or AWT is loaded; here, so that every way of starting the program has it.
        Backend.configure();
        AppFolder.notice().ifPresent(notice -> System.err.println("color-wheel-lab: " + notice));
        System.setProperty("java.awt.headless", "true");
    }
}
