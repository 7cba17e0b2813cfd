package colorwheel.view.compare;

import colorwheel.analysis.Measure;
import colorwheel.analysis.Verdict;
import colorwheel.experiment.Differences;
import colorwheel.experiment.Experiment;
import colorwheel.paint.CurveColors;
import colorwheel.paint.Palette;
import colorwheel.recording.RunId;
import colorwheel.session.KeptRun;
import colorwheel.view.measures.Judgement;
import colorwheel.view.measures.VerdictLine;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.javafx.FontIcon;

/** The kept runs, a row each: name with the color of its curve, what differs, verdict and loss. JavaFX thread. */
final class KeptRunsTable extends TableView<KeptRun> {
    private static final double LINE_LENGTH = 18;
    private static final double LINE_WIDTH = 3;
    private static final double GAP = 8;

    private final Map<RunId, Judgement> judgements;
    private Experiment compared;
    private Palette palette = Palette.LIGHT;

    /**
     * @param judgements those that are known so far, by their run and its last epoch
     * @param compared what the settings are compared with
     */
    KeptRunsTable(ObservableList<KeptRun> runs, Map<RunId, Judgement> judgements, Experiment compared) {
        super(runs);
        this.judgements = judgements;
        this.compared = compared;
        setId("kept-runs");
        setAccessibleText("Kept runs");
        setTooltip(new Tooltip("Choose one run, or two with Ctrl or Shift."));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label nothing =
                new Label("No run is kept yet. “Keep this run…” in the Compare menu puts the present one here.");
        nothing.getStyleClass().add("quiet");
        setPlaceholder(nothing);
        add("Name", 210, (cell, kept) -> {
            Line line = new Line(0, 0, LINE_LENGTH, 0);
            line.setStrokeWidth(LINE_WIDTH);
            line.setStroke(color(CurveColors.of(palette, runs.indexOf(kept))));
            cell.setGraphic(line);
            cell.setText(kept.name());
        });
        add("Beside the lab's settings", 220, text(kept -> Differences.of(this.compared, kept.experiment())
                .second()));
        add("Verdict", 190, this::verdict);
        add("Loss", 80, text(kept -> Measure.LOSS.text(kept.last().loss())));
        add("Epochs", 66, text(kept -> Integer.toString(kept.last().epoch())));
    }

    void show(Experiment inLab) {
        compared = inLab;
        refresh();
    }

    void setPalette(Palette colors) {
        palette = colors;
        refresh();
    }

    private void verdict(TableCell<KeptRun, KeptRun> cell, KeptRun kept) {
        Judgement judgement = judgements.get(kept.run());
        if (kept.last().epoch() == 0 && kept.start().isSeed()) {
            cell.setText("Untrained");
        } else if (judgement == null) {
            cell.setText("…");
        } else {
            Verdict verdict = judgement.verdict();
            cell.setGraphic(new FontIcon(VerdictLine.icon(verdict)));
            cell.getStyleClass().add("verdict-" + verdict.label());
            cell.setText(judgement.title() + (judgement.figure().isEmpty() ? "" : ", " + judgement.figure()));
        }
    }

    private static BiConsumer<TableCell<KeptRun, KeptRun>, KeptRun> text(Function<KeptRun, String> words) {
        return (cell, kept) -> cell.setText(words.apply(kept));
    }

    private void add(String title, double width, BiConsumer<TableCell<KeptRun, KeptRun>, KeptRun> show) {
        TableColumn<KeptRun, KeptRun> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(KeptRun kept, boolean empty) {
                super.updateItem(kept, empty);
                setText(null);
                setGraphic(null);
                setGraphicTextGap(GAP);
                getStyleClass().removeIf(each -> each.startsWith("verdict-"));
                if (!empty && kept != null) {
                    show.accept(this, kept);
                    setTooltip(new Tooltip(getText()));
                }
            }
        });
        getColumns().add(column);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
