package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The experiments that the guide counts and that are no presets: variants of “The next step, literally”. */
class ExampleFilesTest {
    private static final Path FOLDER = Path.of("assets", "experiments");
    private static final Experiment LITERAL = Preset.ofKey("1.3-literal").experiment();

    private static Experiment example(String name) {
        return ExperimentFile.read(FOLDER.resolve(name + ".json"));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }

    private static <T> List<T> ofPhases(Experiment experiment, Function<Phase, T> part) {
        return experiment.phases().stream().map(part).toList();
    }

    @Test
    void eachOpensAndIsWrittenAsTheProgramWritesIt() throws IOException {
        assertThat(examples()).isNotEmpty().allSatisfy(file -> assertThat(
                        ExperimentJson.write(ExperimentFile.read(file)))
                .isEqualTo(Files.readString(file)));
    }

    @Test
    void theGuideNamesEach() throws IOException {
        String page = Files.readString(Path.of("assets", "guide", "experiment-1.3.md"));

        assertThat(examples()).allSatisfy(file -> assertThat(page).contains("`" + file.getFileName() + "`"));
    }

    @Test
    void eachDiffersFromThePresetInWhatItsNameSays() {
        assertThat(example("literal-normalized-500"))
                .isEqualTo(LITERAL.withNetwork(LITERAL.network().withNormalize(true)));
        assertThat(example("literal-2000").network()).isEqualTo(LITERAL.network());
        assertThat(ofPhases(example("literal-2000"), Phase::colors)).isEqualTo(ofPhases(LITERAL, Phase::colors));
        assertThat(ofPhases(example("literal-2000"), Phase::epochs)).containsOnly(2000);
        assertThat(example("literal-normalized-2000"))
                .isEqualTo(example("literal-2000").withNetwork(LITERAL.network().withNormalize(true)));
        assertThat(ofPhases(
                        example("literal-values-2000"), phase -> phase.grid().saturations()))
                .containsOnly(List.of(1.0));
        assertThat(ofPhases(
                        example("literal-values-2000"), phase -> phase.grid().values()))
                .isEqualTo(ofPhases(LITERAL, phase -> phase.grid().values()));
        assertThat(example("literal-values-normalized-2000"))
                .isEqualTo(example("literal-values-2000")
                        .withNetwork(LITERAL.network().withNormalize(true)));
    }

    @Test
    void theAnchoredOneHoldsTheTwelveHuesFromTheSecondPhaseOn() {
        Experiment anchored = example("literal-anchored");

        assertThat(anchored.heldStill()).isEqualTo(new HeldStill(1, false));
        assertThat(ofPhases(anchored, phase -> phase.terms().anchor())).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(ofPhases(anchored, Phase::colors))
                .isEqualTo(ofPhases(example("literal-normalized-2000"), Phase::colors));
    }
}
