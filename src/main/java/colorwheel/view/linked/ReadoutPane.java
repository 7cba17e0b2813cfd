package colorwheel.view.linked;

import colorwheel.color.HsvColor;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Snapshot;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.view.control.TextColumns;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Two lines on the color under the pointer, or else on the selected one, in words and figures, for the epoch shown.
 * They keep their place when there is no color.
 */
public final class ReadoutPane extends StackPane {
    private static final String HINT = "Point at a color to read its numbers; click to keep it.";

    private static final int NAME_COLUMN = 1;

    private final Lab lab;
    private final DisplayState display;
    private final Label hint = new Label();
    private final GridPane lines = new GridPane();
    private final Region in = new Region();
    private final Region out = new Region();
    private final Label name = figure("readout-name");
    private final Label rgb = figure("readout-rgb");
    private final Label hex = figure("readout-hex");
    private final Label latent = figure("readout-latent");
    private final Label made = figure("readout-made");
    private final Label madeRgb = figure("readout-made-rgb");
    private final Label madeHex = figure("readout-made-hex");
    private final Label error = figure("readout-error");
    private final ColumnConstraints usual = column(name, 4.2, 16.7, 16.7, Priority.SOMETIMES);
    /** Of colors that have names; takes the room that a wide window leaves. */
    private final ColumnConstraints wide = column(name, 4.2, 16.7, 36.7, Priority.SOMETIMES);

    /** @param firstSteps the hint of the first run; empty if there is none */
    public ReadoutPane(Lab lab, ObservableValue<String> firstSteps) {
        this.lab = lab;
        this.display = lab.display();
        setId("readout");
        getStyleClass().add("readout");
        getStylesheets()
                .add(Objects.requireNonNull(ReadoutPane.class.getResource("linked.css"))
                        .toExternalForm());
        create();
        hint.textProperty().bind(firstSteps.map(step -> step.isEmpty() ? HINT : step));
        hint.textProperty().addListener((property, before, now) -> show());
        display.hoveredProperty().addListener((property, before, now) -> show());
        display.selectedProperty().addListener((property, before, now) -> show());
        lab.addThrottledListener(this::show);
        show();
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        return label;
    }

    private void create() {
        hint.setId("readout-hint");
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(0);
        lines.setHgap(12);
        lines.setVgap(2);
        lines.setMinWidth(0);
        in.getStyleClass().add("readout-color");
        out.getStyleClass().add("readout-color");
        made.setText("reconstruction");
        lines.addRow(0, in, name, rgb, hex, latent);
        lines.addRow(1, out, made, madeRgb, madeHex, error);
        lines.getColumnConstraints()
                .addAll(
                        column(name, 1.34, 1.34, 1.34, Priority.NEVER),
                        usual,
                        column(name, 8, 8.5, 8.5, Priority.SOMETIMES),
                        column(name, 4.7, 4.84, 4.84, Priority.SOMETIMES),
                        column(name, 9.2, 15.84, 15.84, Priority.ALWAYS));
        Tooltip help =
                new Tooltip("The color under the pointer or selected: hue, saturation, value, RGB, hex and latent"
                        + " coordinates; below, its reconstruction and the error of that (Ctrl with the arrow keys selects, Esc"
                        + " deselects).");
        help.setWrapText(true);
        help.setMaxWidth(420);
        Tooltip.install(this, help);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(hint, lines);
    }

    /** A width that does not depend on the content; if there is no room for all columns, the name is cut. */
    private static ColumnConstraints column(Label name, double least, double width, double most, Priority grow) {
        ColumnConstraints column = TextColumns.column(name, least, width, most);
        column.setHgrow(grow);
        return column;
    }

    private void show() {
        HsvColor color = display.inFocus();
        Snapshot snapshot = lab.display().painted();
        boolean there = color != null && snapshot != null;
        hint.setVisible(!there);
        lines.setVisible(there);
        if (!there) {
            setAccessibleText(hint.getText());
            return;
        }
        Experiment experiment = lab.shownExperiment();
        boolean heldOut = experiment.colors().isHeldOut(color, experiment.holdOut());
        ColorReadout readout = ColorReadout.of(color, heldOut, snapshot.weights());
        boolean named =
                experiment.colors() instanceof ListedColors all && !all.names().isEmpty();
        ColumnConstraints wanted = named ? wide : usual;
        if (lines.getColumnConstraints().get(NAME_COLUMN) != wanted) {
            lines.getColumnConstraints().set(NAME_COLUMN, wanted);
        }
        String called = experiment.colors() instanceof ListedColors listed
                ? listed.nameOf(readout.pixel()).map(each -> each + ": ").orElse("")
                : "";
        fill(in, readout.pixel());
        fill(out, readout.madePixel());
        name.setText(called + readout.name());
        rgb.setText("RGB " + readout.rgb());
        hex.setText(readout.hex());
        latent.setText("latent " + readout.latent());
        madeRgb.setText("RGB " + readout.madeRgb());
        madeHex.setText(readout.madeHex());
        error.setText("error " + readout.error());
        setAccessibleText(called + readout.name() + ", RGB " + readout.rgb() + ", " + readout.hex() + ", latent "
                + readout.latent() + ", reconstruction " + readout.madeRgb() + ", " + readout.madeHex() + ", error "
                + readout.error());
    }

    private static void fill(Region patch, int pixel) {
        patch.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;", pixel & 0xFFFFFF));
    }
}
