package colorwheel.view.measures;

import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Pulse;
import colorwheel.network.Ablation;
import colorwheel.session.Lab;
import colorwheel.view.control.Preparation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The table of what the loss of each hidden unit would cost at the epoch shown, with a line above it that says what the
 * units are compared with. Nothing is computed while it is not visible. JavaFX thread.
 */
final class UnitsView extends VBox implements AutoCloseable {
    private final Lab lab;
    private final LiveUnitCosts costs;
    private final UnitsTable table;
    private final Label summary = new Label();

    /** Gets the steps that fill the table before its tab is opened, once the units' costs are known. */
    private @Nullable Preparation filling;

    UnitsView(Lab lab) {
        this.lab = lab;
        costs = new LiveUnitCosts(lab);
        table = new UnitsTable(
                unit -> lab.switchedOff().toggle(unit.layer(), unit.index()),
                lab.display().unitProperty(),
                lab.display().selectedUnitProperty());
        setId("units-pane");
        getStyleClass().add("units-pane");
        getStylesheets()
                .add(Objects.requireNonNull(UnitsView.class.getResource("measures.css"))
                        .toExternalForm());
        summary.setId("units-summary");
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(summary, table);
        costs.readingProperty().addListener((property, before, now) -> take(now));
        visibleProperty().addListener((property, before, visible) -> {
            filling = null;
            LiveUnitCosts.Reading known = costs.readingProperty().get();
            if (visible
                    && known != null
                    && table.getItems().size() < known.costs().units().size()) {
                show(known);
            }
            Pulse.request();
        });
    }

    /**
     * Adds a step after which the table is filled before its tab is opened, one row with each step: the first rows of a
     * table take long.
     */
    void prepare(Preparation preparation) {
        preparation.add(() -> filling = isVisible() ? null : preparation);
    }

    private void take(LiveUnitCosts.Reading reading) {
        Preparation steps = filling;
        if (steps == null) {
            show(reading);
            return;
        }
        filling = null;
        summarize(reading);
        List<UnitRow> rows = rows(reading);
        for (int count = 1; count <= rows.size(); count++) {
            List<UnitRow> first = rows.subList(0, count);
            steps.add(() -> {
                if (!isVisible()) {
                    table.show(first, isPlane(reading));
                    table.layout();
                }
            });
        }
    }

    private void show(LiveUnitCosts.Reading reading) {
        table.show(rows(reading), isPlane(reading));
        summarize(reading);
    }

    private static List<UnitRow> rows(LiveUnitCosts.Reading reading) {
        return reading.costs().units().stream()
                .map(cost -> UnitRow.of(
                        cost,
                        reading.costs(),
                        reading.off().isOff(cost.unit().layer(), cost.unit().index())))
                .toList();
    }

    private static boolean isPlane(LiveUnitCosts.Reading reading) {
        return !SpaceVerdict.judges(reading.experiment().network());
    }

    private void summarize(LiveUnitCosts.Reading reading) {
        Ablation off = reading.off();
        summary.setText(String.format(
                Locale.ROOT,
                "Epoch %d%s: RMSE %.1f. Each row shows it without that unit%s. Click to switch the unit.",
                reading.snapshot().epoch(),
                off.isNone() ? "" : " without " + off.words(),
                reading.costs().rmse(),
                off.isNone() ? "" : ", too"));
    }

    /** Takes the newest costs. Called once per frame. */
    void pulse() {
        costs.pulse(isShown() || filling != null && !lab.isMoving());
    }

    /** Whether the next pulse is needed without a request. */
    boolean isMoving() {
        return isShown() && costs.isResting();
    }

    private boolean isShown() {
        return isVisible() && getScene() != null;
    }

    @Override
    public void close() {
        costs.close();
    }
}
