package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.weights.Forge;
import colorwheel.weights.WeightsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights in and out of {@code render}. */
@Timeout(120)
class WeightsOptionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeWeightsOfSeedOne() throws Exception {
        WeightsFile.write(Forge.params("seed-1"), folder.resolve("one"), false);
    }

    private Console render(String... more) {
        List<String> arguments = new ArrayList<>(List.of("render", "--no-frames"));
        for (String argument : more) {
            arguments.add(argument.replace("@", folder.toString()));
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Console done) throws IOException {
        assertThat(done.err()).isEmpty();
        assertThat(done.exitCode()).isZero();
        return new ObjectMapper().readTree(done.lastLine());
    }

    private void assertRefused(Console refused, String... told) {
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).startsWith("color-wheel-lab: ").contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-1", "free/seed-2"})
    void startsFromTheWeightsOfTheReference(String fixture) throws Exception {
        WeightsFile.write(Forge.params(fixture), folder.resolve("start"), false);
        boolean normalize = Forge.fixture(fixture).get("normalize").asBoolean();

        JsonNode done =
                json(render("--weights", "@/start", "--epochs", "2", normalize ? "--normalize" : "--no-normalize"));

        JsonNode losses = Forge.fixture(fixture).get("loss");
        assertThat(done.get("seed").isNull()).as("no seed gave these weights").isTrue();
        assertThat(done.get("firstLoss").asDouble()).isCloseTo(losses.get("0").asDouble(), within(1e-6));
        assertThat(done.get("finalLoss").asDouble()).isCloseTo(losses.get("2").asDouble(), within(1e-6));
    }

    @Test
    void theSeedOfTheSameWeightsTrainsTheSame() throws Exception {
        json(render("--hue-step", "30", "--epochs", "9", "--weights", "@/one", "--save-weights", "@/a"));
        json(render("--hue-step", "30", "--epochs", "9", "--seed", "1", "--save-weights", "@/b"));

        Weights trained = WeightsFile.read(folder.resolve("a"), NetworkSpec.REFERENCE);
        assertThat(trained).isEqualTo(WeightsFile.read(folder.resolve("b"), NetworkSpec.REFERENCE));
        assertThat(trained).isNotEqualTo(Forge.params("seed-1"));
    }

    @Test
    void whatIsSavedIsWhereTrainingEnded() throws Exception {
        JsonNode first = json(render(
                "--hue-step", "30", "--epochs", "9", "--save-weights", "@/w", "--save-model", "@/new/model.zip"));
        JsonNode second = json(render("--epochs", "1", "--weights", "@/w"));

        assertThat(second.get("firstLoss").asDouble())
                .isEqualTo(first.get("finalLoss").asDouble());
        assertThat(folder.resolve("new/model.zip")).isRegularFile();
    }

    @Test
    void weightsAndAnExplicitSeedContradictEachOther() {
        assertRefused(render("--weights", "@/one", "--seed", "0"), "--weights", "--seed", "Leave one out.");
    }

    @Test
    void weightsThatCannotBeUsedAreRefusedBeforeTraining() throws Exception {
        Files.writeString(folder.resolve("text"), "no weights at all");
        NetworkSpec wide = new NetworkSpec(32, Activation.RELU, 2, true);
        WeightsFile.write(new Weights(wide, new float[ParameterLayout.of(wide).size()]), folder.resolve("wide"), false);

        assertRefused(render("--weights", "@/none"), folder.resolve("none").toString(), "it is not there");
        assertRefused(render("--weights", "@"), "it is a folder");
        assertRefused(render("--weights", ""), "--weights FILE");
        assertRefused(render("--weights", "@/text"), "not of the format safetensors");
        assertRefused(render("--weights", "@/wide"), "hidden layers of 32", "has 16 and 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--save-weights", "--save-model"})
    void whatExistsIsNotOverwrittenAndNothingIsTrained(String option) throws IOException {
        Files.writeString(folder.resolve("taken"), "mine");

        assertRefused(render("--epochs", "20000", option, "@/taken"), "exists already, and nothing is overwritten");
        assertRefused(render(option, ""), option);
        assertThat(folder.resolve("taken")).hasContent("mine");
    }

    @Test
    void twoFilesNeedTwoNames() {
        assertRefused(render("--save-weights", "@/x", "--save-model", "@/./x"), "two names");
    }

    @Test
    void helpTellsOfTheOptions() {
        assertThat(String.join("\n", Console.run("render", "--help").out()))
                .contains("--weights=FILE", "--save-weights=FILE", "--save-model=FILE.zip");
    }
}
