package colorwheel.training.terms;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ActivationFunction;
import colorwheel.network.AffineLayer;
import colorwheel.network.UnitLength;
import colorwheel.recording.ParameterLayout;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of (z − z*)² over held colors and all coordinates, and its gradient: a pass through the encoder of its own,
 * since no held color need be a training color. z is what the decoder gets. One thread.
 */
public final class AnchorTerm {
    private final HeldColors held;
    private final ParameterLayout layout;
    private final AffineLayer hidden;
    private final AffineLayer latent;
    private final Optional<UnitLength> normalization;

    public AnchorTerm(NetworkSpec network, HeldColors held) {
        this.held = held;
        layout = ParameterLayout.of(network);
        hidden = new AffineLayer(
                AffineLayer.columns(NetworkSpec.CHANNELS),
                network.hidden(),
                ActivationFunction.of(network.activation()));
        latent = new AffineLayer(hidden.out, network.bottleneck(), ActivationFunction.IDENTITY);
        normalization = network.normalize() ? Optional.of(new UnitLength(latent.out)) : Optional.empty();
    }

    /** @param weights in the order of {@link ParameterLayout} */
    public double loss(float[] weights) {
        load(weights);
        return errors();
    }

    /**
     * Adds the term's gradient.
     *
     * @param weights in the order of {@link ParameterLayout}
     * @param factor the weight of the term
     * @param gradient in the order of the weights
     * @return the term, without its weight
     */
    public double addGradient(float[] weights, double factor, float[] gradient) {
        load(weights);
        double loss = errors();
        int rows = held.size();
        scaleGradient((float) (2 * factor / (rows * latent.out.length)));
        normalization.ifPresent(unit -> unit.backward(rows));
        latent.backward(rows, 0);
        hidden.backward(rows, 0);
        add(hidden.gradient, layout.encoderHidden(), gradient);
        add(latent.gradient, layout.latent(), gradient);
        return loss;
    }

    private void load(float[] weights) {
        load(weights, layout.encoderHidden(), hidden);
        load(weights, layout.latent(), latent);
    }

    private static void load(float[] weights, ParameterLayout.Layer place, AffineLayer layer) {
        System.arraycopy(weights, place.offset(), layer.parameters, 0, layer.parameters.length);
        Arrays.fill(layer.gradient, 0);
    }

    private static void add(float[] part, ParameterLayout.Layer place, float[] to) {
        for (int i = 0; i < part.length; i++) {
            to[place.offset() + i] += part[i];
        }
    }

    /** The mean squared distance from the places; leaves the distances where the gradient belongs. */
    private double errors() {
        int rows = held.size();
        for (int channel = 0; channel < hidden.in.length; channel++) {
            for (int row = 0; row < rows; row++) {
                hidden.in[channel][row] = held.component(row, channel);
            }
        }
        hidden.forward(rows, 0);
        latent.forward(rows, 0);
        normalization.ifPresent(unit -> unit.forward(rows));
        float[][] points = points();
        double squares = 0;
        for (int c = 0; c < points.length; c++) {
            for (int row = 0; row < rows; row++) {
                float error = points[c][row] - held.place(row, c);
                squares += (double) error * error;
                points[c][row] = error;
            }
        }
        return squares / (rows * points.length);
    }

    private void scaleGradient(float scale) {
        for (float[] coordinate : points()) {
            for (int row = 0; row < held.size(); row++) {
                coordinate[row] *= scale;
            }
        }
    }

    private float[][] points() {
        return normalization.map(unit -> unit.out).orElse(latent.out);
    }
}
