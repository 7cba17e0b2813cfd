package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.Fixture;
import colorwheel.training.InitialWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of measures. */
class MeasuresCsvTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE;
    private static final Weights UNTRAINED = InitialWeights.of(NetworkSpec.REFERENCE, 0);
    private static final Weights TRAINED =
            Fixture.all().findFirst().orElseThrow().weights("params_after");
    private static final Weights COLLAPSED = new Weights(NetworkSpec.REFERENCE, new float[197]);

    @TempDir
    private Path folder;

    private static Frames frames(Weights... epochs) {
        Recording recording = new Recording(16);
        RunId run = RunId.next();
        for (int epoch = 0; epoch < epochs.length; epoch++) {
            recording.add(new Snapshot(run, epoch, 0.25 / (1 + epoch), epochs[epoch], Rounding.LAYERS), 1);
        }
        return recording.frames();
    }

    private static ExportTask.Result csv(Experiment experiment, Frames frames, Path file) {
        return ExportPlan.table(ExportFormat.MEASURES, experiment, frames, EpochSelection.all(frames), file)
                .run(1, Progress.IGNORED, new Cancellation());
    }

    @Test
    void everyMeasureReadsBackExactlyInAnyLocale() throws Exception {
        Path file = folder.resolve("new/measures.csv");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        ExportTask.Result result;
        try {
            result = csv(EXPERIMENT, frames(UNTRAINED, TRAINED), file);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(result.sentence()).isEqualTo("The measures of 2 epochs were written to " + file + ".");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("epoch,loss,verdict,failing,winding,backtrackDegrees,reversals,circularCorrelation,"
                        + "largestGapDegrees,gapFromHue,gapToHue,gapRatio,leastRadius,radiusVariation,rmseTrained,rmseHeldOut,errorRatio,"
                        + "trustworthiness,continuity");
        assertThat(lines.get(1)).startsWith("0,0.25,folded,backtrack,");
        String[] cells = lines.get(2).split(",", -1);
        WheelMeasures measures = WheelMeasures.of(EXPERIMENT, TRAINED);
        Neighborhood near = Neighborhood.of(EXPERIMENT, 0, TRAINED);
        assertThat(cells).startsWith("1", "0.125", "formed", "");
        assertThat(Integer.parseInt(cells[4])).isEqualTo(measures.winding().orElseThrow());
        double[] expected = {
            measures.backtrackDegrees().orElseThrow(),
            measures.reversals().orElseThrow(),
            measures.circularCorrelation().orElseThrow(),
            measures.gap().orElseThrow().degrees(),
            measures.gap().orElseThrow().fromHue(),
            measures.gap().orElseThrow().toHue(),
            measures.gapRatio().orElseThrow(),
            measures.leastRadius().orElseThrow(),
            Double.NaN,
            measures.rmseTrained().orElseThrow(),
            measures.rmseHeldOut().orElseThrow(),
            measures.errorRatio().orElseThrow(),
            near.trustworthiness().orElseThrow(),
            near.continuity().orElseThrow()
        };
        for (int k = 0; k < expected.length; k++) {
            if (Double.isNaN(expected[k])) {
                assertThat(cells[5 + k])
                        .as("does not apply to a normalized network")
                        .isEmpty();
            } else {
                assertThat(Double.parseDouble(cells[5 + k])).isEqualTo(expected[k]);
            }
        }
    }

    @Test
    void whatIsUndefinedIsAnEmptyCell() throws Exception {
        Path file = folder.resolve("measures.csv");
        csv(EXPERIMENT.withHoldOut(HueRange.NONE), frames(COLLAPSED), file);

        assertThat(Files.readAllLines(file).get(1))
                .matches("0,0\\.25,undefined,collapse,,,,,,,,,,,\\d+\\.\\d+,,,0\\.\\d+,0\\.\\d+");
    }

    @Test
    void nothingIsOverwrittenUnlessTheUserSaidSo() throws Exception {
        Path file = folder.resolve("measures.csv");
        Files.writeString(file, "mine");
        Frames frames = frames(TRAINED);

        assertThatThrownBy(() -> csv(EXPERIMENT, frames, file)).isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> UserFile.requireFree(file)).hasMessageContaining("exists already");
        assertThat(file).hasContent("mine");

        new TableFile("measures", false, MeasureRows::new)
                .write(
                        new ExportPlan.Run(
                                ExportPlan.table(ExportFormat.MEASURES, EXPERIMENT, frames, List.of(0), file),
                                1,
                                Progress.IGNORED,
                                new Cancellation()),
                        true);
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(folder.toFile().list()).containsExactly("measures.csv");
    }

    @Test
    void aCancelledTableLeavesNothing() throws Exception {
        Cancellation cancellation = new Cancellation();
        ExportTask.Result result = ExportPlan.table(
                        ExportFormat.MEASURES,
                        EXPERIMENT,
                        frames(UNTRAINED, TRAINED, TRAINED),
                        List.of(0, 1, 2),
                        folder.resolve("measures.csv"))
                .run(1, (done, total) -> cancellation.request(), cancellation);

        assertThat(result.cancelled()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEpochThatIsNotRecordedIsRefused() {
        assertThatThrownBy(() -> ExportPlan.table(
                                ExportFormat.MEASURES,
                                EXPERIMENT,
                                frames(TRAINED),
                                List.of(0, 7),
                                folder.resolve("measures.csv"))
                        .run(1, Progress.IGNORED, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("Epoch 7 is not recorded");
        assertThat(folder).isEmptyDirectory();
    }
}
