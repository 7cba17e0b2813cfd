package colorwheel.view;

import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.curve.HuePanes;
import colorwheel.view.curve.SideTabs;
import colorwheel.view.experiment.ExperimentPane;
import colorwheel.view.export.ExportDialog;
import colorwheel.view.export.ExportJob;
import colorwheel.view.linked.LinkedKeys;
import colorwheel.view.linked.ReadoutPane;
import colorwheel.view.linked.ScatterView;
import colorwheel.view.linked.SwatchesView;
import colorwheel.view.measures.MeasuresView;
import colorwheel.view.picture.PaintQueue;
import colorwheel.view.picture.PicturePanes;
import colorwheel.view.sweep.SweepWindow;
import colorwheel.view.theme.Theme;
import colorwheel.view.transport.TransportPane;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.WindowEvent;

/**
 * The whole window: experiment at the left, the latent scatter in the middle, swatches and loss at the right, timeline
 * and transport below, status at the bottom.
 */
public final class LabView implements AutoCloseable {
    private static final String NAME = "Color Wheel Lab";
    private static final double SCATTER_SHARE = 0.66;

    private final Lab lab;
    private final PaintQueue paintQueue = new PaintQueue();
    private final PicturePanes pictures;
    private final ScatterView scatter;
    private final SwatchesView swatches;
    private final HuePanes hues;
    private final MeasuresView measures;
    private final ExportJob exports;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title");
    private final BorderPane root = new BorderPane();
    private ExportDialog exportDialog;
    private SweepWindow sweeps;

    public LabView(Lab lab) {
        this.lab = lab;
        this.exports = new ExportJob(lab.noticeProperty());
        this.pictures = new PicturePanes(lab, paintQueue);
        this.scatter = new ScatterView(lab.display(), pictures);
        this.swatches = new SwatchesView(lab.display(), pictures.swatches());
        this.hues = new HuePanes(lab, paintQueue);
        this.measures = new MeasuresView(lab);
        loadFonts();
        create();
        theme.addListener((property, before, now) -> applyTheme());
        applyTheme();
    }

    /** The same typeface in the window as in the painted pictures. */
    private static void loadFonts() {
        for (String file : new String[] {"Inter-Regular.otf", "Inter-SemiBold.otf"}) {
            Font.loadFont(
                    Objects.requireNonNull(LabView.class.getResource("/colorwheel/fonts/" + file))
                            .toExternalForm(),
                    12);
        }
    }

    private void create() {
        root.getStyleClass().add("lab");
        root.getStylesheets()
                .add(Objects.requireNonNull(LabView.class.getResource("lab.css"))
                        .toExternalForm());
        pictures.scatter().setFocusTraversable(true);
        NoticePane notice = new NoticePane(lab);
        VBox hovered = new VBox(scatter, new ReadoutPane(lab));
        VBox.setVgrow(scatter, Priority.ALWAYS);
        StackPane wheel = new StackPane(hovered, notice);
        VBox.setVgrow(wheel, Priority.ALWAYS);
        VBox middle = new VBox(wheel, measures.verdictLine());
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(12));
        middle.setMinWidth(320);
        SideTabs tabs = new SideTabs();
        tabs.add("Loss", "The loss of every epoch so far, on a logarithmic axis.", pictures.loss());
        tabs.add("Angle", "The wheel unrolled: the latent angle of every hue.", hues.angle());
        tabs.add("Error", "How far the network's colors are off, for every hue.", hues.error());
        Tab table = tabs.add(
                "Measures", "How good the wheel is, beside the untrained network and a control.", measures.table());
        measures.table().visibleProperty().bind(table.selectedProperty());
        // As with buttons: clicked tabs would keep the arrows for themselves. They let no such event through.
        tabs.addEventHandler(
                MouseEvent.MOUSE_RELEASED, event -> pictures.scatter().requestFocus());
        VBox side = new VBox(swatches, tabs);
        side.getStyleClass().add("side");
        side.setMinWidth(240);
        swatches.setPrefHeight(220);
        tabs.setPrefHeight(300);
        VBox.setVgrow(swatches, Priority.ALWAYS);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        SplitPane split = new SplitPane(middle, side);
        split.setDividerPositions(SCATTER_SHARE);
        root.setTop(new LabMenu(lab, pictures, theme, this::openExport, this::openSweeps, this::quit).bar());
        root.setLeft(new ExperimentPane(lab));
        root.setCenter(split);
        StatusBar status = new StatusBar(lab, exports);
        root.setBottom(new VBox(new TransportPane(lab, this::openExport), status));
        title.bind(Bindings.createStringBinding(
                () -> NAME + " – "
                        + (exports.runningProperty().get()
                                ? "Exporting"
                                : status.stateProperty().get()),
                exports.runningProperty(),
                status.stateProperty()));
    }

    /** Puts the lab into a scene with its keys. */
    public Scene createScene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        LinkedKeys.install(scene, lab, pictures);
        Keys.install(scene, lab, this::openExport, this::quit);
        // A clicked button would keep Space for itself; after a click the keys belong to the lab again.
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (scene.getFocusOwner() instanceof ButtonBase) {
                pictures.scatter().requestFocus();
            }
        });
        scene.windowProperty().addListener((property, before, window) -> {
            // There is none once the scene has left its window.
            if (window != null) {
                window.addEventHandler(
                        WindowEvent.WINDOW_SHOWN, event -> pictures.scatter().requestFocus());
            }
        });
        return scene;
    }

    /** The name of the program and what it is doing: seen in a list of windows, too, and in tests from outside. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The style sheets of the window. */
    public List<String> stylesheets() {
        return List.copyOf(root.getStylesheets());
    }

    /** The pictures in the window. */
    public PicturePanes pictures() {
        return pictures;
    }

    /** The export under way, if any. */
    public ExportJob exports() {
        return exports;
    }

    /** The window of the sweeps; {@code null} until it is opened for the first time. */
    public SweepWindow sweeps() {
        return sweeps;
    }

    /** Takes what training and painting have finished since the last frame. Called once per frame. */
    public void pulse(long nanos) {
        lab.pulse(nanos);
        pictures.pulse();
        scatter.pulse();
        swatches.pulse();
        hues.pulse();
        measures.pulse(nanos);
        exports.pulse();
        if (sweeps != null) {
            sweeps.pulse(nanos);
        }
    }

    /** Ends painting and exporting. */
    @Override
    public void close() {
        if (sweeps != null) {
            sweeps.close();
        }
        paintQueue.close();
        measures.close();
        exports.close();
    }

    /** As if the window's own button to close it were pressed. Not at once: a menu must have closed before. */
    private void quit() {
        var window = root.getScene().getWindow();
        Platform.runLater(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void openExport() {
        if (exports.runningProperty().get()) {
            lab.noticeProperty().set(Notice.refused("An export is under way. Wait for its end, or cancel it below."));
        } else if (lab.playhead().shown() != null) {
            if (exportDialog == null) {
                exportDialog = new ExportDialog(lab, exports, root.getScene().getWindow());
            }
            exportDialog.show();
        }
    }

    private void openSweeps() {
        if (sweeps == null) {
            sweeps = new SweepWindow(lab, exports, root.getScene().getWindow(), theme);
        }
        sweeps.show();
    }

    private void applyTheme() {
        theme.get().apply();
        pictures.setPalette(theme.get().palette());
        hues.setPalette(theme.get().palette());
    }
}
