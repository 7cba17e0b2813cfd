package colorwheel.view.sweep;

import colorwheel.background.SerialWorker;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.Preparation;
import colorwheel.view.export.ExportJob;
import colorwheel.view.export.SaveDialog;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.event.WeakEventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window “Many seeds”, beside the lab's. It sweeps the experiment of the lab; opening a wheel makes it the lab's
 * experiment. Closing the window stops the training; finished wheels are kept until the program ends.
 */
public final class SweepWindow implements AutoCloseable {
    /** The key that saves the results of the tab that is shown. */
    public static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 1040;
    private static final double MIN_HEIGHT = 680;

    private final Lab lab;
    private final SweepJob seeds = new SweepJob();
    private final SweepJob slider = new SweepJob();
    private final SerialWorker queue = new SerialWorker("paint");
    private final Window owner;
    private final Stage stage = new Stage();
    private final EventHandler<WindowEvent> goneWithOwner = event -> stage.hide();
    private final SeedsPane seedsPane;
    private final HoldOutSweepPane sliderPane;
    private final DialogLayer layer;
    private final LabAction saveSeeds;
    private final LabAction saveSlider;
    private final SaveDialog seedsDialog;
    private final SaveDialog sliderDialog;

    /**
     * A window that is not yet shown.
     *
     * @param owner the lab's window, brought to the front when a wheel is opened
     * @param exports the lab's export job
     */
    public SweepWindow(Lab lab, ExportJob exports, Window owner, ObservableValue<Theme> theme) {
        this.lab = lab;
        this.owner = owner;
        saveSeeds = save("sweep-save", seeds, this::askForSeeds);
        saveSlider = save("slider-save", slider, this::askForSlider);
        seedsPane = new SeedsPane(lab, seeds, saveSeeds, queue, this::open, this::report);
        sliderPane = new HoldOutSweepPane(lab, slider, saveSlider, queue, this::report);
        seedsDialog = new SaveDialog("save-seeds", "Save many seeds", "seeds", seedsForms(theme), exports, stage);
        sliderDialog =
                new SaveDialog("save-slider", "Save along the slider", "slider", sliderForms(theme), exports, stage);
        Tab many = new Tab("Many seeds", seedsPane);
        many.setId("tab-seeds");
        many.setTooltip(new Tooltip("One experiment from many initial weights: how often does the wheel form?"));
        Tab along = new Tab("Along the slider", sliderPane);
        along.setId("tab-slider");
        along.setTooltip(new Tooltip("One seed with the hold-out at many places: how do the measures change?"));
        TabPane tabs = new TabPane(many, along);
        tabs.setId("sweep-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        BorderPane content = new BorderPane(tabs);
        content.setBottom(new SaveBar(exports, lab.noticeProperty()));
        layer = new DialogLayer(content, tabs);
        layer.getStyleClass().addAll("lab", "sweep");
        layer.getStylesheets().addAll(owner.getScene().getRoot().getStylesheets());
        layer.getStylesheets()
                .add(Objects.requireNonNull(SweepWindow.class.getResource("sweep.css"))
                        .toExternalForm());
        stage.setTitle("Color Wheel Lab – Many seeds");
        stage.setScene(new Scene(layer, WIDTH, HEIGHT));
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            LabAction save = tabs.getSelectionModel().getSelectedItem() == many ? saveSeeds : saveSlider;
            if (!layer.isOpen() && SAVE.match(event)) {
                save.run();
                event.consume();
            }
        });
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHidden(event -> {
            seeds.cancel();
            slider.cancel();
        });
        // Closing the lab's window ends the program, so this one must close with it.
        owner.addEventHandler(WindowEvent.WINDOW_HIDDEN, new WeakEventHandler<>(goneWithOwner));
        theme.addListener((property, before, now) -> applyTheme(now));
        applyTheme(theme.getValue());
    }

    /** The command that saves what a job has trained, once it has trained something and rests. */
    private static LabAction save(String id, SweepJob job, Runnable ask) {
        return new LabAction(id, "_Save…", "Save the results as a table, arrays or pictures.", ask)
                .withKeys(LabAction.KeyPolicy.ALWAYS, SAVE)
                .withSymbol(Feather.DOWNLOAD)
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> job.countProperty().get() > 0 && !job.isRunning(),
                        job.countProperty(),
                        job.stateProperty()));
    }

    private List<SaveDialog.Form> seedsForms(ObservableValue<Theme> theme) {
        List<SaveDialog.Form> forms = new ArrayList<>(SaveForms.figures(seeds.resultsProperty()::get));
        forms.addAll(SaveForms.sheets(seedsPane::sheet, () -> theme.getValue().palette()));
        return forms;
    }

    private List<SaveDialog.Form> sliderForms(ObservableValue<Theme> theme) {
        List<SaveDialog.Form> forms = new ArrayList<>(SaveForms.figures(slider.resultsProperty()::get));
        forms.add(SaveForms.frames(
                slider.resultsProperty()::get, () -> theme.getValue().palette()));
        return forms;
    }

    private void askForSeeds() {
        seedsDialog.show();
    }

    private void askForSlider() {
        sliderDialog.show();
    }

    /** Styles the first tab before the window is opened. */
    public void prepare(Preparation preparation) {
        // The tabs first, so that the panes are in them.
        preparation.add(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        seedsPane.prepare(preparation);
    }

    /** Shows the window, or brings it to the front. */
    public void show() {
        if (owner instanceof Stage window) {
            stage.getIcons().setAll(window.getIcons());
        }
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /** Takes the newest results and paintings. Called once per frame. */
    public void pulse(long nanos) {
        seeds.pulse();
        slider.pulse();
        seedsDialog.pulse();
        sliderDialog.pulse();
        if (stage.isShowing()) {
            seedsPane.pulse(nanos, slider.isRunning());
            sliderPane.pulse(seeds.isRunning());
        }
    }

    /** Whether the next pulse is needed without a request. */
    public boolean isMoving() {
        return seeds.isRunning() || slider.isRunning() || stage.isShowing() && seedsPane.isMoving();
    }

    /** The sweep over seeds. */
    public SweepJob seeds() {
        return seeds;
    }

    /** The sweep along the slider. */
    public SweepJob slider() {
        return slider;
    }

    /** The window itself. */
    public Stage stage() {
        return stage;
    }

    /** Stops everything; the window is not used afterwards. */
    @Override
    public void close() {
        stage.hide();
        seeds.close();
        slider.close();
        seedsDialog.close();
        sliderDialog.close();
        seedsPane.close();
        sliderPane.close();
        queue.close();
    }

    /**
     * Trains exactly the run of the wheel in the lab: from its seed, even if the lab starts from given weights, and
     * with the fused engine, because DL4J's fit differs in the last digits.
     */
    private void open(Experiment experiment) {
        if (lab.trainFromSeed(experiment)) {
            // It may be the present experiment already, and be paused.
            lab.train();
        }
        if (owner instanceof Stage window) {
            window.toFront();
        }
        owner.requestFocus();
    }

    private void applyTheme(Theme theme) {
        seedsPane.setPalette(theme.palette());
        sliderPane.setPalette(theme.palette());
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed("A picture of the sweep could not be made: " + failure));
    }
}
