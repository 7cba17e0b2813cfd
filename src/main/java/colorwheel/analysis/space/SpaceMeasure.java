package colorwheel.analysis.space;

import colorwheel.analysis.Measure;
import colorwheel.analysis.Measure.Scale;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.RingOrder;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The measures of a network with a bottleneck of three, each stated once, as {@link Measure} does for a bottleneck of
 * two. See {@link SpaceMeasures} and {@link HueMoves} for how they are computed.
 */
public enum SpaceMeasure implements NumericMeasure {
    BACKTRACK(
            Measure.BACKTRACK.key(),
            Measure.BACKTRACK.label(),
            "°",
            1,
            "How far neighboring trained hues turn against the direction of their ring, seen in the hue plane, on the worst"
                    + " ring.",
            "B = Σ max(0, −s · wrap(θₖ₊₁ − θₖ)), θ about the ring’s own centroid; s is the sign of the winding",
            verdict -> verdict.measures().rings().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(RingOrder.of(verdict.measures().rings())
                            .mostBacktrack()
                            .backtrackDegrees())),
    ONE_WAY(
            "oneWay",
            "One way",
            "",
            3,
            "The share of hues that darken to the side of the hue plane to which most do.",
            "max (share of hues with n·(z(darkest) − z(bright)) > 0, share with < 0)",
            verdict -> verdict.measures().oneWay()),
    INNER(
            "inner",
            "Inner",
            "",
            3,
            "How wide the darkest ring is, in the hue plane, in shares of the bright ring.",
            "mean distance of the darkest ring from the axis / that of the bright ring",
            verdict -> verdict.measures().inner()),
    RISE(
            "rise",
            "Rise",
            "",
            3,
            "How far the hues darken out of the hue plane, in radii of the bright ring.",
            "|mean n·(z(darkest) − z(bright))| / r",
            verdict -> verdict.measures().rise()),
    VALUE_BY_HEIGHT(
            "valueByHeight",
            "Value by height",
            "",
            3,
            "How well the height above the hue plane orders the colors by value, from 0 to 1: the size of the rank correlation"
                    + " (Spearman, 1904).",
            "|Spearman’s ρ| of n·(z − c) and V, over trained colors every 10°",
            verdict -> verdict.measures().valueByHeight()),
    AZIMUTH_ERROR(
            "azimuthErrorDegrees",
            "Azimuth error",
            "°",
            1,
            "How far darker colors lie from the direction of their own bright hue, in the mean.",
            "mean |wrap(azimuth(z) − azimuth(z of the same hue in the bright ring))|, about c",
            verdict -> verdict.measures().azimuthError()),
    PLANARITY(
            "planarity",
            "Planarity",
            "",
            4,
            "The share of the bright ring’s variance that lies in the plane of its first two principal axes (Pearson, 1901); RGB"
                    + " itself has 0.952.",
            "(λ₁ + λ₂) / (λ₁ + λ₂ + λ₃), of the variances along the principal axes of the bright ring",
            verdict -> ofPlane(verdict, HuePlane::planarity)),
    RADIUS(
            "radius",
            "Radius",
            "",
            3,
            "The size of the bright ring.",
            "r = √(λ₁ + λ₂)",
            verdict -> ofPlane(verdict, HuePlane::radius)),
    OFFSET(
            "offset",
            "Offset",
            "",
            3,
            "How far the middle of the bright ring lies from the origin, in its radii.",
            "‖c‖ / r",
            verdict -> ofPlane(verdict, HuePlane::offset)),
    TILT(
            "tiltDegrees",
            "Tilt",
            "°",
            1,
            "The angle between the hue plane’s normal and the third latent axis.",
            "arccos |n₃|",
            verdict -> ofPlane(verdict, HuePlane::tiltDegrees)),
    NORM_ERROR(
            "normError",
            "Norm error",
            "",
            4,
            "How far trained colors lie from the unit sphere.",
            "√ mean (‖z‖ − 1)², over trained colors every 10°",
            verdict -> verdict.measures().normError()),
    MOVE_MEAN(
            "moveMean",
            "Move",
            "°",
            1,
            "How far the bright hues moved since the end of the phase before, as seen from the origin, in the mean.",
            "mean angle of z before and z now, over bright hues",
            verdict -> ofMoves(verdict, HueMoves::angleMean)),
    MOVE_MAX(
            "moveMax",
            "Greatest move",
            "°",
            1,
            "How far the bright hue moved that moved most, as seen from the origin.",
            "max angle of z before and z now, over bright hues",
            verdict -> ofMoves(verdict, HueMoves::angleMax)),
    SHAPE_MOVE(
            "shapeMove",
            "Move of the shape",
            "°",
            1,
            "What is left of the move after the best rotation or reflection (Schönemann, 1966): how the ring changed its"
                    + " shape.",
            "mean angle of Q z before and z now, with the orthogonal Q of least Σ ‖Q z before − z now‖²",
            verdict -> ofMoves(verdict, HueMoves::shapeMove)),
    TURN(
            "turnMean",
            "Turn",
            "°",
            1,
            "How far the bright hues turned about the old axis, in the mean.",
            "mean |wrap(azimuth now − azimuth before)|, in the hue plane before",
            verdict -> ofMoves(verdict, HueMoves::turnMean)),
    SHIFT_MEAN(
            "shiftMean",
            "Shift",
            "",
            3,
            "How far the bright hues moved since the end of the phase before, in radii of the bright ring, in the mean.",
            "mean ‖z now − z before‖ / r before",
            verdict -> ofMoves(verdict, HueMoves::distanceMean)),
    SHIFT_MAX(
            "shiftMax",
            "Greatest shift",
            "",
            3,
            "The same of the bright hue that moved most.",
            "max ‖z now − z before‖ / r before",
            verdict -> ofMoves(verdict, HueMoves::distanceMax)),
    NEWCOMERS_OLD(
            "newcomersWithin15",
            "Newcomers at the old place",
            "",
            3,
            "The share of new colors that lie nearest to where a bright hue within 15° of their own was before the phase.",
            "share of colors whose value is new, every 10°, with |hue of the nearest z before − own hue| ≤ 15°",
            verdict -> ofMoves(verdict, HueMoves::newcomersOld)),
    NEWCOMERS_NEW(
            "newcomersNowWithin15",
            "Newcomers at the new place",
            "",
            3,
            "The share of new colors that lie nearest to where a bright hue within 15° of their own is now.",
            "the same with z now",
            verdict -> ofMoves(verdict, HueMoves::newcomersNew)),
    ERROR(
            "rmse",
            "Error",
            "",
            1,
            "The root mean squared error of trained colors, in levels of 0 to 255.",
            "255 √ mean (output − input)², over trained colors every 5°",
            verdict -> verdict.measures().error()),
    BRIGHT_ERROR(
            "rmseBright",
            "Error of bright hues",
            "",
            1,
            "The same of the bright ring alone.",
            "255 √ mean (output − input)², over the bright ring",
            verdict -> verdict.measures().brightError());

    /** What the signs in the formulas stand for. */
    public static final String SIGNS = "z is the latent of a color, c the centroid of the bright ring (the hues of full"
            + " saturation and the highest trained value), λ its variances along its principal axes and n the axis of the"
            + " least one; azimuths are about n through c.";

    private final String key;
    private final String label;
    private final String unit;
    private final int decimals;
    private final String help;
    private final String formula;
    private final Function<SpaceVerdict, OptionalDouble> value;

    SpaceMeasure(
            String key,
            String label,
            String unit,
            int decimals,
            String help,
            String formula,
            Function<SpaceVerdict, OptionalDouble> value) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.help = help;
        this.formula = formula;
        this.value = value;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String help() {
        return help;
    }

    /** How it is computed, in the signs of {@link #SIGNS}. */
    @Override
    public String formula() {
        return formula;
    }

    /** Whether it compares with the end of the phase before, so that a single phase has no value of it. */
    public boolean needsPhaseBefore() {
        return switch (this) {
            case MOVE_MEAN, MOVE_MAX, SHAPE_MOVE, TURN, SHIFT_MEAN, SHIFT_MAX, NEWCOMERS_OLD, NEWCOMERS_NEW -> true;
            default -> false;
        };
    }

    /** Its value; {@code NaN} if it is undefined or does not apply. */
    public double of(SpaceVerdict verdict) {
        return value.apply(verdict).orElse(Double.NaN);
    }

    @Override
    public Scale scale() {
        return Scale.LINEAR;
    }

    @Override
    public String text(double number) {
        return Measure.text(number, decimals, unit);
    }

    /** Its value as the window shows it, or why there is none: a move needs a phase before, an error a decoder. */
    public String text(SpaceVerdict verdict) {
        double number = of(verdict);
        if (Double.isFinite(number)) {
            return text(number);
        }
        boolean applies = needsPhaseBefore()
                ? verdict.moves().isPresent()
                : this != ERROR && this != BRIGHT_ERROR
                        || verdict.measures().error().isPresent();
        return applies ? Measure.UNDEFINED : Measure.NOT_APPLICABLE;
    }

    private static OptionalDouble ofPlane(SpaceVerdict verdict, Function<HuePlane, Double> measure) {
        return verdict.measures()
                .plane()
                .map(plane -> OptionalDouble.of(measure.apply(plane)))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble ofMoves(SpaceVerdict verdict, Function<HueMoves, OptionalDouble> measure) {
        return verdict.moves().map(measure).orElse(OptionalDouble.empty());
    }
}
