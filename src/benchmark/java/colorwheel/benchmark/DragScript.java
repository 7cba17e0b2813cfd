package colorwheel.benchmark;

import colorwheel.background.Threads;
import colorwheel.color.HueRange;
import colorwheel.experiment.Settings;
import colorwheel.paint.Scatter;
import colorwheel.paint.SpacePicture;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Drags the upper end of the slice on the hold-out strip to and fro, at 60 positions a second from a clock of its own,
 * as a mouse does. A position counts as seen when its finished wheel, or that of a later position, is in a frame that
 * has been drawn.
 */
final class DragScript implements DrawnFrames.Listener {
    private static final long BETWEEN_POSITIONS_NANOS = 16_666_667;

    /**
     * When the drag begins.
     *
     * @param afterPaint whether the seconds are counted from the first frame drawn, and not from the start of Java
     */
    record Begin(boolean afterPaint, double seconds) {}

    static final Begin AT_ONCE = new Begin(false, 0);

    private final Lab lab;
    private final LabView view;
    private final Stage stage;
    private final Region strip;
    private final Begin begin;
    private final DragReport report;
    private final ThreadTimes threads = new ThreadTimes();
    private final int positions;
    private final IntUnaryOperator ends;
    private final Consumer<Map<String, Object>> whenDone;
    private final ScheduledExecutorService mouse =
            Executors.newSingleThreadScheduledExecutor(Threads.factory("scripted drag"));
    private final Map<RunId, Integer> positionOfRun = new HashMap<>();
    private int moved = -1;
    private int newest = -1;
    private DrawnFrames frames;
    private double firstPaintSeconds;
    private double begunSeconds;

    /**
     * @param path where it is dragged
     * @param report gets the times
     * @param whenDone gets the figures, on the JavaFX thread
     */
    DragScript(
            Stage stage,
            Lab lab,
            LabView view,
            DragPath path,
            Begin begin,
            DragReport report,
            Consumer<Map<String, Object>> whenDone) {
        this.lab = lab;
        this.view = view;
        this.stage = stage;
        this.strip = (Region) stage.getScene().lookup("#hold-out-strip");
        this.positions = report.positions();
        this.whenDone = whenDone;
        this.ends = path.ends(positions);
        this.begin = begin;
        this.report = report;
    }

    void start() {
        if (lab.experiment().holdOut().isNone()) {
            // The slice that the window offers first: without one the strip has no end to drag.
            lab.change(experiment -> experiment.withHoldOut(Settings.HOLD_OUT.initial()));
        }
        frames = DrawnFrames.listen(stage, this);
        if (!begin.afterPaint()) {
            beginIn(begin.seconds() - secondsSinceStart());
        }
    }

    private static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3;
    }

    private void beginIn(double seconds) {
        long nanos = (long) (Math.max(0, seconds) * 1e9);
        mouse.schedule(threads::begin, nanos, TimeUnit.NANOSECONDS);
        mouse.scheduleAtFixedRate(
                () -> Platform.runLater(this::move), nanos, BETWEEN_POSITIONS_NANOS, TimeUnit.NANOSECONDS);
    }

    private void firstPainted() {
        firstPaintSeconds = secondsSinceStart();
        if (begin.afterPaint()) {
            beginIn(begin.seconds());
        }
    }

    private void move() {
        if (moved + 1 == positions) {
            mouse.shutdown();
            return;
        }
        moved++;
        if (moved == 0) {
            begunSeconds = secondsSinceStart();
        }
        report.moved(moved, System.nanoTime());
        if (moved == 0) {
            fire(MouseEvent.MOUSE_PRESSED, xOf(lab.experiment().holdOut().end()));
        }
        fire(MouseEvent.MOUSE_DRAGGED, xOf(ends.applyAsInt(moved)));
    }

    /** Where a hue is on the strip, whose bar of colors goes from red to red. */
    private double xOf(double hue) {
        Node bar = strip.getChildrenUnmodifiable().get(0);
        return bar.getLayoutX() + hue * bar.getLayoutBounds().getWidth() / 360;
    }

    private void fire(EventType<MouseEvent> type, double x) {
        double y = strip.getHeight() / 4;
        // An event takes a place in the scene, and says it in the strip.
        Point2D scene = strip.localToScene(x, y);
        Point2D screen = strip.localToScreen(x, y);
        boolean pressed = !type.equals(MouseEvent.MOUSE_RELEASED);
        strip.fireEvent(new MouseEvent(
                strip,
                strip,
                type,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                pressed,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    /** The newest position moved to that has this upper end; the slider passes each end again and again. */
    private int latestPositionWith(HueRange range) {
        for (int position = moved; position >= 0; position--) {
            if (range.equals(HueRange.of(range.start(), ends.applyAsInt(position)))) {
                return position;
            }
        }
        return -1;
    }

    /** Looks at what the frame that is now to be drawn shows: it may be the run before the lab's newest. */
    @Override
    public int handedOver() {
        Snapshot present = lab.playhead().shown();
        if (present != null && lab.isOfPresentRun(present)) {
            positionOfRun.computeIfAbsent(
                    present.run(),
                    run -> latestPositionWith(lab.shownExperiment().holdOut()));
        }
        Snapshot displayed = displayed();
        if (displayed != null && displayed.epoch() == lab.shownExperiment().epochs()) {
            newest = Math.max(newest, positionOfRun.getOrDefault(displayed.run(), -1));
        }
        return newest;
    }

    private @Nullable Snapshot displayed() {
        if (view.pictures().space().isVisible()) {
            SpacePicture space = view.pictures().space().displayed();
            return space == null ? null : space.snapshot();
        }
        Scatter scatter = view.pictures().scatter().displayed();
        return scatter == null ? null : scatter.snapshot();
    }

    @Override
    public void onScreen(int shown) {
        if (report.isComplete()) {
            return;
        }
        if (firstPaintSeconds == 0) {
            firstPainted();
        }
        report.onScreen(shown, System.nanoTime());
        if (report.isComplete()) {
            frames.end();
            fire(MouseEvent.MOUSE_RELEASED, xOf(ends.applyAsInt(moved)));
            report.computed(threads.secondsSince());
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("firstPaintSecondsAfterStart", firstPaintSeconds);
            figures.put("begunSecondsAfterStart", begunSeconds);
            figures.putAll(report.figures());
            whenDone.accept(figures);
        }
    }
}
