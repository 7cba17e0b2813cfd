package colorwheel.training;

import colorwheel.background.Threads;
import colorwheel.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.tukaani.xz.SeekableFileInputStream;
import org.tukaani.xz.SeekableXZInputStream;

/**
 * The native libraries of an installed program: compressed with xz, to less than half of what a jar makes of them, and
 * unpacked once into a folder of the user's. {@code packaging/PackNatives.java} packs them.
 *
 * <p>The folder has a name made from its contents. It appears when it is whole, or not at all; two programs that start
 * at once wait for each other, and a new version never meets the libraries of an old one.
 */
final class PackedLibraries {
    /** A line for each library: its length in bytes, a space, its name. */
    static final String LIST = "libraries.txt";

    static final String SUFFIX = ".xz";

    private static final String LOCK_SUFFIX = ".lock";
    private static final String PREFIX = "natives-";
    private static final String UNFINISHED = "unpacking-";
    private static final int NAME_BYTES = 6;
    private static final int MAX_THREADS = 4;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path packed;
    private final Path cache;

    /**
     * @param packed the folder of the compressed libraries and their list
     * @param cache where the folder of the unpacked ones is, made if it is not there
     */
    PackedLibraries(Path packed, Path cache) {
        this.packed = packed;
        this.cache = cache;
    }

    private record Library(String name, long bytes) {}

    /**
     * Unpacks them unless that has been done, which takes about two seconds.
     *
     * @return the folder with all of them
     * @throws IOException if there is no room or no permission, or what was installed is damaged; nothing is left
     */
    Path unpack() throws IOException {
        String list = Files.readString(packed.resolve(LIST));
        List<Library> libraries = parse(list);
        Path whole = cache.resolve(PREFIX + fingerprint(list));
        if (isWhole(whole, libraries)) {
            return whole;
        }
        Folders.make(cache);
        // One at a time, in this process and among all: what one has made whole, another must not take for damaged.
        synchronized (PackedLibraries.class) {
            try (FileChannel lock = FileChannel.open(
                    cache.resolveSibling(cache.getFileName() + LOCK_SUFFIX),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                // Released with the channel.
                lock.lock();
                if (!isWhole(whole, libraries)) {
                    unpackInto(libraries, whole);
                }
                deleteOthers(whole);
            }
        }
        return whole;
    }

    private void unpackInto(List<Library> libraries, Path whole) throws IOException {
        Path part = Files.createTempDirectory(cache, UNFINISHED);
        try {
            unpack(libraries, part);
            // It is there, but damaged since it was unpacked.
            delete(whole);
            Files.move(part, whole);
        } catch (IOException failed) {
            try {
                delete(part);
            } catch (IOException undeletable) {
                // The next start deletes it; why it is there matters more.
                failed.addSuppressed(undeletable);
            }
            throw failed;
        }
    }

    private static List<Library> parse(String list) {
        return list.lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Library(words[1], Long.parseLong(words[0])))
                .toList();
    }

    private static String fingerprint(String list) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static boolean isWhole(Path folder, List<Library> libraries) throws IOException {
        for (Library library : libraries) {
            Path file = folder.resolve(library.name());
            if (!Files.isRegularFile(file) || Files.size(file) != library.bytes()) {
                return false;
            }
        }
        return true;
    }

    /** Each library was packed in blocks, which are unpacked side by side: one of them is 300 MB long. */
    private void unpack(List<Library> libraries, Path folder) throws IOException {
        int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, Threads.factory("unpacking"));
        try {
            List<Future<?>> blocks = new ArrayList<>();
            for (Library library : libraries) {
                Path source = packed.resolve(library.name() + SUFFIX);
                Path target = Files.createFile(folder.resolve(library.name()));
                for (int block = 0; block < countBlocks(source, library); block++) {
                    int present = block;
                    blocks.add(workers.submit(() -> {
                        unpackBlock(source, present, target);
                        return null;
                    }));
                }
            }
            for (Future<?> block : blocks) {
                block.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking the native libraries", hurry);
        } finally {
            workers.shutdownNow();
        }
    }

    private static int countBlocks(Path source, Library library) throws IOException {
        try (SeekableXZInputStream in = open(source)) {
            if (in.length() != library.bytes()) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%s unpacks to %d bytes instead of %d",
                        source.getFileName(),
                        in.length(),
                        library.bytes()));
            }
            return in.getBlockCount();
        }
    }

    private static SeekableXZInputStream open(Path source) throws IOException {
        SeekableFileInputStream file = new SeekableFileInputStream(source.toFile());
        try {
            return new SeekableXZInputStream(file);
        } catch (IOException damaged) {
            file.close();
            throw damaged;
        }
    }

    private static void unpackBlock(Path source, int block, Path target) throws IOException {
        try (SeekableXZInputStream in = open(source);
                SeekableByteChannel out = Files.newByteChannel(target, StandardOpenOption.WRITE)) {
            in.seekToBlock(block);
            long position = in.getBlockPos(block);
            long end = position + in.getBlockSize(block);
            out.position(position);
            byte[] bytes = new byte[BUFFER_BYTES];
            while (position < end) {
                int read = in.read(bytes, 0, (int) Math.min(bytes.length, end - position));
                if (read < 0) {
                    throw new IOException(source.getFileName() + " ends too early");
                }
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
                while (buffer.hasRemaining()) {
                    position += out.write(buffer);
                }
            }
        }
    }

    /**
     * The libraries of versions that were here before. One that still runs has loaded its own long ago. Where a system
     * does not let go of files that are in use, the next start tries again: the present ones are whole.
     */
    private void deleteOthers(Path present) throws IOException {
        List<Path> others;
        try (Stream<Path> folders = Files.list(cache)) {
            others = folders.filter(other -> {
                        String name = other.getFileName().toString();
                        // What is being unpacked was left by a program that was killed: nobody else holds the lock.
                        return name.startsWith(UNFINISHED) || name.startsWith(PREFIX) && !other.equals(present);
                    })
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        for (Path other : others) {
            deleteIfUnused(other);
        }
    }

    private static void deleteIfUnused(Path folder) {
        try {
            delete(folder);
        } catch (IOException inUse) {
            // It goes with the next start.
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) inside.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
