package colorwheel.view.sweep;

import colorwheel.analysis.NumericMeasure;
import colorwheel.sweep.Histogram;
import colorwheel.sweep.SweepResults;
import colorwheel.sweep.SweepSummary;
import colorwheel.sweep.TrainedWheel;
import colorwheel.sweep.WheelOrder;
import java.util.List;

/**
 * The content of the seeds' tab at one moment, made in the background, since ten thousand wheels take some tens of
 * milliseconds.
 *
 * @param request the request
 * @param order the indices in the plan of the wheels shown
 * @param summary the summary of all trained wheels
 * @param histogram the histogram of the measure over all trained wheels
 */
record SeedsOverview(Request request, int[] order, SweepSummary summary, Histogram histogram) {
    private static final int MAX_BARS = 48;

    /**
     * A request for an overview.
     *
     * @param results the results of a sweep
     * @param count the number of its wheels that are summarized
     * @param which the filter and order of the wheels shown
     * @param measure the measure of the histogram
     */
    record Request(SweepResults results, int count, WheelOrder which, NumericMeasure measure) {}

    static SeedsOverview of(Request request) {
        List<TrainedWheel> wheels = request.results().soFar().subList(0, request.count());
        SweepSummary summary = SweepSummary.of(wheels);
        return new SeedsOverview(
                request,
                request.which().of(wheels),
                summary,
                Histogram.of(
                        summary.distribution(request.measure()),
                        request.measure().scale(),
                        MAX_BARS));
    }
}
