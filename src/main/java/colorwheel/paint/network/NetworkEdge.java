package colorwheel.paint.network;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A weight of a network as a line.
 *
 * @param layer which of the four affine layers it belongs to, from 0
 * @param from the number that goes in, from 0
 * @param to the number that comes out, from 0
 * @param weight not 0
 */
public record NetworkEdge(int layer, int from, int to, float weight) {
    private static final Comparator<NetworkEdge> STRONGEST =
            Comparator.comparingDouble(edge -> -Math.abs(edge.weight()));

    /**
     * The weights of an affine layer, the strongest first and of equal ones the one that is recorded first. What is 0
     * joins nothing and is left out, and so is what is no number.
     *
     * @param layer from 0
     */
    public static List<NetworkEdge> of(Weights weights, int layer) {
        ParameterLayout.Layer affine =
                ParameterLayout.of(weights.network()).layers().get(layer);
        List<NetworkEdge> edges = new ArrayList<>();
        for (int to = 0; to < affine.outputs(); to++) {
            for (int from = 0; from < affine.inputs(); from++) {
                float weight = weights.get(affine.weight(to, from));
                if (weight != 0 && Float.isFinite(weight)) {
                    edges.add(new NetworkEdge(layer, from, to, weight));
                }
            }
        }
        edges.sort(STRONGEST);
        return edges;
    }

    /** Whether it begins or ends at a hidden unit. */
    public boolean touches(HiddenUnit unit) {
        int incoming = unit.layer() == HiddenLayer.ENCODER ? 0 : 2;
        return layer == incoming && to == unit.index() || layer == incoming + 1 && from == unit.index();
    }
}
