package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.analysis.Measure;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.UserFacingException;
import colorwheel.sweep.HoldOutSweep.Axis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Arrays for NumPy, byte by byte. */
@Timeout(60)
class SweepArraysTest {
    private static final Experiment COARSE =
            Experiment.REFERENCE.withHueStep(10).withEpochs(40);

    @TempDir
    private Path folder;

    private static byte[] bytes(NpyArray array) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        array.write(out);
        return out.toByteArray();
    }

    private static SweepResults swept(SweepPlan plan) {
        SweepResults results = new SweepResults(plan);
        Sweep.run(plan, 2, results::add, new Cancellation());
        return results;
    }

    /** The dictionary and the numbers of a file, read as the format's description says. */
    private record Read(String header, ByteBuffer data) {
        static Read of(byte[] file) {
            assertThat(Arrays.copyOf(file, 8)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
            ByteBuffer rest = ByteBuffer.wrap(file, 8, file.length - 8).slice().order(ByteOrder.LITTLE_ENDIAN);
            byte[] header = new byte[rest.getShort()];
            rest.get(header);
            return new Read(
                    new String(header, StandardCharsets.US_ASCII), rest.slice().order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void twoNumbersAreTheseBytes() throws IOException {
        byte[] file = bytes(NpyArray.of(new double[] {1, -2}));

        byte[] expected = new byte[128 + 16];
        byte[] text = "?NUMPY??v?{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"
                .getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(expected, 0, 128, (byte) ' ');
        System.arraycopy(text, 0, expected, 0, text.length);
        expected[0] = (byte) 0x93;
        expected[6] = 1;
        expected[7] = 0;
        expected[8] = 118;
        expected[9] = 0;
        expected[127] = '\n';
        // The sign and exponent of 1 and −2; everything else of them is zero.
        expected[128 + 6] = (byte) 0xF0;
        expected[128 + 7] = 0x3F;
        expected[128 + 15] = (byte) 0xC0;
        assertThat(file).isEqualTo(expected);
    }

    @Test
    void everyHeaderEndsAtAMultipleOf64Bytes() throws IOException {
        for (int length = 1; length < 200; length++) {
            NpyArray array = new NpyArray("<U" + "1".repeat(length), List.of(), new byte[0]);
            byte[] file = bytes(array);

            assertThat(file.length % 64).isZero();
            assertThat(file[file.length - 1]).isEqualTo((byte) '\n');
            assertThat(Read.of(file).header()).contains("'shape': (), }");
        }
    }

    @Test
    void textsAreFilledUpToTheLongest() throws IOException {
        Read read = Read.of(bytes(NpyArray.of(List.of("a", "", "h–\uD83C\uDFA8"))));

        assertThat(read.header()).startsWith("{'descr': '<U3', 'fortran_order': False, 'shape': (3,), }");
        int[] characters = new int[9];
        read.data().asIntBuffer().get(characters);
        assertThat(characters).containsExactly('a', 0, 0, 0, 0, 0, 'h', 0x2013, 0x1F3A8);
        assertThat(read.data().remaining()).isEqualTo(36);
        assertThat(Read.of(bytes(NpyArray.of(List.of("", "")))).header()).startsWith("{'descr': '<U1'");
    }

    @Test
    void rowsLieOneAfterTheOther() throws IOException {
        Read read = Read.of(bytes(NpyArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}}, 3)));

        assertThat(read.header()).startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }");
        float[] numbers = new float[6];
        read.data().asFloatBuffer().get(numbers);
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aSavedSweepHasEveryColumnWithTheNumbersOfItsWheels() throws IOException {
        SweepResults results = swept(new Seeds(COARSE, 7, 3));
        Path file = folder.resolve("new/seeds.NPZ");

        SweepFile.save(results, file, false, done -> {}, new Cancellation());

        Map<String, byte[]> entries = unzipped(Files.readAllBytes(file));
        assertThat(entries.keySet())
                .containsExactly(
                        "seed.npy",
                        "epochs.npy",
                        "verdict.npy",
                        "failing.npy",
                        "finalLoss.npy",
                        "winding.npy",
                        "backtrackDegrees.npy",
                        "reversals.npy",
                        "circularCorrelation.npy",
                        "largestGapDegrees.npy",
                        "gapFromHue.npy",
                        "gapToHue.npy",
                        "gapRatio.npy",
                        "leastRadius.npy",
                        "radiusVariation.npy",
                        "rmseTrained.npy",
                        "rmseHeldOut.npy",
                        "errorRatio.npy",
                        "failure.npy",
                        "weights.npy",
                        "experiment.npy");
        long[] seeds = new long[3];
        Read.of(entries.get("seed.npy")).data().asLongBuffer().get(seeds);
        assertThat(seeds).containsExactly(7, 8, 9);
        assertThat(Read.of(entries.get("epochs.npy")).data().getLong(8)).isEqualTo(40);
        double[] losses = new double[3];
        Read.of(entries.get("finalLoss.npy")).data().asDoubleBuffer().get(losses);
        float[] weights = new float[3 * 197];
        Read.of(entries.get("weights.npy")).data().asFloatBuffer().get(weights);
        for (int k = 0; k < 3; k++) {
            TrainedWheel wheel = results.get(k);
            assertThat(losses[k]).isEqualTo(wheel.value(Measure.LOSS));
            assertThat(Arrays.copyOfRange(weights, 197 * k, 197 * k + 197))
                    .isEqualTo(wheel.weights().orElseThrow().toArray());
        }
        assertThat(Read.of(entries.get("radiusVariation.npy")).data().getDouble(0))
                .as("not a measure of a normalized network")
                .isNaN();
        assertThat(text(entries.get("verdict.npy")))
                .startsWith(results.get(0).outcome().word());
        assertThat(text(entries.get("experiment.npy")))
                .isEqualTo(ExperimentJson.write(results.plan().base()));
    }

    private static String text(byte[] file) {
        ByteBuffer data = Read.of(file).data();
        byte[] characters = new byte[data.remaining()];
        data.get(characters);
        return new String(characters, Charset.forName("UTF-32LE"));
    }

    @Test
    void aFailedRunHasNoNumbersAndSaysWhy() throws IOException {
        HoldOutSweep plan = new HoldOutSweep(COARSE, Axis.WIDTH, 30, 60, 30);
        Map<String, NpyArray> arrays =
                new SweepArrays(plan, List.of(TrainedWheel.failed(1, plan.experiment(1), "It broke."))).all();

        assertThat(arrays.keySet()).startsWith("width", "holdOut", "seed");
        assertThat(Read.of(bytes(arrays.get("width"))).data().getDouble(0)).isEqualTo(60);
        assertThat(text(bytes(arrays.get("verdict")))).isEqualTo("failed");
        assertThat(text(bytes(arrays.get("failure")))).isEqualTo("It broke.");
        assertThat(Read.of(bytes(arrays.get("winding"))).data().getDouble(0)).isNaN();
        assertThat(Read.of(bytes(arrays.get("weights"))).data().getFloat(0)).isNaN();
    }

    @Test
    void theSameSweepHasTheSameBytes() throws IOException {
        Path one = folder.resolve("one.npz");
        Path other = folder.resolve("other.npz");
        SweepFile.save(swept(new Seeds(COARSE, 0, 2)), one, false, done -> {}, new Cancellation());
        SweepFile.save(swept(new Seeds(COARSE, 0, 2)), other, false, done -> {}, new Cancellation());

        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        SweepResults results = swept(new Seeds(COARSE, 0, 2));
        for (String name : List.of("seeds.npz", "seeds.csv", "seeds.jsonl")) {
            assertThatThrownBy(() -> SweepFile.save(results, folder.resolve(name), false, done -> {}, cancelled))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSweepWritesTheSameArraysOnceAllAreTrained() throws IOException {
        Path swept = folder.resolve("swept.npz");
        Path saved = folder.resolve("saved.npz");
        SweepPlan plan = new Seeds(COARSE, 0, 2);
        SweepFile.save(swept(plan), saved, false, done -> {}, new Cancellation());

        SweepFile.Ending ending = SweepFile.run(plan, swept, 2, done -> {}, new Cancellation());

        assertThat(ending.complete()).isTrue();
        assertThat(swept).hasSameBinaryContentAs(saved);
        assertThatThrownBy(() -> SweepFile.run(plan, swept, 1, done -> {}, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void anInterruptedSweepWritesNoArrays() {
        Cancellation cancelled = new Cancellation();

        SweepFile.Ending ending = SweepFile.run(
                new Seeds(COARSE, 0, 30), folder.resolve("seeds.npz"), 1, done -> cancelled.request(), cancelled);

        assertThat(ending.complete()).isFalse();
        assertThat(ending.done()).isZero();
        assertThat(folder).isEmptyDirectory();
    }
}
