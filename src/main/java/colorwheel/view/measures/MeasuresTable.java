package colorwheel.view.measures;

import colorwheel.analysis.WheelMeasures;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A row for each measure, and a column each for this run, for the untrained network and for the baseline run. */
final class MeasuresTable extends GridPane {
    /** The columns, from left to right. */
    enum Column {
        RUN("This run", "run", "The epoch under the playhead."),
        UNTRAINED("Untrained", "untrained", "The same network before its first step."),
        BASELINE(
                "All hues",
                "baseline",
                "The same seed trained as long with nothing held out, by the fused engine in the background; of many"
                        + " colors it waits until the run has ended.");

        private final String label;
        private final String key;
        private final String help;

        Column(String label, String key, String help) {
            this.label = label;
            this.key = key;
            this.help = help;
        }
    }

    /** Wider, and the eye loses the row. */
    private static final double MAX_TABLE_WIDTH = 480;

    private static final String STABLE = "Stable since";
    private static final String STABLE_HELP =
            "The first recorded epoch from which on the verdict stays what it is at the end of the run.";
    private static final String UNKNOWN = "–";
    private static final int ROWS = Measure.values().length + 1;

    private final Label[] names = new Label[ROWS];
    private final Label[][] cells = new Label[ROWS][Column.values().length];
    private final Label[] moments = new Label[Column.values().length];

    MeasuresTable() {
        setId("measures");
        getStyleClass().add("measures-table");
        setMaxWidth(MAX_TABLE_WIDTH);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(74);
        getColumnConstraints().add(first);
        for (Column column : Column.values()) {
            addHeader(column);
        }
        for (Measure measure : Measure.values()) {
            addRow(measure.ordinal(), measure.name().toLowerCase(Locale.ROOT), measure.label(), measure.help());
        }
        addRow(ROWS - 1, "stable", STABLE, STABLE_HELP);
        set(ROWS - 1, Column.UNTRAINED, MeasureText.NOT_ASKED);
    }

    private void addHeader(Column column) {
        ColumnConstraints constraints = new ColumnConstraints(60, 66, 100);
        constraints.setHalignment(HPos.RIGHT);
        constraints.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(constraints);
        Label header = new Label(column.label);
        header.getStyleClass().add("header");
        header.setTooltip(new Tooltip(column.help));
        Label moment = new Label();
        moment.setId("measures-epoch-" + column.key);
        moment.getStyleClass().add("moment");
        moments[column.ordinal()] = moment;
        add(header, 1 + column.ordinal(), 0);
        add(moment, 1 + column.ordinal(), 1);
    }

    private void addRow(int row, String key, String label, String help) {
        Label name = new Label(label);
        name.setTooltip(new Tooltip(help));
        name.getStyleClass().add("name");
        name.setAccessibleHelp(help);
        name.setFocusTraversable(true);
        names[row] = name;
        add(name, 0, 2 + row);
        for (Column column : Column.values()) {
            Label cell = new Label(UNKNOWN);
            cell.setId("measure-" + key + "-" + column.key);
            cell.getStyleClass().add("value");
            cell.setTooltip(new Tooltip(help));
            cells[row][column.ordinal()] = cell;
            add(cell, 1 + column.ordinal(), 2 + row);
        }
    }

    /** Says which epoch a column is of, or how far it is. */
    void setMoment(Column column, String words) {
        moments[column.ordinal()].setText(words);
    }

    /** @param measures what a column shows; {@code null} if it is not known yet */
    void show(Column column, WheelMeasures measures) {
        for (Measure measure : Measure.values()) {
            set(measure.ordinal(), column, measures == null ? UNKNOWN : measure.text(measures));
        }
    }

    /** @param epoch since when the verdict stays, empty if that is undefined; {@code null} if it is not known yet */
    void showStableSince(Column column, OptionalInt epoch) {
        set(
                ROWS - 1,
                column,
                epoch == null ? UNKNOWN : epoch.isPresent() ? "epoch " + epoch.getAsInt() : MeasureText.UNDEFINED);
    }

    private void set(int row, Column column, String text) {
        Label cell = cells[row][column.ordinal()];
        if (text.equals(cell.getText())) {
            return;
        }
        cell.setText(text);
        StringJoiner words = new StringJoiner("; ", names[row].getText() + ": ", "");
        for (Column each : Column.values()) {
            words.add(each.label + " " + cells[row][each.ordinal()].getText());
        }
        names[row].setAccessibleText(words.toString());
    }
}
