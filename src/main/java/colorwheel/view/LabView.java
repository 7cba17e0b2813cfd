package colorwheel.view;

import colorwheel.background.SerialWorker;
import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.session.Predicting;
import colorwheel.training.Engines;
import colorwheel.view.compare.Comparing;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.FocusRing;
import colorwheel.view.control.ProportionalSplit;
import colorwheel.view.curve.HuePanes;
import colorwheel.view.experiment.ExperimentPane;
import colorwheel.view.experiment.HoldOutBar;
import colorwheel.view.experiment.PhasesDock;
import colorwheel.view.export.ExportJob;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileCommands;
import colorwheel.view.file.FileDialogs;
import colorwheel.view.file.FileDrop;
import colorwheel.view.help.CheatSheet;
import colorwheel.view.help.FirstSteps;
import colorwheel.view.history.HistoryPane;
import colorwheel.view.linked.PlaneActions;
import colorwheel.view.linked.ReadoutPane;
import colorwheel.view.linked.ScatterView;
import colorwheel.view.linked.SwatchesView;
import colorwheel.view.measures.MeasuresView;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.predict.PredictAction;
import colorwheel.view.predict.PredictBar;
import colorwheel.view.predict.PredictView;
import colorwheel.view.share.SharedPictures;
import colorwheel.view.stage.PictureBar;
import colorwheel.view.stage.StageHeader;
import colorwheel.view.sweep.SweepWindow;
import colorwheel.view.theme.TextSize;
import colorwheel.view.theme.TextSizeActions;
import colorwheel.view.theme.Theme;
import colorwheel.view.theme.ThemeControl;
import colorwheel.view.transport.TransportPane;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The whole window: experiment at the left, the latent scatter in the middle, swatches and loss at the right, timeline
 * and transport below, status at the bottom.
 */
public final class LabView implements AutoCloseable {
    private final Lab lab;
    private final SerialWorker paintQueue = new SerialWorker("paint");
    private final PicturePanes pictures;
    private final ScatterView scatter;
    private final SwatchesView swatches;
    private final HuePanes hues;
    private final MeasuresView measures;
    private final HistoryPane history;
    private final Comparing compare;
    private final Predicting predicting;
    private final PredictView predict;
    private final ExportJob exports;
    private final PreferenceStore preferences;
    private final ThemeControl theme;
    private final TextSize textSize = new TextSize();
    private final FileActions files;
    private final SharedPictures shared;
    private final FirstSteps firstSteps;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title");
    private final BorderPane root = new BorderPane();
    private final DialogLayer layer;
    private final FocusRing focusRing;
    private final LabDialogs dialogs;
    private final LabActions actions;
    private final BooleanProperty trainsAtStart = new SimpleBooleanProperty(this, "trainsAtStart");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final RememberedLook look;

    /** A window without stored preferences. */
    public LabView(Lab lab) {
        this(lab, PreferenceStore.inMemory());
    }

    /** @param preferences the stored preferences; the view closes them */
    public LabView(Lab lab, PreferenceStore preferences) {
        this(lab, preferences, null);
    }

    /**
     * @param preferences the stored preferences; the view closes them
     * @param questions how the user is asked about files, if not by dialogs
     */
    public LabView(Lab lab, PreferenceStore preferences, FileActions.@Nullable Questions questions) {
        this.lab = lab;
        this.preferences = preferences;
        this.theme = new ThemeControl(
                preferences,
                failure -> lab.report(Notice.failed("The theme of the system could not be queried: " + failure)));
        // Before the first control is made, which would otherwise load JavaFX's own theme.
        theme.themeProperty().get().apply();
        this.files = new FileActions(
                lab,
                preferences,
                questions == null
                        ? new FileDialogs(() -> root.getScene().getWindow(), preferences, lab::report)
                        : questions);
        this.firstSteps = new FirstSteps(lab, () -> preferences.update(all -> all.withHintSeen(true)));
        this.exports = new ExportJob(lab.noticeProperty());
        this.pictures = new PicturePanes(lab, paintQueue);
        this.layer = new DialogLayer(root, pictures.scatter());
        this.shared = new SharedPictures(lab, files, pictures::middle);
        this.predicting = new Predicting(lab);
        PlaneActions plane = PlaneActions.of(lab, pictures);
        this.scatter = new ScatterView(lab.display(), pictures);
        this.swatches = new SwatchesView(lab.display(), pictures.swatches());
        this.hues = new HuePanes(lab, paintQueue);
        this.measures = new MeasuresView(lab);
        this.history = new HistoryPane(lab, pictures.cameraProperty(), paintQueue);
        this.dialogs = new LabDialogs(
                lab,
                exports,
                measures,
                () -> root.getScene().getWindow(),
                theme.themeProperty(),
                textSize,
                this::keySheet,
                shared);
        dialogs.setCamera(pictures.cameraProperty()::get);
        this.predict = new PredictView(lab, predicting, pictures.scatter(), scatter, paintQueue);
        this.compare = new Comparing(
                lab,
                Engines::create,
                pictures,
                predict,
                measures.verdictOfComparison(),
                () -> root.getScene().getWindow(),
                paintQueue);
        this.actions = LabActions.of(
                lab,
                plane,
                TextSizeActions.of(textSize),
                PresentationActions.of(lab, presenting),
                PredictAction.of(predicting),
                compare.actions(),
                FileCommands.of(files, this::applyTyped, dialogs::describe),
                shared,
                dialogs,
                this::closeNotice,
                trainsAtStart,
                this::restorePreferences,
                this::quit);
        Theme.loadFonts();
        look = create();
        this.focusRing = FocusRing.over(layer);
        trainsAtStart.set(preferences.get().trainsAtStart());
        trainsAtStart.addListener((property, before, now) -> preferences.update(all -> all.withTrainsAtStart(now)));
        theme.themeProperty().addListener((property, before, now) -> applyTheme());
        applyTheme();
    }

    /** The sheet of keys. */
    List<CheatSheet.Group> keySheet() {
        return actions.sheet();
    }

    /** Text typed in a field is applied when the field loses the focus. */
    private void applyTyped() {
        if (root.getScene().getFocusOwner() instanceof TextInputControl) {
            pictures.scatter().requestFocus();
        }
    }

    private RememberedLook create() {
        layer.getStyleClass().add("lab");
        root.getStyleClass().add("root-pane");
        layer.getStylesheets()
                .add(Objects.requireNonNull(LabView.class.getResource("lab.css"))
                        .toExternalForm());
        textSize.follow(layer);
        pictures.scatter().setFocusTraversable(true);
        pictures.scatter()
                .setAccessibleHelp("The latent points of the training colors. The keys of the lab work here.");
        Region verdict = measures.verdictLine();
        PictureBar bar = new PictureBar(verdict, actions.plane().overlays());
        ReadoutPane readout = new ReadoutPane(lab, firstSteps.stepProperty().map(FirstSteps.Step::text));
        HoldOutBar strip = new HoldOutBar(lab);
        StageHeader header = new StageHeader(lab, actions.plane().network());
        VBox middle = new VBox(header, compare.view(), history, new PredictBar(lab, predicting), bar, readout, strip);
        VBox.setVgrow(compare.view(), Priority.ALWAYS);
        // Two runs have a verdict each, and a wheel to be predicted does not give away its gap.
        verdict.visibleProperty()
                .bind(comparison()
                        .otherProperty()
                        .isNull()
                        .and(predicting.coveredProperty().not()));
        middle.setMinWidth(320);
        SidePane side = new SidePane(swatches, pictures, hues, measures);
        ProportionalSplit parts = new ProportionalSplit(Preferences.Look.DEFAULT.divider(), middle, side);
        root.setTop(new LabMenu(actions, files, preferences, compare.menu(), theme.choiceProperty()).bar());
        // Its mnemonics would come before those of a dialog.
        root.getTop().disableProperty().bind(layer.titleProperty().isNotEmpty());
        ExperimentPane experiment = new ExperimentPane(lab, theme.themeProperty());
        PhasesDock phases = dialogs.phases();
        firstSteps.pointAt(experiment);
        root.setLeft(experiment);
        root.setCenter(parts);
        StatusBar status = new StatusBar(lab, exports, files.colors().reading(), pictures.scatter()::requestFocus);
        root.setBottom(new VBox(phases, new TransportPane(lab, actions.run(), actions.export()), status));
        // A presentation has it only for messages.
        status.visibleProperty().bind(presenting.not().or(lab.noticeProperty().isNotNull()));
        status.managedProperty().bind(status.visibleProperty());
        List<Node> away = List.of(root.getTop(), experiment, phases, readout, bar.toggles(), header.diagram());
        new Presentation(
                new Presentation.Parts(root, parts, middle, strip, away, pictures.scatter()), textSize, presenting);
        title.bind(WindowTitle.of(lab, layer, exports, status));
        return new RememberedLook(preferences, lab, parts, side.tabs(), textSize);
    }

    /** Puts the lab into a scene with its keys. */
    public Scene createScene(double width, double height) {
        Scene scene = new Scene(layer, width, height);
        new Keys(actions.withKeys(), scene::getFocusOwner, layer::isOpen).install(scene);
        FileDrop.install(scene, files, lab::report);
        shared.install(scene, actions.plane()::of);
        dialogs.pauseAfterInput(scene);
        new FocusReturn(pictures.scatter(), layer::isOpen).install(scene);
        EventHandler<WindowEvent> focus = event -> pictures.scatter().requestFocus();
        scene.windowProperty().addListener((property, before, window) -> {
            // A window that outlives its scene must not keep the whole lab alive.
            if (before != null) {
                before.removeEventHandler(WindowEvent.WINDOW_SHOWN, focus);
            }
            if (window != null) {
                window.addEventHandler(WindowEvent.WINDOW_SHOWN, focus);
                LabClock.wakeBy(window);
            }
        });
        return scene;
    }

    /**
     * The name of the document, the name of the program and its state, for a list of windows and for tests from another
     * process.
     */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The choice of the theme. */
    public ThemeControl theme() {
        return theme;
    }

    /** The style sheets of the window. */
    public List<String> stylesheets() {
        return List.copyOf(layer.getStylesheets());
    }

    /** The commands for files. */
    public FileActions files() {
        return files;
    }

    /** Trains the experiment once, and shows the hints of the first run, unless they were seen before. */
    public void showFirstWheel() {
        lab.train();
        if (!preferences.get().hintSeen()) {
            firstSteps.begin();
        }
    }

    private void closeNotice() {
        lab.noticeProperty().set(null);
        firstSteps.dismiss();
    }

    /** The pictures in the window. */
    public PicturePanes pictures() {
        return pictures;
    }

    /** The second run beside the lab's, if any. */
    public Comparison comparison() {
        return compare.comparison();
    }

    /** The export under way, if any. */
    public ExportJob exports() {
        return exports;
    }

    /** Opens the window of the sweeps, or brings it to the front. */
    public void openSweeps() {
        dialogs.openSweeps();
    }

    /** The window of the sweeps, once it is made. */
    public @Nullable SweepWindow sweeps() {
        return dialogs.sweeps();
    }

    /** Takes the results of all background work since the last frame. Called once per frame. */
    public void pulse(long nanos) {
        lab.pulse(nanos);
        pictures.pulse();
        lab.pulseThrottled(nanos);
        scatter.pulse();
        predict.pulse();
        swatches.pulse();
        hues.pulse();
        measures.pulse(nanos);
        history.pulse();
        compare.pulse(nanos);
        exports.pulse();
        dialogs.pulse(nanos);
        focusRing.pulse();
        theme.pulse();
        preferences.takeProblem().ifPresent(problem -> lab.report(Notice.failed(problem)));
    }

    /** Whether the next pulse is needed without a request. */
    public boolean isMoving() {
        return lab.isMoving()
                || measures.isMoving()
                || compare.isMoving()
                || exports.runningProperty().get()
                || dialogs.isMoving();
    }

    /** Lays out and paints the window without a change, so that this code is compiled before the first drag. */
    public void redraw() {
        root.requestLayout();
        pictures.scatter().repaint();
    }

    /** Begins to prepare the dialogs. Called once, when the window is open. */
    public void prepare() {
        dialogs.prepare(stylesheets());
    }

    /** Ends painting, exporting and saving. */
    @Override
    public void close() {
        dialogs.close();
        theme.close();
        compare.close();
        pictures.close();
        paintQueue.close();
        measures.close();
        exports.close();
        files.close();
        shared.close();
        // What is remembered is how the window is without it.
        presenting.set(false);
        predicting.onProperty().set(false);
        look.remember();
        preferences.close();
    }

    /** Closes the window as its own button does. Later, since a menu must close first. */
    private void quit() {
        var window = root.getScene().getWindow();
        Platform.runLater(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void restorePreferences() {
        preferences.update(before -> Preferences.DEFAULT.withWindow(before.window()));
        theme.choiceProperty().set(Theme.Choice.of(Preferences.DEFAULT.theme()));
        trainsAtStart.set(Preferences.DEFAULT.trainsAtStart());
        look.show();
        lab.report(Notice.done("All preferences were reset."));
    }

    private void applyTheme() {
        Theme now = theme.themeProperty().get();
        now.apply();
        pictures.setPalette(now.palette());
        hues.setPalette(now.palette());
        history.setPalette(now.palette());
        compare.setPalette(now.palette());
        predict.setPalette(now.palette());
    }
}
