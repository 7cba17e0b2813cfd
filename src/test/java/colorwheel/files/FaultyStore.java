package colorwheel.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** The real one, but for the room that a full disk has. */
final class FaultyStore extends FileStore {
    private final FaultyDisk disk;
    private final FileStore real;

    FaultyStore(FaultyDisk disk, FileStore real) {
        this.disk = disk;
        this.real = real;
    }

    @Override
    public long getUsableSpace() throws IOException {
        return disk.fault == FaultyDisk.Fault.FULL ? disk.room() : real.getUsableSpace();
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return disk.fault == FaultyDisk.Fault.FULL ? disk.room() : real.getUnallocatedSpace();
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
