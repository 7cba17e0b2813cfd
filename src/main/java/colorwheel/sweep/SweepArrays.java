package colorwheel.sweep;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.NpzArchive;
import colorwheel.recording.ParameterLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Wheels as arrays for NumPy: a file that {@code numpy.load} reads, a ZIP archive of one {@link NpyArray} for each
 * column. All have one row for each wheel, in the plan's order; an undefined number is NaN, and an absent text is
 * empty.
 *
 * <ul>
 *   <li>{@code seed}; along the slider before it {@code position} or {@code width}, in degrees, and {@code holdOut}.
 *       With given weights the seed is −1, since it has no influence.
 *   <li>{@code epochs}, {@code verdict}, {@code failing} and {@code failure}
 *   <li>each measure under its key, also those that are whole numbers as floating point, because these may be NaN
 *   <li>{@code gapFromHue} and {@code gapToHue}, in degrees
 *   <li>of a bottleneck of three the words {@code order}, {@code shape} and {@code stillness}, and its measures
 *   <li>of listed colors the measures of neighbors
 *   <li>{@code weights}: of each wheel all weights and biases, in the order of {@link ParameterLayout}
 *   <li>{@code experiment}: the experiment swept, as JSON, a single text
 * </ul>
 */
final class SweepArrays {
    private static final long NO_SEED = -1;

    private final SweepPlan plan;
    private final List<TrainedWheel> wheels;

    SweepArrays(SweepPlan plan, List<TrainedWheel> wheels) {
        this.plan = plan;
        this.wheels = wheels;
    }

    /** The arrays by their names, in the order in which they are written. */
    Map<String, NpyArray> all() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        if (plan instanceof HoldOutSweep slider) {
            arrays.put(slider.axis().key(), numbers(wheel -> slider.coordinate(wheel.index())));
            arrays.put("holdOut", texts(wheel -> wheel.experiment().holdOut().toString()));
        }
        boolean given = plan.start().given().isPresent();
        arrays.put(
                "seed",
                NpyArray.of(wheels.stream()
                        .mapToLong(wheel -> given ? NO_SEED : wheel.experiment().seed())
                        .toArray()));
        arrays.put(
                "epochs",
                NpyArray.of(wheels.stream()
                        .mapToLong(wheel -> wheel.experiment().epochs())
                        .toArray()));
        arrays.put("verdict", texts(wheel -> wheel.outcome().word()));
        arrays.put(
                "failing",
                texts(wheel -> wheel.failing().map(FailedCondition::key).orElse("")));
        for (Measure measure : Measure.values()) {
            arrays.put(measure.key(), numbers(wheel -> wheel.value(measure)));
            if (measure == Measure.LARGEST_GAP) {
                arrays.put(
                        "gapFromHue",
                        numbers(wheel -> wheel.gap().map(LargestGap::fromHue).orElse(Double.NaN)));
                arrays.put(
                        "gapToHue",
                        numbers(wheel -> wheel.gap().map(LargestGap::toHue).orElse(Double.NaN)));
            }
        }
        if (SpaceVerdict.judges(plan.base().network())) {
            space(arrays);
        }
        if (ComparedMeasures.haveNeighbors(plan.base())) {
            for (NeighborMeasure measure : NeighborMeasure.values()) {
                arrays.put(measure.key(), numbers(wheel -> wheel.value(measure)));
            }
        }
        arrays.put("failure", texts(wheel -> wheel.failure().orElse("")));
        arrays.put("weights", weights());
        arrays.put("experiment", NpyArray.of(ExperimentJson.write(plan.base())));
        return arrays;
    }

    /** The columns of {@link SpaceFields}, in their order. */
    private void space(Map<String, NpyArray> arrays) {
        List<Map<String, @Nullable Object>> rows =
                wheels.stream().map(wheel -> SpaceFields.of(wheel.space())).toList();
        for (String word : SpaceFields.WORDS) {
            arrays.put(
                    word,
                    NpyArray.of(rows.stream()
                            .map(row -> Objects.toString(row.get(word), ""))
                            .toList()));
        }
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            arrays.put(measure.key(), numbers(wheel -> wheel.value(measure)));
        }
    }

    private NpyArray numbers(ToDoubleFunction<TrainedWheel> number) {
        return NpyArray.of(wheels.stream().mapToDouble(number).toArray());
    }

    private NpyArray texts(Function<TrainedWheel, String> text) {
        return NpyArray.of(wheels.stream().map(text).toList());
    }

    private NpyArray weights() {
        int columns = ParameterLayout.of(plan.base().network()).size();
        float[] none = new float[columns];
        Arrays.fill(none, Float.NaN);
        float[][] rows = wheels.stream()
                .map(wheel -> wheel.weights().map(weights -> weights.toArray()).orElse(none))
                .toArray(float[][]::new);
        return NpyArray.of(rows, columns);
    }

    /**
     * Writes the archive; does not close the stream.
     *
     * @throws CancellationException soon after cancelling is requested; the stream then holds a part of the archive
     */
    void write(OutputStream out, Cancellation cancellation) throws IOException {
        NpzArchive archive = new NpzArchive(out);
        for (Map.Entry<String, NpyArray> array : all().entrySet()) {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            NpyArray value = array.getValue();
            archive.begin(array.getKey(), value.descr(), value.shape());
            archive.add(value.data());
        }
        archive.finish();
    }
}
