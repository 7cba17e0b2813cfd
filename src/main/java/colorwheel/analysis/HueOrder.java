package colorwheel.analysis;

import colorwheel.color.Hue;
import colorwheel.color.NamedHue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order the named hues lie around the center. */
final class HueOrder {
    private static final int FEW = 3;

    private HueOrder() {}

    /**
     * The trained named hues of a ring as one meets them from the first one on, going in the ring's direction: red,
     * yellow, green, cyan, blue and magenta, or all twelve if fewer than three of these six are trained.
     */
    static List<NamedHue> along(HueRings rings, RingMeasures ring) {
        LatentAngles angles = LatentAngles.of(rings);
        List<NamedHue> six = new ArrayList<>();
        List<NamedHue> twelve = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        double start = Double.NaN;
        for (NamedHue hue : NamedHue.values()) {
            int index = trainedIndex(rings, hue);
            double turn = 0;
            if (index >= 0) {
                double angle = ring.direction() * angles.angle(ring.ring(), index);
                start = twelve.isEmpty() ? angle : start;
                turn = Hue.wrap(Math.toDegrees(angle - start));
                twelve.add(hue);
                if (hue.ordinal() % 2 == 0) {
                    six.add(hue);
                }
            }
            places.add(turn);
        }
        List<NamedHue> named = six.size() < FEW ? twelve : six;
        named.sort(Comparator.comparingDouble(hue -> places.get(hue.ordinal())));
        return named;
    }

    /** The trained hue of the grid that is so close to the named one that no other is closer, or −1. */
    private static int trainedIndex(HueRings rings, NamedHue named) {
        int closest = rings.grid().nearest(named.degrees());
        boolean standsForIt = NamedHue.nearest(rings.hue(closest)) == named;
        return standsForIt && !rings.heldOut(closest) ? closest : -1;
    }
}
