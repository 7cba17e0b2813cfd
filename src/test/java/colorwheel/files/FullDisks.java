package colorwheel.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Disks that become full. */
public final class FullDisks {
    private FullDisks() {}

    /** A file on a disk with room for so many bytes. */
    public static LineFile lineFile(Path target, long room) throws IOException {
        return LineFile.create(target, path -> new FullDisk(path, room));
    }

    /** A disk with room for so many bytes, which takes of a larger piece what fits, as a real one does. */
    private static final class FullDisk implements SeekableByteChannel {
        private final FileChannel file;
        private final long room;

        FullDisk(Path path, long room) throws IOException {
            this.file = (FileChannel) LineFile.Opener.NEW_FILE.create(path);
            this.room = room;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int fits = (int) Math.min(source.remaining(), room - file.position());
            if (fits <= 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer piece = source.slice(source.position(), fits);
            source.position(source.position() + fits);
            return file.write(piece);
        }

        @Override
        public int read(ByteBuffer into) {
            throw new UnsupportedOperationException();
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
            file.truncate(size);
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
}
