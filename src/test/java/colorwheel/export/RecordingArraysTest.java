package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Snapshot;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recording as arrays for NumPy, read as the format's description says. */
@Timeout(60)
class RecordingArraysTest {
    /** Three latents, two phases with terms, a hold-out. */
    private static final Experiment EXPERIMENT = ExperimentJson.read(
            """
            {"version": 2, "hold-out": "150..240", "hidden": 5, "bottleneck": 3, "activation": "gelu", "normalize": false,
             "engine": "fused", "phases": [
              {"hue-step": 30, "saturations": [1], "values": [1], "epochs": 3, "unit-norm": 0.1},
              {"hue-step": 30, "saturations": [1], "values": [0.5, 1], "epochs": 4, "warm-up": 0.5, "planar": 0.2}]}
            """);

    private static final List<Integer> EPOCHS = List.of(0, 2, 3, 7);
    private static Frames frames;

    @TempDir
    private Path folder;

    private record Array(String header, ByteBuffer data) {
        static Array of(byte[] file) {
            ByteBuffer rest = ByteBuffer.wrap(file, 8, file.length - 8).slice().order(ByteOrder.LITTLE_ENDIAN);
            byte[] header = new byte[rest.getShort()];
            rest.get(header);
            return new Array(
                    new String(header, StandardCharsets.US_ASCII).strip(),
                    rest.slice().order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    @BeforeAll
    static void trains() {
        TrainingRun run = new TrainingRun(EXPERIMENT, Engines::create);
        run.start();
        run.run();
        frames = run.recording().frames();
    }

    private ExportTask.Result write(Path file, Cancellation cancellation) {
        return ExportPlan.table(ExportFormat.NPZ, EXPERIMENT, frames, EPOCHS, file)
                .run(1, Progress.IGNORED, cancellation);
    }

    private Map<String, Array> arrays() throws IOException {
        Path file = folder.resolve("wheel.npz");
        assertThat(write(file, new Cancellation()).sentence()).startsWith("The recording of 4 epochs was written to ");
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replaceFirst("\\.npy$", ""), Array.of(zip.readAllBytes()));
            }
        }
        return arrays;
    }

    private static String header(String descr, String shape) {
        return "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    }

    @Test
    void numbersOfEpochs() throws IOException {
        Map<String, Array> arrays = arrays();

        assertThat(arrays.get("epochs").header()).isEqualTo(header("<i8", "4,"));
        for (int k = 0; k < EPOCHS.size(); k++) {
            int epoch = EPOCHS.get(k);
            assertThat(arrays.get("epochs").data().getLong(8 * k)).isEqualTo(epoch);
            assertThat(arrays.get("phases").data().getLong(8 * k)).isEqualTo(epoch < 3 ? 1 : 2);
            assertThat(arrays.get("learning_rates").data().getDouble(8 * k))
                    .isEqualTo(EXPERIMENT.learningRateAt(epoch));
            assertThat(arrays.get("total").data().getDouble(8 * k)).isEqualTo(frames.loss(epoch));
            assertThat(arrays.get("reconstruction").data().getDouble(8 * k))
                    .isEqualTo(frames.losses(epoch).reconstruction());
            assertThat(arrays.get("unit_norm").data().getDouble(8 * k))
                    .isEqualTo(frames.losses(epoch).unitNorm());
            assertThat(arrays.get("planar").data().getDouble(8 * k))
                    .isEqualTo(frames.losses(epoch).planar());
            assertThat(arrays.get("anchor").data().getDouble(8 * k)).isZero();
        }
    }

    @Test
    void weightsByTensor() throws IOException {
        Map<String, Array> arrays = arrays();

        assertThat(arrays.get("encoder.0.weight").header()).isEqualTo(header("<f4", "4, 5, 3"));
        assertThat(arrays.get("encoder.2.bias").header()).isEqualTo(header("<f4", "4, 3"));
        for (ParameterLayout.Tensor tensor :
                ParameterLayout.of(EXPERIMENT.network()).tensors()) {
            ByteBuffer data = arrays.get(tensor.name()).data();
            for (int epoch : EPOCHS) {
                for (int k = 0; k < tensor.size(); k++) {
                    assertThat(data.getFloat())
                            .isEqualTo(frames.at(epoch).weights().get(tensor.offset() + k));
                }
            }
            assertThat(data.hasRemaining()).isFalse();
        }
    }

    @Test
    void colorsAndTheirLatentsHeldOutOnesIncluded() throws IOException {
        Map<String, Array> arrays = arrays();
        ColorTable colors = EXPERIMENT.colors().all();

        assertThat(arrays.get("latents").header()).isEqualTo(header("<f4", "4, 24, 3"));
        assertThat(arrays.get("held_out").header()).isEqualTo(header("|b1", "24,"));
        assertThat(arrays.get("colors").header()).isEqualTo(header("<f4", "24, 3"));
        int heldOut = 0;
        for (int row = 0; row < colors.size(); row++) {
            boolean inside = colors.hue(row) >= 150 && colors.hue(row) <= 240;
            assertThat(arrays.get("held_out").data().get(row)).isEqualTo((byte) (inside ? 1 : 0));
            heldOut += inside ? 1 : 0;
            assertThat(arrays.get("hues").data().getDouble(8 * row)).isEqualTo(colors.hue(row));
            assertThat(arrays.get("saturations").data().getDouble(8 * row)).isEqualTo(colors.saturation(row));
            assertThat(arrays.get("values").data().getDouble(8 * row)).isEqualTo(colors.value(row));
            assertThat(arrays.get("colors").data().getFloat(12 * row + 4)).isEqualTo(colors.component(row, 1));
        }
        assertThat(heldOut).isEqualTo(8);
        ByteBuffer data = arrays.get("latents").data();
        for (int epoch : EPOCHS) {
            Snapshot snapshot = frames.at(epoch);
            for (float coordinate : Latents.of(snapshot, colors).toArray()) {
                assertThat(data.getFloat()).isEqualTo(coordinate);
            }
        }
        assertThat(data.hasRemaining()).isFalse();
    }

    @Test
    void theExperimentIsAText() throws IOException {
        Array text = arrays().get("experiment");
        StringBuilder read = new StringBuilder();
        while (text.data().hasRemaining()) {
            read.appendCodePoint(text.data().getInt());
        }

        assertThat(ExperimentJson.read(read.toString())).isEqualTo(EXPERIMENT);
        assertThat(text.header()).isEqualTo(header("<U" + read.length(), ""));
    }

    @Test
    void aCancelledOneLeavesNothingAndNothingIsOverwritten() throws IOException {
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        Path file = folder.resolve("wheel.npz");

        assertThat(write(file, cancelled).cancelled()).isTrue();
        assertThat(folder).isEmptyDirectory();

        Files.writeString(file, "mine");
        assertThatThrownBy(() -> write(file, new Cancellation())).isInstanceOf(UserFacingException.class);
        assertThat(file).hasContent("mine");
    }
}
