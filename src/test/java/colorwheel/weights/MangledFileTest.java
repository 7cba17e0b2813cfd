package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** A file that chance has been at gives whole, finite weights or a message, and nothing else. */
class MangledFileTest {
    private static final byte[] VALID = Forge.file(
            Forge.header().toString(), Forge.data(Forge.params("seed-1").toArray()));
    private static final byte[] GRAMMAR = "{}[]\",:0123456789-.eE\\utrunlfs ".getBytes(StandardCharsets.US_ASCII);

    private Path file;

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("mangled", ".safetensors");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 2000)
    void flippedBytes(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 2047) Integer> places, @ForAll byte[] flips)
            throws IOException {
        byte[] bytes = VALID.clone();
        for (int k = 0; k < places.size(); k++) {
            bytes[places.get(k) % bytes.length] ^= k < flips.length ? flips[k] : 1;
        }
        check(bytes);
    }

    @Property(tries = 2000)
    void othersOfTheGrammarsCharactersInTheHeader(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 511) Integer> places,
            @ForAll @IntRange(max = 1 << 15) int choice)
            throws IOException {
        byte[] bytes = VALID.clone();
        for (int k = 0; k < places.size(); k++) {
            bytes[8 + places.get(k)] = GRAMMAR[(choice >> 5 * k) % GRAMMAR.length];
        }
        check(bytes);
    }

    @Property(tries = 1000)
    void piecesMissingOrDoubled(@ForAll @IntRange(max = 2000) int from, @ForAll @IntRange(max = 2000) int to)
            throws IOException {
        int end = Math.min(from, VALID.length);
        int resume = Math.min(to, VALID.length);
        byte[] bytes = Arrays.copyOf(VALID, end + VALID.length - resume);
        System.arraycopy(VALID, resume, bytes, end, VALID.length - resume);
        check(bytes);
        check(Arrays.copyOf(VALID, end));
    }

    private void check(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            Weights weights = WeightsFile.read(file, NetworkSpec.REFERENCE);
            for (float weight : weights.toArray()) {
                assertThat(Float.isFinite(weight)).isTrue();
            }
        } catch (UserFacingException refused) {
            assertThat(refused).hasMessageContaining(file.toString()).hasMessageEndingWith(".");
        }
    }
}
