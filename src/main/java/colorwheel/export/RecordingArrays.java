package colorwheel.export;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.NpzArchive;
import colorwheel.files.Reasons;
import colorwheel.files.UserFile;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Writes the recording as arrays for NumPy, whole or not at all. Of E epochs, M colors (those of the last phase,
 * held-out ones included) and B latent coordinates:
 *
 * <ul>
 *   <li>{@code epochs} and {@code phases} [E], whole numbers, and {@code learning_rates} [E]; phases count from 1
 *   <li>{@code total}, {@code reconstruction}, {@code unit_norm}, {@code planar}, {@code anchor} [E]: see
 *       {@link Losses}
 *   <li>each tensor of {@link ParameterLayout} under its name, such as {@code encoder.0.weight} [E, 16, 3], in float32
 *   <li>{@code hues}, {@code saturations}, {@code values} [M], {@code colors} [M, 3] in float32, and {@code held_out}
 *       [M], whether a color is not trained
 *   <li>{@code latents} [E, M, B], in float32
 *   <li>{@code experiment}, as JSON, a single text
 * </ul>
 *
 * <p>They are written epoch by epoch, so that no more than one epoch is in memory.
 */
final class RecordingArrays implements ExportFormat.Writer {
    /** What is in it, for the help. */
    static final String NOTE =
            "Arrays for numpy.load: epochs, phases, learning_rates, the losses by term, the weights by"
                    + " tensor, colors, held_out, latents";

    private static final String FLOATS = "<f4";
    private static final String DOUBLES = "<f8";

    @Override
    public ExportTask.Result write(ExportPlan.Run run) {
        Path target = run.plan().target();
        int epochs = run.epochs().size();
        try {
            UserFile.write(target, "recording", run.plan().replace(), out -> new Archive(run, out).write());
        } catch (CancellationException cancelled) {
            return new ExportTask.Result(
                    target, 0, epochs, true, "The export was cancelled. " + Reasons.left(cancelled));
        }
        String sentence = "The recording of " + epochs + (epochs == 1 ? " epoch was" : " epochs was") + " written to "
                + target + ".";
        return new ExportTask.Result(target, epochs, epochs, false, sentence);
    }

    /** One file under way. */
    private static final class Archive {
        private final ExportPlan.Run run;
        private final Experiment experiment;
        private final Frames frames;
        private final List<Integer> epochs;
        private final ColorTable colors;
        private final NpzArchive arrays;

        Archive(ExportPlan.Run run, OutputStream out) {
            this.run = run;
            experiment = run.pictures().experiment();
            frames = run.pictures().frames();
            epochs = run.epochs();
            colors = experiment.colors().all();
            arrays = new NpzArchive(out);
        }

        void write() throws IOException {
            wholes("epochs", epoch -> epoch);
            wholes("phases", epoch -> experiment.phaseAt(epoch) + 1);
            doubles("learning_rates", experiment::learningRateAt);
            losses("total", Losses::total);
            losses("reconstruction", Losses::reconstruction);
            losses("unit_norm", Losses::unitNorm);
            losses("planar", Losses::planar);
            losses("anchor", Losses::anchor);
            for (ParameterLayout.Tensor tensor :
                    ParameterLayout.of(experiment.network()).tensors()) {
                weights(tensor);
            }
            colors();
            latents();
            String text = ExperimentJson.write(experiment);
            ByteBuffer characters = buffer(Integer.BYTES * text.length());
            text.chars().forEach(characters::putInt);
            arrays.begin("experiment", "<U" + text.length(), List.of());
            arrays.add(characters.array());
            arrays.finish();
        }

        private void wholes(String name, ToLongFunction<Integer> number) throws IOException {
            ByteBuffer elements = buffer(Long.BYTES * epochs.size());
            epochs.forEach(epoch -> elements.putLong(number.applyAsLong(epoch)));
            arrays.begin(name, "<i8", List.of(epochs.size()));
            arrays.add(elements.array());
        }

        private void losses(String name, ToDoubleFunction<Losses> part) throws IOException {
            doubles(name, epoch -> part.applyAsDouble(frames.losses(epoch)));
        }

        private void doubles(String name, ToDoubleFunction<Integer> number) throws IOException {
            ByteBuffer elements = buffer(Double.BYTES * epochs.size());
            epochs.forEach(epoch -> elements.putDouble(number.applyAsDouble(epoch)));
            arrays.begin(name, DOUBLES, List.of(epochs.size()));
            arrays.add(elements.array());
        }

        private void weights(ParameterLayout.Tensor tensor) throws IOException {
            arrays.begin(
                    tensor.name(),
                    FLOATS,
                    tensor.bias()
                            ? List.of(epochs.size(), tensor.outputs())
                            : List.of(epochs.size(), tensor.outputs(), tensor.inputs()));
            for (int epoch : epochs) {
                requireWanted();
                ByteBuffer elements = buffer(Float.BYTES * tensor.size());
                for (int k = 0; k < tensor.size(); k++) {
                    elements.putFloat(frames.at(epoch).weights().get(tensor.offset() + k));
                }
                arrays.add(elements.array());
            }
        }

        private void colors() throws IOException {
            rows("hues", colors::hue);
            rows("saturations", colors::saturation);
            rows("values", colors::value);
            arrays.begin("colors", FLOATS, List.of(colors.size(), 3));
            arrays.add(bytes(colors.rgb()));
            byte[] heldOut = new byte[colors.size()];
            for (int row = 0; row < heldOut.length; row++) {
                heldOut[row] =
                        (byte) (experiment.colors().isHeldOut(HsvColor.of(colors, row), experiment.holdOut()) ? 1 : 0);
            }
            arrays.begin("held_out", "|b1", List.of(heldOut.length));
            arrays.add(heldOut);
        }

        private void rows(String name, ToDoubleFunction<Integer> number) throws IOException {
            ByteBuffer elements = buffer(Double.BYTES * colors.size());
            IntStream.range(0, colors.size()).forEach(row -> elements.putDouble(number.applyAsDouble(row)));
            arrays.begin(name, DOUBLES, List.of(colors.size()));
            arrays.add(elements.array());
        }

        private void latents() throws IOException {
            arrays.begin(
                    "latents",
                    FLOATS,
                    List.of(epochs.size(), colors.size(), experiment.network().bottleneck()));
            int done = 0;
            for (int epoch : epochs) {
                requireWanted();
                Snapshot snapshot = frames.at(epoch);
                arrays.add(bytes(Latents.of(snapshot.weights(), snapshot.rounding(), colors)
                        .toArray()));
                run.progress().at(++done, epochs.size());
            }
        }

        private void requireWanted() {
            if (run.cancellation().isRequested()) {
                throw new CancellationException();
            }
        }

        private static byte[] bytes(float[] numbers) {
            ByteBuffer elements = buffer(Float.BYTES * numbers.length);
            elements.asFloatBuffer().put(numbers);
            return elements.array();
        }

        private static ByteBuffer buffer(int bytes) {
            return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
