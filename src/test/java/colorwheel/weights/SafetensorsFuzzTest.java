package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Architecture;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Mangle;
import colorwheel.recording.Weights;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged or hostile safetensors file gives whole, finite weights or one line of words. */
class SafetensorsFuzzTest {
    /** The longest header that is read, as bytes, text and tokens. */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(1 << 20, 60);

    private static final String HEADER = Forge.header().toString();
    private static final String WITH_METADATA = "{\"__metadata__\":{\"format\":\"pt\"}," + HEADER.substring(1);
    private static final byte[] DATA = Forge.data(Forge.params("seed-1").toArray());

    @TempDir
    private Path folder;

    private static byte[] file(RandomGenerator random) {
        String valid = random.nextInt(4) == 0 ? WITH_METADATA : HEADER;
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
        return random.nextInt(4) == 0 ? Mangle.bytes(random, whole) : whole;
    }

    private void check(Weights weights) throws Exception {
        for (float weight : weights.toArray()) {
            assertThat(Float.isFinite(weight)).isTrue();
        }
        Path again = folder.resolve("again.safetensors");
        Files.write(again, Forge.file(HEADER, Forge.data(weights.toArray())));
        assertThat(WeightsFile.read(again, Architecture.REFERENCE)).isEqualTo(weights);
    }

    @Test
    void whateverIsInAFileGivesWeightsOrOneLine() throws Exception {
        Path file = folder.resolve("weights.safetensors");
        new Fuzz<byte[], Weights>(
                        "Safetensors files",
                        MEMORY,
                        bytes -> Files.write(file, bytes),
                        () -> WeightsFile.read(file, Architecture.REFERENCE),
                        thrown -> thrown instanceof WeightsFileException ? thrown.getMessage() : null,
                        this::check)
                .run(2_000, Forge.file(HEADER, DATA), SafetensorsFuzzTest::file);
    }
}
