package colorwheel.app;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.MissingColorsException;
import colorwheel.experiment.Preset;
import colorwheel.files.AppFolder;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.Engines;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.view.LabClock;
import colorwheel.view.LabView;
import colorwheel.view.control.Question;
import colorwheel.view.failure.Failures;
import colorwheel.view.file.FileActions;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBar;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window: composes trainer, lab and view, drives them with each tick of its clock, and ends them when it is closed.
 */
public class LabApplication extends Application {
    private static final String PRESET = "preset";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** About what the platform puts above the scene. */
    private static final double TITLE_BAR = 30;

    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;

    private PreferenceStore preferences;
    private ColdStart coldStart;
    private LabClock clock;
    private WindowKeeper window;
    private Lab lab;
    private LabView view;

    /** Before the window, and not on its thread. */
    @Override
    public void init() {
        preferences = openPreferences();
    }

    /** The stored preferences, or such as are forgotten. Not on the JavaFX thread. */
    protected PreferenceStore openPreferences() {
        return remembers() ? PreferenceStore.open(AppFolder.PREFERENCES.path()) : PreferenceStore.inMemory();
    }

    /** Whether the window looks as it did last time, and is remembered for the next time. */
    protected boolean remembers() {
        return true;
    }

    /** Whether the lab trains once by itself when it is opened without a file. */
    protected boolean trainsAtStart() {
        return remembers() && preferences.get().trainsAtStart();
    }

    /** Who answers questions about files in the user's place; without it dialogs ask the user. */
    protected FileActions.@Nullable Questions questions() {
        return null;
    }

    @Override
    public void start(Stage stage) {
        pauseWhenIdle();
        Trainer trainer = Trainer.waiting(Engines::create);
        PreviewTrainer previews = PreviewTrainer.waiting();
        lab = new Lab(trainer, previews, Experiment.REFERENCE, MemoryBudget.ofThisMachine());
        view = new LabView(lab, preferences, questions());
        coldStart = new ColdStart(trainer, previews, lab, view);
        Failures failures = new Failures(() -> stage, lab, Program.VERSION, AppFolder.LOG.path());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            failures.uncaughtException(thread, failure);
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(view.createScene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.getIcons().setAll(WindowIcons.load());
        stage.titleProperty().bind(view.titleProperty());
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT + TITLE_BAR, screen.getHeight()));
        window = new WindowKeeper(stage, preferences);
        window.restore();
        stage.setOnCloseRequest(event -> {
            boolean exports = view.exports().runningProperty().get();
            // While a question waits for its answer, that one comes first.
            if (Platform.isNestedLoopRunning()
                    || exports && !confirmed(stage)
                    || !view.files().mayClose(stage::hide)) {
                event.consume();
            }
        });
        // Whoever comes back to the window may have changed the system's theme meanwhile.
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused && remembers()) {
                view.theme().askSystem();
            }
        });
        window.show();
        clock = new LabClock(this::tick, () -> coldStart.isMoving() || view.isMoving());
        coldStart.begin();
        String preset = getParameters().getNamed().get(PRESET);
        if (preset != null) {
            lab.editing().replace(Preset.ofKey(preset).experiment());
            lab.train();
        } else if (getParameters().getUnnamed().isEmpty()) {
            restoreExperiment(view.files().colors()::restore);
            if (trainsAtStart()) {
                view.showFirstWheel();
            }
        }
        getParameters().getUnnamed().stream().map(Path::of).forEach(view.files()::open);
        opened(stage, lab, view);
    }

    /** The argument that opens the window with a preset and trains it. */
    static String presetArgument(Preset preset) {
        return "--" + PRESET + "=" + preset.key();
    }

    /**
     * Goes on with the experiment of the last time; a text that a newer version has written may be unreadable.
     *
     * @param restoring gets the text of an experiment whose colors are in a file, which must be read first
     */
    private void restoreExperiment(Consumer<String> restoring) {
        String last = preferences.get().experiment();
        if (last == null) {
            return;
        }
        try {
            DescribedExperiment restored = ExperimentJson.readDescribed(last.getBytes(StandardCharsets.UTF_8));
            if (lab.editing().open(restored.experiment())) {
                lab.editing().describe(restored.remarks());
            }
        } catch (MissingColorsException inAFile) {
            restoring.accept(last);
        } catch (InvalidSettingException ofAnotherVersion) {
            lab.report(Notice.refused(
                    "The experiment of the last time cannot be restored. " + ofAnotherVersion.getMessage()));
        }
    }

    private static void pauseWhenIdle() {
        try {
            PulseTimer.install();
        } catch (ReflectiveOperationException | InaccessibleObjectException | IllegalAccessError otherJavaFx) {
            // JavaFX's own timer stays: the window is the same, and uses a little of the processor while it is idle.
            System.getLogger(LabApplication.class.getName()).log(System.Logger.Level.DEBUG, otherJavaFx::toString);
        }
    }

    private void tick(long nanos) {
        window.pulse();
        view.pulse(nanos);
        coldStart.tick();
    }

    /** What the window is driven by. */
    LabClock clock() {
        return clock;
    }

    /** Called once the window is open; the window of everyday does nothing more. */
    protected void opened(Stage stage, Lab lab, LabView view) {}

    /** Ends what runs; called by JavaFX after the last window was closed. */
    @Override
    public void stop() {
        coldStart.end();
        clock.close();
        window.remember();
        view.close();
        lab.close();
    }

    private static boolean confirmed(Stage owner) {
        return new Question<>(
                        "stop-export",
                        "An export is under way. Close the window and stop it?",
                        "The frames that are whole are kept.",
                        false)
                .answer("stop-export-close", "Close and stop the export", ButtonBar.ButtonData.OK_DONE, true)
                .answer("stop-export-stay", "Keep exporting", ButtonBar.ButtonData.CANCEL_CLOSE, false)
                .ask(owner);
    }
}
