package colorwheel.benchmark;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Preset;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask;
import colorwheel.export.FrameStyle;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.session.Speed;
import colorwheel.sweep.HoldOutSweep;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.SweepPlan;
import colorwheel.view.LabView;
import colorwheel.view.sweep.SweepJob;
import colorwheel.view.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

/**
 * Uses a window round after round: trains, drags, sweeps and exports, each time with other settings, and notes what the
 * process holds when all is calm again. Runs on a thread of its own and calls the window on the JavaFX thread.
 */
final class Soak {
    /**
     * How much is done in a round.
     *
     * @param base changes a preset before it is trained
     * @param positions how many places the hold-out is dragged over
     * @param wheels how many wheels a sweep trains
     * @param frames how many frames there are in an export
     * @param size of a frame, in pixels
     */
    record Work(UnaryOperator<Experiment> base, int positions, int wheels, int frames, int size) {
        static final Work USUAL = new Work(preset -> preset.withEpochs(2_000), 120, 24, 60, 800);
    }

    private static final int FRAMES_PER_SECOND = 25;
    private static final double WHOLE_TURN = 360;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** No single step takes a minute; the rest is for a machine that has other things to do. */
    private static final long STEP_TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(10);
    /** The number of threads must stay the same for this many polls: those that end by themselves have ended then. */
    private static final int CALM_POLLS = 10;

    private final Lab lab;
    private final LabView view;
    private final Stage stage;
    private final Work work;
    private final Path exports;
    private final SoakReport report;

    /**
     * Counts every failure that the window reports, and every exception that is not caught. JavaFX thread.
     *
     * @param stage the window's
     * @param exports a folder, in which each round makes one for its exports and removes it again
     */
    Soak(Stage stage, Lab lab, LabView view, Work work, Path exports, SoakReport report) {
        this.lab = lab;
        this.view = view;
        this.stage = stage;
        this.work = work;
        this.exports = exports;
        this.report = report;
        lab.noticeProperty().addListener((property, before, now) -> {
            if (now != null && now.kind() != Notice.Kind.DONE) {
                report.failed(now.text());
            }
        });
        Thread.UncaughtExceptionHandler window = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            report.failed("In the thread “" + thread.getName() + "”: " + failure);
            window.uncaughtException(thread, failure);
        });
        lab.speedProperty().set(Speed.UNLIMITED);
    }

    /**
     * Rounds until the time is up, at least one; a step that fails ends it early. The report says how it went.
     *
     * @throws UserFacingException if the report cannot be written
     * @throws IOException if the folder for the frames cannot be made or removed
     * @throws IllegalStateException if a step failed, or did not end
     */
    void run(long nanos) throws IOException {
        long began = System.nanoTime();
        begin();
        do {
            round();
        } while (System.nanoTime() - began < nanos);
        report.complete();
        report.write();
    }

    /** Waits until the window has nothing more to do, and notes what the process holds. */
    void begin() {
        await("the network was there", () -> lab.preparedProperty().get());
        sampleWhenCalm();
    }

    /** Does everything once. */
    void round() throws IOException {
        int round = report.rounds();
        Experiment preset = Preset.ALL.get(round % Preset.ALL.size()).experiment();
        onFx(() -> changeTheLooks(round));
        train(work.base().apply(preset).withEngine(EngineKind.DL4J).withSeed(round));
        drag(round % 2 == 0 ? EngineKind.DL4J : EngineKind.FUSED);
        sweep(round);
        export(round);
        onFx(() -> {
            view.sweeps().stage().hide();
            return null;
        });
        report.roundDone();
        sampleWhenCalm();
    }

    private Void changeTheLooks(int round) {
        view.theme().choiceProperty().set(round % 2 == 0 ? Theme.Choice.LIGHT : Theme.Choice.DARK);
        TabPane tabs = (TabPane) stage.getScene().lookup("#side-tabs");
        tabs.getSelectionModel().select(round % tabs.getTabs().size());
        return null;
    }

    private void train(Experiment experiment) {
        onFx(() -> lab.changeAndTrain(before -> experiment));
        awaitTrained();
    }

    private void awaitTrained() {
        await("a run was trained", () -> {
            if (lab.runState() == RunState.FAILED) {
                throw new IllegalStateException("a run failed: " + lab.experiment());
            }
            return lab.runState() == RunState.FINISHED;
        });
        report.trained(onFx(() -> lab.playhead().frames().lastEpoch()));
    }

    /** The script drags a slice that is where the reference has it; the wheel of its end is trained by the engine. */
    private void drag(EngineKind engine) {
        train(onFx(lab::experiment).withHoldOut(Experiment.REFERENCE.holdOut()).withEngine(engine));
        AtomicBoolean done = new AtomicBoolean();
        onFx(() -> {
            DragReport times = new DragReport(work.positions(), 0);
            new DragScript(stage, lab, view, DragPath.EVEN, DragScript.AT_ONCE, times, figures -> done.set(true))
                    .start();
            return null;
        });
        await("the wheel of the last position was on the screen", done::get);
        report.dragged(work.positions());
        awaitTrained();
    }

    private void sweep(int round) {
        SweepJob job = onFx(() -> {
            view.openSweeps();
            boolean seeds = round % 2 == 0;
            SweepJob mine = seeds ? view.sweeps().seeds() : view.sweeps().slider();
            mine.start(plan(seeds, round));
            return mine;
        });
        await("a sweep had ended", () -> !job.isRunning());
        if (onFx(() -> job.stateProperty().get()) != SweepJob.State.FINISHED) {
            report.failed("A sweep did not finish. " + job.failure());
        }
        report.swept(onFx(() -> job.countProperty().get()));
    }

    private SweepPlan plan(boolean seeds, int round) {
        int wheels = work.wheels();
        return seeds
                ? new Seeds(lab.experiment(), (long) round * wheels, wheels)
                : new HoldOutSweep(
                        lab.experiment(),
                        HoldOutSweep.Axis.POSITION,
                        0,
                        WHOLE_TURN * (wheels - 1) / wheels,
                        WHOLE_TURN / wheels);
    }

    private void export(int round) throws IOException {
        Path folder = Files.createTempDirectory(exports, "color-wheel-lab-soak-");
        FrameStyle style = new FrameStyle(
                round % 2 == 0 ? FrameStyle.Layout.SCATTER : FrameStyle.Layout.SCATTER_SWATCHES_LOSS,
                work.size(),
                round % 2 == 0 ? Palette.LIGHT : Palette.DARK);
        Pictures pictures = onFx(() -> {
            Frames frames = lab.playhead().frames();
            List<Integer> epochs = EpochSelection.geometric(EpochSelection.all(frames), work.frames());
            return new Pictures(lab.experiment(), frames, epochs, style);
        });
        export(new ExportPlan(ExportFormat.PNG, pictures, FRAMES_PER_SECOND, folder.resolve("frames")));
        export(new ExportPlan(ExportFormat.GIF, pictures, FRAMES_PER_SECOND, folder.resolve("wheel.gif")));
        delete(folder);
    }

    private void export(ExportPlan plan) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        onFx(() -> {
            view.exports().start((progress, cancellation) -> {
                ExportTask.Result result = plan.run(threads, progress, cancellation);
                report.exported(result.written());
                return result;
            });
            return null;
        });
        await("an export had ended", () -> !view.exports().runningProperty().get());
    }

    /** A folder of files and folders of files. */
    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private void sampleWhenCalm() {
        int[] before = {-1, 0};
        await("the number of threads stayed the same", () -> {
            int threads = Thread.activeCount();
            before[1] = threads == before[0] ? before[1] + 1 : 0;
            before[0] = threads;
            return before[1] >= CALM_POLLS;
        });
        report.sample(ProcessUse.read());
        report.write();
    }

    private void await(String what, Callable<Boolean> so) {
        long began = System.nanoTime();
        while (!onFx(so)) {
            if (System.nanoTime() - began > STEP_TIMEOUT_NANOS) {
                throw new IllegalStateException("gave up after waiting ten minutes until " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static <T> T onFx(Callable<T> order) {
        FutureTask<T> task = new FutureTask<>(order);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a step of the soak failed: " + failure.getCause(), failure.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the soak was interrupted", asked);
        }
    }
}
