package colorwheel.training;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains the positions of a slider. Those of an experiment with phases, whose sketch takes longer than the next
 * position is away, share what they have in common: positions that train on the same colors are trained once, and while
 * none waits, the colors to which the drag leads are trained ahead. One thread.
 */
final class PreviewRuns implements PreviewTrainer.Runner {
    /** How many sets of colors are kept: a drag to and fro over half the circle. A run of 12,000 epochs takes 1 MB. */
    private static final int KEPT = 18;

    private final Map<TrainedAlike, PreviewRun> runs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TrainedAlike, PreviewRun> eldest) {
            return size() > KEPT;
        }
    };

    private @Nullable Experiment newest;
    private @Nullable StartingPoint startOfNewest;

    /** By how much the ends of the hold-out have moved last, in degrees. */
    private double startMoved;

    private double endMoved;

    @Override
    public Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher) {
        if (experiment.phases().size() == 1) {
            return PreviewRun.run(run, experiment, start, watcher);
        }
        noteMove(experiment, start);
        return runs.computeIfAbsent(TrainedAlike.of(experiment, start), key -> new PreviewRun(experiment, start))
                .toTheEnd(run, watcher);
    }

    private void noteMove(Experiment experiment, StartingPoint start) {
        HueRange before = newest == null ? HueRange.NONE : newest.holdOut();
        HueRange now = experiment.holdOut();
        boolean moved = !before.isNone() && !now.isNone();
        startMoved = moved ? Hue.turn(before.start(), now.start()) : 0;
        endMoved = moved ? Hue.turn(before.end(), now.end()) : 0;
        newest = experiment;
        startOfNewest = start;
    }

    @Override
    public void goAhead(BooleanSupplier goOn) {
        if (newest == null || startOfNewest == null || startMoved == 0 && endMoved == 0) {
            return;
        }
        StartingPoint start = startOfNewest;
        ahead(newest).ifPresent(next -> runs.computeIfAbsent(
                        TrainedAlike.of(next, start), key -> new PreviewRun(next, start))
                .toTheEnd(RunId.next(), preview -> goOn.getAsBoolean()));
    }

    /** The next position at which a sketch trains on other colors; none where the hold-out would be refused. */
    private Optional<Experiment> ahead(Experiment experiment) {
        HueRange now = experiment.holdOut();
        HueRange next = HueRange.of(
                now.start() + Math.signum(startMoved) * Experiment.SKETCH_HUE_STEP,
                now.end() + Math.signum(endMoved) * Experiment.SKETCH_HUE_STEP);
        try {
            return Optional.of(experiment.withHoldOut(next));
        } catch (InvalidSettingException refused) {
            return Optional.empty();
        }
    }

    @Override
    public void forget() {
        runs.clear();
        newest = null;
        startOfNewest = null;
        startMoved = 0;
        endMoved = 0;
    }
}
