package colorwheel.paint;

import colorwheel.paint.Pen.Align;

/**
 * Where the plot of a curve lies in its picture, with a heading above and room for labels beside and below; the plots
 * that take turns in one place share it. In device pixels.
 *
 * @param labelSize of numbers and notes, in logical pixels; 0 if there is no room for words and numbers
 */
record PlotFrame(int left, int top, int width, int height, double labelSize) {
    static final double TITLE_SIZE = 12;
    static final double LABEL_SIZE = 11;
    static final double GAP = 6;
    static final double EDGE = 8;
    static final double HEADING = 26;

    /** A line of text below the numbers of the axis. */
    static final double FOOT_LINE = LABEL_SIZE + 5;

    private static final double MIN_FOR_LABELS = 80;
    private static final double MIN_FOR_SHARED_MARGIN = 220;
    private static final double MIN_FOR_FOOT_LINE = 170;
    private static final double TITLE_RISE = 9;

    /**
     * The frame of a picture.
     *
     * @param width of the picture
     * @param height of the picture
     * @param widest the widest number beside the plot, in logical pixels
     * @param overhang how far the last number below may reach beyond the plot, in logical pixels
     */
    static PlotFrame of(int width, int height, double scale, double widest, double overhang) {
        boolean labels = Math.min(width * 0.6, height) / scale >= MIN_FOR_LABELS;
        double beside = Math.max(widest, usualLabelWidth(LABEL_SIZE, width / scale));
        int left = Pen.device(labels ? EDGE + beside + GAP : EDGE, scale);
        int right = Pen.device(labels ? EDGE / 2 + Math.max(10, overhang) : EDGE, scale);
        int top = Pen.device(labels ? HEADING : EDGE, scale);
        double foot = GAP + LABEL_SIZE + EDGE + (hasFootLine(height, scale) ? FOOT_LINE : 0);
        int bottom = Pen.device(labels ? foot : EDGE, scale);
        return new PlotFrame(
                left,
                top,
                Math.max(1, width - left - right),
                Math.max(1, height - top - bottom),
                labels ? LABEL_SIZE : 0);
    }

    /**
     * The room that numbers beside an axis get at least. Swatches and loss share it: they stand above one another, and
     * their left edges then agree. Narrow pictures have no room to spare.
     *
     * @param room the width of the picture, in logical pixels
     */
    static double usualLabelWidth(double size, double room) {
        return room < MIN_FOR_SHARED_MARGIN ? 0 : Typeface.REGULAR.width("0.005", size);
    }

    /** Whether a picture is high enough for a line of text below the numbers of the axis. */
    static boolean hasFootLine(int height, double scale) {
        return height / scale >= MIN_FOR_FOOT_LINE;
    }

    /** Whether there is room for words and numbers. */
    boolean labels() {
        return labelSize > 0;
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** The baseline of the numbers below the plot. */
    double numbersBaseline(RasterPen pen) {
        return bottom() + pen.device(GAP) + pen.capHeight(labelSize);
    }

    /**
     * A title at the left and a note at the right, if there is room for words.
     *
     * @param notes the same in fewer and fewer words: the first that fits is written, or none
     */
    void heading(RasterPen pen, String title, Palette palette, String... notes) {
        if (!labels()) {
            return;
        }
        TextStyle titles = TextStyle.semibold(TITLE_SIZE, palette.text());
        TextStyle quiet = TextStyle.regular(labelSize, palette.quietText());
        double baseline = top - pen.device(TITLE_RISE);
        pen.text(titles, title, left, baseline, Align.LEFT);
        double room = width - pen.width(titles, title) - pen.device(12);
        for (String note : notes) {
            if (pen.width(quiet, note) <= room) {
                pen.text(quiet, note, right(), baseline, Align.RIGHT);
                return;
            }
        }
    }

    /** Draws the line at the bottom of the plot. */
    void baseline(RasterPen pen, Palette palette) {
        pen.horizontal(left, right(), bottom(), palette.axis());
    }
}
