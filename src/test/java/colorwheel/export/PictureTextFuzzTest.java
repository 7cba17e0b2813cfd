package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.ArbitraryExperiments;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.UserFacingException;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.fuzz.Mangle;
import colorwheel.paint.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture with damaged or hostile chunks gives an origin that can be written, or one line of words. */
class PictureTextFuzzTest {
    /**
     * A chunk, of twelve bytes at least, takes some hundred for a moment. Compressed texts are read up to four times
     * the longest experiment, each into arrays of twice the length before, and become strings.
     */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(20 * PngTexts.MAX_BYTES, 60);

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final List<String> TYPES =
            List.of("tEXt", "zTXt", "iTXt", "IDAT", "IEND", "IHDR", "tEXT", "TEXT", "eXIf", "\0\0\0\0", "itxt");
    private static final List<String> KEYWORDS = List.of(
            PictureOrigin.EXPERIMENT, PictureOrigin.EPOCH, PictureOrigin.START, PictureOrigin.SOFTWARE, "", "Title");
    private static final List<Experiment> EXPERIMENTS = ArbitraryExperiments.samples(100);

    /** Megabytes of spaces before an experiment, too many, in some kilobytes. */
    private static final byte[] BOMB =
            deflated((" ".repeat(PngTexts.MAX_BYTES) + "{\"version\":1}").getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private Path folder;

    /** A chunk as it will be written, its length and its checksum right or wrong. */
    private record Chunk(int length, String type, byte[] data, int sumError) {
        static Chunk whole(String type, byte[] data) {
            return new Chunk(data.length, type, data, 0);
        }

        byte[] bytes() {
            CRC32 sum = new CRC32();
            sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
            sum.update(data);
            return ByteBuffer.allocate(12 + data.length)
                    .putInt(length)
                    .put(type.getBytes(StandardCharsets.ISO_8859_1))
                    .put(data)
                    .putInt((int) sum.getValue() + sumError)
                    .array();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] room = new byte[bytes.length + 100];
        int length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private static byte[] picture(PictureOrigin origin) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngWriter().write(new Raster(30, 20), origin, out, new Cancellation());
        return out.toByteArray();
    }

    private static PictureOrigin origin(RandomGenerator random) {
        Experiment experiment = Hostile.one(random, EXPERIMENTS);
        return new PictureOrigin(experiment, random.nextInt(experiment.epochs() + 1), random.nextBoolean());
    }

    private static List<Chunk> chunks(byte[] picture) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(picture).position(SIGNATURE.length);
        while (bytes.hasRemaining()) {
            byte[] data = new byte[bytes.getInt()];
            byte[] type = new byte[4];
            bytes.get(type).get(data).getInt();
            chunks.add(Chunk.whole(new String(type, StandardCharsets.ISO_8859_1), data));
        }
        return chunks;
    }

    private static byte[] file(RandomGenerator random) {
        byte[] whole;
        try {
            whole = picture(origin(random));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (random.nextInt(8) == 0) {
            return Mangle.bytes(random, whole);
        }
        List<Chunk> chunks = chunks(whole);
        if (random.nextBoolean()) {
            saveAgain(random, chunks);
        }
        int changes = random.nextInt(4);
        for (int k = 0; k < changes; k++) {
            change(random, chunks, random.nextInt(chunks.size()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SIGNATURE);
        chunks.forEach(chunk -> bytes.writeBytes(chunk.bytes()));
        return random.nextInt(20) == 0 ? Mangle.bytes(random, bytes.toByteArray()) : bytes.toByteArray();
    }

    /** As other programs do: texts in any other form, and anywhere between the first chunk and the last. */
    private static void saveAgain(RandomGenerator random, List<Chunk> chunks) {
        for (int place = 1; place < chunks.size() - 1; place++) {
            Chunk old = chunks.get(place);
            int zero = new String(old.data, StandardCharsets.ISO_8859_1).indexOf('\0');
            if (old.type.equals("tEXt") && zero > 0) {
                String keyword = new String(old.data, 0, zero, StandardCharsets.ISO_8859_1);
                byte[] text = Arrays.copyOfRange(old.data, zero + 1, old.data.length);
                chunks.remove(place);
                chunks.add(1 + random.nextInt(chunks.size() - 1), inAnyForm(random, keyword, text));
            }
        }
        if (random.nextBoolean()) {
            chunks.add(1, Chunk.whole("eXIf", new byte[] {'M', 'M', 0, '*', 0, 0, 0, 8, 0, 0, 0, 0, 0, 0}));
        }
    }

    private static Chunk inAnyForm(RandomGenerator random, String keyword, byte[] text) {
        return switch (random.nextInt(4)) {
            case 0 -> Chunk.whole("zTXt", joined(keyword + "\0\0", deflated(text)));
            case 1 -> Chunk.whole("iTXt", joined(keyword + "\0\1\0en\0\0", deflated(text)));
            case 2 -> Chunk.whole("iTXt", joined(keyword + "\0\0\0\0\0", text));
            default -> Chunk.whole("tEXt", joined(keyword + "\0", text));
        };
    }

    private static void change(RandomGenerator random, List<Chunk> chunks, int place) {
        Chunk old = chunks.get(place);
        switch (random.nextInt(13)) {
            case 0 -> {
                if (chunks.size() > 1) {
                    chunks.remove(place);
                }
            }
            case 1 -> chunks.add(random.nextInt(chunks.size() + 1), old);
            case 2 -> chunks.set(place, new Chunk(length(random), old.type, old.data, 0));
            case 3 -> chunks.set(place, new Chunk(old.length, old.type, old.data, random.nextInt()));
            case 4 -> chunks.set(place, Chunk.whole(Hostile.one(random, TYPES), old.data));
            case 5 -> chunks.set(place, Chunk.whole(old.type, Mangle.bytes(random, old.data)));
            case 6, 7 -> chunks.add(place, text(random));
            case 8 -> {
                int count = random.nextInt(400) == 0 ? 120_000 : random.nextInt(50);
                for (int k = 0; k < count; k++) {
                    chunks.add(place, Chunk.whole("tEXt", new byte[0]));
                }
            }
            default -> mangleATextOf(random, chunks);
        }
    }

    private static int length(RandomGenerator random) {
        return Hostile.one(random, List.of(0, 1, -1, 4, 100, 65_535, 70_000, Integer.MAX_VALUE, Integer.MIN_VALUE));
    }

    /** One of the texts that count, whole as a chunk and strange in itself. */
    private static void mangleATextOf(RandomGenerator random, List<Chunk> chunks) {
        for (int place = random.nextInt(chunks.size()); place < chunks.size(); place++) {
            Chunk old = chunks.get(place);
            String all = new String(old.data, StandardCharsets.ISO_8859_1);
            for (String keyword : KEYWORDS.subList(0, 3)) {
                if (old.type.equals("zTXt") && all.startsWith(keyword + "\0\0") && random.nextBoolean()) {
                    // Damaged where it is compressed, or before that.
                    byte[] packed = Arrays.copyOfRange(old.data, keyword.length() + 2, old.data.length);
                    byte[] other = random.nextBoolean()
                            ? Mangle.bytes(random, packed)
                            : deflated(Mangle.encoded(random, Hostile.text(random)));
                    chunks.set(place, Chunk.whole("zTXt", joined(keyword + "\0\0", other)));
                    return;
                }
                if (old.type.equals("tEXt") && all.startsWith(keyword + "\0")) {
                    String text = all.substring(keyword.length() + 1);
                    boolean json = keyword.equals(PictureOrigin.EXPERIMENT);
                    byte[] other = Mangle.encoded(random, json ? Mangle.json(random, text) : Hostile.text(random));
                    chunks.set(place, Chunk.whole("tEXt", joined(keyword + "\0", other)));
                    return;
                }
            }
        }
    }

    private static byte[] joined(String start, byte[] rest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(rest);
        return bytes.toByteArray();
    }

    /** A text in any of the three kinds of chunks, compressed or said to be. */
    private static Chunk text(RandomGenerator random) {
        String keyword = random.nextInt(10) == 0 ? Hostile.text(random) : Hostile.one(random, KEYWORDS);
        byte[] value = keyword.equals(PictureOrigin.EXPERIMENT)
                ? Mangle.encoded(random, Mangle.json(random, ExperimentJson.write(Hostile.one(random, EXPERIMENTS))))
                : Mangle.encoded(random, Hostile.text(random));
        if (random.nextInt(4) == 0) {
            value = new byte[0];
        }
        return switch (random.nextInt(5)) {
            case 0 -> Chunk.whole("zTXt", joined(keyword + "\0\0", random.nextBoolean() ? BOMB : deflated(value)));
            case 1 ->
                Chunk.whole("iTXt", joined(keyword + "\0\1\0en\0\0", random.nextBoolean() ? BOMB : deflated(value)));
            case 2 -> Chunk.whole("iTXt", joined(keyword + "\0\0\0en\0Versuch\0", value));
            case 3 -> Chunk.whole("iTXt", joined(keyword + "\0".repeat(random.nextInt(6)), value));
            default -> Chunk.whole("tEXt", joined(keyword + "\0".repeat(random.nextInt(3)), value));
        };
    }

    private void check(PictureOrigin origin) throws Exception {
        assertThat(origin.epoch()).isBetween(0, origin.experiment().epochs());
        Path again = folder.resolve("again.png");
        Files.write(again, picture(origin));
        assertThat(PictureOriginReader.read(again)).isEqualTo(origin);
    }

    @Test
    void whateverIsInAPictureGivesAnOriginOrOneLine() throws Exception {
        Path file = folder.resolve("picture.png");
        new Fuzz<byte[], PictureOrigin>(
                        "Pictures",
                        MEMORY,
                        bytes -> Files.write(file, bytes),
                        () -> PictureOriginReader.read(file),
                        thrown -> thrown instanceof UserFacingException ? thrown.getMessage() : null,
                        this::check)
                .run(2_000, picture(new PictureOrigin(Experiment.REFERENCE, 450, true)), PictureTextFuzzTest::file);
    }
}
