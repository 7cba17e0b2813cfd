package colorwheel.paint;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;

/**
 * What a hidden unit does among the latents. Immutable.
 *
 * @param unit the unit
 * @param along of the encoder the direction in which it moves the point of a color; of the decoder that in which its
 *     sum grows, and by how much
 * @param bias of a unit of the decoder, its sum at the origin; 0 of one of the encoder
 */
public record UnitDirection(HiddenUnit unit, SpaceVector along, double bias) {
    /**
     * The direction of a unit of a network.
     *
     * @param all the weights with all units: of one that is off they say nothing
     */
    public static UnitDirection of(HiddenUnit unit, Weights all) {
        ParameterLayout layout = ParameterLayout.of(all.network());
        double[] along = new double[3];
        for (int latent = 0; latent < Math.min(along.length, all.network().bottleneck()); latent++) {
            along[latent] = all.get(
                    unit.layer() == HiddenLayer.ENCODER
                            ? layout.latent().weight(latent, unit.index())
                            : layout.decoderHidden().weight(unit.index(), latent));
        }
        double bias = unit.layer() == HiddenLayer.ENCODER
                ? 0
                : all.get(layout.decoderHidden().bias(unit.index()));
        return new UnitDirection(unit, new SpaceVector(along[0], along[1], along[2]), bias);
    }

    /** Whether it belongs to the decoder, and is on for some latents only. */
    boolean ofDecoder() {
        return unit.layer() == HiddenLayer.DECODER;
    }

    /** Whether it can be drawn: it cannot where a network has failed. */
    boolean isFinite() {
        return Double.isFinite(along.length()) && Double.isFinite(bias);
    }

    /** The sum of a unit of the decoder at a point. */
    double sum(SpaceVector point) {
        return along.dot(point) + bias;
    }

    /** Which unit it is. */
    String name() {
        return (ofDecoder() ? "Decoder" : "Encoder") + " unit " + unit.index();
    }
}
