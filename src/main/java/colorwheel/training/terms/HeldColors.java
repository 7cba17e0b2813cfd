package colorwheel.training.terms;

import colorwheel.color.HsvGrid;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The colors that a phase holds still, and where: the twelve named hues, bright and vivid, where they lay at the end of
 * the phase that {@link HeldStill} names, and black at the pole. Hues that are held out are not among them: the network
 * must learn nothing of those. Immutable.
 */
public final class HeldColors {
    private static final float[] POLE = {0, 0, -1};

    private final float[] rgb;
    private final float[] places;

    private HeldColors(float[] rgb, float[] places) {
        this.rgb = rgb;
        this.places = places;
    }

    /**
     * What a phase of an experiment holds still; empty if nothing.
     *
     * @param phase its number, from 0
     * @param held the weights at the end of the phase that gives the hues their places, once it has ended
     * @throws IllegalArgumentException if that phase comes before this one and its weights are missing
     */
    public static Optional<HeldColors> of(Experiment experiment, int phase, Optional<Weights> held) {
        HeldStill heldStill = experiment.heldStill();
        int width = experiment.network().bottleneck();
        float[] hues = {};
        float[] places = {};
        if (heldStill.anchorAfter() > 0 && phase >= heldStill.anchorAfter()) {
            Weights then = held.orElseThrow(() -> new IllegalArgumentException("the places of the hues after phase "
                    + heldStill.anchorAfter() + " are not known in phase " + (phase + 1)));
            hues = HsvGrid.ofHueStep(NamedHue.SPACING, List.of(1.0), List.of(1.0))
                    .trained(experiment.holdOut())
                    .rgb();
            places = new Forward(then).encode(hues);
        }
        if (heldStill.pinBlack()) {
            hues = Arrays.copyOf(hues, hues.length + NetworkSpec.CHANNELS);
            places = Arrays.copyOf(places, places.length + width);
            System.arraycopy(POLE, 0, places, places.length - width, width);
        }
        return hues.length == 0 ? Optional.empty() : Optional.of(new HeldColors(hues, places));
    }

    /** The number of colors; at most one more than there are {@link NamedHue}s. */
    public int size() {
        return rgb.length / NetworkSpec.CHANNELS;
    }

    float component(int color, int channel) {
        return rgb[color * NetworkSpec.CHANNELS + channel];
    }

    float place(int color, int coordinate) {
        return places[color * (places.length / size()) + coordinate];
    }
}
