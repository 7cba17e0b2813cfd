package colorwheel.app.storm;

import colorwheel.session.Notice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;

/**
 * Everything that went wrong anywhere: what is printed on standard error, which is where the program prints failures
 * that nobody caught; warnings of the platform; and notices that tell of an error in the program.
 */
final class Troubles implements AutoCloseable {
    private static final List<String> OWN_FAULTS = List.of(
            "Something went wrong",
            "error in the program",
            "could not be painted",
            "could not be made:",
            "could not be measured",
            "could not be found out",
            "could not be queried");

    /**
     * A fault of the headless platform alone: it leaves its place in a buffer behind when it has read a window's
     * pixels, and the buffer then seems too small for a window that was made larger. One frame is lost; no method of
     * the program is in the stack.
     */
    private static final String HEADLESS_FAULT = "Too small int buffer size";

    private static final String HEADLESS_PLACE = "com.sun.prism.impl.QueuedPixelSource.getUnusedPixels";

    private final PrintStream realErrors = System.err;
    private final Caught caught = new Caught();
    private final List<String> told = new ArrayList<>();
    private int headlessFaults;
    private final ChangeListener<Notice> notices = (property, before, now) -> take(now);
    private final Handler logged = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                tell(String.format(
                        Locale.ROOT,
                        "logged by %s: %s%s",
                        entry.getLoggerName(),
                        entry.getMessage(),
                        stack(entry.getThrown())));
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private static final class Caught extends ByteArrayOutputStream {
        synchronized String taken() {
            String text = toString(StandardCharsets.UTF_8);
            reset();
            return text;
        }
    }

    Troubles() {
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        Logger.getLogger("").addHandler(logged);
    }

    /** Reads the notices of a lab. JavaFX thread. */
    void watch(ObjectProperty<Notice> notice) {
        notice.addListener(notices);
    }

    private void take(Notice notice) {
        if (notice != null && notice.text().contains(HEADLESS_FAULT)) {
            return;
        }
        if (notice != null && OWN_FAULTS.stream().anyMatch(notice.text()::contains)) {
            tell("notice: " + notice.text());
        }
    }

    /** An event threw. */
    void take(Throwable failure) {
        tell(stack(failure));
    }

    private synchronized void tell(String trouble) {
        told.add(trouble);
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text.append('\n'), true));
        }
        return text.toString();
    }

    /** What has come since it was last asked; empty if all is well. */
    synchronized String taken() {
        List<String> all = new ArrayList<>(told);
        told.clear();
        String printed = withoutHeadlessFaults(caught.taken());
        if (!printed.isBlank()) {
            all.add("printed on standard error: " + printed);
        }
        return String.join("\n", all);
    }

    /** A trace of a stack is a line that is not indented, and the indented ones after it. */
    private String withoutHeadlessFaults(String printed) {
        StringBuilder kept = new StringBuilder();
        for (String block : printed.split("\n(?=\\S)")) {
            boolean headless =
                    block.contains(HEADLESS_FAULT) && block.contains(HEADLESS_PLACE) && !block.contains("colorwheel.");
            if (headless) {
                headlessFaults++;
            } else {
                kept.append(block).append('\n');
            }
        }
        return kept.toString();
    }

    /** How often the headless platform failed by itself. */
    synchronized int headlessFaults() {
        return headlessFaults;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(logged);
        System.setErr(realErrors);
    }
}
