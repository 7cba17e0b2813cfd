package colorwheel.paint;

import colorwheel.color.HsvGrid;
import colorwheel.color.Hue;
import colorwheel.color.HueGrid;
import colorwheel.color.NamedHue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the panels of {@link Swatches} lie and which labels there is room for. In device pixels.
 *
 * @param left of all panels
 * @param width of all panels
 * @param tops of the panels, lowest saturation last
 * @param height of each panel
 * @param heading how a panel is named
 * @param valueLabels every how many rows a value is written, 0 for none
 * @param hueLabels what is written below the lowest panel, empty for nothing
 * @param words whether there is room for a line below them
 */
record SwatchLayout(
        int left,
        int width,
        List<Integer> tops,
        int height,
        Heading heading,
        int valueLabels,
        List<HueLabel> hueLabels,
        boolean words) {

    static final double LABEL_SIZE = 11;
    static final double HEADING_SIZE = 12;
    static final double GAP = 6;

    static final double HEADING_HEIGHT = 22;
    private static final double MIN_PANEL = 22;
    private static final double MIN_FOR_LABELS = 90;
    static final double EDGE = 8;
    /** At the right of panels with labels. */
    static final double RIGHT = 14;

    /** Of the line below the hues, which says what they are. */
    static final double WORDS_HEIGHT = LABEL_SIZE + 4;

    private static final double MIN_FOR_WORDS = 130;

    private static final double THOUSANDTHS = 1000;

    /** How the panels say which saturation they show. */
    enum Heading {
        /** A line above each. */
        ABOVE,
        /** The number alone, at the left, in place of the values, and one line above all. */
        BESIDE,
        NONE
    }

    /** A name or number below the hue it stands for; x is its center in device pixels. */
    record HueLabel(String text, double hue, double x) {}

    /** The numbers beside rows of these values: to three decimals where a value has more. */
    static List<Double> labels(List<Double> values) {
        return values.stream()
                .map(value -> Math.round(value * THOUSANDTHS) / THOUSANDTHS)
                .toList();
    }

    static SwatchLayout of(HsvGrid cube, int width, int height, double scale) {
        int panels = cube.saturations().size();
        double roomX = width / scale;
        double roomY = height / scale;
        boolean labels = hasLabels(roomX, roomY);
        boolean words = labels && hasWords(roomY);
        double below = below(labels, words);
        Heading heading = Heading.NONE;
        if (labels) {
            double each = (roomY - below - EDGE / 2) / panels - HEADING_HEIGHT - EDGE / 2;
            heading = each >= MIN_PANEL ? Heading.ABOVE : Heading.BESIDE;
        }

        List<Double> beside = heading == Heading.ABOVE ? labels(cube.values()) : cube.saturations();
        double widest =
                Math.max(PlotFrame.usualLabelWidth(LABEL_SIZE, roomX), Typeface.REGULAR.widest(beside, LABEL_SIZE));
        int left = Pen.device(labels ? EDGE + widest + GAP : EDGE, scale);
        int right = Pen.device(labels ? RIGHT : EDGE, scale);
        int panelWidth = Math.max(1, width - left - right);

        int above = Pen.device(heading == Heading.ABOVE ? HEADING_HEIGHT : 0, scale);
        int top = Pen.device(
                heading == Heading.ABOVE ? EDGE / 2 : heading == Heading.BESIDE ? HEADING_HEIGHT : EDGE, scale);
        int bottom = height - Pen.device(below, scale);
        int between = panels == 1
                ? 0
                : Math.max(Pen.line(scale) * 3, Pen.device(heading == Heading.ABOVE ? EDGE / 2 : 3, scale));
        int panelHeight = Math.max(1, (bottom - top - (panels - 1) * between) / panels - above);
        List<Integer> tops = new ArrayList<>();
        for (int panel = 0; panel < panels; panel++) {
            tops.add(top + above + panel * (panelHeight + above + between));
        }

        int valueLabels = 0;
        if (heading == Heading.ABOVE) {
            double row = panelHeight / scale / cube.values().size();
            valueLabels = Math.max(1, (int) Math.ceil((LABEL_SIZE + 3) / row));
        }
        return new SwatchLayout(
                left,
                panelWidth,
                List.copyOf(tops),
                panelHeight,
                heading,
                valueLabels,
                labels
                        ? hueLabels(hue -> x(cube.grid(), hue, left, panelWidth), left + panelWidth + right, scale)
                        : List.of(),
                words);
    }

    /** Whether there is room for words and numbers, in logical pixels. */
    static boolean hasLabels(double width, double height) {
        return width >= 140 && height >= MIN_FOR_LABELS;
    }

    /** Whether a picture with labels is high enough for a line below the hues. */
    static boolean hasWords(double height) {
        return height >= MIN_FOR_WORDS;
    }

    /** The room below the lowest panel, in logical pixels. */
    static double below(boolean labels, boolean words) {
        return (labels ? GAP + LABEL_SIZE + EDGE : EDGE) + (words ? WORDS_HEIGHT : 0);
    }

    /**
     * The first way of writing the hues along an axis that leaves a gap between neighbors: names, then fewer, then
     * degrees.
     *
     * @param place the x of a hue
     * @param end the x that no label may reach beyond
     */
    static List<HueLabel> hueLabels(DoubleUnaryOperator place, int end, double scale) {
        int[] spacings = {30, 60, 60, 90, 120, 180};
        for (int k = 0; k < spacings.length; k++) {
            boolean names = k < 2;
            List<HueLabel> labels = new ArrayList<>();
            for (int degrees = 0; degrees < Hue.TURN; degrees += spacings[k]) {
                String text = names ? NamedHue.nearest(degrees).label() : degrees + "°";
                labels.add(new HueLabel(text, degrees, place.applyAsDouble(degrees)));
            }
            if (fits(labels, end, scale)) {
                return List.copyOf(labels);
            }
        }
        return List.of();
    }

    private static boolean fits(List<HueLabel> labels, int end, double scale) {
        double free = 0;
        for (HueLabel label : labels) {
            double half = Typeface.REGULAR.width(label.text, LABEL_SIZE) * scale / 2;
            if (label.x - half < free || label.x + half > end) {
                return false;
            }
            free = label.x + half + GAP * scale;
        }
        return true;
    }

    /** The middle of a hue's column, or between the middles of the two columns that it lies between. */
    double x(HueGrid grid, double hue) {
        return x(grid, hue, left, width);
    }

    private static double x(HueGrid grid, double hue, int left, int width) {
        return left + (grid.place(hue) + 0.5) * width / grid.size();
    }

    /** The column of hues that a pixel of the panel shows: the one at its middle. */
    int column(int x, int columns) {
        return (int) ((2L * x + 1) * columns / (2L * width));
    }

    /** The first pixel of a row of values, counted from the panel's top; row 0 is the topmost. */
    int rowTop(int row, int rows) {
        return (int) Math.round((double) row * height / rows);
    }
}
