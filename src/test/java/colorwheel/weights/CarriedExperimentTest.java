package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiment in the metadata of a file of weights. */
class CarriedExperimentTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("wheel.safetensors");
    }

    static Stream<Experiment> experiments() {
        return Stream.concat(
                Preset.ALL.stream().map(Preset::experiment),
                Stream.of(
                        Experiment.REFERENCE.withNetwork(new NetworkSpec(64, Activation.TANH, 3, true)),
                        Experiment.REFERENCE.withNetwork(new NetworkSpec(2, Activation.GELU, 1, false))));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theFileAloneRestoresBoth(Experiment experiment) throws Exception {
        Weights weights = InitialWeights.of(experiment.network(), 3);

        WeightsFile.write(weights, experiment, file(), false);

        Experiment carried = WeightsFile.readExperiment(file()).orElseThrow();
        assertThat(carried).isEqualTo(experiment);
        assertThat(WeightsFile.read(file(), carried.network())).isEqualTo(weights);
        byte[] first = Files.readAllBytes(file());
        WeightsFile.write(weights, experiment, file(), true);
        assertThat(Files.readAllBytes(file()))
                .as("equal content gives equal bytes")
                .isEqualTo(first);
    }

    /** What safetensors' own reader asks for: texts to texts, no gaps, data at a multiple of eight. */
    @Test
    void theHeaderIsWhatTheFormatAsksFor() throws Exception {
        WeightsFile.write(Forge.params("seed-0"), Experiment.REFERENCE, file(), false);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file())).order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = new byte[(int) bytes.getLong()];
        bytes.get(text);
        JsonNode header = Forge.JSON.readTree(text);
        assertThat(text[0]).isEqualTo((byte) '{');
        assertThat(text.length % 8).isZero();
        JsonNode metadata = header.get("__metadata__");
        assertThat(metadata.properties()).allMatch(entry -> entry.getValue().isTextual());
        assertThat(metadata.get("format").textValue()).isEqualTo("pt");
        assertThat(metadata.get("colorwheel.experiment").textValue())
                .isEqualTo(ExperimentJson.write(Experiment.REFERENCE));
        ((ObjectNode) header).remove("__metadata__");
        assertThat(header).isEqualTo(Forge.header());
        assertThat(bytes.remaining()).isEqualTo(197 * Float.BYTES);
    }

    @Test
    void filesOfOtherProgramsCarryNone() throws Exception {
        WeightsFile.write(Forge.params("seed-0"), file(), false);
        assertThat(WeightsFile.readExperiment(file())).isEmpty();

        ObjectNode header = Forge.header();
        header.putObject("__metadata__").put("format", "pt").put("experiment", "{}");
        forge(header);
        assertThat(WeightsFile.readExperiment(file())).isEmpty();
        assertThat(WeightsFile.read(file(), NetworkSpec.REFERENCE)).isNotNull();
    }

    private void forge(ObjectNode header) throws IOException {
        Files.write(file(), Forge.file(header.toString(), Forge.data(new float[197])));
    }

    private void forge(String experiment) throws IOException {
        ObjectNode header = Forge.header();
        header.putObject("__metadata__").put(WeightsFile.EXPERIMENT, experiment);
        forge(header);
    }

    private void assertRefused(String... told) {
        assertThatThrownBy(() -> WeightsFile.readExperiment(file()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith("The experiment in " + file() + " cannot be used. ")
                .hasMessageContainingAll(told)
                .hasMessageEndingWith("beside --experiment or --preset.");
        assertThat(WeightsFile.read(file(), NetworkSpec.REFERENCE))
                .as("the weights alone")
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\u0000", "{\"version\": 1", "{\"version\": 1, \"version\": 1}", "[[[[[[[["})
    void whatIsNoJsonObject(String text) throws Exception {
        forge(text);
        assertRefused("The experiment");
    }

    @Test
    void hostileTexts() throws Exception {
        forge("{\"version\": 99}");
        assertRefused("of version 99");
        forge("{\"version\": 1, \"learning-rate\": 1e9}");
        assertRefused("“learning-rate”");
        forge("{\"version\": 1, \"" + "x".repeat(300) + "\": 1}");
        assertRefused("is unknown");
        forge("[".repeat(500_000));
        assertRefused("The experiment");
        forge("{\"version\": 1}" + " ".repeat(Header.MAX_BYTES));
        assertThatThrownBy(() -> WeightsFile.readExperiment(file()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("no more than 1048576 are read");
    }

    @Test
    void anExperimentOfAnotherNetworkIsRefusedWithItsWeights() throws Exception {
        forge(ExperimentJson.write(Experiment.REFERENCE.withNetwork(NetworkSpec.REFERENCE.withHidden(8))));

        NetworkSpec network = WeightsFile.readExperiment(file()).orElseThrow().network();
        assertThatThrownBy(() -> WeightsFile.read(file(), network))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("hidden layers of 16");
    }
}
