package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class ModelZipTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("colorwheel.training.Dl4jEngineTest#networks")
    void dl4jItselfRestoresANetworkOfTheSameOutputs(NetworkSpec network) throws Exception {
        Weights weights = InitialWeights.of(network, 4);
        Path file = folder.resolve("new/model.zip");

        ModelZip.save(weights, 0.02, file, false);
        ComputationGraph restored = ModelSerializer.restoreComputationGraph(file.toFile());

        ComputationGraph ours = Network.build(network, 0.02, Layers.STOCK);
        Network.put(weights, ours);
        float[] rgb = Experiment.REFERENCE.trainingColors().rgb();
        INDArray colors = Nd4j.createFromArray(rgb).reshape('c', rgb.length / 3, 3);
        for (String vertex : new String[] {Network.bottleneck(network), "decoder.2"}) {
            assertThat(restored.feedForward(colors, false)
                            .get(vertex)
                            .dup('c')
                            .data()
                            .asFloat())
                    .containsExactly(ours.feedForward(colors, false)
                            .get(vertex)
                            .dup('c')
                            .data()
                            .asFloat());
        }
        assertThat(Network.take(network, restored)).isEqualTo(weights);
        assertThat(restored.getLayer("encoder.0").conf().getLayer().getUpdaterByParam("W"))
                .isEqualTo(new Adam(0.02, 0.9, 0.999, 1e-8));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Dl4jEngineTest#networks")
    void theSameNetworkHasTheSameBytesWhateverTheTimeAndTheZone(NetworkSpec network) throws Exception {
        Weights weights = InitialWeights.of(network, 4);
        Path one = folder.resolve("one.zip");
        Path other = folder.resolve("other.zip");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            ModelZip.save(weights, 0.02, one, false);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            ModelZip.save(weights, 0.02, other, false);
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(other).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream()).isNotEmpty().allSatisfy(entry -> assertThat(entry.getTimeLocal())
                    .isEqualTo(ModelZip.NO_TIME));
            assertThat(zip.stream().map(ZipEntry::getName)).isSorted();
            String configuration = new String(
                    zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(zip.stream().map(entry -> content(zip, entry)).toList())
                    .as("what DL4J's own serializer writes")
                    .isEqualTo(serialized(weights, network));
            assertThat(configuration).as("no time of day as a seed").doesNotContainPattern("\"seed\" : [1-9]");
        }
    }

    private static List<String> serialized(Weights weights, NetworkSpec network) throws IOException {
        ComputationGraph graph = Network.build(network, 0.02, Layers.STOCK);
        Network.put(weights, graph);
        Path file = Files.createTempFile("serialized", ".zip");
        try {
            ModelSerializer.writeModel(graph, file.toFile(), false);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zip.stream()
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .map(entry -> content(zip, entry))
                        .toList();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String content(ZipFile zip, ZipEntry entry) {
        try {
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            return entry.getName() + ": " + new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void anExistingFileGivesWayOnlyIfTheUserSaidSo() throws Exception {
        Weights weights = InitialWeights.of(NetworkSpec.REFERENCE, 0);
        Path file = folder.resolve("model.zip");
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> ModelZip.save(weights, 0.001, file, false))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith("The model could not be written to " + file)
                .hasMessageContaining("was left as it is");
        assertThat(file).hasContent("mine");

        ModelZip.save(weights, 0.001, file, true);
        assertThat(ModelSerializer.restoreComputationGraph(file.toFile()).numParams())
                .isEqualTo(197);
    }
}
