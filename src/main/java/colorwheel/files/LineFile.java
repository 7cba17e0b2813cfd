package colorwheel.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A text file that grows line by line over a long time. Until it is complete it has {@code .part} behind its name, and
 * what is there are whole lines at any time: a line that could not be written whole, because the disk is full, is taken
 * back. One thread at a time.
 */
public final class LineFile implements Closeable {
    private static final String UNFINISHED = ".part";
    /** Of Linux and macOS, in UTF-8; Windows allows more. */
    private static final int MAX_NAME_BYTES = 255;

    private final Path target;
    private final Path part;
    private final SeekableByteChannel channel;
    private int lines;
    private boolean finished;

    private LineFile(Path target, Path part, SeekableByteChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @throws FileAlreadyExistsException if it, or an unfinished one of its name, is there already; nothing is touched
     */
    public static LineFile create(Path target) throws IOException {
        requireFree(target);
        Path part = unfinished(target);
        return new LineFile(
                target, part, Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Tells whether a file could be begun without overwriting.
     *
     * @throws FileAlreadyExistsException naming the file that is in the way
     */
    public static void requireFree(Path target) throws FileAlreadyExistsException {
        for (Path taken : new Path[] {target, unfinished(target)}) {
            if (Files.exists(taken, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(taken.toString());
            }
        }
    }

    /** Where a file is until it is complete. A name that would get too long by that is cut. */
    public static Path unfinished(Path target) {
        StringBuilder name = new StringBuilder(target.getFileName().toString());
        while (name.toString().getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES - UNFINISHED.length()) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        return target.resolveSibling(name + UNFINISHED);
    }

    /**
     * Adds a line and its line feed, whole or not at all.
     *
     * @throws NoSuchFileException if the file was removed, so that every line would be lost
     * @throws IOException if the system refuses; the lines before are still there
     */
    public void add(String line) throws IOException {
        // Some systems accept writes into a file that has been deleted.
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(part.toString());
        }
        long whole = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException refused) {
            try {
                channel.truncate(whole);
                channel.position(whole);
            } catch (IOException again) {
                refused.addSuppressed(again);
            }
            throw refused;
        }
        lines++;
    }

    /** How many lines there are. */
    public int lines() {
        return lines;
    }

    /**
     * Gives the complete file its name.
     *
     * @throws FileAlreadyExistsException if the name has been taken meanwhile; the unfinished file stays
     */
    public void finish() throws IOException {
        channel.close();
        Durable.force(part);
        Durable.publish(part, target);
        finished = true;
    }

    /** Lets go of the file. One that is not complete stays under its unfinished name, unless it has no line at all. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished && lines == 0) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException undeletable) {
                undeletable.addSuppressed(Reasons.leftover(part, undeletable));
                throw undeletable;
            }
        }
    }
}
