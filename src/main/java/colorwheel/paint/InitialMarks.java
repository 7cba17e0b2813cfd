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
        double[][] positions = new double[marks.size()][];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = plane.position(network, marks.get(k).color());
        }
        ScatterGeometry plot = plane.plot();
        paint(marks, positions, true, plot.clip(), scatter.dotRadius(plot, pen.scale()), pen, palette);
    }

    /**
     * Paints the initials of marks at positions of any plot.
     *
     * @param positions {x, y} of each mark
     * @param inward whether the letters lie on the side toward the middle of all marks, rather than on the other side
     * @param radius of a point
     */
    static void paint(
            List<HueMark> marks,
            double[][] positions,
            boolean inward,
            PlotClip clip,
            double radius,
            Pen pen,
            Palette palette) {
        TextStyle style = TextStyle.semibold(SIZE, palette.text());
        double centerX = 0;
        double centerY = 0;
        for (double[] position : positions) {
            centerX += position[0] / positions.length;
            centerY += position[1] / positions.length;
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (int k = 0; k < positions.length; k++) {
            double x = positions[k][0];
            double y = positions[k][1];
            if (clip.contains(x, y)) {
                String letter = String.valueOf(marks.get(k).hue().initial());
                double side = inward ? Math.atan2(centerY - y, centerX - x) : Math.atan2(y - centerY, x - centerX);
                Rectangle2D box = place(pen.width(style, letter), x, y, side, radius, taken, pen);
                taken.add(box);
                pen.haloed(clip, style, letter, box.getCenterX(), box.getMaxY(), palette.background());
            }
        }
    }

    /** On the side wanted if that is free, else as near to it as is, else there all the same. */
    private static Rectangle2D place(
            double width, double x, double y, double side, double radius, List<Rectangle2D> taken, Pen pen) {
        double height = pen.capHeight(SIZE);
        double distance = radius + (SIZE / 2 + 3) * pen.scale();
        DoubleFunction<Rectangle2D> box = turn -> {
            double angle = side + 2 * Math.PI * turn;
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
