package colorwheel.view.measures;

import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.color.Hue;
import colorwheel.view.control.TextColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A table of all measures, with columns for this run, the untrained network and the baseline run. */
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

    /**
     * A row.
     *
     * @param text the text for measures; {@code null} for the row that depends on the whole run
     */
    private record Row(String key, String label, String help, Function<WheelMeasures, String> text) {}

    private static final String UNKNOWN = "–";
    private static final List<Row> ALL_ROWS = rows();
    private static final int ROWS = ALL_ROWS.size();

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("verdict", "Verdict", Verdict.HELP, measures -> measures.verdict()
                .label()));
        for (Measure measure : Measure.OF_RINGS) {
            rows.add(new Row(measure.name().toLowerCase(Locale.ROOT), measure.label(), measure.help(), measure::text));
            if (measure == Measure.LARGEST_GAP) {
                rows.add(new Row(
                        "gap_edges",
                        "… between",
                        "The hues of the trained colors at both edges of the largest gap.",
                        measures -> measures.gap().map(MeasuresTable::edges).orElse(Measure.UNDEFINED)));
            }
        }
        rows.add(new Row(
                "stable",
                "Stable since",
                "The first recorded epoch from which on the verdict is that of the end of the run.",
                measures -> UNKNOWN));
        return rows;
    }

    private static String edges(LargestGap gap) {
        return Hue.text(gap.fromHue()) + "…" + Hue.text(gap.toHue()) + "°";
    }

    private final Label[] names = new Label[ROWS];
    private final Label[][] cells = new Label[ROWS][Column.values().length];
    private final Label[] moments = new Label[Column.values().length];

    MeasuresTable() {
        setId("measures");
        getStyleClass().add("measures-table");
        Label sample = new Label();
        getChildren().add(sample);
        sample.setManaged(false);
        sample.setVisible(false);
        ColumnConstraints first = TextColumns.column(sample, 6.2, 9, Double.MAX_VALUE);
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (Column column : Column.values()) {
            addHeader(column);
        }
        for (int row = 0; row < ROWS; row++) {
            addRow(row, ALL_ROWS.get(row));
        }
        set(ROWS - 1, Column.UNTRAINED, Measure.NOT_APPLICABLE);
    }

    private void addHeader(Column column) {
        Label header = new Label(column.label);
        ColumnConstraints constraints = TextColumns.column(header, 5, 5.5, 8.34);
        constraints.setHalignment(HPos.RIGHT);
        constraints.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(constraints);
        header.getStyleClass().add("header");
        header.setTooltip(new Tooltip(column.help));
        Label moment = new Label();
        moment.setId("measures-epoch-" + column.key);
        moment.getStyleClass().add("moment");
        moments[column.ordinal()] = moment;
        add(header, 1 + column.ordinal(), 0);
        add(moment, 1 + column.ordinal(), 1);
    }

    private void addRow(int row, Row what) {
        Label name = new Label(what.label());
        name.setTooltip(new Tooltip(what.help()));
        name.getStyleClass().add("name");
        name.setAccessibleHelp(what.help());
        name.setFocusTraversable(true);
        names[row] = name;
        add(name, 0, 2 + row);
        for (Column column : Column.values()) {
            Label cell = new Label(UNKNOWN);
            cell.setId("measure-" + what.key() + "-" + column.key);
            cell.getStyleClass().add("value");
            cell.setTooltip(new Tooltip(what.help()));
            cells[row][column.ordinal()] = cell;
            add(cell, 1 + column.ordinal(), 2 + row);
        }
    }

    /** Sets the epoch of a column, or its progress. */
    void setMoment(Column column, String words) {
        moments[column.ordinal()].setText(words);
    }

    /** @param measures the measures of a column; {@code null} if they are not known yet */
    void show(Column column, @Nullable WheelMeasures measures) {
        for (int row = 0; row < ROWS - 1; row++) {
            set(
                    row,
                    column,
                    measures == null ? UNKNOWN : ALL_ROWS.get(row).text().apply(measures));
        }
    }

    /**
     * @param epoch since when the verdict is the final one, empty if that is undefined; {@code null} if not known yet
     */
    void showStableSince(Column column, @Nullable OptionalInt epoch) {
        set(
                ROWS - 1,
                column,
                epoch == null ? UNKNOWN : epoch.isPresent() ? "epoch " + epoch.getAsInt() : Measure.UNDEFINED);
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
