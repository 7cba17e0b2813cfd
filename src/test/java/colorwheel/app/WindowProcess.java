package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.benchmark.ScriptedApplication;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A process that opens the window, trains in it, notes all that is shown, and writes what the window can write. It
 * starts the window as it is, without what {@link colorwheel.Main} does for the libraries before.
 */
final class WindowProcess {
    /** The file with all texts that were shown. */
    static final String TEXTS = "texts";

    /** The experiment that it saves. */
    static final String EXPERIMENT_FILE = "saved.colorwheel";

    /** What a screen reader says of the scatter at the end. */
    static final String LAST_EPOCH = "said Latent points of \\d+ colors at epoch 1200, loss .*";

    private static final int SIZE = 200;

    private final Lab lab;
    private final LabView view;
    private final Path folder;

    private WindowProcess(Lab lab, LabView view, Path folder) {
        this.lab = lab;
        this.view = view;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Throwable[] failure = new Throwable[1];
        ScriptedApplication.<Boolean>run(
                (stage, lab, view, end) -> new WindowProcess(lab, view, folder).begin(stage, thrown -> {
                    failure[0] = thrown;
                    end.accept(thrown == null);
                }));
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
    }

    private void begin(Stage stage, Consumer<Throwable> end) {
        CountDownLatch finished = new CountDownLatch(1);
        ChangeListener<RunState> untilFinished = (property, before, now) -> {
            if (now == RunState.FINISHED || now == RunState.FAILED) {
                finished.countDown();
            }
        };
        lab.runStateProperty().addListener(untilFinished);
        lab.changeAndTrain(before ->
                Experiment.REFERENCE.withHueStep(7.5).withEpochs(1_200).withEngine(EngineKind.FUSED));
        Threads.daemon("window script", () -> {
                    try {
                        finished.await();
                        work(stage);
                        end.accept(null);
                    } catch (Throwable thrown) {
                        end.accept(thrown);
                    }
                })
                .start();
    }

    private void work(Stage stage) throws Exception {
        Frames[] frames = new Frames[1];
        Experiment[] trained = new Experiment[1];
        onFx(() -> {
            view.openSweeps();
            frames[0] = lab.playhead().frames();
            trained[0] = lab.experiment();
        });
        awaitOnFx(() -> texts(stage).stream().anyMatch(text -> text.matches(LAST_EPOCH)));
        onFx(() -> Files.write(folder.resolve(TEXTS), texts(stage)));
        for (ExportFormat format : ExportFormat.ALL) {
            if (format != ExportFormat.MP4) {
                export(format, trained[0], frames[0]);
            }
        }
        ExperimentFile.write(trained[0], folder.resolve(EXPERIMENT_FILE), false);
    }

    private void export(ExportFormat format, Experiment experiment, Frames frames) throws Exception {
        FrameStyle.Layout layout =
                format == ExportFormat.SVG ? FrameStyle.Layout.SCATTER : FrameStyle.Layout.SCATTER_SWATCHES_LOSS;
        Pictures pictures = new Pictures(
                experiment,
                frames,
                EpochSelection.everyAndLast(frames, 600),
                new FrameStyle(layout, SIZE, Palette.LIGHT));
        Path target = folder.resolve(format.key() + format.extension());
        new ExportPlan(format, pictures, (int) ExportPlan.RATE.initial(), target)
                .run(1, Progress.IGNORED, new Cancellation());
    }

    /** Everything that can be read in the open windows, and what a screen reader says. */
    private static List<String> texts(Stage stage) {
        TreeSet<String> texts = new TreeSet<>();
        texts.add("title " + stage.getTitle());
        texts.add("icons " + stage.getIcons().size());
        for (Window window : Window.getWindows()) {
            collect(window.getScene().getRoot(), texts);
        }
        return new ArrayList<>(texts);
    }

    private static void collect(Node node, TreeSet<String> texts) {
        texts.add("said " + node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            texts.add("label " + labeled.getText());
        } else if (node instanceof TextInputControl input) {
            texts.add("field " + input.getText());
        } else if (node instanceof Text text) {
            texts.add("text " + text.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add("help " + control.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    /** Asks again with each frame. */
    private static void awaitOnFx(BooleanSupplier so) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                if (so.getAsBoolean()) {
                    stop();
                    done.countDown();
                }
            }
        };
        onFx(timer::start);
        done.await();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void onFx(Step step) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Exception[] failure = new Exception[1];
        Platform.runLater(() -> {
            try {
                step.run();
            } catch (Exception thrown) {
                failure[0] = thrown;
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
