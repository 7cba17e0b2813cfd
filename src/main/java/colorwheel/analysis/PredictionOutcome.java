package colorwheel.analysis;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Prediction;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a prediction is from the ring of a network. A ring may be turned or mirrored: it is compared as
 * {@link PlaneOrientation} shows it, with red at the right and hue counter-clockwise. Angles are in degrees.
 *
 * @param prediction what was predicted
 * @param gapStart where the largest arc without a trained color begins, in [0, 360)
 * @param gapWidth how wide it is, above 0 and up to 360
 * @param landed where each hue of the prediction lies
 */
public record PredictionOutcome(Prediction prediction, double gapStart, double gapWidth, List<Landed> landed) {
    /**
     * Where a hue lies.
     *
     * @param hue in [0, 360)
     * @param predicted its predicted angle, in [0, 360)
     * @param actual its angle, in [0, 360)
     */
    public record Landed(double hue, double predicted, double actual) {
        /**
         * From the predicted angle to the actual one by the shorter way, in (−180, 180]: positive counter-clockwise.
         */
        public double difference() {
            return Hue.turn(predicted, actual);
        }
    }

    /** Whether a network has a ring on which something can be predicted. */
    public static boolean hasRing(NetworkSpec network) {
        return network.normalize() && network.bottleneck() == 2;
    }

    /**
     * Compares a prediction with a network: some tenths of a millisecond for the reference. Any thread.
     *
     * @return empty if the network has no ring, or its colors no direction
     */
    public static Optional<PredictionOutcome> of(Prediction prediction, Experiment experiment, Weights weights) {
        HueRings rings = HueRings.of(experiment, weights);
        if (!hasRing(weights.network()) || !rings.isFinite() || rings.colored().isEmpty()) {
            return Optional.empty();
        }
        LatentAngles angles = LatentAngles.of(rings);
        if (angles.isCollapsed()) {
            return Optional.empty();
        }
        ColorTable colors = experiment.trainingColors();
        PlaneOrientation upright = PlaneOrientation.of(weights, colors);
        TrainedAngles.Arc arc = TrainedAngles.of(rings, angles).widestArc();
        double start = shown(upright, upright.mirrored() ? arc.to() : arc.from());
        Forward network = new Forward(weights);
        LatentRing brightest = rings.colored().get(rings.colored().size() - 1);
        List<Landed> landed = new ArrayList<>();
        for (Prediction.Landing landing : prediction.landings()) {
            float[] latent =
                    network.encode(new HsvColor(landing.hue(), brightest.saturation(), brightest.value()).rgb());
            landed.add(new Landed(landing.hue(), landing.angle(), shown(upright, Math.atan2(latent[1], latent[0]))));
        }
        return Optional.of(new PredictionOutcome(prediction, start, Math.toDegrees(arc.width()), List.copyOf(landed)));
    }

    /** Where a latent angle in radians is shown, in degrees. */
    private static double shown(PlaneOrientation upright, double angle) {
        double x = Math.cos(angle);
        double y = Math.sin(angle);
        return Hue.wrap(Math.toDegrees(Math.atan2(upright.y(x, y), upright.x(x, y))));
    }

    /** The middle of the gap, in [0, 360). */
    public double gapMiddle() {
        return Hue.wrap(gapStart + gapWidth / 2);
    }

    /** How much wider the gap is than it was drawn; negative if it is narrower. NaN if none was drawn. */
    public double widthDifference() {
        HueRange drawn = prediction.gap();
        return drawn.isNone() ? Double.NaN : gapWidth - drawn.span();
    }

    /** From the middle of the drawn gap to that of the gap, in (−180, 180]. NaN if none was drawn. */
    public double middleDifference() {
        HueRange drawn = prediction.gap();
        return drawn.isNone() ? Double.NaN : Hue.turn(drawn.center(), gapMiddle());
    }

    /** The differences in a sentence or two, in whole degrees. */
    public String sentence() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "The gap is %.0f° wide", gapWidth));
        HueRange drawn = prediction.gap();
        if (!drawn.isNone()) {
            text.append(String.format(Locale.ROOT, "; yours is %.0f°, ", drawn.span()))
                    .append(wider(Math.round(widthDifference())))
                    .append(String.format(Locale.ROOT, ", and its middle is %.0f° off", Math.abs(middleDifference())));
        }
        text.append('.');
        for (int k = 0; k < landed.size(); k++) {
            Landed hue = landed.get(k);
            String name = NamedHue.text(hue.hue());
            text.append(k == 0 ? " From your marks " : k == landed.size() - 1 ? " and " : ", ")
                    .append(name)
                    .append(k == 0 ? " landed " : " ")
                    .append(String.format(Locale.ROOT, "%.0f°", Math.abs(hue.difference())));
        }
        return landed.isEmpty() ? text.toString() : text.append(" away.").toString();
    }

    private static String wider(long difference) {
        return difference == 0
                ? "just as wide"
                : Math.abs(difference) + (difference > 0 ? "° too narrow" : "° too wide");
    }
}
