package colorwheel;

import colorwheel.app.Program;
import colorwheel.app.StandardStreams;
import colorwheel.files.AppFolder;
import colorwheel.training.Backend;
import java.util.Locale;

/** Starts the program: the window, or a command without one. */
public final class Main {
    private Main() {}

    /** Ends the process with 0 if all went well, 1 if something failed, 2 if the arguments were wrong. */
    public static void main(String[] arguments) {
        // The program's own texts depend on no locale, but its libraries' do: JavaFX would label buttons in another
        // language than the rest of the window, and picocli would write other digits.
        Locale.setDefault(Locale.ROOT);
        StandardStreams.open();
        // Before any class of ND4J or AWT is loaded; here, so that every way of starting the program has it.
        Backend.configure();
        AppFolder.notice().ifPresent(notice -> System.err.println("color-wheel-lab: " + notice));
        System.setProperty("java.awt.headless", "true");
        System.exit(Program.run(arguments));
    }
}
