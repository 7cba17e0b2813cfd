package colorwheel.sweep;

import colorwheel.analysis.LargestGap;
import colorwheel.analysis.WheelMeasures;
import colorwheel.sweep.Histogram.Bins;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The figures that a sweep keeps of each wheel; see {@link WheelMeasures} for what they are. */
public enum SweepMeasure {
    LOSS("finalLoss", "Final loss", "", Bins.LOGARITHMIC),
    WINDING("winding", "Winding", "", Bins.WHOLE),
    BACKTRACK("backtrackDegrees", "Backtrack", "°", Bins.LINEAR),
    REVERSALS("reversals", "Reversals", "", Bins.WHOLE),
    /** Its sign is the direction, which is as good as chance: what is looked at in many seeds is its size. */
    CORRELATION("circularCorrelation", "Circular correlation", "", Bins.LINEAR),
    LARGEST_GAP("largestGapDegrees", "Largest gap", "°", Bins.LINEAR),
    GAP_RATIO("gapRatio", "Gap ratio", "", Bins.LINEAR),
    LEAST_RADIUS("leastRadius", "Least radius", "", Bins.LINEAR),
    RADIUS_VARIATION("radiusVariation", "Radius variation", "", Bins.LINEAR),
    RMSE_TRAINED("rmseTrained", "Error in, of 255", "", Bins.LINEAR),
    RMSE_HELD_OUT("rmseHeldOut", "Error out, of 255", "", Bins.LINEAR),
    ERROR_RATIO("errorRatio", "Error out / in", "", Bins.LOGARITHMIC);

    private final String key;
    private final String label;
    private final String unit;
    private final Bins bins;

    SweepMeasure(String key, String label, String unit, Bins bins) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.bins = bins;
    }

    /** Its name in tables. */
    public String key() {
        return key;
    }

    /** Its name in the window. */
    public String label() {
        return label;
    }

    /** What is written right behind a value, or empty. */
    public String unit() {
        return unit;
    }

    /** What its histograms look like. */
    public Bins bins() {
        return bins;
    }

    /** Whether it is a whole number. */
    public boolean whole() {
        return bins == Bins.WHOLE;
    }

    /** The value of a wheel as it is written into tables; {@code NaN} if it is undefined or there is no wheel. */
    public double raw(TrainedWheel wheel) {
        return wheel.value(this);
    }

    /** The value by which wheels are compared: of the correlation its size. {@code NaN} as {@link #raw}. */
    public double of(TrainedWheel wheel) {
        double value = raw(wheel);
        return this == CORRELATION ? Math.abs(value) : value;
    }

    double of(double finalLoss, WheelMeasures measures) {
        return switch (this) {
            case LOSS -> finalLoss;
            case WINDING -> number(measures.winding());
            case BACKTRACK -> number(measures.backtrackDegrees());
            case REVERSALS -> number(measures.reversals());
            case CORRELATION -> number(measures.circularCorrelation());
            case LARGEST_GAP -> measures.gap().map(LargestGap::degrees).orElse(Double.NaN);
            case GAP_RATIO -> number(measures.gapRatio());
            case LEAST_RADIUS -> number(measures.leastRadius());
            case RADIUS_VARIATION -> number(measures.radiusVariation());
            case RMSE_TRAINED -> number(measures.rmseTrained());
            case RMSE_HELD_OUT -> number(measures.rmseHeldOut());
            case ERROR_RATIO -> number(measures.errorRatio());
        };
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static double number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : Double.NaN;
    }
}
