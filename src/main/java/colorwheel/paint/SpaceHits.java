package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.network.Forward;
import colorwheel.paint.SpaceGeometry.Panel;
import colorwheel.paint.space.AxisPair;
import colorwheel.paint.space.SpaceVector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which color lies where in the picture of a {@link SpaceScatter}, in the view and in the panels. Positions are in
 * device pixels of its raster. The first question about a view or a panel takes as long as sorting its points; the
 * others take some microseconds. Belongs to one thread at a time.
 */
public final class SpaceHits {
    private final SpaceScatter scatter;
    private final SpaceGeometry geometry;
    private final Map<SpaceView, PlacedPoints> placed = new HashMap<>();

    /**
     * A color under the pointer.
     *
     * @param trained whether it is shown as a disc, rather than as a hollow one
     */
    public record Hit(HsvColor color, boolean trained) {}

    /**
     * @param scatter with a snapshot
     * @param width of its raster, in device pixels
     * @param height of its raster, in device pixels
     * @param scale device pixels per logical pixel
     */
    public SpaceHits(SpaceScatter scatter, int width, int height, double scale) {
        this.scatter = scatter;
        this.geometry = SpaceGeometry.of(scatter, width, height, scale);
    }

    /** Where view and panels lie. */
    public SpaceGeometry geometry() {
        return geometry;
    }

    /**
     * The color whose point is seen at a position: the nearest to the viewer of those that cover it, else the closest.
     *
     * @param radius how far it may be away, in device pixels
     */
    public Optional<Hit> at(double x, double y, double radius) {
        return viewAt(x, y).flatMap(view -> {
            int item = placed.computeIfAbsent(view, this::place).at(view, x, y, radius);
            return item < 0 ? Optional.empty() : Optional.of(hit(item));
        });
    }

    private Hit hit(int item) {
        ColorTable colors = scatter.colors();
        return item < colors.size()
                ? new Hit(HsvColor.of(colors, item), true)
                : new Hit(HsvColor.of(scatter.hollow(), item - colors.size()), false);
    }

    private Optional<SpaceView> viewAt(double x, double y) {
        SpaceView view = geometry.view();
        return view.clip().contains(x, y)
                ? Optional.of(view)
                : geometry.panels().stream()
                        .map(Panel::view)
                        .filter(panel -> panel.clip().contains(x, y))
                        .findFirst();
    }

    private PlacedPoints place(SpaceView view) {
        PlacedPoints points = new PlacedPoints();
        points.place(scatter, view, RingLines.NONE, null);
        return points;
    }

    /** Where the view shows a color, trained or not: {x, y}. Empty if that is outside. */
    public Optional<double[]> positionOf(HsvColor color) {
        return positionIn(geometry.view(), color);
    }

    /** Where a panel shows a color, trained or not: {x, y}. Empty if that is outside, or there are no panels. */
    public Optional<double[]> positionOf(HsvColor color, AxisPair pair) {
        return geometry.panels().stream()
                .filter(panel -> panel.pair() == pair)
                .findFirst()
                .flatMap(panel -> positionIn(panel.view(), color));
    }

    private Optional<double[]> positionIn(SpaceView view, HsvColor color) {
        float[] latent = new Forward(scatter.painted().weights()).encode(color.rgb());
        SpaceVector point = new SpaceVector(latent[0], latent[1], latent[2]);
        double x = view.x(point);
        double y = view.y(point);
        return view.clip().contains(x, y) ? Optional.of(new double[] {x, y}) : Optional.empty();
    }
}
