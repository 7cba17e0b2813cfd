package colorwheel.paint.network;

import colorwheel.paint.DiscSprites;
import colorwheel.paint.PlotClip;
import colorwheel.paint.Raster;
import colorwheel.paint.ThinLine;
import org.jspecify.annotations.Nullable;

/** Draws round parts and lines as pixels. Belongs to one thread at a time. */
final class RasterNetworkMarks implements NetworkMarks {
    /** The number of dashes of a broken circle. */
    static final int DASHES = 8;

    private static final double MAX_POSITION = 1e6;

    /** Of every pixel around a center: how far away it is, and where on a turn; shared by all roses. */
    private static final class Polar {
        final int reach;
        final float[] distance;
        final float[] turn;

        Polar(int reach) {
            this.reach = reach;
            int side = 2 * reach + 1;
            distance = new float[side * side];
            turn = new float[side * side];
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int place = place(dx, dy);
                    distance[place] = (float) Math.hypot(dx, dy);
                    double angle = Math.atan2(-dy, dx) / (2 * Math.PI);
                    turn[place] = (float) (angle < 0 ? angle + 1 : angle);
                }
            }
        }

        int place(int dx, int dy) {
            return (dy + reach) * (2 * reach + 1) + dx + reach;
        }
    }

    private @Nullable Polar polar;
    private @Nullable Raster raster;
    private PlotClip clip = new PlotClip(0, 0, 0, 0, "");

    /** From now on they draw on this raster, as far as it lies within a rectangle. */
    RasterNetworkMarks on(Raster next, PlotClip within) {
        raster = next;
        clip = within;
        return this;
    }

    private Raster raster() {
        Raster present = raster;
        if (present == null) {
            throw new IllegalStateException("there is no raster yet");
        }
        return present;
    }

    @Override
    public void disc(double x, double y, double radius, int argb) {
        round(x, y, -1, radius, false, argb);
    }

    @Override
    public void circle(double x, double y, double radius, double width, boolean broken, int argb) {
        round(x, y, radius - width / 2, radius + width / 2, broken, argb);
    }

    /** What lies between two radii; a negative one leaves no hole. */
    private void round(double x, double y, double inner, double outer, boolean broken, int argb) {
        // Written so that what is not a number is left out too.
        if (!(Math.abs(x) <= MAX_POSITION && Math.abs(y) <= MAX_POSITION && outer <= MAX_POSITION)) {
            return;
        }
        int[] pixels = raster().pixels();
        int left = Math.max(left(), (int) Math.floor(x - outer - 1));
        int right = Math.min(right(), (int) Math.ceil(x + outer + 1));
        int bottom = Math.min(bottom(), (int) Math.ceil(y + outer + 1));
        double most = (outer + 0.5) * (outer + 0.5);
        double least = inner > 0.5 ? (inner - 0.5) * (inner - 0.5) : -1;
        for (int v = Math.max(top(), (int) Math.floor(y - outer - 1)); v < bottom; v++) {
            double dy = v + 0.5 - y;
            for (int u = left; u < right; u++) {
                double dx = u + 0.5 - x;
                double squared = dx * dx + dy * dy;
                if (squared >= most || squared <= least || broken && !isDash(dx, dy)) {
                    continue;
                }
                double distance = Math.sqrt(squared);
                double hole = inner < 0 ? 1 : distance - inner + 0.5;
                blend(pixels, raster().index(u, v), argb, Math.min(outer + 0.5 - distance, hole));
            }
        }
    }

    private static boolean isDash(double dx, double dy) {
        double turn = (Math.atan2(-dy, dx) / (2 * Math.PI) + 1) * DASHES;
        return turn - Math.floor(turn) < 0.5;
    }

    private static void blend(int[] pixels, int place, int argb, double cover) {
        if (cover > 0) {
            int weight = (int) (Math.min(1, cover) * DiscSprites.FULL + 0.5);
            pixels[place] = DiscSprites.over(pixels[place], argb, weight);
        }
    }

    @Override
    public void segment(double x, double y, double toX, double toY, double width, int argb) {
        ThinLine.blend(raster(), clip, x, y, toX, toY, width, argb);
    }

    @Override
    public void rose(int x, int y, double inner, double[] radii, int[] argb) {
        double most = 0;
        for (double radius : radii) {
            most = Math.max(most, radius);
        }
        if (!(most > 0 && most <= Raster.MAX_SIDE)) {
            return;
        }
        int reach = (int) Math.ceil(most) + 1;
        Polar around = polar(reach);
        int[] pixels = raster().pixels();
        int hues = radii.length;
        int lower = Math.min(reach, bottom() - 1 - y);
        int farther = Math.min(reach, right() - 1 - x);
        for (int dy = Math.max(-reach, top() - y); dy <= lower; dy++) {
            for (int dx = Math.max(-reach, left() - x); dx <= farther; dx++) {
                int place = around.place(dx, dy);
                double distance = around.distance[place];
                double within = distance - inner + 0.5;
                if (distance > most + 0.5 || within <= 0) {
                    continue;
                }
                double position = around.turn[place] * hues;
                int before = (int) position % hues;
                int after = (before + 1) % hues;
                double share = position - (int) position;
                double radius = radii[before] + (radii[after] - radii[before]) * share;
                blend(
                        pixels,
                        raster().index(x + dx, y + dy),
                        argb[share < 0.5 ? before : after],
                        Math.min(within, radius - distance + 0.5));
            }
        }
    }

    private Polar polar(int reach) {
        Polar known = polar;
        if (known == null || known.reach < reach) {
            known = new Polar(reach);
            polar = known;
        }
        return known;
    }

    private int left() {
        return Math.max(0, clip.left());
    }

    private int top() {
        return Math.max(0, clip.top());
    }

    private int right() {
        return Math.min(raster().width(), clip.left() + clip.width());
    }

    private int bottom() {
        return Math.min(raster().height(), clip.top() + clip.height());
    }
}
