package colorwheel.sweep;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.WheelWords;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.SpaceWords;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The end of one run of a sweep. Immutable. Its size does not depend on the number of colors: latents are computed from
 * the weights.
 */
public final class TrainedWheel {
    /** The outcome of one run: the verdict on its wheel, or that the run failed. */
    public enum Outcome {
        FORMED("formed"),
        UNEVEN("uneven"),
        FOLDED("folded"),
        UNDEFINED("undefined"),
        /** The run stopped before its last epoch. */
        FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word in tables, and beside a count. */
        public String word() {
            return word;
        }

        /** The same in two words, as the window says it. */
        public String title() {
            return switch (this) {
                case FORMED -> Verdict.FORMED.title();
                case UNEVEN -> Verdict.UNEVEN.title();
                case FOLDED -> Verdict.FOLDED.title();
                case UNDEFINED -> Verdict.UNDEFINED.title();
                case FAILED -> "Run failed";
            };
        }
    }

    private final int index;
    private final Experiment experiment;
    private final Outcome outcome;
    private final Optional<FailedCondition> failing;
    private final Optional<Weights> weights;
    private final double[] values;
    private final Optional<LargestGap> gap;
    private final String figure;
    private final Optional<String> failure;
    private final Optional<SpaceVerdict> space;
    private final Neighborhood near;

    private TrainedWheel(
            int index,
            Experiment experiment,
            Outcome outcome,
            Optional<FailedCondition> failing,
            Optional<Weights> weights,
            double[] values,
            Optional<LargestGap> gap,
            String figure,
            Optional<String> failure,
            Optional<SpaceVerdict> space,
            Neighborhood near) {
        this.index = index;
        this.experiment = Objects.requireNonNull(experiment, "experiment");
        this.outcome = outcome;
        this.failing = failing;
        this.weights = weights;
        this.values = values;
        this.gap = gap;
        this.figure = figure;
        this.failure = failure;
        this.space = space;
        this.near = near;
    }

    /**
     * A run that was trained to its last epoch.
     *
     * @param space the verdict on a bottleneck of three, whose order is then the outcome; empty for another one
     * @param near undefined unless they {@linkplain ComparedMeasures#haveNeighbors are measured}
     */
    static TrainedWheel trained(
            int index,
            Experiment experiment,
            double finalLoss,
            Weights weights,
            WheelMeasures measures,
            Optional<SpaceVerdict> space,
            Neighborhood near) {
        Verdict order = space.map(SpaceVerdict::order).orElse(measures.verdict());
        Outcome outcome =
                switch (order) {
                    case FORMED -> Outcome.FORMED;
                    case UNEVEN -> Outcome.UNEVEN;
                    case FOLDED -> Outcome.FOLDED;
                    case UNDEFINED -> Outcome.UNDEFINED;
                };
        Measure[] all = Measure.values();
        double[] values = new double[all.length];
        for (Measure measure : all) {
            values[measure.ordinal()] = measure.of(finalLoss, measures);
        }
        return new TrainedWheel(
                index,
                experiment,
                outcome,
                space.map(verdict -> verdict.measures().failing()).orElse(measures.failing()),
                Optional.of(weights),
                values,
                measures.gap(),
                space.map(verdict -> SpaceWords.shapeFigure(verdict.measures())).orElse(WheelWords.figure(measures)),
                Optional.empty(),
                space,
                near);
    }

    /** A run that failed. */
    static TrainedWheel failed(int index, Experiment experiment, String sentence) {
        double[] undefined = new double[Measure.values().length];
        Arrays.fill(undefined, Double.NaN);
        return new TrainedWheel(
                index,
                experiment,
                Outcome.FAILED,
                Optional.empty(),
                Optional.empty(),
                undefined,
                Optional.empty(),
                "",
                Optional.of(sentence),
                Optional.empty(),
                Neighborhood.UNDEFINED);
    }

    /** Its place in the plan. */
    public int index() {
        return index;
    }

    /** What was trained. */
    public Experiment experiment() {
        return experiment;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The condition that a wheel does not meet; empty if it has formed. */
    public Optional<FailedCondition> failing() {
        return failing;
    }

    /** The trained weights; empty if the run failed. */
    public Optional<Weights> weights() {
        return weights;
    }

    /** The largest gap and the hues at its ends. */
    public Optional<LargestGap> gap() {
        return gap;
    }

    /** The figure on which the verdict hangs, for example “gap 65°”; empty if there is none. */
    public String figure() {
        return figure;
    }

    /** The verdict on a bottleneck of three; empty for another one, and if the run failed. */
    public Optional<SpaceVerdict> space() {
        return space;
    }

    /** Why the run failed, in a sentence. */
    public Optional<String> failure() {
        return failure;
    }

    /** The value of a measure; {@code NaN} if it is undefined, belongs to another bottleneck, or the run failed. */
    public double value(NumericMeasure measure) {
        if (measure instanceof Measure ofRings) {
            return values[ofRings.ordinal()];
        }
        if (measure instanceof NeighborMeasure ofNeighbors) {
            return ofNeighbors.of(near).orElse(Double.NaN);
        }
        return space.map(((SpaceMeasure) measure)::of).orElse(Double.NaN);
    }

    /** The value by which wheels are compared: of the correlation its size. {@code NaN} as {@link #value}. */
    public double compared(NumericMeasure measure) {
        double value = value(measure);
        return measure == Measure.CORRELATION ? Math.abs(value) : value;
    }
}
