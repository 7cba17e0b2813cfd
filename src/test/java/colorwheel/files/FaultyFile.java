package colorwheel.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** An open file that takes no more bytes than the disk grants. */
final class FaultyFile implements SeekableByteChannel {
    private final FaultyDisk disk;
    private final SeekableByteChannel file;

    FaultyFile(FaultyDisk disk, SeekableByteChannel file) {
        this.disk = disk;
        this.file = file;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int grant = disk.granted(source.remaining());
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
        disk.freed(before - file.size());
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
