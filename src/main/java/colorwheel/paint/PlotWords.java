package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.util.ArrayList;
import java.util.List;

/** A sentence in the middle of a plot, in as many lines as it needs: why there is no curve. */
final class PlotWords {
    private static final double SIZE = 12;
    private static final double LINE = 17;
    private static final double MARGIN = 8;

    private PlotWords() {}

    static void draw(RasterPen pen, PlotFrame frame, String sentence, Palette palette) {
        TextStyle style = TextStyle.regular(SIZE, palette.text());
        List<String> lines = lines(pen, style, sentence, frame.width() - 2.0 * pen.device(MARGIN));
        double line = LINE * pen.scale;
        double middle = frame.top() + frame.height() / 2.0 - (lines.size() - 1) * line / 2;
        for (String text : lines) {
            double x = frame.left() + frame.width() / 2.0;
            double half = pen.width(style, text) / 2 + pen.device(4);
            pen.raster.fill(
                    (int) (x - half),
                    (int) (middle - line / 2),
                    (int) (2 * half),
                    (int) Math.ceil(line),
                    palette.background());
            pen.textAround(style, text, x, middle, Align.CENTER);
            middle += line;
        }
    }

    private static List<String> lines(RasterPen pen, TextStyle style, String sentence, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && pen.width(style, longer) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
