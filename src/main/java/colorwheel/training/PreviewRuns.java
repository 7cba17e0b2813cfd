package colorwheel.training;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Settings;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Trains the positions of a slider, and while nothing else is to be done those that it may ask for next: before a drag
 * the ones around the present position, those of the slice's ends first, and during a drag the ones to which it leads.
 * So the wheels of a slow drag are there before it comes to them, and those of a fast one often. What is trained is
 * kept until an experiment comes that differs in more than its hold-out. One thread.
 */
final class PreviewRuns implements PreviewTrainer.Runner {
    /** From one position of the slider to the next, in degrees; a sketch has a hue step of its own. */
    private static final double DEGREE = 1;

    /** How many degrees around a position are trained before a drag: two to six seconds’ work in experiment 1.2. */
    private static final int DEGREES_AROUND = 60;

    /** The same in hue steps of a sketch: over a third of the circle. */
    private static final int SKETCH_STEPS_AROUND = 12;

    /** How far ahead of a drag is trained, in degrees: as far as a slow one comes in a second. */
    private static final int DEGREES_AHEAD = 60;

    /** The same in hue steps of a sketch: half the circle, since what is there costs nothing. */
    private static final int SKETCH_STEPS_AHEAD = 18;

    /**
     * What may be trained before a drag, in colors times epochs, however few positions that are: some seconds' work.
     */
    private static final long MAX_COLORS_AROUND = 150_000_000;

    /** By what a drag of one end moves the start and the end of the slice, … */
    private static final List<int[]> ENDS =
            List.of(new int[] {0, 1}, new int[] {0, -1}, new int[] {1, 0}, new int[] {-1, 0});

    /** … and one of the whole slice. */
    private static final List<int[]> WHOLE = List.of(new int[] {1, 1}, new int[] {-1, -1});

    private final KeptPreviews kept = new KeptPreviews();

    /** By how much the ends of the hold-out have moved last, in degrees. */
    private double startMoved;

    private double endMoved;

    @Override
    public Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher) {
        Experiment before = kept.newest();
        kept.follow(experiment, start);
        noteMove(before == null ? HueRange.NONE : before.holdOut(), experiment.holdOut());
        return kept.at(experiment.holdOut()).toTheEnd(run, watcher);
    }

    private void noteMove(HueRange before, HueRange now) {
        boolean moved = !before.isNone() && !now.isNone();
        startMoved = moved ? Hue.turn(before.start(), now.start()) : 0;
        endMoved = moved ? Hue.turn(before.end(), now.end()) : 0;
    }

    private static boolean isSketch(Experiment experiment) {
        return experiment.phases().size() > 1;
    }

    /** From one position to the next of which another run is to be expected, in degrees. */
    private static double step(Experiment experiment) {
        return isSketch(experiment) ? Experiment.SKETCH_HUE_STEP : DEGREE;
    }

    @Override
    public void prepare(Experiment experiment, StartingPoint start, BooleanSupplier goOn) {
        kept.follow(experiment, start);
        startMoved = 0;
        endMoved = 0;
        HueRange holdOut = experiment.holdOut().isNone() ? Settings.HOLD_OUT.initial() : experiment.holdOut();
        long most = mostAround(experiment);
        if (most == 0) {
            return;
        }
        long steps = Math.min(
                (most - 1) / (ENDS.size() + WHOLE.size()), isSketch(experiment) ? SKETCH_STEPS_AROUND : DEGREES_AROUND);
        trainMoved(holdOut, 0, 0, goOn);
        trainAround(holdOut, (int) steps, ENDS, goOn);
        trainAround(holdOut, (int) steps, WHOLE, goOn);
    }

    /** How many positions may be trained before a drag. */
    private long mostAround(Experiment experiment) {
        long colors = 0;
        for (Phase phase : experiment.phases()) {
            colors += (long) phase.epochs() * phase.colors().trainedSize(experiment.holdOut());
        }
        return Math.min(MAX_COLORS_AROUND / colors, kept.most());
    }

    private void trainAround(HueRange holdOut, int steps, List<int[]> moves, BooleanSupplier goOn) {
        for (int step = 1; step <= steps; step++) {
            for (int[] move : moves) {
                trainMoved(holdOut, step * move[0], step * move[1], goOn);
            }
        }
    }

    @Override
    public void goAhead(BooleanSupplier goOn) {
        Experiment newest = kept.newest();
        if (newest == null || startMoved == 0 && endMoved == 0) {
            return;
        }
        double moved = Math.max(Math.abs(startMoved), Math.abs(endMoved));
        int stride = (int) Math.max(1, Math.rint(moved / step(newest)));
        int start = (int) Math.signum(startMoved);
        int end = (int) Math.signum(endMoved);
        int farthest = isSketch(newest) ? SKETCH_STEPS_AHEAD : DEGREES_AHEAD;
        stepsAhead(stride)
                .takeWhile(steps -> steps <= farthest)
                .limit(kept.most() - 1)
                .forEach(steps -> trainMoved(newest.holdOut(), steps * start, steps * end, goOn));
    }

    /**
     * Where a drag will be that goes on as it went last; if it is fast, also what lies beside, since no hand is even.
     */
    private static IntStream stepsAhead(int stride) {
        IntStream ahead = IntStream.iterate(stride, steps -> steps + stride);
        return stride == 1 ? ahead : ahead.flatMap(steps -> IntStream.of(steps, steps + 1, steps - 1));
    }

    /** Trains the position whose ends lie this many steps further, if a drag can reach it. */
    private void trainMoved(HueRange holdOut, int startSteps, int endSteps, BooleanSupplier goOn) {
        Experiment newest = kept.newest();
        if (newest == null || !goOn.getAsBoolean()) {
            return;
        }
        double startMove = startSteps * step(newest);
        double endMove = endSteps * step(newest);
        double span = holdOut.span() - startMove + endMove;
        if (span < 0 || span >= Hue.TURN) {
            return;
        }
        PreviewRun run;
        try {
            run = kept.at(HueRange.of(holdOut.start() + startMove, holdOut.end() + endMove));
        } catch (InvalidSettingException refused) {
            // It leaves too few hues: a drag is refused there, too.
            return;
        }
        run.train(preview -> goOn.getAsBoolean());
    }
}
