package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.fuzz.Mangle;
import colorwheel.recording.Weights;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged or hostile safetensors file gives whole, finite weights or one line of words. */
class SafetensorsFuzzTest {
    /** The longest header that is read, as bytes, text and tokens. */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(1 << 20, 20);

    private static final String HEADER = Forge.header().toString();
    private static final String WITH_METADATA = "{\"__metadata__\":{\"format\":\"pt\"}," + HEADER.substring(1);
    private static final byte[] DATA = Forge.data(Forge.params("seed-1").toArray());

    private static final List<Long> LENGTHS = List.of(
            0L,
            1L,
            -1L,
            7L,
            1L << 20,
            (1L << 20) + 1,
            1L << 31,
            1L << 32,
            (1L << 32) + 700,
            Long.MAX_VALUE,
            Long.MIN_VALUE);

    /** As long as a header may be, and longer, of which nothing is to be read. */
    private static final List<String> ENDS =
            List.of(" ".repeat((1 << 20) - 1_000), " ".repeat(1 << 20), "[".repeat(1 << 20));

    @TempDir
    private Path folder;

    private static byte[] file(RandomGenerator random) {
        String valid = random.nextInt(4) == 0 ? WITH_METADATA : HEADER;
        if (random.nextInt(1_000) == 0) {
            valid += Hostile.one(random, ENDS);
        }
        byte[] data = DATA;
        if (random.nextInt(4) == 0) {
            data = DATA.clone();
            int place = random.nextInt(data.length / Float.BYTES);
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(place * Float.BYTES, random.nextInt());
        }
        byte[] whole =
                switch (random.nextInt(5)) {
                    case 0 -> Forge.file(valid, data);
                    case 1 -> {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        byte[] header = Mangle.encoded(random, Mangle.json(random, valid));
                        Forge.littleEndian(bytes, header.length, Long.BYTES);
                        bytes.writeBytes(header);
                        bytes.writeBytes(data);
                        yield bytes.toByteArray();
                    }
                    default -> Forge.file(Mangle.json(random, valid), data);
                };
        if (random.nextInt(20) == 0) {
            ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Hostile.one(random, LENGTHS));
        }
        return random.nextInt(4) == 0 ? Mangle.bytes(random, whole) : whole;
    }

    private void check(Weights weights) throws Exception {
        for (float weight : weights.toArray()) {
            assertThat(Float.isFinite(weight)).isTrue();
        }
        Path again = folder.resolve("again.safetensors");
        Files.write(again, Forge.file(HEADER, Forge.data(weights.toArray())));
        assertThat(WeightsFile.read(again, NetworkSpec.REFERENCE)).isEqualTo(weights);
    }

    @Test
    void whateverIsInAFileGivesWeightsOrOneLine() throws Exception {
        Path file = folder.resolve("weights.safetensors");
        new Fuzz<byte[], Weights>(
                        "Safetensors files",
                        MEMORY,
                        bytes -> Files.write(file, bytes),
                        () -> WeightsFile.read(file, NetworkSpec.REFERENCE),
                        thrown -> thrown instanceof UserFacingException ? thrown.getMessage() : null,
                        this::check)
                .run(2_000, Forge.file(HEADER, DATA), SafetensorsFuzzTest::file);
    }
}
