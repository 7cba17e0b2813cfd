package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Levels;
import colorwheel.recording.Heap;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("alone")
class TrainingMemoryTest {
    private static final Levels TEN = Levels.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    private static final long MB = 1 << 20;

    /** Of several sizes, with as many colors as there can be at most. */
    private static Experiment experiment(double hueStep, boolean manyLevels) {
        Experiment hues = Experiment.REFERENCE.withHueStep(hueStep).withEngine(EngineKind.FUSED);
        return manyLevels ? hues.withHoldOut(HueRange.NONE).withSaturations(TEN).withValues(TEN) : hues;
    }

    @ParameterizedTest
    @CsvSource({"1, false, 4000", "10, true, 2000"})
    void theRecordingTakesWhatIsEstimated(double hueStep, boolean manyLevels, int epochs) throws Exception {
        Experiment experiment = experiment(hueStep, manyLevels).withEpochs(epochs);
        // The rows that all runs share are no part of this one.
        experiment.trainingColors();
        double measured = Heap.takenBy(() -> {
            Recording recording = TrainingMemory.recording(experiment, Recording.DEFAULT_BYTES);
            TrainingRun run = new TrainingRun(experiment, Engines::create, recording);
            run.start();
            run.run();
            assertThat(recording.frames().size()).isEqualTo(epochs + 1);
            return run;
        });

        double estimated = (epochs + 1) * (double) TrainingMemory.bytesPerEpoch(experiment);
        assertThat(measured / estimated).isBetween(0.8, 1.25);
    }

    @Test
    void theFusedEngineTakesWhatIsEstimated() throws Exception {
        Experiment experiment = experiment(0.5, true);
        assertThat(TrainingMemory.samples(experiment))
                .isEqualTo(72_000)
                .isEqualTo(experiment.trainingColors().size());
        double measured = Heap.takenBy(() -> {
            Engine engine = Engines.create(RunId.next(), experiment, InitialWeights.of(experiment.network(), 0));
            return List.of(engine, engine.step());
        });

        assertThat(measured / TrainingMemory.engineBytes(experiment)).isBetween(0.6, 1.25);
    }

    @Test
    void theGraphIsCountedWithItsNativeMemory() {
        Experiment graph = experiment(0.5, true).withEngine(EngineKind.DL4J);

        // Measured: 40 MB of heap at the most and 22 MB beside it, for 72,000 colors.
        assertThat(TrainingMemory.engineBytes(graph)).isBetween(40 * MB, 70 * MB);
    }

    @Test
    void aBoundedRecordingCountsNoMoreThanItsBound() {
        Experiment large = experiment(0.5, true).withEpochs(20_000);

        long needed = TrainingMemory.bytes(large, 10 * MB);

        assertThat(needed - TrainingMemory.engineBytes(large)).isBetween(10 * MB - 1_000, 10 * MB);
        assertThat(TrainingMemory.bytes(large.withEpochs(10), 10 * MB) - TrainingMemory.engineBytes(large))
                .isEqualTo(11 * TrainingMemory.bytesPerEpoch(large));
    }

    @Test
    void onASmallMachineTheRecordingIsSmaller() {
        assertThat(TrainingMemory.recordingBytes(new MemoryBudget(1_530 * MB))).isEqualTo(Recording.DEFAULT_BYTES);
        assertThat(TrainingMemory.recordingBytes(new MemoryBudget(400 * MB))).isEqualTo(100 * MB);
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheSettingsTheEstimateAndTheBound() {
        MemoryBudget small = new MemoryBudget(30 * MB);
        TrainingMemory.require(Experiment.REFERENCE.withEpochs(20_000), small);

        assertThatThrownBy(() -> TrainingMemory.require(experiment(0.5, true).withEngine(EngineKind.DL4J), small))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageMatching(
                        "A hue step of 0\\.5° with 10 saturation and 10 value levels makes 72,000 colors: to"
                                + " train them takes about \\d\\d MB of memory, but at most 30 MB may be used\\. Choose a larger"
                                + " hue step or fewer saturation and value levels, or start the program with more memory \\(the"
                                + " Java option -Xmx\\)\\.");
    }

    @Test
    void everyExperimentFitsTheHeapThatTheProgramIsGiven() {
        MemoryBudget given = new MemoryBudget((long) (0.75 * 2_040 * MB));

        for (EngineKind engine : EngineKind.values()) {
            TrainingMemory.require(experiment(0.5, true).withEngine(engine).withEpochs(20_000), given);
        }
    }
}
