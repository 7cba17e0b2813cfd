package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.sweep.Histogram;
import colorwheel.sweep.SweepResults;
import colorwheel.sweep.SweepSummary;
import colorwheel.sweep.TrainedWheel;
import colorwheel.sweep.WheelOrder;
import java.util.List;

/**
 * What the tab of the seeds shows of a sweep at one moment: made in the background, since ten thousand wheels take some
 * tens of milliseconds.
 *
 * @param request what was asked
 * @param order the wheels that are shown, by their indices in the plan
 * @param summary of all wheels that were there
 * @param histogram of the measure asked for, over the same
 */
record SeedsOverview(Request request, int[] order, SweepSummary summary, Histogram histogram) {
    private static final int MAX_BARS = 48;

    /**
     * What is asked.
     *
     * @param results of which sweep
     * @param count how many of its wheels are looked at
     * @param which which of them are shown, and in which order
     * @param measure of the histogram
     */
    record Request(SweepResults results, int count, WheelOrder which, Measure measure) {}

    static SeedsOverview of(Request request) {
        List<TrainedWheel> wheels = request.results().soFar().subList(0, request.count());
        SweepSummary summary = SweepSummary.of(wheels);
        return new SeedsOverview(
                request,
                request.which().of(wheels),
                summary,
                Histogram.of(
                        summary.distributions().get(request.measure()),
                        request.measure().scale(),
                        MAX_BARS));
    }
}
