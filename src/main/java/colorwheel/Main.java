package colorwheel;

import colorwheel.app.LabCommand;
import colorwheel.files.AppFolder;
import colorwheel.training.Backend;

/** Starts the program: the window, or a command without one. */
public final class Main {
    private Main() {}

    /** Ends the process with 0 if all went well, 1 if something failed, 2 if the arguments were wrong. */
    public static void main(String[] arguments) {
        // Before any class of ND4J or AWT is loaded; here, so that every way of starting the program has it.
        Backend.configure();
        AppFolder.notice().ifPresent(notice -> System.err.println("color-wheel-lab: " + notice));
        System.setProperty("java.awt.headless", "true");
        System.exit(LabCommand.run(arguments));
    }
}
