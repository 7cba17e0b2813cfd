package colorwheel.paint;

import colorwheel.network.Forward;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** The initials of named hues beside their points, with a halo that keeps them readable over anything. */
final class InitialMarks {
    private static final double SIZE = 13;
    private static final double[] TURNS = {0, 0.125, -0.125, 0.25, -0.25, 0.375, -0.375, 0.5};

    private InitialMarks() {}

    static void paint(Scatter scatter, LatentPlane plane, Pen pen, Palette palette) {
        List<HueMark> marks = scatter.overlays().initials();
        Forward network = new Forward(scatter.painted().weights());
        TextStyle style = TextStyle.semibold(SIZE, palette.text());
        int count = marks.size();
        double[][] positions = new double[count][];
        double centerX = 0;
        double centerY = 0;
        for (int k = 0; k < count; k++) {
            positions[k] = plane.position(network, marks.get(k).color());
            centerX += positions[k][0] / count;
            centerY += positions[k][1] / count;
        }
        ScatterGeometry plot = plane.plot();
        double radius = scatter.dotRadius(plot, pen.scale());
        List<Rectangle2D> taken = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double x = positions[k][0];
            double y = positions[k][1];
            if (plot.contains(x, y)) {
                String letter = String.valueOf(marks.get(k).hue().initial());
                double inward = Math.atan2(centerY - y, centerX - x);
                Rectangle2D box = place(pen.width(style, letter), x, y, inward, radius, taken, pen);
                taken.add(box);
                pen.haloed(plot, style, letter, box.getCenterX(), box.getMaxY(), palette.background());
            }
        }
    }

    /** Toward the middle of all marks if that is free, else as near to it as is, else there all the same. */
    private static Rectangle2D place(
            double width, double x, double y, double inward, double radius, List<Rectangle2D> taken, Pen pen) {
        double height = pen.capHeight(SIZE);
        double distance = radius + (SIZE / 2 + 3) * pen.scale();
        DoubleFunction<Rectangle2D> box = turn -> {
            double angle = inward + 2 * Math.PI * turn;
            double middleX = x + distance * Math.cos(angle);
            double middleY = y + distance * Math.sin(angle);
            return new Rectangle2D.Double(middleX - width / 2, middleY - height / 2, width, height);
        };
        return Arrays.stream(TURNS)
                .mapToObj(box)
                .filter(free -> taken.stream().noneMatch(free::intersects))
                .findFirst()
                .orElseGet(() -> box.apply(TURNS[0]));
    }
}
