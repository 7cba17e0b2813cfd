package colorwheel.view.sweep;

import atlantafx.base.theme.Styles;
import colorwheel.background.Latest;
import colorwheel.background.Pulse;
import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import colorwheel.paint.WheelPoints;
import colorwheel.paint.WheelSheet;
import colorwheel.session.Lab;
import colorwheel.sweep.ComparedMeasures;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.SweepPlan;
import colorwheel.sweep.SweepResults;
import colorwheel.sweep.TrainedWheel;
import colorwheel.sweep.WheelOrder;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.control.Preparation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tab of the seeds: how many form, the distribution of each measure, and a small wheel for each seed. */
final class SeedsPane extends BorderPane {
    /** The least time between two overviews while wheels are trained. */
    private static final long BETWEEN_OVERVIEWS_NANOS = 200_000_000;

    private final Lab lab;
    private final SweepJob job;
    private final Consumer<Experiment> open;
    private final TextField first = new TextField();
    private final TextField count = new TextField();
    private final StartBar startBar;
    private final Label about = new Label();
    private final Label fraction = new Label();
    private final VerdictFilters filters;
    private final ChoiceBox<WheelOrder.Key> key =
            new LabelledChoice<>("sweep-sort", WheelOrder.Key.all(Experiment.REFERENCE), WheelOrder.Key::label);
    private final ToggleButton descending = new ToggleButton(null, new FontIcon(Feather.ARROW_DOWN));
    private final MeasurePanel measures;
    private final WheelFacts facts = new WheelFacts("sweep-facts");
    private final WheelGridPane grid;
    private final EmptyState empty;
    private final Node side;
    private final Node tools;
    private final Latest<SeedsOverview> latest = new Latest<>("seeds overview");
    private final Consumer<Throwable> failures;
    private SeedsOverview.@Nullable Request requested;
    private @Nullable SeedsOverview shown;
    private @Nullable SweepResults ofPoints;
    private @Nullable WheelPoints points;
    private long lastOverview;
    private boolean asks;

    /** Whether the lab has another experiment; the words about it wait until they are seen. */
    private boolean changed;

    /**
     * @param save the command that saves the results
     * @param open gets the experiment of a wheel that is opened
     */
    SeedsPane(
            Lab lab,
            SweepJob job,
            LabAction save,
            Executor queue,
            Consumer<Experiment> open,
            Consumer<Throwable> failures) {
        this.lab = lab;
        this.job = job;
        this.open = open;
        this.failures = failures;
        grid = new WheelGridPane(queue, this::openTile, failures);
        measures = new MeasurePanel(queue, this::ask, failures);
        filters = new VerdictFilters(this::ask);
        List<Node> entries = new ArrayList<>();
        Collections.addAll(entries, StartBar.entry(Seeds.FIRST, first));
        Collections.addAll(entries, StartBar.entry(Seeds.COUNT, count));
        startBar =
                new StartBar(job, "sweep", "seeds", this::plan, grid::requestFocus, save, entries.toArray(Node[]::new));
        empty = new EmptyState(job, "sweep", "seeds", this::plan, startBar::start);
        tools = tools();
        side = side();
        create();
        bind();
    }

    private void create() {
        getStyleClass().add("seeds-pane");
        about.setId("sweep-about");
        about.getStyleClass().add("quiet");
        StackPane middle = new StackPane(grid, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        setTop(new VBox(startBar, about));
        getTop().getStyleClass().add("sweep-top");
        setLeft(side);
        setCenter(new VBox(tools, middle));
    }

    private Node side() {
        fraction.setId("sweep-fraction");
        fraction.getStyleClass().add("fraction");
        fraction.setWrapText(true);
        fraction.setAlignment(Pos.TOP_LEFT);
        VBox left = new VBox(fraction, measures, facts);
        left.getStyleClass().add("sweep-side");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node tools() {
        key.setValue(WheelOrder.Key.SEED);
        key.setTooltip(new Tooltip("The value by which the wheels are ordered."));
        key.setAccessibleText("Order of the wheels");
        descending.setId("sweep-descending");
        descending.getStyleClass().add(Styles.BUTTON_ICON);
        descending.setAccessibleText("Greatest first");
        descending.setTooltip(new Tooltip("Begin with the greatest value."));
        Label by = new Label("Order by");
        by.setLabelFor(key);
        by.setMinWidth(USE_PREF_SIZE);
        HBox order = new HBox(8, by, key, descending);
        order.setAlignment(Pos.CENTER_LEFT);
        // In a narrow window the order wraps to the next line.
        FlowPane flow = new FlowPane(16, 6);
        flow.getChildren().addAll(filters.rows());
        flow.getChildren().add(order);
        flow.getStyleClass().add("sweep-tools");
        return flow;
    }

    private void bind() {
        key.valueProperty().addListener((property, before, now) -> ask());
        descending.selectedProperty().addListener((property, before, now) -> ask());
        job.countProperty().addListener((property, before, now) -> asks = true);
        job.stateProperty().addListener((property, before, now) -> {
            ask();
            showPlaceholder();
        });
        job.resultsProperty().addListener((property, before, now) -> {
            grid.select(-1);
            if (now != null) {
                applyMeasures(now.plan().base());
            }
            ask();
            showPlaceholder();
        });
        grid.selectedProperty().addListener((property, before, now) -> showChosen());
        grid.pointedProperty().addListener((property, before, now) -> showChosen());
        lab.experimentProperty().addListener((property, before, now) -> {
            changed = true;
            empty.changed();
        });
        List.of(first, count)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> empty.changed()));
        showAbout();
        showPlaceholder();
        showFraction();
        showChosen();
    }

    /** Styles the pane before it is opened. */
    void prepare(Preparation preparation) {
        preparation.style((Pane) getTop());
        preparation.style((Pane) ((ScrollPane) getLeft()).getContent());
        preparation.style((Pane) getCenter());
    }

    private SweepPlan plan() {
        return new Seeds(
                lab.experiment(), (long) Seeds.FIRST.parse(first.getText()), (int) Seeds.COUNT.parse(count.getText()));
    }

    private void ask() {
        asks = true;
        lastOverview = 0;
        Pulse.request();
    }

    /** Requests and takes overviews. Called once per frame while the window is open. */
    void pulse(long nanos, boolean elsewhere) {
        startBar.show(elsewhere);
        empty.pulse(elsewhere);
        if (changed) {
            changed = false;
            showAbout();
        }
        if (asks && job.resultsProperty().get() != null && nanos - lastOverview >= BETWEEN_OVERVIEWS_NANOS) {
            asks = false;
            lastOverview = nanos;
            request(new SeedsOverview.Request(
                    job.resultsProperty().get(), job.countProperty().get(), order(), measures.chosen()));
        }
        latest.take(
                overview -> {
                    if (overview.request().results() == job.resultsProperty().get()) {
                        show(overview);
                    }
                },
                failure -> {
                    // The same may be requested again.
                    requested = null;
                    failures.accept(failure);
                });
        measures.pulse();
        grid.pulse();
    }

    /** Shows what can be asked of the wheels of an experiment. */
    private void applyMeasures(Experiment experiment) {
        filters.apply(experiment);
        measures.setMeasures(ComparedMeasures.of(experiment));
        facts.setMeasures(ComparedMeasures.of(experiment));
        List<WheelOrder.Key> keys = WheelOrder.Key.all(experiment);
        if (!key.getItems().equals(keys)) {
            WheelOrder.Key before = key.getValue();
            key.getItems().setAll(keys);
            key.setValue(keys.contains(before) ? before : WheelOrder.Key.SEED);
        }
    }

    private void request(SeedsOverview.Request next) {
        if (!next.equals(requested)) {
            requested = next;
            latest.request(turn -> SeedsOverview.of(next));
        }
    }

    /** Whether an overview will be requested as soon as the one before is old enough. */
    boolean isMoving() {
        return asks && job.resultsProperty().get() != null;
    }

    private WheelOrder order() {
        return new WheelOrder(
                filters.chosen(),
                measures.chosen(),
                measures.low(),
                measures.high(),
                key.getValue(),
                descending.isSelected());
    }

    private void show(SeedsOverview overview) {
        int kept = chosen(grid.selectedProperty().get());
        boolean other =
                shown == null || shown.request().results() != overview.request().results();
        shown = overview;
        SweepResults results = overview.request().results();
        WheelPoints known = points;
        if (known == null || ofPoints != results) {
            known = SmallWheels.points(results.plan().base());
            points = known;
            ofPoints = results;
        }
        grid.show(known, overview.order().length, place -> Figures.tile(results.get(overview.order()[place])));
        // The chosen seed stays chosen at its new place.
        if (!other && kept >= 0) {
            grid.select(placeOf(overview, kept));
        }
        filters.show(overview.summary());
        showFraction();
        showAbout();
        showPlaceholder();
        showChosen();
    }

    /**
     * The wheels that are shown, in their order, as a picture.
     *
     * @throws UserFacingException if there are none, or too many
     */
    WheelSheet sheet() {
        SeedsOverview overview = shown;
        WheelPoints known = points;
        int count = overview == null ? 0 : overview.order().length;
        if (overview == null || known == null || count == 0) {
            throw new UserFacingException("No wheel is shown. Show some, or save a table.");
        }
        return SeedsSheet.of(overview, known);
    }

    private static int placeOf(SeedsOverview overview, int index) {
        for (int place = 0; place < overview.order().length; place++) {
            if (overview.order()[place] == index) {
                return place;
            }
        }
        return -1;
    }

    /** The index in the plan of the wheel at a place of the grid; −1 for none. */
    private int chosen(int place) {
        return shown == null || place < 0 || place >= shown.order().length ? -1 : shown.order()[place];
    }

    private void showChosen() {
        int index = chosen(grid.pointedProperty().get());
        if (index < 0) {
            index = chosen(grid.selectedProperty().get());
        }
        TrainedWheel wheel =
                shown == null || index < 0 ? null : shown.request().results().get(index);
        facts.show(wheel == null ? "" : "Seed " + wheel.experiment().seed(), wheel);
        if (shown != null) {
            measures.show(shown.summary(), shown.histogram(), shown.request().measure(), wheel);
        }
        int selected = chosen(grid.selectedProperty().get());
        grid.setAccessibleText(
                shown == null
                        ? "Small wheels of the seeds: none yet"
                        : selected < 0
                                ? shown.order().length + " small wheels; the arrows choose one, Enter opens it"
                                : Figures.sentence(shown.request().results().get(selected)) + " Enter opens it.");
    }

    private void showFraction() {
        fraction.setText(shown == null ? "" : String.join("\n", shown.summary().lines()));
    }

    private void showAbout() {
        SweepResults results = job.resultsProperty().get();
        Experiment swept = results == null ? lab.experiment() : results.plan().base();
        boolean same = SmallWheels.sameButForSeed(swept, lab.experiment());
        about.setText(
                SmallWheels.inWords(swept) + (same ? "" : " – The lab has other settings by now; Start takes those."));
    }

    private void showPlaceholder() {
        boolean begun = job.resultsProperty().get() != null;
        // What would be empty is not shown.
        side.setVisible(begun);
        side.setManaged(begun);
        tools.setVisible(begun);
        if (!begun) {
            empty.invite(
                    "Start trains the experiment in the lab from many seeds: a small wheel of each, how many of them"
                            + " form, and how much every measure differs from seed to seed.");
        } else if (shown != null && shown.order().length == 0 && shown.summary().done() > 0) {
            empty.say("No wheel is like that.");
        } else if (shown == null || shown.summary().done() == 0) {
            empty.say(job.isRunning() ? "The first wheels are being trained…" : "No wheel was trained.");
        } else {
            empty.say("");
        }
    }

    private void openTile(int place) {
        int index = chosen(place);
        if (shown != null && index >= 0) {
            open.accept(shown.request().results().get(index).experiment());
        }
    }

    void setPalette(Palette palette) {
        measures.setPalette(palette);
        grid.setPalette(palette);
    }

    void close() {
        empty.close();
        latest.close();
    }
}
