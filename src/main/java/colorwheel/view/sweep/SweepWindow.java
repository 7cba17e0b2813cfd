package colorwheel.view.sweep;

import colorwheel.background.SerialWorker;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.Preparation;
import colorwheel.view.export.ExportJob;
import colorwheel.view.theme.Theme;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.event.WeakEventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * The window “Many seeds”, beside the lab's. It sweeps the experiment of the lab; opening a wheel makes it the lab's
 * experiment. Closing the window stops the training; finished wheels are kept until the program ends.
 */
public final class SweepWindow implements AutoCloseable {
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
    private final HoldOutSweepExports saves;

    /**
     * A window that is not yet shown.
     *
     * @param owner the lab's window, brought to the front when a wheel is opened
     * @param exports the lab's export job
     */
    public SweepWindow(Lab lab, ExportJob exports, Window owner, ObservableValue<Theme> theme) {
        this.lab = lab;
        this.owner = owner;
        seedsPane = new SeedsPane(lab, seeds, queue, this::open, this::report);
        saves = new HoldOutSweepExports(
                exports, () -> stage, () -> theme.getValue().palette(), lab::report);
        sliderPane = new HoldOutSweepPane(lab, slider, saves, queue, this::report);
        Tab many = new Tab("Many seeds", seedsPane);
        many.setId("tab-seeds");
        many.setTooltip(new Tooltip("One experiment from many initial weights: how often does the wheel form?"));
        Tab along = new Tab("Along the slider", sliderPane);
        along.setId("tab-slider");
        along.setTooltip(new Tooltip("One seed with the hold-out at many places: how do the measures change?"));
        TabPane tabs = new TabPane(many, along);
        tabs.setId("sweep-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("lab", "sweep");
        tabs.getStylesheets().addAll(owner.getScene().getRoot().getStylesheets());
        tabs.getStylesheets()
                .add(Objects.requireNonNull(SweepWindow.class.getResource("sweep.css"))
                        .toExternalForm());
        stage.setTitle("Color Wheel Lab – Many seeds");
        stage.setScene(new Scene(tabs, WIDTH, HEIGHT));
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

    /** The exports of the sweep along the slider. */
    HoldOutSweepExports exports() {
        return saves;
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
        seedsPane.close();
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
