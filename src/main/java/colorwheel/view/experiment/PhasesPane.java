package colorwheel.view.experiment;

import atlantafx.base.theme.Styles;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.PhaseEdits;
import colorwheel.experiment.Settings;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.Preparation;
import colorwheel.view.control.SharedTooltip;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The editor of phases: a table with a row a phase, what adds, copies, moves and removes one, and which colors are held
 * still. Each edit is a change of the lab as any other. While it is not visible it follows nothing.
 */
final class PhasesPane extends VBox {
    /** The share of the window's height that the table takes at most, so that the picture is seen above it. */
    private static final double MAX_SHARE = 0.34;

    private final Lab lab;
    private final ObservableValue<Theme> theme;
    private final SharedTooltip tooltip = new SharedTooltip();
    private final List<PhaseRow> rows = new ArrayList<>();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private final Button add;
    private final Button duplicate;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final HBox headings = new HBox();
    private final VBox table = new VBox();
    /** As high as the table, but not higher than its share of the window. */
    private final ScrollPane scroll = new ScrollPane(table) {
        @Override
        protected double computePrefHeight(double width) {
            double most = getScene() == null ? Double.MAX_VALUE : getScene().getHeight() * MAX_SHARE;
            return Math.min(table.prefHeight(width), most);
        }
    };

    private int selected;

    /** @param close called when it is to be closed */
    PhasesPane(Lab lab, ObservableValue<Theme> theme, Runnable close) {
        this.lab = lab;
        this.theme = theme;
        add = button("add", "Add", Feather.PLUS, "Add a phase with default settings after the selected one.", () -> {
            apply(experiment -> PhaseEdits.added(experiment, selected), selected + 1);
        });
        duplicate = button("duplicate", "Duplicate", Feather.COPY, "Add a copy after the selected phase.", () -> {
            apply(experiment -> PhaseEdits.duplicated(experiment, selected), selected + 1);
        });
        up = button("up", "Move up", Feather.ARROW_UP, "Train the selected phase earlier.", () -> move(-1));
        down = button("down", "Move down", Feather.ARROW_DOWN, "Train the selected phase later.", () -> move(1));
        remove = button("remove", "Remove", Feather.TRASH_2, "Remove the selected phase.", this::remove);
        create(close);
        lab.experimentProperty().addListener((property, before, now) -> {
            if (isVisible() && before.phases() != now.phases()) {
                follow(before, now);
            }
        });
        // At most five times a second while the hold-out is dragged.
        lab.addThrottledListener(() -> {
            if (isVisible()) {
                present().forEach(PhaseRow::showColors);
            }
        });
        theme.addListener((property, before, now) -> present().forEach(PhaseRow::showColors));
        show();
    }

    private void create(Runnable close) {
        setId("phases-pane");
        getStyleClass().add("phases-pane");
        Label title = new Label("Phases");
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        summary.setId("phases-summary");
        summary.getStyleClass().add("quiet");
        summary.setMaxWidth(Double.MAX_VALUE);
        tooltip.install(summary, () -> summary.getText() + ".");
        HBox.setHgrow(summary, Priority.ALWAYS);
        problem.setId("phases-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        NumberField anchorAfter = new NumberField(lab, Settings.ANCHOR_AFTER);
        Label held = new Label(Settings.ANCHOR_AFTER.label());
        held.setLabelFor(anchorAfter);
        held.setMinWidth(USE_PREF_SIZE);
        Button closing = symbol("close", "Close", Feather.X, "Close the table of phases.", close);
        closing.getStyleClass().add(Styles.FLAT);
        HBox bar = new HBox(
                title, new HBox(add, duplicate, up, down, remove), summary, held, anchorAfter, pinBlack(), closing);
        bar.getStyleClass().add("phases-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        headings.getStyleClass().addAll("phase-cells", "phase-headings");
        Label number = new Label();
        number.getStyleClass().add("phase-number");
        headings.getChildren().add(number);
        PhaseColumn.ALL.forEach(setting -> headings.getChildren().add(PhaseColumn.heading(setting, tooltip)));
        Label colors = new Label("Trained colors");
        colors.getStyleClass().addAll("phase-heading", "phase-colors");
        HBox.setHgrow(colors, Priority.ALWAYS);
        headings.getChildren().add(colors);
        table.getStyleClass().add("phase-table");
        table.getChildren().add(headings);
        scroll.setId("phases-table");
        scroll.getStyleClass().add("phase-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        // Above the rows that are scrolled below them.
        headings.setViewOrder(-1);
        table.heightProperty().addListener((property, before, now) -> keepHeadings());
        scroll.vvalueProperty().addListener((property, before, now) -> keepHeadings());
        scroll.viewportBoundsProperty().addListener((property, before, now) -> keepHeadings());
        sceneProperty()
                .flatMap(scene -> scene.heightProperty())
                .addListener((property, before, now) -> scroll.requestLayout());
        getChildren().addAll(bar, anchorAfter.problem(), problem, scroll);
    }

    private Node pinBlack() {
        CheckBox box = new CheckBox(Settings.PIN_BLACK.label());
        box.setId(Settings.PIN_BLACK.key());
        box.setMinWidth(USE_PREF_SIZE);
        tooltip.install(box, Settings.PIN_BLACK.help());
        box.setOnAction(event -> {
            apply(experiment -> Settings.PIN_BLACK.replace(experiment, box.isSelected()), selected);
            box.setSelected(Settings.PIN_BLACK.read(lab.experiment()));
        });
        lab.experimentProperty().addListener((property, before, now) -> box.setSelected(Settings.PIN_BLACK.read(now)));
        box.setSelected(Settings.PIN_BLACK.read(lab.experiment()));
        return box;
    }

    private Button button(String id, String text, Feather symbol, String help, Runnable run) {
        Button button = symbol(id, text, symbol, help, run);
        button.getStyleClass().add(Styles.FLAT);
        return button;
    }

    private Button symbol(String id, String name, Feather symbol, String help, Runnable run) {
        Button button = new Button(null, new FontIcon(symbol));
        button.setId("phases-" + id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(name);
        tooltip.install(button, name + ": " + Character.toLowerCase(help.charAt(0)) + help.substring(1));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Adds steps that style the pane while it is in a scene but not yet seen. */
    void prepare(Preparation ready) {
        ready.style(this);
        ready.style(table);
    }

    /** Shows everything that is in force, in place of texts that are refused. */
    void show() {
        problem.setVisible(false);
        int count = lab.experiment().phases().size();
        while (rows.size() < count) {
            PhaseRow row = new PhaseRow(lab, theme, tooltip, rows.size(), this::select);
            rows.add(row);
            table.getChildren().add(row);
        }
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).setVisible(k < count);
            rows.get(k).setManaged(k < count);
        }
        present().forEach(PhaseRow::showAll);
        showSummary();
        select(Math.min(selected, count - 1), false);
    }

    /** Gives the focus to the selected row. */
    void focusTable() {
        rows.get(selected).focus();
    }

    private List<PhaseRow> present() {
        return rows.subList(0, Math.min(rows.size(), lab.experiment().phases().size()));
    }

    private void follow(Experiment before, Experiment now) {
        if (isRearranged(before.phases(), now.phases())) {
            show();
            return;
        }
        present().forEach(row -> row.follow(before, now));
        problem.setVisible(false);
        showSummary();
    }

    /** Whether rows have got another phase: a text that is refused in one is not of that phase. */
    private static boolean isRearranged(List<Phase> before, List<Phase> now) {
        return before.size() != now.size()
                || IntStream.range(0, now.size())
                                .filter(k -> !before.get(k).equals(now.get(k)))
                                .count()
                        > 1;
    }

    private void showSummary() {
        Experiment experiment = lab.experiment();
        boolean full = experiment.phases().size() == Experiment.MAX_PHASES;
        summary.setText(String.format(
                Locale.ROOT,
                "%s%,d epochs in all; a change trains from the start",
                full ? "As many phases as there can be. " : "",
                experiment.epochs()));
    }

    private void select(int row, boolean focus) {
        int count = lab.experiment().phases().size();
        if (row < 0 || row >= count) {
            return;
        }
        selected = row;
        for (int k = 0; k < count; k++) {
            rows.get(k).setSelected(k == row);
        }
        add.setDisable(count == Experiment.MAX_PHASES);
        duplicate.setDisable(count == Experiment.MAX_PHASES);
        remove.setDisable(count == 1);
        up.setDisable(row == 0);
        down.setDisable(row == count - 1);
        if (focus) {
            rows.get(row).focus();
        }
        reveal(rows.get(row));
    }

    private void move(int by) {
        apply(experiment -> PhaseEdits.moved(experiment, selected, selected + by), selected + by);
    }

    private void remove() {
        Experiment before = lab.experiment();
        boolean held = before.heldStill().anchorAfter() == selected + 1;
        if (apply(experiment -> PhaseEdits.removed(experiment, selected), selected) && held) {
            lab.report(Notice.done(heldNow(lab.experiment())));
        }
    }

    /** Says where the hues get their places, when the phase that they got them from is gone. */
    private static String heldNow(Experiment experiment) {
        int number = experiment.heldStill().anchorAfter();
        if (number == 0) {
            return "The hues are no longer held: no phase comes after another.";
        }
        Phase phase = experiment.phases().get(number - 1);
        return "The hues are now held from the end of phase " + number + ", “" + phase.name() + "”.";
    }

    /** @return whether the change was accepted; else a sentence says why not */
    private boolean apply(UnaryOperator<Experiment> change, int next) {
        Optional<String> refusal = lab.tryChange(change);
        refusal.ifPresent(problem::setText);
        problem.setVisible(refusal.isPresent());
        if (refusal.isEmpty()) {
            select(next < lab.experiment().phases().size() ? next : next - 1, false);
        }
        return refusal.isEmpty();
    }

    /** The headings are scrolled sideways with their columns, and stay at the top. */
    private void keepHeadings() {
        headings.setTranslateY(scroll.getVvalue() * hidden());
    }

    /** How much of the table's height is out of sight. */
    private double hidden() {
        return Math.max(0, table.getHeight() - scroll.getViewportBounds().getHeight());
    }

    /** Scrolls to a row that is out of sight. */
    private void reveal(PhaseRow row) {
        Bounds bounds = row.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = hidden();
        if (seen <= 0 || hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top + headings.getHeight()) {
            scroll.setVvalue((bounds.getMinY() - headings.getHeight()) / hidden);
        } else if (bounds.getMaxY() > top + seen) {
            scroll.setVvalue((bounds.getMaxY() - seen) / hidden);
        }
    }
}
