package colorwheel.view.measures;

import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.color.Hue;
import colorwheel.view.control.TextColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A table of all measures, with columns for this run and for what it is to be seen beside.
 *
 * @param <M> what the measures are had from
 */
final class MeasuresTable<M> extends GridPane {
    /** The columns, from left to right. */
    enum Column {
        RUN("This run", "run", 4.5, "The epoch under the playhead."),
        UNTRAINED("Untrained", "untrained", 4.9, "The same network before its first step."),
        BASELINE(
                "All hues",
                "baseline",
                4.4,
                "The same seed trained as long with nothing held out, by the fused engine in the background; of many"
                        + " colors it waits until the run has ended."),
        RGB("RGB itself", "rgb", 3.7, "The colors themselves, as if they were the latents: what needs no network."),
        NO_CURRICULUM(
                "All at once",
                "direct",
                4.1,
                "No curriculum: the same seed trained as long with the colors and terms of the last phase from the"
                        + " start, but with a hue every 10°, by the fused engine in the background; it waits until the"
                        + " run has ended.");

        private final String label;
        private final String key;
        private final double least;
        private final String help;

        /** @param least the width where there are four columns and little room, in sizes of the text */
        Column(String label, String key, double least, String help) {
            this.label = label;
            this.key = key;
            this.least = least;
            this.help = help;
        }
    }

    /**
     * A row.
     *
     * @param text the text for measures
     */
    private record Row<M>(String key, String label, String help, Function<M, String> text) {}

    private static final String UNKNOWN = "–";
    private static final List<NeighborMeasure> NEAR = List.of(NeighborMeasure.values());
    private static final String VERDICT = "verdict";

    /** The table of a bottleneck of two. */
    static MeasuresTable<WheelMeasures> ofPlane() {
        List<Row<WheelMeasures>> rows = new ArrayList<>();
        rows.add(new Row<>(
                VERDICT, "Verdict", Verdict.HELP, measures -> measures.verdict().label()));
        for (Measure measure : Measure.OF_RINGS) {
            rows.add(
                    new Row<>(measure.name().toLowerCase(Locale.ROOT), measure.label(), measure.help(), measure::text));
            if (measure == Measure.LARGEST_GAP) {
                rows.add(new Row<>(
                        "gap_edges",
                        "… between",
                        "The hues of the trained colors at both edges of the largest gap.",
                        measures -> measures.gap().map(MeasuresTable::edges).orElse(Measure.UNDEFINED)));
            }
        }
        return new MeasuresTable<>(List.of(Column.RUN, Column.UNTRAINED, Column.BASELINE), rows);
    }

    /**
     * The table of a bottleneck of three.
     *
     * @param phases whether there is more than one phase: beside it stands a run without a curriculum, or else one with
     *     all hues
     */
    static MeasuresTable<SpaceVerdict> ofSpace(boolean phases) {
        List<Row<SpaceVerdict>> rows = new ArrayList<>();
        rows.add(new Row<>(
                VERDICT, "Order", Verdict.HELP, verdict -> verdict.order().label()));
        rows.add(new Row<>(
                "shape", "Shape", ValueShape.HELP, verdict -> verdict.shape().label()));
        rows.add(new Row<>("stillness", "Stillness", Stillness.HELP, verdict -> verdict.stillness()
                .map(Stillness::label)
                .orElse(Measure.NOT_APPLICABLE)));
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            rows.add(
                    new Row<>(measure.name().toLowerCase(Locale.ROOT), measure.label(), measure.help(), measure::text));
        }
        Column last = phases ? Column.NO_CURRICULUM : Column.BASELINE;
        return new MeasuresTable<>(List.of(Column.RUN, Column.UNTRAINED, Column.RGB, last), rows);
    }

    private static String edges(LargestGap gap) {
        return Hue.text(gap.fromHue()) + "…" + Hue.text(gap.toHue()) + "°";
    }

    private final List<Column> columns;
    private final List<Row<M>> rows;
    /** The first of the rows on the neighborhood, which is not part of those measures. */
    private final int near;

    /** Below the rows, since it depends on the whole run. */
    private final int stable;

    /** Whether the columns are narrow, because there are many. */
    private final boolean narrow;

    private final Label[] names;
    private final Label[][] cells;
    private final Label[] moments;

    private MeasuresTable(List<Column> columns, List<Row<M>> measures) {
        this.columns = columns;
        rows = measures;
        near = rows.size();
        stable = near + NEAR.size();
        names = new Label[stable + 1];
        cells = new Label[stable + 1][columns.size()];
        moments = new Label[columns.size()];
        setId("measures");
        getStyleClass().add("measures-table");
        narrow = columns.size() > 3;
        if (narrow) {
            getStyleClass().add("narrow");
        }
        Label sample = new Label();
        getChildren().add(sample);
        sample.setManaged(false);
        sample.setVisible(false);
        ColumnConstraints first = TextColumns.column(sample, narrow ? 4.8 : 6.2, 9, Double.MAX_VALUE);
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int column = 0; column < columns.size(); column++) {
            addHeader(column);
        }
        for (int row = 0; row < near; row++) {
            addRow(
                    row,
                    rows.get(row).key(),
                    rows.get(row).label(),
                    rows.get(row).help());
        }
        for (int row = near; row < stable; row++) {
            NeighborMeasure measure = NEAR.get(row - near);
            addRow(row, measure.key(), measure.label(), measure.help());
        }
        addRow(
                stable,
                "stable",
                "Stable since",
                "The first recorded epoch from which on the verdict is that of the end of the run.");
        for (Column column : List.of(Column.UNTRAINED, Column.RGB)) {
            if (columns.contains(column)) {
                set(stable, column, Measure.NOT_APPLICABLE);
            }
        }
        if (columns.contains(Column.RGB)) {
            // A space keeps its own neighbors.
            NEAR.forEach(measure -> set(near + NEAR.indexOf(measure), Column.RGB, measure.text(1)));
        }
    }

    private void addHeader(int place) {
        Column column = columns.get(place);
        Label header = new Label(column.label);
        ColumnConstraints constraints = TextColumns.column(header, narrow ? column.least : 5, 5.5, 8.34);
        wrap(header);
        GridPane.setValignment(header, VPos.BOTTOM);
        constraints.setHalignment(HPos.RIGHT);
        constraints.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(constraints);
        header.getStyleClass().add("header");
        header.setTooltip(new Tooltip(column.help));
        Label moment = new Label();
        moment.setId("measures-epoch-" + column.key);
        moment.getStyleClass().add("moment");
        wrap(moment);
        moments[place] = moment;
        add(header, 1 + place, 0);
        add(moment, 1 + place, 1);
    }

    /** Of four columns the names and the epochs take two lines, and keep their room. */
    private void wrap(Label label) {
        if (narrow) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.RIGHT);
        }
    }

    private void addRow(int row, String key, String label, String help) {
        Label name = new Label(label);
        name.setTooltip(new Tooltip(help));
        name.getStyleClass().add("name");
        name.setAccessibleHelp(help);
        name.setFocusTraversable(true);
        name.setWrapText(narrow);
        names[row] = name;
        add(name, 0, 2 + row);
        for (int place = 0; place < columns.size(); place++) {
            Label cell = new Label(UNKNOWN);
            cell.setId("measure-" + key + "-" + columns.get(place).key);
            cell.getStyleClass().add("value");
            cell.setTooltip(new Tooltip(help));
            cells[row][place] = cell;
            add(cell, 1 + place, 2 + row);
        }
    }

    /** The column of the run that is trained beside this one. */
    Column trainedBeside() {
        return columns.get(columns.size() - 1);
    }

    /** Sets the epoch of a column, or its progress. */
    void setMoment(Column column, String words) {
        moments[columns.indexOf(column)].setText(words);
    }

    /** @param measures the measures of a column; {@code null} if they are not known yet */
    void show(Column column, @Nullable M measures) {
        for (int row = 0; row < near; row++) {
            set(row, column, measures == null ? UNKNOWN : rows.get(row).text().apply(measures));
        }
    }

    /** @param neighborhood of a column; {@code null} if it is not known yet */
    void showNear(Column column, @Nullable Neighborhood neighborhood) {
        for (int row = near; row < stable; row++) {
            set(
                    row,
                    column,
                    neighborhood == null ? UNKNOWN : NEAR.get(row - near).text(neighborhood));
        }
    }

    /**
     * @param epoch since when the verdict is the final one, empty if that is undefined; {@code null} if not known yet
     */
    void showStableSince(Column column, @Nullable OptionalInt epoch) {
        set(
                stable,
                column,
                epoch == null ? UNKNOWN : epoch.isPresent() ? "epoch " + epoch.getAsInt() : Measure.UNDEFINED);
    }

    private void set(int row, Column column, String text) {
        Label cell = cells[row][columns.indexOf(column)];
        if (text.equals(cell.getText())) {
            return;
        }
        cell.setText(text);
        StringJoiner words = new StringJoiner("; ", names[row].getText() + ": ", "");
        for (int place = 0; place < columns.size(); place++) {
            words.add(columns.get(place).label + " " + cells[row][place].getText());
        }
        names[row].setAccessibleText(words.toString());
    }
}
