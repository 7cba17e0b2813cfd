package colorwheel.app;

import colorwheel.background.Threads;
import colorwheel.color.HueRange;
import colorwheel.paint.Scatter;
import colorwheel.recording.RunId;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.controlsfx.control.RangeSlider;

/**
 * Drags the upper end of the hold-out slider to and fro, one degree at a time, at 60 positions a second from a clock of
 * its own, as a mouse does. A position counts as seen when its finished wheel, or that of a later position, is in the
 * frame that the screen has got.
 */
final class DragScript {
    private static final long WAIT_AFTER_START_MILLIS = 5_000;
    private static final long BETWEEN_POSITIONS_NANOS = 16_666_667;
    private static final double LOWEST_END = 160;
    private static final double HIGHEST_END = 340;

    private final Lab lab;
    private final LabView view;
    private final RangeSlider slider;
    private final DragReport report;
    private final int positions;
    private final Consumer<String> whenDone;
    private final Map<RunId, Integer> positionOfRun = new HashMap<>();
    private final ScheduledExecutorService mouse =
            Executors.newSingleThreadScheduledExecutor(Threads.factory("scripted drag"));
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            frame();
        }
    };

    private int moved = -1;
    private int lastStarted = -1;
    private HueRange lastRange;

    /** @param whenDone gets the report as JSON, on the JavaFX thread */
    DragScript(Lab lab, LabView view, Scene scene, int positions, Consumer<String> whenDone) {
        this.lab = lab;
        this.view = view;
        this.slider = (RangeSlider) scene.lookup("#hold-out-slider");
        this.positions = positions;
        this.whenDone = whenDone;
        this.report = new DragReport(positions);
    }

    void start() {
        long sinceStart = ManagementFactory.getRuntimeMXBean().getUptime();
        frames.start();
        mouse.scheduleAtFixedRate(
                () -> Platform.runLater(this::move),
                TimeUnit.MILLISECONDS.toNanos(Math.max(0, WAIT_AFTER_START_MILLIS - sinceStart)),
                BETWEEN_POSITIONS_NANOS,
                TimeUnit.NANOSECONDS);
    }

    private void move() {
        if (moved + 1 == positions) {
            mouse.shutdown();
            return;
        }
        moved++;
        report.moved(moved, System.nanoTime());
        slider.setHighValueChanging(true);
        slider.setHighValue(endOf(moved));
        noteRun();
    }

    /** To and fro between the two ends, a degree further each time. */
    private static double endOf(int position) {
        int span = (int) (HIGHEST_END - LOWEST_END);
        int phase = (position + 81) % (2 * span);
        return LOWEST_END + (phase <= span ? phase : 2 * span - phase);
    }

    /** Which position a run belongs to; a run may be started later than its position, at a frame. */
    private void noteRun() {
        HueRange range = lab.runExperiment().holdOut();
        RunId run = lab.runId();
        if (moved >= 0 && !positionOfRun.containsKey(run) && !range.equals(lastRange)) {
            lastRange = range;
            lastStarted = latestPositionWith(range);
            positionOfRun.put(run, lastStarted);
        }
    }

    private int latestPositionWith(HueRange range) {
        for (int position = moved; position > lastStarted; position--) {
            if (range.equals(HueRange.of(range.start(), endOf(position)))) {
                return position;
            }
        }
        return lastStarted;
    }

    private void frame() {
        report.frame(System.nanoTime());
        noteRun();
        Scatter displayed = view.pictures().scatter().displayed();
        if (displayed != null && displayed.snapshot() != null) {
            Integer position = positionOfRun.get(displayed.snapshot().run());
            if (position != null
                    && displayed.snapshot().epoch() == lab.runExperiment().epochs()) {
                report.seen(position);
            }
        }
        if (report.isComplete()) {
            frames.stop();
            slider.setHighValueChanging(false);
            whenDone.accept(report.toJson());
        }
    }
}
