package colorwheel.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps other processes, and other threads of this one, from changing the same files meanwhile. */
public final class FolderLock {
    /** The system's locks are for whole processes, and refuse a second one of the same. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param file its name; it is empty and stays, because one that is removed could be held twice. Where the file
     *     system has no locks, only the threads of this process wait for each other
     */
    public static FolderLock take(Path file) {
        THREADS.lock();
        return new FolderLock(locked(file));
    }

    private static FileChannel locked(Path file) {
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

    /** Lets others go on. */
    public void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            // Nothing was written by this channel, and the system takes the lock back with it all the same.
            return;
        } finally {
            THREADS.unlock();
        }
    }
}
