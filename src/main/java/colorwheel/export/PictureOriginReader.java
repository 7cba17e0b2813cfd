package colorwheel.export;

import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.UserFacingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reads the origin from a PNG file, animated or not, from chunks of text anywhere between the signature and the end.
 * Nothing in the file is trusted: lengths are checked against the file, checksums are compared, and no more is read or
 * decompressed than an origin can take. Pixels are skipped.
 */
public final class PictureOriginReader {
    private static final int MAX_CHUNKS = 100_000;
    private static final int CHUNK_FRAME_BYTES = 12;
    private static final Set<String> KEYWORDS =
            Set.of(PictureOrigin.EXPERIMENT, PictureOrigin.EPOCH, PictureOrigin.START, PictureOrigin.UNITS_OFF);

    private final FileChannel file;
    private final PngTexts texts = new PngTexts(KEYWORDS);

    private PictureOriginReader(FileChannel file) {
        this.file = file;
    }

    /**
     * Reads the origin of a picture. Blocks; call it off the JavaFX thread.
     *
     * @throws UserFacingException if the file is not there, cannot be read, is no PNG file, or carries no origin that
     *     is whole and valid
     */
    public static PictureOrigin read(Path picture) {
        if (!Files.exists(picture)) {
            throw new UserFacingException(picture + " cannot be opened: it is not there. Check the name.");
        }
        if (!Files.isRegularFile(picture)) {
            throw new UserFacingException(picture + " cannot be opened: it is a folder, a pipe or a device.");
        }
        try (FileChannel file = FileChannel.open(picture, StandardOpenOption.READ)) {
            return new PictureOriginReader(file).origin();
        } catch (UserFacingException damage) {
            throw new UserFacingException("The picture " + picture + " restores no experiment: " + damage.getMessage()
                    + ". Choose a picture that this program exported; to train on the colors of another, use Open colors… or"
                    + " --colors.");
        } catch (InvalidSettingException refused) {
            throw new UserFacingException(
                    "The picture " + picture + " restores no experiment. " + refused.getMessage(), refused);
        } catch (AccessDeniedException forbidden) {
            throw new UserFacingException(picture + " cannot be opened: reading it is not allowed.", forbidden);
        } catch (IOException failure) {
            throw new UserFacingException(
                    picture + " cannot be opened: the system says “" + failure.getMessage() + "”.", failure);
        }
    }

    /**
     * Whether a PNG file carries an origin, whole or damaged; false if it cannot be read. Blocks; call it off the
     * JavaFX thread.
     */
    public static boolean hasOrigin(Path picture) {
        try (FileChannel file = FileChannel.open(picture, StandardOpenOption.READ)) {
            PictureOriginReader reader = new PictureOriginReader(file);
            reader.chunks();
            return reader.texts.texts().containsKey(PictureOrigin.EXPERIMENT);
        } catch (UserFacingException damaged) {
            return true;
        } catch (IOException unreadable) {
            // The next reader of the file reports why.
            return false;
        }
    }

    /**
     * Whether a file begins like a PNG file, whatever its name; false if it cannot be read. Blocks; call it off the
     * JavaFX thread.
     */
    public static boolean isPng(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE);
        } catch (IOException unreadable) {
            // The next reader of the file reports why.
            return false;
        }
    }

    private PictureOrigin origin() throws IOException {
        chunks();
        if (!texts.texts().containsKey(PictureOrigin.EXPERIMENT)) {
            throw new UserFacingException("no experiment is in it, or what is in it is damaged");
        }
        return PictureOrigin.of(texts.texts());
    }

    private void chunks() throws IOException {
        if (file.size() < PngWriter.SIGNATURE.length
                || !Arrays.equals(bytes(PngWriter.SIGNATURE.length).array(), PngWriter.SIGNATURE)) {
            throw new UserFacingException("it is no PNG file");
        }
        int chunks = 0;
        while (file.size() - file.position() >= CHUNK_FRAME_BYTES && chunks < MAX_CHUNKS && chunk()) {
            chunks++;
        }
    }

    /** Reads or skips a chunk; returns whether others may follow. */
    private boolean chunk() throws IOException {
        ByteBuffer start = bytes(8);
        int length = start.getInt();
        String type = StandardCharsets.ISO_8859_1.decode(start).toString();
        long rest = file.size() - file.position();
        if (length < 0 || length > rest - 4 || type.equals("IEND")) {
            // Cut short, or the end: what was found so far is used.
            return false;
        }
        if (length <= PngTexts.MAX_BYTES && PngTexts.isText(type)) {
            text(type, length);
        } else {
            file.position(file.position() + length + 4);
        }
        return true;
    }

    private void text(String type, int length) throws IOException {
        byte[] data = bytes(length).array();
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        texts.take(type, data, bytes(4).getInt() == (int) sum.getValue());
    }

    /** The next bytes; the caller has checked that the file is long enough. */
    private ByteBuffer bytes(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new EOFException("it became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
