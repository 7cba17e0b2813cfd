package colorwheel.paint.network;

import colorwheel.analysis.units.UnitTuning;
import colorwheel.color.HsvColor;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.network.ScalarNetwork;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of a network shows, derived from its weights. Of many weights between two columns the strongest are
 * shown, and those of the unit that is pointed at. Belongs to one thread at a time.
 */
final class NetworkScene {
    /** The greatest number of lines between two columns, besides those of the unit that is pointed at. */
    static final int MAX_EDGES = 160;

    private static final int LAYERS = 4;
    private static final double SMALL = 1e-6;

    /** The scale that all units of a layer share. */
    record Range(double least, double most) {
        /** Where an activation lies, from 0 to 1. */
        double share(double activation) {
            return Math.max(0, activation - least) / (most - least);
        }
    }

    /** The numbers of one color on its way. */
    record Way(HsvColor color, double[] encoder, double[] latents, double[] decoder, double[] output) {
        double[] units(HiddenLayer layer) {
            return layer == HiddenLayer.ENCODER ? encoder : decoder;
        }
    }

    private final NetworkPicture picture;
    private final Weights left;
    private final UnitTuning tuning;
    private final NetworkRings rings;

    /** How many values are black and have no ring. */
    private final int black;

    private final List<List<NetworkEdge>> edges = new ArrayList<>();
    private final Map<HiddenLayer, Range> ranges = new EnumMap<>(HiddenLayer.class);

    NetworkScene(NetworkPicture picture) {
        this.picture = picture;
        Weights all = picture.whole();
        left = picture.snapshot().weights();
        // Colors whose turn has not come would cover those that have been trained.
        tuning = UnitTuning.of(
                picture.experiment(),
                picture.experiment().phaseUntil(picture.snapshot().epoch()),
                left);
        rings = new NetworkRings(left, tuning.saturation(), tuning.values());
        black = tuning.values().size() - rings.levels();
        for (int layer = 0; layer < LAYERS; layer++) {
            edges.add(NetworkEdge.of(all, layer));
        }
        for (HiddenLayer layer : HiddenLayer.values()) {
            ranges.put(layer, range(layer));
        }
    }

    /** The scene of a picture, from the one before if only what is pointed at differs. */
    static NetworkScene of(@Nullable NetworkScene known, NetworkPicture picture) {
        return known != null && known.picture.pointingAt(null, null).equals(picture.pointingAt(null, null))
                ? known
                : new NetworkScene(picture);
    }

    private Range range(HiddenLayer layer) {
        double least = 0;
        double most = SMALL;
        for (int unit = 0; unit < picture.width(); unit++) {
            least = Math.min(least, tuning.least(layer, unit));
            most = Math.max(most, tuning.greatest(layer, unit));
        }
        // Without hues, and where a network has failed.
        return Double.isFinite(least) && Double.isFinite(most) ? new Range(least, most) : new Range(0, 1);
    }

    NetworkRings rings() {
        return rings;
    }

    /**
     * The activation of a hidden unit for a color of a ring; of one that is off, what it would pass on.
     *
     * @param degrees the hue in whole degrees, from 0 to 359
     */
    double activation(HiddenUnit unit, int level, int degrees) {
        return tuning.activation(unit.layer(), unit.index(), black + level, degrees);
    }

    /** The weights without the units that are off. */
    Weights left() {
        return left;
    }

    Range range(HiddenUnit unit) {
        return ranges.getOrDefault(unit.layer(), new Range(0, 1));
    }

    /** The scale of a unit by itself. */
    Range own(HiddenUnit unit) {
        double least = Math.min(0, tuning.least(unit.layer(), unit.index()));
        double most = Math.max(SMALL, tuning.greatest(unit.layer(), unit.index()));
        return Double.isFinite(least) && Double.isFinite(most) ? new Range(least, most) : new Range(0, 1);
    }

    /** See {@link UnitTuning#isDead}. */
    boolean isDead(HiddenUnit unit) {
        return tuning.isDead(unit.layer(), unit.index());
    }

    /** How many units of a layer are dead. */
    int dead(HiddenLayer layer) {
        int dead = 0;
        for (int unit = 0; unit < picture.width(); unit++) {
            dead += isDead(new HiddenUnit(layer, unit)) ? 1 : 0;
        }
        return dead;
    }

    /** How many weights that are not 0 an affine layer has. */
    int count(int layer) {
        return edges.get(layer).size();
    }

    /** The greatest absolute weight of an affine layer; 0 if it has none. */
    float strongest(int layer) {
        List<NetworkEdge> all = edges.get(layer);
        return all.isEmpty() ? 0 : Math.abs(all.get(0).weight());
    }

    /**
     * The lines between two columns as they are drawn, the weakest first, so that the strongest lie on top.
     *
     * @param layer the affine layer, from 0
     * @param pointed whose lines are all shown, and on top
     */
    List<NetworkEdge> drawn(int layer, @Nullable HiddenUnit pointed) {
        List<NetworkEdge> all = edges.get(layer);
        List<NetworkEdge> shown = new ArrayList<>();
        List<NetworkEdge> stressed = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            NetworkEdge edge = all.get(place);
            if (pointed != null && edge.touches(pointed)) {
                stressed.add(edge);
            } else if (place < MAX_EDGES) {
                shown.add(edge);
            }
        }
        Collections.reverse(shown);
        Collections.reverse(stressed);
        shown.addAll(stressed);
        return shown;
    }

    /** Whether a line ends at a unit that is off. */
    static boolean isOff(NetworkEdge edge, Ablation off) {
        return switch (edge.layer()) {
            case 0 -> off.isOff(HiddenLayer.ENCODER, edge.to());
            case 1 -> off.isOff(HiddenLayer.ENCODER, edge.from());
            case 2 -> off.isOff(HiddenLayer.DECODER, edge.to());
            default -> off.isOff(HiddenLayer.DECODER, edge.from());
        };
    }

    /** How a color passes through the network, without the units that are off. */
    Way way(HsvColor color) {
        ScalarNetwork network = new ScalarNetwork(left.network());
        network.load(left.toArray());
        network.encode(color.rgb(), 0);
        network.decode();
        return new Way(
                color,
                network.encoded.clone(),
                network.latents.clone(),
                network.decoded.clone(),
                network.output.clone());
    }
}
