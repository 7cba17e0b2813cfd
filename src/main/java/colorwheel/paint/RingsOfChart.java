package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.RingColors;
import colorwheel.experiment.Experiment;

/** The rings of chart after chart; the colors are kept as long as the experiment stays. One thread at a time. */
final class RingsOfChart {
    private Experiment experiment;
    private RingColors colors;

    HueRings of(HueChart chart) {
        if (!chart.experiment().equals(experiment)) {
            experiment = chart.experiment();
            colors = RingColors.of(experiment);
        }
        return colors.through(chart.snapshot().weights());
    }
}
