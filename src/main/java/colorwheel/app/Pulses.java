package colorwheel.app;

import java.io.PrintStream;

/**
 * How often JavaFX draws where no screen sets the pace: 240 times a second instead of 60. What a slider shows would
 * else wait for the next tick some milliseconds longer than it must, twice.
 */
final class Pulses {
    private static final String RATE = "javafx.animation.pulse";
    private static final String PULSES_A_SECOND = "240";
    private static final String ANNOUNCEMENT = "Setting PULSE_DURATION";

    private Pulses() {}

    /** Runs what starts JavaFX, with this rate unless the command line has asked for another. */
    static void during(Runnable javafx) {
        if (System.getProperty(RATE) != null) {
            javafx.run();
            return;
        }
        System.setProperty(RATE, PULSES_A_SECOND);
        PrintStream error = System.err;
        System.setErr(withoutAnnouncement(error));
        try {
            javafx.run();
        } finally {
            System.setErr(error);
        }
    }

    /** JavaFX prints the rate on standard error and has no switch for that. */
    private static PrintStream withoutAnnouncement(PrintStream error) {
        return new PrintStream(error, true, StandardStreams.CHARACTERS) {
            @Override
            public void println(String line) {
                if (line == null || !line.startsWith(ANNOUNCEMENT)) {
                    super.println(line);
                }
            }
        };
    }
}
