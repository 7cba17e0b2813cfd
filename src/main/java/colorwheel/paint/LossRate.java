package colorwheel.paint;

import colorwheel.experiment.Experiment;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;

/** Paints the learning rate of every step below a loss chart, on an axis from 0. */
final class LossRate {
    private static final String NAME = "learning rate";
    private static final double LABEL_SIZE = 10;
    private static final double EDGE = 5;
    private static final double WIDTH = 1.2;

    private LossRate() {}

    static void paint(Experiment experiment, LossLayout layout, PlotFrame frame, RasterPen pen, Palette palette) {
        PlotAxis rates = layout.rates();
        rates.rows(List.of(0.0, rates.last()), "", frame, pen, palette);
        frame.baseline(pen, palette);
        int argb = palette.quietText();
        pen.stroke(steps(experiment, layout.epochs(), rates), WIDTH, BasicStroke.JOIN_BEVEL, argb);
        TextStyle style = TextStyle.regular(LABEL_SIZE, palette.quietText());
        PlotClip clip = new PlotClip(frame.left(), frame.top(), frame.width(), frame.height(), "rate");
        double middle = frame.right() - pen.device(EDGE) - pen.width(style, NAME) / 2;
        pen.haloed(clip, style, NAME, middle, frame.bottom() - pen.device(EDGE), palette.background());
    }

    /** The rate holds for a step, from its epoch to the next. Of the steps within a pixel one is drawn. */
    static Path2D steps(Experiment experiment, PlotAxis epochs, PlotAxis rates) {
        Path2D path = new Path2D.Double();
        int stride = (int) Math.max(1, experiment.epochs() / (epochs.to() - epochs.from()));
        for (int phase = 0; phase < experiment.phases().size(); phase++) {
            int first = experiment.firstEpoch(phase);
            int end = first + experiment.phases().get(phase).epochs();
            for (int epoch = first; epoch < end; epoch += stride) {
                double y = rates.at(experiment.learningRateAt(epoch));
                if (epoch == 0) {
                    path.moveTo(epochs.at(0), y);
                } else {
                    path.lineTo(epochs.at(epoch), y);
                }
                path.lineTo(epochs.at(Math.min(end, epoch + stride)), y);
            }
        }
        return path;
    }
}
