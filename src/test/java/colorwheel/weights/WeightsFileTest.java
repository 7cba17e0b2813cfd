package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("weights.safetensors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-0", "seed-1", "seed-2", "seed-3"})
    void anIndependentWriterWritesTheSameBytes(String fixture) throws Exception {
        Weights weights = Forge.params(fixture);

        WeightsFile.write(weights, file(), false);

        assertThat(file()).hasBinaryContent(Forge.file(Forge.header().toString(), Forge.data(weights.toArray())));
        assertThat(WeightsFile.read(file(), NetworkSpec.REFERENCE)).isEqualTo(weights);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @CsvSource({"16, 2, true", "16, 2, false", "1, 1, false", "7, 3, true", "300, 5, false"})
    void everyNetworkComesBackBitForBit(int hidden, int bottleneck, boolean normalize) throws Exception {
        NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, bottleneck, normalize);
        float[] flat = new float[ParameterLayout.of(network).size()];
        float[] special = {-0f, Float.MIN_VALUE, -Float.MAX_VALUE, 1e-38f, 0.1f, (float) Math.PI};
        for (int k = 0; k < flat.length; k++) {
            flat[k] = k < special.length ? special[k] : (float) Math.sin(k);
        }

        WeightsFile.write(new Weights(network, flat), file(), false);
        float[] read = WeightsFile.read(file(), network).toArray();

        for (int k = 0; k < flat.length; k++) {
            assertThat(Float.floatToRawIntBits(read[k])).isEqualTo(Float.floatToRawIntBits(flat[k]));
        }
        assertThat(WeightsFile.read(file(), network.withNormalize(!normalize)).network())
                .isEqualTo(network.withNormalize(!normalize));
    }

    @Test
    void theDataBeginsAtAMultipleOfEight() throws Exception {
        for (int hidden = 1; hidden < 12; hidden++) {
            NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, 2, true);
            Path file = folder.resolve("hidden-" + hidden);
            WeightsFile.write(
                    new Weights(network, new float[ParameterLayout.of(network).size()]), file, false);

            assertThat((Files.size(file) - 4L * ParameterLayout.of(network).size()) % 8)
                    .isZero();
        }
    }

    @Test
    void tensorsMayLieInAnyOrderAndAFileMayTellOfItself() throws Exception {
        // As save_file does it: sorted by name.
        Weights weights = Forge.params("seed-2");
        ObjectNode header = Forge.JSON.createObjectNode();
        header.putObject("__metadata__").put("format", "pt").put("dtype", "{}");
        float[] data = new float[197];
        int at = 0;
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(NetworkSpec.REFERENCE).tensors().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList()) {
            System.arraycopy(weights.toArray(), tensor.offset(), data, at, tensor.size());
            ObjectNode entry = (ObjectNode) Forge.header().get(tensor.name());
            entry.putArray("data_offsets").add(4 * at).add(4 * (at + tensor.size()));
            header.set(tensor.name(), entry);
            at += tensor.size();
        }
        Files.write(file(), Forge.file(header.toPrettyString(), Forge.data(data)));

        assertThat(WeightsFile.read(file(), NetworkSpec.REFERENCE)).isEqualTo(weights);
    }

    @Test
    void anExistingFileGivesWayOnlyIfTheUserSaidSo() throws Exception {
        Weights weights = Forge.params("seed-0");
        Files.writeString(file(), "mine");

        assertThatThrownBy(() -> WeightsFile.write(weights, file(), false))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("was left as it is");
        assertThatThrownBy(() -> UserFile.requireFree(file()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("exists already");
        assertThat(file()).hasContent("mine");

        WeightsFile.write(weights, file(), true);
        assertThat(WeightsFile.read(file(), NetworkSpec.REFERENCE)).isEqualTo(weights);
    }

    @Test
    void theFolderIsMadeAndAFolderIsNotOverwritten() throws Exception {
        Path deep = folder.resolve("a/b/weights.safetensors");
        WeightsFile.write(Forge.params("seed-0"), deep, false);

        assertThat(deep).isRegularFile();
        assertThatThrownBy(() -> WeightsFile.write(Forge.params("seed-0"), deep.getParent(), true))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> WeightsFile.write(Forge.params("seed-0"), folder.getRoot(), true))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> WeightsFile.write(Forge.params("seed-0"), deep.resolve("below"), false))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(deep + " is a file, not a folder.");
    }

    @Test
    void whatIsNotFiniteIsNotWritten() {
        float[] flat = new float[197];
        flat[64] = Float.NaN;

        assertThatThrownBy(() -> WeightsFile.write(new Weights(NetworkSpec.REFERENCE, flat), file(), false))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("encoder.2.weight");
        assertThat(file()).doesNotExist();
    }

    @Test
    void theHeaderIsPlainText() throws Exception {
        WeightsFile.write(Forge.params("seed-0"), file(), false);

        byte[] bytes = Files.readAllBytes(file());
        assertThat(new String(Arrays.copyOfRange(bytes, 8, 100), StandardCharsets.US_ASCII))
                .startsWith("{\"encoder.0.weight\":{\"dtype\":\"F32\",\"shape\":[16,3],\"data_offsets\":[0,192]}");
    }
}
