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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The preferences in force, and their file. A change is in force at once and in the file soon after: a thread of its
 * own writes, and of many changes in a row only the last. Of several windows each writes only what was changed in it,
 * so that none takes back what another one has written. All methods may be called from any thread; none of them waits
 * for the disk but {@link #open} and {@link #close}.
 */
public final class PreferenceStore implements AutoCloseable {
    static final String FILE_NAME = "preferences.json";
    /** Taken while the file is read, changed and written. */
    static final String LOCK_NAME = "preferences.lock";

    private static final String DAMAGED_NAME = "preferences-damaged";
    private static final int MAX_BYTES = 1 << 20;
    private static final long MAX_CLOSE_SECONDS = 10;

    private final Path file;
    private final AtomicReference<Preferences> preferences;
    private final AtomicReference<String> problem = new AtomicReference<>();
    private final AtomicBoolean writePending = new AtomicBoolean();
    /** What this window and the file last had in common. Changed by {@link #open} and then by the writer only. */
    private volatile Preferences shared;
    /** Used by the writer only. */
    private String lastTold;

    private final SerialWorker writer;

    private PreferenceStore(Path file, Preferences first) {
        this.file = file;
        this.shared = first;
        this.preferences = new AtomicReference<>(first);
        this.writer = file == null ? null : new SerialWorker("preferences");
    }

    /** A store that keeps nothing. */
    public static PreferenceStore inMemory() {
        return new PreferenceStore(null, Preferences.DEFAULT);
    }

    /**
     * Reads the preferences in a folder; blocks. If they are damaged they are kept under another name beside it; if
     * they cannot be read they stay as they are, and nothing is written over them. In both cases the defaults are in
     * force, and {@link #takeProblem} tells.
     */
    public static PreferenceStore open(Path folder) {
        PreferenceStore store = new PreferenceStore(folder.resolve(FILE_NAME), Preferences.DEFAULT);
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

    /** Once more, alone: another window may have kept the damaged file aside meanwhile. */
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

    /** What was wrong, without the advice to choose another file. */
    private static String clause(UserFacingException unreadable) {
        String message = unreadable.getMessage();
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end + 1);
    }

    private void keepAside() {
        try {
            Path aside = WholeFile.setAside(file, DAMAGED_NAME, ".json");
            tell("The preferences in " + file + " are damaged. The defaults are used; the damaged file was kept as "
                    + aside.getFileName() + ".");
        } catch (IOException failure) {
            tell("The preferences in " + file + " are damaged, and could not be kept aside: "
                    + Reasons.why(failure, file.getParent()) + " The defaults are used.");
        }
    }

    private void tell(String sentence) {
        problem.set(sentence);
        Pulse.request();
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
        try {
            Folders.make(file.getParent());
            FolderLock alone = lock();
            try {
                merge(preferences.get());
            } finally {
                alone.release();
            }
        } catch (IOException failure) {
            notWritten(Reasons.why(failure, file.getParent()));
        } catch (UserFacingException unreadable) {
            notWritten("what is there cannot be read: " + clause(unreadable));
        }
    }

    /** Puts into the file what this window has changed, and takes over the recent files of other windows. */
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

    /** Each reason is told once: the next change will meet the same. */
    private void notWritten(String why) {
        String sentence = "The preferences could not be written to " + file + ": " + why;
        if (!sentence.equals(lastTold)) {
            lastTold = sentence;
            tell(sentence);
        }
    }

    /** What went wrong since it was last asked: sentences for the user. */
    public Optional<String> takeProblem() {
        return Optional.ofNullable(problem.getAndSet(null));
    }

    /**
     * Writes what is not yet in the file, and waits for that: on a busy disk for seconds, during which the window is
     * gone already.
     */
    @Override
    public void close() {
        close(MAX_CLOSE_SECONDS);
    }

    /** @param maxSeconds how long the disk may take */
    void close(long maxSeconds) {
        if (writer == null) {
            return;
        }
        writer.finish(TimeUnit.SECONDS.toMillis(maxSeconds));
    }
}
