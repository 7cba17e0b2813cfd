package colorwheel.view.measures;

import colorwheel.network.HiddenUnit;
import colorwheel.view.theme.TextSize;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The hidden units, a row each, ranked by what their loss costs until another column is chosen. A click on a row, or
 * the space bar, switches its unit off or on. JavaFX thread.
 */
final class UnitsTable extends TableView<UnitRow> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final double TOOLTIP_WIDTH = 360;
    private static final double MIN_COLUMN = 28;

    /** From these widths on the table has the columns, in pixels of normal text: the last one says least. */
    private static final double WIDE_FOR_VERDICT = 240;

    private static final double WIDE_FOR_ON = 270;
    private static final double WIDE_FOR_GAP = 300;
    private static final double WIDE_FOR_RMSE = 350;

    /** Of the name of a layer. */
    private static final int SHORT = 3;

    private final ObservableList<UnitRow> rows = FXCollections.observableArrayList();
    private final Consumer<HiddenUnit> toggle;
    private final ObjectProperty<HiddenUnit> pointed;
    private final ObjectProperty<HiddenUnit> selected;

    /** How much larger than normal the text is. */
    private final DoubleProperty textFactor = new SimpleDoubleProperty(this, "textFactor", 1);

    private final BooleanProperty inPlane = new SimpleBooleanProperty(this, "inPlane", true);

    /** Whether rows are being replaced, or the one of the unit that is selected elsewhere is being chosen. */
    private boolean following;

    /**
     * @param toggle switches a unit off or on
     * @param pointed the unit under the pointer
     * @param selected the selected unit, which may be selected elsewhere
     */
    UnitsTable(Consumer<HiddenUnit> toggle, ObjectProperty<HiddenUnit> pointed, ObjectProperty<HiddenUnit> selected) {
        this.toggle = toggle;
        this.pointed = pointed;
        this.selected = selected;
        setId("units");
        setAccessibleText("Hidden units, ranked by what their loss costs");
        setTooltip(new Tooltip("Click a unit, or choose one and press Space, to switch it off or on."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label nothing = new Label("The units are not compared yet.");
        nothing.getStyleClass().add("quiet");
        setPlaceholder(nothing);
        add(
                "Layer",
                60,
                "The hidden layer, of the encoder (enc) or of the decoder (dec), and whether the unit is on.",
                Comparator.comparing(UnitRow::unit),
                UnitsTable::layer);
        number(
                "Unit",
                38,
                "Its number in the layer, from 0.",
                row -> row.unit().index(),
                row -> Integer.toString(row.unit().index()));
        TableColumn<UnitRow, UnitRow> rmse = number(
                "RMSE",
                46,
                "The root mean squared error without the unit, over trained colors, in levels of 0 to 255.",
                row -> row.cost().rmse(),
                UnitRow::rmseText);
        TableColumn<UnitRow, UnitRow> cost =
                number("Cost", 50, "How much the RMSE grows without the unit.", UnitRow::change, UnitRow::changeText);
        TableColumn<UnitRow, UnitRow> gap = number(
                "Gap",
                40,
                "The largest gap without the unit: the widest arc without a trained color.",
                row -> row.gap().orElse(-1),
                UnitRow::gapText);
        TableColumn<UnitRow, UnitRow> verdict = add(
                "Verdict",
                80,
                "The verdict without the unit.",
                Comparator.comparing(UnitRow::verdict).thenComparing(UnitRow::title),
                UnitsTable::verdict);
        TableColumn<UnitRow, UnitRow> on = number(
                "On",
                36,
                "For how many trained colors the unit is on: where its activation is above 0.",
                row -> row.cost().colorsOn(),
                row -> Integer.toString(row.cost().colorsOn()));
        // In a narrow table the cost says as much as the error.
        rmse.visibleProperty().bind(isWide(WIDE_FOR_RMSE));
        gap.visibleProperty().bind(isWide(WIDE_FOR_GAP).and(inPlane));
        on.visibleProperty().bind(isWide(WIDE_FOR_ON));
        verdict.visibleProperty().bind(isWide(WIDE_FOR_VERDICT));
        SortedList<UnitRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        cost.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(cost);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following) {
                selected.set(now == null ? null : now.unit());
            }
        });
        selected.addListener((property, before, now) -> followSelected());
        setRowFactory(table -> new UnitTableRow());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            UnitRow chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                toggle.accept(chosen.unit());
                event.consume();
            }
        });
    }

    /**
     * Shows units in place of those before. The one that is selected stays so.
     *
     * @param plane whether the latents lie in a plane, where there are gaps
     */
    void show(List<UnitRow> units, boolean plane) {
        following = true;
        inPlane.set(plane);
        rows.setAll(units);
        following = false;
        followSelected();
    }

    private void followSelected() {
        following = true;
        HiddenUnit unit = selected.get();
        int place = 0;
        while (place < getItems().size() && !getItems().get(place).unit().equals(unit)) {
            place++;
        }
        if (place == getItems().size()) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != place) {
            getSelectionModel().clearAndSelect(place);
        }
        following = false;
    }

    private BooleanBinding isWide(double width) {
        return widthProperty().greaterThan(textFactor.multiply(width));
    }

    @Override
    protected void layoutChildren() {
        textFactor.set(TextSize.factorIn(getScene()));
        super.layoutChildren();
    }

    private static void layer(TableCell<UnitRow, UnitRow> cell, UnitRow row) {
        cell.setGraphic(new FontIcon(row.off() ? Feather.SQUARE : Feather.CHECK_SQUARE));
        cell.setText(row.unit().layer().key().substring(0, SHORT));
        cell.setAccessibleText(row.unit().layer().key() + (row.off() ? ", off" : ", on"));
    }

    private static void verdict(TableCell<UnitRow, UnitRow> cell, UnitRow row) {
        cell.setGraphic(new FontIcon(VerdictLine.icon(row.verdict())));
        cell.getStyleClass().add("verdict-" + row.verdict().label());
        cell.setText(row.title());
    }

    private static BiConsumer<TableCell<UnitRow, UnitRow>, UnitRow> text(Function<UnitRow, String> words) {
        return (cell, row) -> cell.setText(words.apply(row));
    }

    private TableColumn<UnitRow, UnitRow> number(
            String title,
            double width,
            String help,
            ToDoubleFunction<UnitRow> number,
            Function<UnitRow, String> words) {
        TableColumn<UnitRow, UnitRow> column = add(title, width, help, Comparator.comparingDouble(number), text(words));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<UnitRow, UnitRow> add(
            String title,
            double width,
            String help,
            Comparator<UnitRow> order,
            BiConsumer<TableCell<UnitRow, UnitRow>, UnitRow> show) {
        TableColumn<UnitRow, UnitRow> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setId("units-" + title.toLowerCase(Locale.ROOT));
        column.prefWidthProperty().bind(textFactor.multiply(width));
        column.minWidthProperty().bind(textFactor.multiply(MIN_COLUMN));
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(UnitRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                getStyleClass().removeIf(each -> each.startsWith("verdict-"));
                if (!empty && row != null) {
                    show.accept(this, row);
                }
            }
        });
        getColumns().add(column);
        return column;
    }

    /** Says what the unit does, and switches it when it is clicked. */
    private final class UnitTableRow extends TableRow<UnitRow> {
        private final Tooltip tooltip = new Tooltip();

        UnitTableRow() {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(TOOLTIP_WIDTH);
            hoverProperty().addListener((property, before, now) -> {
                UnitRow row = getItem();
                // The next row may have been entered before this one is left.
                if (now || row != null && row.unit().equals(pointed.get())) {
                    point(now ? row : null);
                }
            });
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    toggle.accept(getItem().unit());
                }
            });
        }

        private void point(@Nullable UnitRow row) {
            pointed.set(row == null ? null : row.unit());
        }

        @Override
        protected void updateItem(UnitRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            if (isHover()) {
                point(there ? row : null);
            }
            pseudoClassStateChanged(OFF, there && row.off());
            setTooltip(there ? tooltip : null);
            if (there) {
                tooltip.setText(row.sentence());
            }
        }
    }
}
