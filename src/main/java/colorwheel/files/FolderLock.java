package colorwheel.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A lock against changes of the same files by other processes and by other threads of this one. */
public final class FolderLock {
    /** The system's locks belong to a process, which cannot take one twice. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param file the lock's file, which is empty and stays, because a removed one could be held twice. On a file
     *     system without locks only the threads of this process exclude each other
     */
    public static FolderLock take(Path file) {
        THREADS.lock();
        return new FolderLock(locked(file));
    }

    private static @Nullable FileChannel locked(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Released with the channel.
            channel.lock();
            return channel;
        } catch (IOException notPossibleHere) {
            // Preferences without a lock are better than none; writing reports why the folder cannot be written.
            return channel;
        }
    }

    /** Releases the lock. */
    public void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            // Nothing was written to this channel, and the system releases the lock with it.
            return;
        } finally {
            THREADS.unlock();
        }
    }
}
