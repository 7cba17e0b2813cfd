package colorwheel.paint.network;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.network.NetworkGeometry.Spot;
import java.util.List;
import java.util.Optional;

/** Which unit lies where in the picture of a network. Positions are in device pixels of its raster. */
public final class NetworkHits {
    private final NetworkGeometry geometry;

    public NetworkHits(NetworkGeometry geometry) {
        this.geometry = geometry;
    }

    /**
     * The unit at a position: of those in reach the nearest.
     *
     * @param reach how far from the middle of a small unit the position may be, in device pixels
     */
    public Optional<HiddenUnit> at(double x, double y, double reach) {
        HiddenUnit nearest = null;
        double least = Double.MAX_VALUE;
        for (HiddenLayer layer : HiddenLayer.values()) {
            List<Spot> spots = geometry.units(layer);
            for (int unit = 0; unit < spots.size(); unit++) {
                Spot spot = spots.get(unit);
                double distance = Math.hypot(x - spot.x(), y - spot.y());
                if (distance <= Math.max(spot.radius(), reach) && distance < least) {
                    least = distance;
                    nearest = new HiddenUnit(layer, unit);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The unit that lies next to another one in a direction, up, down, left or right: the nearest within a right angle
     * about that direction. The same one if there is none.
     *
     * @param right −1, 0 or 1
     * @param down −1, 0 or 1
     */
    public HiddenUnit beside(HiddenUnit from, int right, int down) {
        Spot start = geometry.units(from.layer()).get(from.index());
        HiddenUnit best = from;
        double least = Double.MAX_VALUE;
        for (HiddenLayer layer : HiddenLayer.values()) {
            List<Spot> spots = geometry.units(layer);
            for (int unit = 0; unit < spots.size(); unit++) {
                int dx = spots.get(unit).x() - start.x();
                int dy = spots.get(unit).y() - start.y();
                int along = dx * right + dy * down;
                int aside = Math.abs(dx * down) + Math.abs(dy * right);
                double distance = Math.hypot(dx, dy);
                if (along > 0 && aside <= along && distance < least) {
                    least = distance;
                    best = new HiddenUnit(layer, unit);
                }
            }
        }
        return best;
    }
}
