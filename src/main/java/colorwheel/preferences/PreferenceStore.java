package colorwheel.preferences;

import colorwheel.background.Pulse;
import colorwheel.background.SerialWorker;
import colorwheel.files.FolderLock;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.SmallFile;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The preferences in force, and their file. A change is in force at once and in the file soon after: a thread of its
 * own writes the latest state. It is a {@link SerialWorker} and no {@link colorwheel.background.Latest}, because
 * closing must finish what is not written yet. Each window writes only its own changes, so that none undoes those of
 * another. All methods may be called from any thread; only {@link #open} and {@link #close} wait for the disk.
 */
public final class PreferenceStore implements AutoCloseable {
    static final String FILE_NAME = "preferences.json";
    /** Taken while the file is read, changed and written. */
    static final String LOCK_NAME = "preferences.lock";

    private static final String DAMAGED_NAME = "preferences-damaged";
    private static final int MAX_BYTES = 1 << 20;
    private static final long CLOSE_TIMEOUT_MILLIS = 10_000;

    private final Path file;
    private final AtomicReference<Preferences> preferences;
    private final AtomicReference<String> problem = new AtomicReference<>();
    private final AtomicBoolean writePending = new AtomicBoolean();
    /** The state that this window last read or wrote. Changed by {@link #open} and then by the writer only. */
    private volatile Preferences shared;
    /** Used by the writer only. */
    private @Nullable String lastReported;

    private final @Nullable SerialWorker writer;

    /** @param writer reads and writes the file; without one the file is never touched */
    private PreferenceStore(Path file, @Nullable SerialWorker writer) {
        this.file = file;
        this.shared = Preferences.DEFAULT;
        this.preferences = new AtomicReference<>(shared);
        this.writer = writer;
    }

    /** A store without a file. */
    public static PreferenceStore inMemory() {
        return new PreferenceStore(Path.of(FILE_NAME), null);
    }

    /**
     * Reads the preferences in a folder; blocks. A damaged file is renamed; a file that cannot be read stays as it is
     * and is not overwritten. In both cases the defaults are in force, and {@link #takeProblem} says so.
     */
    public static PreferenceStore open(Path folder) {
        PreferenceStore store = new PreferenceStore(folder.resolve(FILE_NAME), new SerialWorker("preferences"));
        if (Files.exists(store.file, LinkOption.NOFOLLOW_LINKS)) {
            store.read();
        }
        return store;
    }

    private void read() {
        try {
            readSound();
        } catch (SmallFile.TooLong | IllegalArgumentException damaged) {
            readOrKeepAside();
        } catch (UserFacingException unreadable) {
            notRead(unreadable);
        }
    }

    private void readSound() {
        Preferences read = PreferencesJson.read(SmallFile.read(file, MAX_BYTES));
        shared = read;
        preferences.set(read);
    }

    /** Reads once more under the lock, since another window may have renamed the damaged file. */
    private void readOrKeepAside() {
        FolderLock alone = lock();
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                readSound();
            }
        } catch (SmallFile.TooLong | IllegalArgumentException damaged) {
            keepAside();
        } catch (UserFacingException unreadable) {
            notRead(unreadable);
        } finally {
            alone.release();
        }
    }

    private FolderLock lock() {
        return FolderLock.take(file.resolveSibling(LOCK_NAME));
    }

    private void notRead(UserFacingException unreadable) {
        problem.set("The preferences in " + file + " cannot be read: " + clause(unreadable)
                + " The defaults are used, and the file stays as it is.");
    }

    /** The reason without the advice to choose another file. */
    private static String clause(UserFacingException unreadable) {
        String message = unreadable.getMessage();
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end + 1);
    }

    private void keepAside() {
        try {
            Path aside = WholeFile.setAside(file, DAMAGED_NAME, ".json");
            report("The preferences in " + file + " are damaged. The defaults are used; the damaged file was kept as "
                    + aside.getFileName() + ".");
        } catch (IOException failure) {
            report("The preferences in " + file + " are damaged, and could not be kept aside: "
                    + Reasons.why(failure, Folders.of(file)) + " The defaults are used.");
        }
    }

    private void report(String sentence) {
        problem.set(sentence);
        Pulse.request();
    }

    public Preferences get() {
        return Objects.requireNonNull(preferences.get(), "set from the start");
    }

    /** Changes the preferences. */
    public void update(UnaryOperator<Preferences> change) {
        Preferences before = preferences.getAndUpdate(change);
        if (writer != null && !before.equals(get()) && writePending.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    private void write() {
        // First, so that a change from now on is written by another call.
        writePending.set(false);
        try {
            Folders.make(Folders.of(file));
            FolderLock alone = lock();
            try {
                merge(get());
            } finally {
                alone.release();
            }
        } catch (IOException failure) {
            notWritten(Reasons.why(failure, Folders.of(file)));
        } catch (UserFacingException unreadable) {
            notWritten("what is there cannot be read: " + clause(unreadable));
        }
    }

    /** Writes the changes of this window into the file, and reads the recent files of other windows. */
    private void merge(Preferences mine) throws IOException {
        byte[] bytes = merged(mine);
        WholeFile.write(file, true, WholeFile.Opener.NEW_FILE, out -> out.write(bytes));
        List<Path> recent = PreferencesJson.read(bytes).recentFiles();
        shared = mine.withRecentFiles(recent);
        preferences.updateAndGet(
                now -> now.withRecentFiles(Preferences.mergedRecent(mine.recentFiles(), now.recentFiles(), recent)));
    }

    private byte[] merged(Preferences mine) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return PreferencesJson.merged(SmallFile.read(file, MAX_BYTES), shared, mine);
            } catch (SmallFile.TooLong | IllegalArgumentException damaged) {
                keepAside();
            }
        }
        return PreferencesJson.merged(null, shared, mine);
    }

    /** Each reason is reported once, since the next change will fail for the same. */
    private void notWritten(String why) {
        String sentence = "The preferences could not be written to " + file + ": " + why;
        if (!sentence.equals(lastReported)) {
            lastReported = sentence;
            report(sentence);
        }
    }

    /** The newest problem since the last call: sentences for the user. */
    public Optional<String> takeProblem() {
        return Optional.ofNullable(problem.getAndSet(null));
    }

    /** Writes what is not yet in the file. Blocks, on a busy disk for seconds; the window is closed by then. */
    @Override
    public void close() {
        close(CLOSE_TIMEOUT_MILLIS);
    }

    /** @param timeoutMillis the longest time to wait for the disk */
    void close(long timeoutMillis) {
        if (writer == null) {
            return;
        }
        writer.finish(timeoutMillis);
    }
}
