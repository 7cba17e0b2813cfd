package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.network.Latents;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of latents. */
class LatentsCsvTest {
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();

    @TempDir
    private Path folder;

    private static Frames frames(Experiment experiment, float[]... epochs) {
        Recording recording = new Recording(16);
        for (int epoch = 0; epoch < epochs.length; epoch++) {
            SyntheticRun.record(recording, experiment, SyntheticRun.snapshot(experiment, epoch, 0.1, epochs[epoch]));
        }
        return recording.frames();
    }

    private static ExportTask.Result csv(Experiment experiment, Frames frames, Path file) {
        return ExportPlan.table(ExportFormat.LATENTS, experiment, frames, EpochSelection.all(frames), file)
                .run(1, Progress.IGNORED, new Cancellation());
    }

    @Test
    void theTableIsExact() throws Exception {
        Experiment experiment = SyntheticRun.notNormalized(EXPERIMENT.withHueStep(90));
        Frames frames = frames(experiment, new float[] {0, 1, -0.1f, 0.33333334f, 1e-8f, -2.5e7f, 1, 1}, new float[8]);
        Path file = folder.resolve("latents.csv");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            csv(experiment, frames, file);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        epoch,index,hue,saturation,value,red,green,blue,z1,z2
                        0,0,0.0,1.0,1.0,1.0,0.0,0.0,0.0,1.0
                        0,1,90.0,1.0,1.0,0.5,1.0,0.0,-0.1,0.33333334
                        0,2,180.0,1.0,1.0,0.0,1.0,1.0,1.0E-8,-2.5E7
                        0,3,270.0,1.0,1.0,0.5,0.0,1.0,1.0,1.0
                        1,0,0.0,1.0,1.0,1.0,0.0,0.0,0.0,0.0
                        1,1,90.0,1.0,1.0,0.5,1.0,0.0,0.0,0.0
                        1,2,180.0,1.0,1.0,0.0,1.0,1.0,0.0,0.0
                        1,3,270.0,1.0,1.0,0.5,0.0,1.0,0.0,0.0
                        """);
    }

    @Test
    void aWiderBottleneckHasMoreColumns() throws Exception {
        Experiment wide = EXPERIMENT.withNetwork(new NetworkSpec(16, Activation.RELU, 3, false));
        Path file = folder.resolve("latents.csv");

        csv(wide, frames(wide, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}), file);

        assertThat(Files.readAllLines(file))
                .startsWith("epoch,index,hue,saturation,value,red,green,blue,z1,z2,z3")
                .endsWith("0,2,240.0,1.0,1.0,0.0,0.0,1.0,7.0,8.0,9.0");
    }

    @Test
    void everyLatentReadsBackExactly() throws Exception {
        Experiment experiment = Experiment.REFERENCE;
        Frames frames = SyntheticRun.frames(experiment, 3);
        Path file = folder.resolve("latents.csv");

        csv(experiment, frames, file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 4 * 538);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Latents latents = Latents.of(frames.at(Integer.parseInt(cells[0])), experiment.trainingColors());
            int row = Integer.parseInt(cells[1]);
            assertThat(Float.parseFloat(cells[8])).isEqualTo(latents.get(row, 0));
            assertThat(Float.parseFloat(cells[9])).isEqualTo(latents.get(row, 1));
            assertThat(Double.parseDouble(cells[2]))
                    .isEqualTo(experiment.trainingColors().hue(row));
        }
    }

    @Test
    void aCancelledTableLeavesNothing() throws Exception {
        Frames frames = SyntheticRun.frames(EXPERIMENT, 5);
        Path file = folder.resolve("latents.csv");
        Cancellation cancellation = new Cancellation();

        ExportTask.Result result = ExportPlan.table(
                        ExportFormat.LATENTS, EXPERIMENT, frames, EpochSelection.all(frames), file)
                .run(1, (done, total) -> cancellation.request(), cancellation);

        assertThat(result.cancelled()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTableCannotBeWrittenBelowAFile() throws Exception {
        Path blocker = folder.resolve("blocker");
        Files.writeString(blocker, "a file");

        assertThatThrownBy(() -> csv(EXPERIMENT, SyntheticRun.frames(EXPERIMENT, 1), blocker.resolve("latents.csv")))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("The latents could not be written to " + blocker.resolve("latents.csv") + ": " + blocker
                        + " is a file, not a folder. Choose another folder.");
        assertThat(blocker).hasContent("a file");
    }
}
