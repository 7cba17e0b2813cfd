package colorwheel.training;

import colorwheel.files.AppFolder;
import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native backend of DL4J: the settings that must precede it, and its loading. Any thread may call; both methods may
 * be called any number of times.
 */
public final class Backend {
    /**
     * System properties that JavaCPP and DL4J read once, when their classes are loaded. JavaCPP otherwise reads the
     * memory of the process at every allocation, which takes half the time of a step; and it would unpack its libraries
     * into a folder of its own in the user's home. DL4J, when memory runs out, would write a report into the working
     * folder, and what the report is about would be missing, because it needs libraries that are not bundled. A
     * property that is already set, for example on the command line, is left alone.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "org.bytedeco.javacpp.maxPhysicalBytes",
            "0",
            "org.bytedeco.javacpp.maxBytes",
            "0",
            "org.bytedeco.javacpp.cachedir",
            AppFolder.CACHE.path().toString(),
            "org.deeplearning4j.crash.reporting.enabled",
            "false");

    /** Names the folder of {@link PackedLibraries}; set where the program is installed, and only there. */
    private static final String PACKED = "colorwheel.natives";

    private static boolean loaded;
    private static @Nullable UserFacingException unavailable;

    private Backend() {}

    /** Makes the settings. Quick; call it before anything else, because later they have no effect. */
    public static void configure() {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /**
     * Loads the backend if it is not loaded yet, and readies the calling thread for it. Every thread that trains calls
     * this first. The first call blocks for about half a second, the very first on a machine for about three, because
     * 400 MB of libraries are unpacked: do not call it on the JavaFX thread. One that comes while another thread loads
     * waits for it.
     *
     * @throws UserFacingException if the backend does not load, now or at an earlier call
     */
    public static void load() {
        loadLibraries();
        // For arrays as small as ours a second thread only spins, and takes its core from the window and the compiler.
        // OpenMP keeps this number for each calling thread apart, so setting it where the library was loaded is not
        // enough.
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    private static synchronized void loadLibraries() {
        if (unavailable != null) {
            // The classes that failed stay broken: a second try would only hide the first reason.
            throw unavailable;
        }
        if (loaded) {
            return;
        }
        configure();
        try {
            unpack();
            Nd4j.factory().blas().setMaxThreads(1);
            loaded = true;
        } catch (IOException | RuntimeException | LinkageError failure) {
            unavailable = explain(failure);
            throw unavailable;
        }
    }

    private static void unpack() throws IOException {
        String packed = System.getProperty(PACKED);
        if (packed != null) {
            Path libraries = new PackedLibraries(Path.of(packed), AppFolder.CACHE.path()).unpack();
            // Here JavaCPP looks first for what it would otherwise take out of jars. Java itself has read the property
            // long ago and is not disturbed.
            System.setProperty("java.library.path", libraries.toString());
            System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
        }
    }

    static UserFacingException explain(Throwable failure) {
        return new UserFacingException(
                String.format(
                        Locale.ROOT,
                        "The training backend ND4J does not start on this machine (%s, %s, Java %s): %s. Choose the engine "
                                + "Fused, which does without it. ND4J runs on 64-bit Linux, macOS and Windows, on "
                                + "processors of the kinds x86-64 and arm64 (Windows: x86-64 only), and unpacks 400 MB "
                                + "into the folder %s. Check that there is room and that you may write there, delete that "
                                + "folder if it is damaged, and start the program again.",
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        reason(failure).strip().replaceAll("[.!]+$", ""),
                        AppFolder.CACHE.path()),
                failure);
    }

    /** What the system said; of a file it often says no more than the name. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof AccessDeniedException forbidden) {
            return "writing to " + forbidden.getFile() + " is not allowed";
        }
        if (root instanceof NoSuchFileException missing) {
            return missing.getFile() + " is missing, install the program anew";
        }
        if (root instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is in the way";
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
