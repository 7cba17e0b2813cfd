package colorwheel.preferences;

import colorwheel.background.Pulse;
import colorwheel.background.Threads;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.SmallFile;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The preferences in force, and their file. A change is in force at once and in the file soon after: a thread of its
 * own writes, and of many changes in a row only the last. All methods may be called from any thread; none of them waits
 * for the disk but {@link #open} and {@link #close}.
 */
public final class PreferenceStore implements AutoCloseable {
    static final String FILE_NAME = "preferences.json";
    private static final String DAMAGED_NAME = "preferences-damaged";
    private static final int MOST_BYTES = 1 << 20;
    private static final long LONGEST_GOODBYE_MILLIS = 900;

    private final Path file;
    private final AtomicReference<Preferences> preferences;
    private final AtomicReference<String> problem = new AtomicReference<>();
    private final AtomicBoolean writePending = new AtomicBoolean();
    private final ExecutorService writer;

    private PreferenceStore(Path file, Preferences first) {
        this.file = file;
        this.preferences = new AtomicReference<>(first);
        this.writer = file == null ? null : Executors.newSingleThreadExecutor(Threads.factory("preferences"));
    }

    /** A store that keeps nothing. */
    public static PreferenceStore inMemory() {
        return new PreferenceStore(null, Preferences.DEFAULT);
    }

    /**
     * Reads the preferences in a folder; blocks. If they are damaged they are kept under another name beside it, the
     * defaults are in force, and {@link #takeProblem} tells.
     */
    public static PreferenceStore open(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return new PreferenceStore(file, Preferences.DEFAULT);
        }
        try {
            return new PreferenceStore(file, PreferencesJson.read(SmallFile.read(file, MOST_BYTES)));
        } catch (SmallFile.Unreadable | IllegalArgumentException damaged) {
            PreferenceStore store = new PreferenceStore(file, Preferences.DEFAULT);
            store.keepAside();
            return store;
        }
    }

    private void keepAside() {
        Path aside = file.resolveSibling(DAMAGED_NAME + ".json");
        for (int k = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); k++) {
            aside = file.resolveSibling(DAMAGED_NAME + "-" + k + ".json");
        }
        try {
            Files.move(file, aside);
            problem.set("The preferences in " + file
                    + " are damaged. The defaults are used; the damaged file was kept as " + aside.getFileName() + ".");
        } catch (IOException failure) {
            problem.set("The preferences in " + file + " are damaged, and could not be kept aside: "
                    + Reasons.why(failure, file.getParent()) + " The defaults are used.");
        }
    }

    public Preferences get() {
        return preferences.get();
    }

    /** Changes the preferences. */
    public void update(UnaryOperator<Preferences> change) {
        Preferences before = preferences.getAndUpdate(change);
        if (writer != null && !before.equals(preferences.get()) && writePending.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    private void write() {
        // First, so that a change that comes from now on is written once more.
        writePending.set(false);
        byte[] bytes = PreferencesJson.write(preferences.get());
        try {
            Folders.make(file.getParent());
            WholeFile.write(file, true, WholeFile.Opener.NEW_FILE, out -> out.write(bytes));
        } catch (IOException failure) {
            problem.set(
                    "The preferences could not be written to " + file + ": " + Reasons.why(failure, file.getParent()));
            Pulse.request();
        }
    }

    /** What went wrong since it was last asked: sentences for the user. */
    public Optional<String> takeProblem() {
        return Optional.ofNullable(problem.getAndSet(null));
    }

    /** Writes what is not yet in the file; waits for that no longer than a second. */
    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        writer.shutdown();
        try {
            writer.awaitTermination(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
