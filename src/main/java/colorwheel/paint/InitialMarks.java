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
    private static final double HALO = 3.5;
    private static final double[] TURNS = {0, 0.125, -0.125, 0.25, -0.25, 0.375, -0.375, 0.5};

    private InitialMarks() {}

    static void paint(Scatter scatter, LatentPlane plane, Pen pen, Palette palette) {
        List<HueMark> marks = scatter.overlays().initials();
        Forward network = new Forward(scatter.painted().weights());
        int count = marks.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        double centerX = 0;
        double centerY = 0;
        for (int k = 0; k < count; k++) {
            float[] latent = network.encode(marks.get(k).color().rgb());
            double second = latent.length < 2 ? 0 : latent[1];
            xs[k] = plane.x(latent[0], second);
            ys[k] = plane.y(latent[0], second);
            centerX += xs[k] / count;
            centerY += ys[k] / count;
        }
        ScatterGeometry plot = plane.plot();
        Rectangle2D bounds = new Rectangle2D.Double(plot.left(), plot.top(), plot.side(), plot.side());
        List<Rectangle2D> taken = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (bounds.contains(xs[k], ys[k])) {
                String letter = String.valueOf(marks.get(k).hue().initial());
                double inward = Math.atan2(centerY - ys[k], centerX - xs[k]);
                Rectangle2D box = place(letter, xs[k], ys[k], inward, plot.dotRadius(pen.scale()), taken, pen);
                taken.add(box);
                pen.haloed(
                        plot,
                        Typeface.SEMIBOLD,
                        SIZE,
                        letter,
                        box.getCenterX(),
                        box.getMaxY(),
                        HALO,
                        palette.text(),
                        palette.background());
            }
        }
    }

    /** Toward the middle of all marks if that is free, else as near to it as is, else there all the same. */
    private static Rectangle2D place(
            String letter, double x, double y, double inward, double radius, List<Rectangle2D> taken, Pen pen) {
        double width = pen.width(Typeface.SEMIBOLD, SIZE, letter);
        double height = Typeface.CAP_HEIGHT * SIZE * pen.scale();
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
