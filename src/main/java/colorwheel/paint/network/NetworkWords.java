package colorwheel.paint.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Palette;
import colorwheel.paint.Pen;
import colorwheel.paint.Pen.Align;
import colorwheel.paint.TextStyle;
import colorwheel.paint.network.NetworkGeometry.Spot;
import java.util.List;

/** The names of the columns, and below what lines and circles mean. */
record NetworkWords(Texts texts, NetworkGeometry geometry, Pen pen, NetworkMarks marks, Palette palette) {
    /**
     * What differs from picture to picture.
     *
     * @param encoder the encoder's units in words
     * @param latents the latents in words
     * @param decoder the decoder's units in words
     * @param strongest how many of the weights are drawn; empty if all are
     */
    record Texts(String encoder, String latents, String decoder, String strongest) {
        static Texts of(NetworkPicture picture, NetworkScene scene) {
            NetworkSpec network = picture.experiment().network();
            return new Texts(
                    units(picture, scene, HiddenLayer.ENCODER),
                    picture.bottleneck() + (network.normalize() ? ", normalized" : ""),
                    units(picture, scene, HiddenLayer.DECODER),
                    strongest(scene));
        }

        private static String units(NetworkPicture picture, NetworkScene scene, HiddenLayer layer) {
            int dead = scene.dead(layer);
            int off = (int) picture.off().units().stream()
                    .map(HiddenUnit::layer)
                    .filter(layer::equals)
                    .count();
            return picture.width() + " "
                    + picture.experiment().network().activation().label()
                    + (dead > 0 ? ", " + dead + " dead" : "")
                    + (off > 0 ? ", " + off + " off" : "");
        }

        private static String strongest(NetworkScene scene) {
            int shown = 0;
            int all = 0;
            for (int layer = 0; layer < 4; layer++) {
                shown += Math.min(NetworkScene.MAX_EDGES, scene.count(layer));
                all += scene.count(layer);
            }
            return shown < all ? "the " + shown + " strongest of " + all + " weights" : "";
        }
    }

    private static final double BETWEEN = 16;
    private static final double SAMPLE = 18;
    private static final double SIGN = 5;

    void draw() {
        heading(middle(geometry.inputRing(), geometry.inputs()), "input", "");
        heading(middle(geometry.encoder()), "encoder", texts.encoder());
        heading(geometry.latents().left() + geometry.latents().width() / 2.0, "latents", texts.latents());
        heading(middle(geometry.decoder()), "decoder", texts.decoder());
        heading(middle(geometry.outputRing(), geometry.outputs()), "output", "");
        legend();
    }

    private void heading(double middle, String name, String detail) {
        pen.text(
                TextStyle.semibold(NetworkGeometry.NAME_SIZE, palette.text()),
                name,
                middle,
                geometry.headings(),
                Align.CENTER);
        if (!detail.isEmpty()) {
            pen.text(quiet(), detail, middle, geometry.headings() + pen.device(NetworkGeometry.LINE), Align.CENTER);
        }
    }

    private TextStyle quiet() {
        return TextStyle.regular(NetworkGeometry.LABEL_SIZE, palette.quietText());
    }

    private static double middle(List<Spot> spots) {
        double least = spots.stream().mapToInt(Spot::x).min().orElse(0);
        double most = spots.stream().mapToInt(Spot::x).max().orElse(0);
        return (least + most) / 2;
    }

    /** Of a ring and the three numbers beside it. */
    private static double middle(Spot ring, List<Spot> numbers) {
        Spot number = numbers.get(0);
        if (ring.radius() == 0) {
            return number.x();
        }
        return ring.x() < number.x()
                ? (ring.x() - ring.radius() + number.x() + number.radius()) / 2.0
                : (number.x() - number.radius() + ring.x() + ring.radius()) / 2.0;
    }

    private void legend() {
        double x = geometry.left();
        x = entry(x, "positive weight", true, this::positive);
        x = entry(x, "negative weight", true, this::negative);
        x = entry(x, "dead", false, this::dead);
        x = entry(x, "off", false, this::off);
        double right = geometry.clip().width() - geometry.left();
        if (!texts.strongest().isEmpty() && x + pen.width(quiet(), texts.strongest()) <= right) {
            pen.textAround(quiet(), texts.strongest(), right, geometry.legend(), Align.RIGHT);
        }
    }

    /** Draws a sample. */
    @FunctionalInterface
    private interface Sample {
        void draw(double x, double width);
    }

    private double entry(double x, String words, boolean isLine, Sample sample) {
        double width = pen.device(isLine ? SAMPLE : 2 * SIGN);
        double text = x + width + pen.device(5);
        double end = text + pen.width(quiet(), words);
        if (end > geometry.clip().width() - geometry.left()) {
            return x;
        }
        sample.draw(x, width);
        pen.textAround(quiet(), words, text, geometry.legend(), Align.LEFT);
        return end + pen.device(BETWEEN);
    }

    private void positive(double x, double width) {
        line(x, width, true);
    }

    private void negative(double x, double width) {
        line(x, width, false);
    }

    private void line(double x, double width, boolean positive) {
        double y = geometry.legend() + 0.5;
        marks.segment(x, y, x + width, y, 2 * pen.scale(), NetworkDrawing.sign(palette, positive));
    }

    private void dead(double x, double width) {
        marks.circle(
                x + width / 2, geometry.legend() + 0.5, width / 2, Math.max(1, pen.scale()), true, palette.quietText());
    }

    private void off(double x, double width) {
        double middle = geometry.legend() + 0.5;
        double half = width / 2 * Math.sqrt(0.5);
        double center = x + width / 2;
        marks.circle(center, middle, width / 2, Math.max(1, pen.scale()), false, palette.axis());
        double line = Math.max(1, 1.3 * pen.scale());
        marks.segment(center - half, middle - half, center + half, middle + half, line, palette.text());
        marks.segment(center - half, middle + half, center + half, middle - half, line, palette.text());
    }
}
