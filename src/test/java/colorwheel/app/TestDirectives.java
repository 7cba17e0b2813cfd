package colorwheel.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Puts in force, before the first test of a process, what the optimizing compiler leaves out while tests run: see
 * {@code src/test/jvm/compiler-directives.json}. Without the system property that names that file it does nothing.
 */
public final class TestDirectives implements LauncherSessionListener {
    static final String FILE = "colorwheel.test-directives";

    /** A test runner may open a session for each class. */
    private static final AtomicBoolean IN_FORCE = new AtomicBoolean();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String file = System.getProperty(FILE);
        if (file != null && IN_FORCE.compareAndSet(false, true)) {
            CompilerDirectives.call("Compiler.directives_add \"" + file + "\"");
        }
    }
}
