package colorwheel.export;

import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.InvalidSettingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reads the origin out of a PNG file, from its tEXt chunks and its uncompressed iTXt chunks. Nothing in the file is
 * believed: lengths are checked against the file, checksums are compared, and no more is read than an origin can take;
 * the pixels are passed over.
 */
public final class PictureOriginReader {
    private static final int MOST_TEXT_BYTES = ExperimentJson.MOST_BYTES + 256;
    private static final int MOST_CHUNKS = 100_000;
    private static final int CHUNK_FRAME_BYTES = 12;
    private static final Set<String> KEYWORDS =
            Set.of(PictureOrigin.EXPERIMENT, PictureOrigin.EPOCH, PictureOrigin.START);

    private final FileChannel file;
    private final Map<String, String> texts = new HashMap<>();

    private PictureOriginReader(FileChannel file) {
        this.file = file;
    }

    /** What is wrong with a picture: a clause. */
    private static final class Damage extends Exception {
        private static final long serialVersionUID = 1;

        Damage(String clause) {
            super(clause, null, false, false);
        }
    }

    /**
     * Reads the origin of a picture. Blocks; call it off the JavaFX thread.
     *
     * @throws ExportException if the file is not there, cannot be read, is no PNG file, or carries no origin that is
     *     whole and valid
     */
    public static PictureOrigin read(Path picture) throws ExportException {
        if (!Files.exists(picture)) {
            throw new ExportException(picture + " cannot be opened: it is not there. Check the name.");
        }
        if (!Files.isRegularFile(picture)) {
            throw new ExportException(picture + " cannot be opened: it is a folder, a pipe or a device.");
        }
        try (FileChannel file = FileChannel.open(picture, StandardOpenOption.READ)) {
            return new PictureOriginReader(file).origin();
        } catch (Damage damage) {
            throw new ExportException("The picture " + picture + " restores no experiment: " + damage.getMessage()
                    + ". Choose a picture that this program exported.");
        } catch (InvalidSettingException refused) {
            throw new ExportException(
                    "The picture " + picture + " restores no experiment. " + refused.getMessage(), refused);
        } catch (AccessDeniedException forbidden) {
            throw new ExportException(picture + " cannot be opened: reading it is not allowed.", forbidden);
        } catch (IOException failure) {
            throw new ExportException(
                    picture + " cannot be opened: the system says “" + failure.getMessage() + "”.", failure);
        }
    }

    private PictureOrigin origin() throws IOException, Damage {
        if (file.size() < PngWriter.SIGNATURE.length
                || !Arrays.equals(bytes(PngWriter.SIGNATURE.length).array(), PngWriter.SIGNATURE)) {
            throw new Damage("it is no PNG file");
        }
        int chunks = 0;
        while (file.size() - file.position() >= CHUNK_FRAME_BYTES && chunks < MOST_CHUNKS && chunk()) {
            chunks++;
        }
        if (!texts.containsKey(PictureOrigin.EXPERIMENT)) {
            throw new Damage("no experiment is in it, or what is in it is damaged");
        }
        return PictureOrigin.of(texts);
    }

    /** Reads a chunk or passes it over; whether others may follow. */
    private boolean chunk() throws IOException, Damage {
        ByteBuffer start = bytes(8);
        int length = start.getInt();
        String type = StandardCharsets.ISO_8859_1.decode(start).toString();
        long rest = file.size() - file.position();
        if (length < 0 || length > rest - 4 || type.equals("IEND")) {
            // Cut short or the end: what was found before counts.
            return false;
        }
        if (length <= MOST_TEXT_BYTES && (type.equals("tEXt") || type.equals("iTXt"))) {
            text(type, length);
        } else {
            file.position(file.position() + length + 4);
        }
        return true;
    }

    private void text(String type, int length) throws IOException, Damage {
        byte[] data = bytes(length).array();
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        boolean whole = bytes(4).getInt() == (int) sum.getValue();
        int end = end(data, 0);
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        if (!KEYWORDS.contains(keyword) || end == data.length) {
            return;
        }
        if (!whole) {
            throw new Damage("its text “" + keyword + "” is damaged: the checksum is wrong");
        }
        if (texts.put(keyword, type.equals("tEXt") ? latin(data, end + 1) : international(data, end + 1)) != null) {
            throw new Damage("its text “" + keyword + "” comes twice");
        }
    }

    private static String latin(byte[] data, int from) {
        return new String(data, from, data.length - from, StandardCharsets.ISO_8859_1);
    }

    /** A flag and a method of compression, a language and a translated keyword, each ended by a zero, and the text. */
    private static String international(byte[] data, int from) throws Damage {
        if (from + 2 > data.length || data[from] != 0) {
            throw new Damage("its text is compressed, which this program does not do");
        }
        int language = end(data, from + 2);
        int translation = end(data, Math.min(language + 1, data.length));
        int begin = Math.min(translation + 1, data.length);
        return new String(data, begin, data.length - begin, StandardCharsets.UTF_8);
    }

    /** Where the next zero is, or the end. */
    private static int end(byte[] data, int from) {
        int end = from;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return end;
    }

    /** The next bytes; the caller has seen that the file is as long. */
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
