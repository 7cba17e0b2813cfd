package colorwheel.files;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
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
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What a program does to the files of a faulty disk, done to the real ones or refused. */
final class FaultyProvider extends FileSystemProvider {
    final FileSystem real = FileSystems.getDefault();
    final FileSystem system;
    private final FaultyDisk disk;

    FaultyProvider(FaultyDisk disk) {
        this.disk = disk;
        system = new FaultySystem(disk, this);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.CREATE_NEW) || options.contains(StandardOpenOption.CREATE)) {
            disk.requireAllowed(file);
        }
        SeekableByteChannel opened = Files.newByteChannel(FaultyDisk.real(file), options, attributes);
        if (options.contains(StandardOpenOption.WRITE)) {
            disk.unforced.add(FaultyDisk.real(file));
        }
        return new FaultyFile(disk, opened);
    }

    @Override
    public void createDirectory(Path made, FileAttribute<?>... attributes) throws IOException {
        // As the system does: that it is there already is found out first.
        if (!Files.exists(FaultyDisk.real(made))) {
            disk.requireAllowed(made);
        }
        Files.createDirectory(FaultyDisk.real(made), attributes);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.requireAllowed(file);
        disk.requireUnused(file);
        Files.delete(FaultyDisk.real(file));
        disk.unforced.remove(FaultyDisk.real(file));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.requireAllowed(source);
        Files.move(FaultyDisk.real(source), FaultyDisk.real(target), options);
        disk.renamed(source, target);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path where, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found =
                Files.newDirectoryStream(FaultyDisk.real(where), file -> filter.accept(disk.wrap(file)));
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
                        return disk.wrap(files.next());
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
            disk.requireAllowed(file);
        }
        return new ForcedChannel(
                FileChannel.open(FaultyDisk.real(file), options, attributes),
                () -> disk.unforced.remove(FaultyDisk.real(file)));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(FaultyDisk.real(one), FaultyDisk.real(other));
    }

    @Override
    public void checkAccess(Path file, AccessMode... modes) throws IOException {
        real.provider().checkAccess(FaultyDisk.real(file), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path file, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(FaultyDisk.real(file), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path file, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(FaultyDisk.real(file), names, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path file, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(FaultyDisk.real(file), type, options);
    }

    @Override
    public FileStore getFileStore(Path file) throws IOException {
        return new FaultyStore(disk, Files.getFileStore(FaultyDisk.real(file)));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    /** Takes no room: the program copies a file only to empty the copy. */
    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        disk.requireAllowed(target);
        Files.copy(FaultyDisk.real(source), FaultyDisk.real(target), options);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        disk.requireAllowed(link);
        if (disk.fault == FaultyDisk.Fault.NO_HARD_LINKS) {
            throw new FileSystemException(link.toString(), existing.toString(), "Operation not permitted");
        }
        Files.createLink(FaultyDisk.real(link), FaultyDisk.real(existing));
        if (disk.unforced.contains(FaultyDisk.real(existing))) {
            disk.unforced.add(FaultyDisk.real(link));
        }
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return disk.wrap(Files.readSymbolicLink(FaultyDisk.real(link)));
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
