package colorwheel.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A real folder that meets a fault once so many bytes have been written into it. Whoever is given its path writes as on
 * any disk. It behaves as Linux does, also for an administrator, whom no missing permission would stop: what is open
 * stays open, and can be written to even when its folder is gone or forbidden.
 */
public final class FaultyDisk {
    /** What happens to the folder. */
    public enum Fault {
        /** Not a byte more fits. */
        FULL,
        /** Nothing may be made, renamed or removed any more. */
        FORBIDDEN,
        /** Somebody removes it with all that is in it. */
        REMOVED,
        /** Nothing may be removed any more, as on Windows what is in use. */
        IN_USE,
        /** No file can have a second name, as on a memory stick. */
        NO_HARD_LINKS
    }

    private final Path folder;
    final Fault fault;
    private final Path path;
    private final FaultyProvider provider = new FaultyProvider(this);
    private long room;
    private boolean struck;
    /** Files whose bytes would be lost if the power failed now. */
    final Set<Path> unforced = ConcurrentHashMap.newKeySet();

    /**
     * @param folder a real one
     * @param afterBytes how many bytes are written before the fault
     */
    public FaultyDisk(Path folder, Fault fault, long afterBytes) {
        this.folder = folder;
        this.fault = fault;
        this.room = afterBytes;
        this.path = wrap(folder);
    }

    /** The folder as the program is to see it. */
    public Path path() {
        return path;
    }

    /** How many bytes may still be written before the fault. */
    public synchronized long room() {
        return room;
    }

    /** The files that the disk has not been waited for, under their present names. */
    public Set<Path> unforced() {
        return Set.copyOf(unforced);
    }

    void renamed(Path from, Path to) {
        if (unforced.remove(real(from))) {
            unforced.add(real(to));
        }
    }

    /** Lets the fault happen now. */
    public synchronized void strike() {
        if (!struck && fault == Fault.REMOVED) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        struck = true;
        room = 0;
    }

    synchronized void requireAllowed(Path file) throws IOException {
        if (struck && fault == Fault.FORBIDDEN) {
            throw new AccessDeniedException(file.toString());
        }
    }

    synchronized void requireUnused(Path file) throws IOException {
        if (struck && fault == Fault.IN_USE) {
            throw new FileSystemException(file.toString(), null, "used by another process");
        }
    }

    /** Of so many bytes those that may be written; the fault happens when there are more. */
    synchronized int granted(int asked) throws IOException {
        if (asked <= room) {
            room -= asked;
            return asked;
        }
        int fits = (int) room;
        strike();
        if (fault != Fault.FULL) {
            return asked;
        }
        if (fits == 0) {
            throw new IOException("No space left on device");
        }
        return fits;
    }

    /** A full disk has room again for what was taken back. */
    synchronized void freed(long bytes) {
        if (fault == Fault.FULL) {
            room += bytes;
        }
    }

    Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(real));
    }

    private static Object real(Object one) {
        return one instanceof Path path && Proxy.isProxyClass(path.getClass())
                ? ((Wrapped) Proxy.getInvocationHandler(path)).real
                : one;
    }

    static Path real(Path path) {
        return (Path) real((Object) path);
    }

    /** A path that is like the real one in everything but its file system. */
    private final class Wrapped implements java.lang.reflect.InvocationHandler {
        private final Path real;

        Wrapped(Path real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return provider.system;
            }
            Object[] plain = arguments == null
                    ? null
                    : Stream.of(arguments).map(FaultyDisk::real).toArray();
            try {
                Object result = method.invoke(real, plain);
                return result instanceof Path made ? wrap(made) : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
