package colorwheel.training;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Settings;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains the positions of a slider. Those of an experiment with phases, whose sketch takes longer than the next
 * position is away, share what they have in common: positions that train on the same colors are trained once. Before a
 * drag the positions around the present one are trained, those of its ends first, and during a drag, while none waits,
 * those to which it leads. What is trained is kept until an experiment comes that differs in more than its hold-out.
 * One thread.
 */
final class PreviewRuns implements PreviewTrainer.Runner {
    /** How far around a position it is trained before a drag, in hue steps of a sketch: over a third of the circle. */
    private static final int STEPS_AROUND = 12;

    /** How far ahead of a drag it is trained, in the same steps: half the circle, since what is there costs nothing. */
    private static final int STEPS_AHEAD = 18;

    /** By what a drag of one end moves the start and the end of the slice, … */
    private static final List<int[]> ENDS =
            List.of(new int[] {0, 1}, new int[] {0, -1}, new int[] {1, 0}, new int[] {-1, 0});

    /** … and one of the whole slice. */
    private static final List<int[]> WHOLE = List.of(new int[] {1, 1}, new int[] {-1, -1});

    /**
     * How many sets of colors are kept: those around a position, and a drag over the rest of the circle. A run of
     * 12,000 epochs takes half a megabyte.
     */
    private static final int KEPT = 80;

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
        keepOnlyAlike(experiment, start);
        noteMove(experiment);
        return runs.computeIfAbsent(TrainedAlike.of(experiment, start), key -> new PreviewRun(experiment, start))
                .toTheEnd(run, watcher);
    }

    /** Lets go of all that was trained for an experiment that differs in more than its hold-out. */
    private void keepOnlyAlike(Experiment experiment, StartingPoint start) {
        if (newest == null
                || !newest.withHoldOut(experiment.holdOut()).equals(experiment)
                || !start.equals(startOfNewest)) {
            forget();
        }
        startOfNewest = start;
    }

    private void noteMove(Experiment experiment) {
        HueRange before = newest == null ? HueRange.NONE : newest.holdOut();
        HueRange now = experiment.holdOut();
        boolean moved = !before.isNone() && !now.isNone();
        startMoved = moved ? Hue.turn(before.start(), now.start()) : 0;
        endMoved = moved ? Hue.turn(before.end(), now.end()) : 0;
        newest = experiment;
    }

    @Override
    public void prepare(Experiment experiment, StartingPoint start, BooleanSupplier goOn) {
        if (experiment.phases().size() == 1) {
            forget();
            return;
        }
        keepOnlyAlike(experiment, start);
        newest = experiment;
        startMoved = 0;
        endMoved = 0;
        HueRange holdOut = experiment.holdOut().isNone() ? Settings.HOLD_OUT.initial() : experiment.holdOut();
        trainMoved(holdOut, 0, 0, goOn);
        trainAround(holdOut, ENDS, goOn);
        trainAround(holdOut, WHOLE, goOn);
    }

    private void trainAround(HueRange holdOut, List<int[]> moves, BooleanSupplier goOn) {
        for (int steps = 1; steps <= STEPS_AROUND; steps++) {
            for (int[] move : moves) {
                trainMoved(holdOut, steps * move[0], steps * move[1], goOn);
            }
        }
    }

    @Override
    public void goAhead(BooleanSupplier goOn) {
        if (newest == null || startMoved == 0 && endMoved == 0) {
            return;
        }
        int start = (int) Math.signum(startMoved);
        int end = (int) Math.signum(endMoved);
        for (int steps = 1; steps <= STEPS_AHEAD; steps++) {
            trainMoved(newest.holdOut(), steps * start, steps * end, goOn);
        }
    }

    /** Trains a position ahead whose ends lie so many hue steps further; none that a drag could not reach. */
    private void trainMoved(HueRange holdOut, int startSteps, int endSteps, BooleanSupplier goOn) {
        double startMove = startSteps * Experiment.SKETCH_HUE_STEP;
        double endMove = endSteps * Experiment.SKETCH_HUE_STEP;
        double span = holdOut.span() - startMove + endMove;
        if (newest == null || startOfNewest == null || span < 0 || span >= Hue.TURN || !goOn.getAsBoolean()) {
            return;
        }
        Experiment position;
        try {
            position = newest.withHoldOut(HueRange.of(holdOut.start() + startMove, holdOut.end() + endMove));
        } catch (InvalidSettingException refused) {
            // It leaves too few hues: a drag is refused there, too.
            return;
        }
        StartingPoint start = startOfNewest;
        PreviewRun run = runs.computeIfAbsent(TrainedAlike.of(position, start), key -> new PreviewRun(position, start));
        if (!run.isFinished()) {
            run.toTheEnd(RunId.next(), preview -> goOn.getAsBoolean());
        }
    }

    private void forget() {
        runs.clear();
        newest = null;
        startOfNewest = null;
        startMoved = 0;
        endMoved = 0;
    }
}
