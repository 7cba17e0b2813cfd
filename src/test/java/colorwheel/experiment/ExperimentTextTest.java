package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Every experiment survives its text; a text that chance has been at gives an experiment or one refusal. */
class ExperimentTextTest {
    private static final byte[] VALID =
            ExperimentJson.write(Experiment.REFERENCE.withSeed(1234567890)).getBytes(StandardCharsets.UTF_8);
    private static final byte[] GRAMMAR = "{}[]\",:0123456789-.eE\\utrunlfs ".getBytes(StandardCharsets.US_ASCII);

    @Provide
    Arbitrary<Experiment> experiments() {
        return ArbitraryExperiments.all();
    }

    @Property(tries = 1000)
    void everyExperimentRoundTrips(@ForAll("experiments") Experiment experiment) {
        String text = ExperimentJson.write(experiment);

        assertThat(ExperimentJson.read(text)).isEqualTo(experiment);
        assertThat(ExperimentJson.write(ExperimentJson.read(text))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void flippedBytes(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1023) Integer> places, @ForAll byte[] flips) {
        byte[] bytes = VALID.clone();
        for (int k = 0; k < places.size(); k++) {
            bytes[places.get(k) % bytes.length] ^= k < flips.length ? flips[k] : 1;
        }
        check(bytes);
    }

    @Property(tries = 3000)
    void othersOfTheGrammarsCharacters(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 1023) Integer> places,
            @ForAll @IntRange(max = 1 << 15) int choice) {
        byte[] bytes = VALID.clone();
        for (int k = 0; k < places.size(); k++) {
            bytes[places.get(k) % bytes.length] = GRAMMAR[(choice >> 5 * k) % GRAMMAR.length];
        }
        check(bytes);
    }

    @Property(tries = 1000)
    void piecesMissingOrDoubled(@ForAll @IntRange(max = 300) int from, @ForAll @IntRange(max = 300) int to) {
        int end = Math.min(from, VALID.length);
        int resume = Math.min(to, VALID.length);
        byte[] bytes = Arrays.copyOf(VALID, end + VALID.length - resume);
        System.arraycopy(VALID, resume, bytes, end, VALID.length - resume);
        check(bytes);
        check(Arrays.copyOf(VALID, end));
    }

    @Property(tries = 1000)
    void anyText(@ForAll String text) {
        check(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(byte[] bytes) {
        try {
            Experiment experiment = ExperimentJson.read(bytes);
            assertThat(ExperimentJson.read(ExperimentJson.write(experiment))).isEqualTo(experiment);
        } catch (InvalidSettingException refused) {
            assertThat(refused).hasMessageEndingWith(".");
            assertThat(refused.getMessage().length()).isLessThan(2000);
            assertThat(refused.getMessage()).doesNotContain("\n");
            assertThat(refused.key()).isNotNull();
        }
    }
}
