package colorwheel.color.file;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory, as a decoder of pictures reads them. The ones of Java copy them, or write them to a file. */
final class BytesImageInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final int length;

    /** @param length of what is read: the bytes behind it are left out */
    BytesImageInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos >= length ? -1 : bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        bitOffset = 0;
        if (most == 0) {
            return 0;
        }
        if (streamPos >= length) {
            return -1;
        }
        int count = (int) Math.min(most, length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return length;
    }
}
