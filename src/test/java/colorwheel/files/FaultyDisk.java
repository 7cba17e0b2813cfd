package colorwheel.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    private final Fault fault;
    private final Path path;
    private final Provider provider = new Provider();
    private long room;
    private boolean struck;
    /** Files whose bytes would be lost if the power failed now. */
    private final Set<Path> unforced = ConcurrentHashMap.newKeySet();

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

    private void renamed(Path from, Path to) {
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

    private synchronized void requireAllowed(Path file) throws IOException {
        if (struck && fault == Fault.FORBIDDEN) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private synchronized void requireUnused(Path file) throws IOException {
        if (struck && fault == Fault.IN_USE) {
            throw new FileSystemException(file.toString(), null, "used by another process");
        }
    }

    /** Of so many bytes those that may be written; the fault happens when there are more. */
    private synchronized int granted(int asked) throws IOException {
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
    private synchronized void freed(long bytes) {
        if (fault == Fault.FULL) {
            room += bytes;
        }
    }

    private Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(real));
    }

    private static Object real(Object one) {
        return one instanceof Path path && Proxy.isProxyClass(path.getClass())
                ? ((Wrapped) Proxy.getInvocationHandler(path)).real
                : one;
    }

    private static Path real(Path path) {
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

    private final class Limited implements SeekableByteChannel {
        private final SeekableByteChannel file;

        Limited(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int grant = granted(source.remaining());
            ByteBuffer piece = source.slice(source.position(), grant);
            source.position(source.position() + grant);
            return file.write(piece);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            long before = file.size();
            file.truncate(size);
            freed(before - file.size());
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private final class Provider extends FileSystemProvider {
        private final FileSystem real = FileSystems.getDefault();
        private final FileSystem system = new SystemOf(this);

        @Override
        public SeekableByteChannel newByteChannel(
                Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            if (options.contains(StandardOpenOption.CREATE_NEW) || options.contains(StandardOpenOption.CREATE)) {
                requireAllowed(file);
            }
            SeekableByteChannel opened = Files.newByteChannel(real(file), options, attributes);
            if (options.contains(StandardOpenOption.WRITE)) {
                unforced.add(real(file));
            }
            return new Limited(opened);
        }

        @Override
        public void createDirectory(Path made, FileAttribute<?>... attributes) throws IOException {
            // As the system does: that it is there already is found out first.
            if (!Files.exists(real(made))) {
                requireAllowed(made);
            }
            Files.createDirectory(real(made), attributes);
        }

        @Override
        public void delete(Path file) throws IOException {
            requireAllowed(file);
            requireUnused(file);
            Files.delete(real(file));
            unforced.remove(real(file));
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            requireAllowed(source);
            Files.move(real(source), real(target), options);
            renamed(source, target);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path where, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> found = Files.newDirectoryStream(real(where), file -> filter.accept(wrap(file)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    Iterator<Path> files = found.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return files.hasNext();
                        }

                        @Override
                        public Path next() {
                            return wrap(files.next());
                        }
                    };
                }

                @Override
                public void close() throws IOException {
                    found.close();
                }
            };
        }

        /** Nothing is written by it: it is for locks, and to wait for the disk. */
        @Override
        public FileChannel newFileChannel(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            if (options.contains(StandardOpenOption.CREATE)) {
                requireAllowed(file);
            }
            return new ForcedChannel(
                    FileChannel.open(real(file), options, attributes), () -> unforced.remove(real(file)));
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return Files.isSameFile(real(one), real(other));
        }

        @Override
        public void checkAccess(Path file, AccessMode... modes) throws IOException {
            real.provider().checkAccess(real(file), modes);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path file, Class<A> type, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(file), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path file, String names, LinkOption... options) throws IOException {
            return Files.readAttributes(real(file), names, options);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path file, Class<V> type, LinkOption... options) {
            return Files.getFileAttributeView(real(file), type, options);
        }

        @Override
        public FileStore getFileStore(Path file) throws IOException {
            return new Store(Files.getFileStore(real(file)));
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        /** Takes no room: the program copies a file only to empty the copy. */
        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            requireAllowed(target);
            Files.copy(real(source), real(target), options);
        }

        @Override
        public void createLink(Path link, Path existing) throws IOException {
            requireAllowed(link);
            if (fault == Fault.NO_HARD_LINKS) {
                throw new FileSystemException(link.toString(), existing.toString(), "Operation not permitted");
            }
            Files.createLink(real(link), real(existing));
            if (unforced.contains(real(existing))) {
                unforced.add(real(link));
            }
        }

        @Override
        public Path readSymbolicLink(Path link) throws IOException {
            return wrap(Files.readSymbolicLink(real(link)));
        }

        @Override
        public boolean isHidden(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(Path file, String name, Object value, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }
    }

    /** The real one, but for the room that a full disk has. */
    private final class Store extends FileStore {
        private final FileStore real;

        Store(FileStore real) {
            this.real = real;
        }

        @Override
        public long getUsableSpace() throws IOException {
            return fault == Fault.FULL ? room() : real.getUsableSpace();
        }

        @Override
        public long getUnallocatedSpace() throws IOException {
            return fault == Fault.FULL ? room() : real.getUnallocatedSpace();
        }

        @Override
        public long getTotalSpace() throws IOException {
            return real.getTotalSpace();
        }

        @Override
        public boolean isReadOnly() {
            return real.isReadOnly();
        }

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public String type() {
            return real.type();
        }

        @Override
        public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
            return real.supportsFileAttributeView(type);
        }

        @Override
        public boolean supportsFileAttributeView(String name) {
            return real.supportsFileAttributeView(name);
        }

        @Override
        public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
            return real.getFileStoreAttributeView(type);
        }

        @Override
        public Object getAttribute(String attribute) throws IOException {
            return real.getAttribute(attribute);
        }
    }

    private final class SystemOf extends FileSystem {
        private final Provider provider;

        SystemOf(Provider provider) {
            this.provider = provider;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(provider.real.getPath(first, more));
        }

        @Override
        public String getSeparator() {
            return provider.real.getSeparator();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return List.of();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return List.of();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return provider.real.supportedFileAttributeViews();
        }

        @Override
        public java.nio.file.PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.nio.file.attribute.UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.nio.file.WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
