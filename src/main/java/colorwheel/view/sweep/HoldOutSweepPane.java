package colorwheel.view.sweep;

import colorwheel.analysis.NumericMeasure;
import colorwheel.experiment.Experiment;
import colorwheel.paint.CaptionedScatter;
import colorwheel.paint.CaptionedScatterPainter;
import colorwheel.paint.CurveSheet;
import colorwheel.paint.CurveSheetPainter;
import colorwheel.paint.Palette;
import colorwheel.paint.SpacePicture;
import colorwheel.session.Lab;
import colorwheel.sweep.ComparedMeasures;
import colorwheel.sweep.HoldOutSweep;
import colorwheel.sweep.SweepPlan;
import colorwheel.sweep.SweepResults;
import colorwheel.sweep.TrainedWheel;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.picture.PaintedPane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The tab of the sweep along the slider: a wheel for each position or width of the hold-out, the measures as curves,
 * and the wheel at the chosen place.
 */
final class HoldOutSweepPane extends BorderPane {
    private static final double WHEEL_SIZE = 330;
    private static final double MIN_WHEEL_SIZE = 160;

    private final Lab lab;
    private final SweepJob job;
    private final ChoiceBox<HoldOutSweep.Axis> axis =
            new LabelledChoice<>("along", List.of(HoldOutSweep.Axis.values()), HoldOutSweep.Axis::label);
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TextField step = new TextField();
    private final StartBar startBar;
    private final Label about = new Label();
    private final PaintedPane<CurveSheet> curves;
    private final PaintedPane<CaptionedScatter> wheel;
    private final Slider place = new Slider(0, 1, 0);
    private final WheelFacts facts = new WheelFacts("slider-facts");
    private final EmptyState empty;
    private @Nullable CurveSheet sheet;

    /** Whether the lab has another experiment or start; the words about it wait until they are seen. */
    private boolean changed;

    /** @param save the command that saves the results */
    HoldOutSweepPane(Lab lab, SweepJob job, LabAction save, Executor queue, Consumer<Throwable> failures) {
        this.lab = lab;
        this.job = job;
        curves = new PaintedPane<>(new CurveSheetPainter(), queue, failures);
        wheel = new PaintedPane<>(new CaptionedScatterPainter(), queue, failures);
        List<Node> entries = new ArrayList<>();
        Label along = new Label("Along");
        along.setLabelFor(axis);
        along.setMinWidth(USE_PREF_SIZE);
        Collections.addAll(entries, along, axis);
        Collections.addAll(entries, StartBar.entry(HoldOutSweep.FROM, from));
        Collections.addAll(entries, StartBar.entry(HoldOutSweep.TO, to));
        Collections.addAll(entries, StartBar.entry(HoldOutSweep.STEP, step));
        startBar = new StartBar(
                job, "slider", "wheels", this::plan, place::requestFocus, save, entries.toArray(Node[]::new));
        empty = new EmptyState(job, "slider", "wheels", this::plan, startBar::start);
        create();
        bind();
    }

    private void create() {
        getStyleClass().add("slider-pane");
        axis.setValue(HoldOutSweep.Axis.POSITION);
        axis.setAccessibleText("What is varied");
        axis.setTooltip(new Tooltip("Move the hold-out around the circle, or widen it about its center."));
        about.setId("slider-about");
        about.getStyleClass().add("quiet");
        curves.setId("slider-curves");
        wheel.setId("slider-wheel");
        wheel.setMinSize(MIN_WHEEL_SIZE, MIN_WHEEL_SIZE);
        wheel.setPrefSize(WHEEL_SIZE, WHEEL_SIZE);
        place.setId("slider-place");
        place.setAccessibleText("Place whose wheel is shown");
        place.setTooltip(new Tooltip("The place whose wheel is shown; pointing at the curves moves it, too."));
        place.setBlockIncrement(1);
        VBox right = new VBox(wheel, place, facts);
        right.getStyleClass().add("sweep-side");
        VBox.setVgrow(wheel, Priority.SOMETIMES);
        setTop(new VBox(startBar, about));
        getTop().getStyleClass().add("sweep-top");
        StackPane middle = new StackPane(curves, empty);
        middle.getStyleClass().add("slider-middle");
        setCenter(middle);
        setRight(right);
    }

    private void bind() {
        axis.valueProperty().addListener((property, before, now) -> {
            from.setText(HoldOutSweep.FROM.format(now.usualFrom()));
            to.setText(HoldOutSweep.TO.format(now.usualTo()));
        });
        curves.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        curves.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        place.valueProperty().addListener((property, before, now) -> {
            if (now.doubleValue() != Math.rint(now.doubleValue())) {
                place.setValue(Math.rint(now.doubleValue()));
            } else {
                show();
            }
        });
        job.resultsProperty().addListener((property, before, now) -> {
            place.setValue(0);
            if (now != null) {
                facts.setMeasures(facts(now.plan().base()));
            }
            show();
        });
        job.countProperty().addListener((property, before, now) -> show());
        job.stateProperty().addListener((property, before, now) -> show());
        lab.experimentProperty().addListener((property, before, now) -> changed = true);
        lab.startProperty().addListener((property, before, now) -> changed = true);
        List.of(from, to, step)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> empty.changed()));
        axis.valueProperty().addListener((property, before, now) -> empty.changed());
        show();
    }

    /** Those of a space are too many for the place below the wheel: the ones that are curves, too. */
    private static List<? extends NumericMeasure> facts(Experiment experiment) {
        return SpacePicture.shows(experiment) ? ComparedMeasures.curves(experiment) : ComparedMeasures.of(experiment);
    }

    private SweepPlan plan() {
        return new HoldOutSweep(
                lab.experiment(),
                lab.start().point(),
                axis.getValue(),
                HoldOutSweep.FROM.parse(from.getText()),
                HoldOutSweep.TO.parse(to.getText()),
                HoldOutSweep.STEP.parse(step.getText()));
    }

    private void point(MouseEvent event) {
        int nearest = sheet == null ? -1 : CurveSheetPainter.nearest(sheet, event.getX(), curves.getWidth());
        if (nearest >= 0) {
            place.setValue(nearest);
        }
    }

    /** Shows the newest results. Called once per frame while the window is open. */
    void pulse(boolean elsewhere) {
        if (changed) {
            changed = false;
            show();
        }
        startBar.show(elsewhere);
        empty.pulse(elsewhere);
        curves.pulse();
        wheel.pulse();
    }

    private void show() {
        SweepResults results = job.resultsProperty().get();
        int count = results == null ? 0 : job.countProperty().get();
        about.setText(HoldOutSweepPictures.about(lab.experiment(), lab.start(), results));
        place.setMax(Math.max(1, count - 1));
        boolean nothing = count == 0;
        getRight().setVisible(results != null);
        getRight().setManaged(results != null);
        if (results == null) {
            empty.invite(
                    "Start trains the lab's experiment and seed once for each place of the hold-out: its measures as"
                            + " curves, and the wheel of every place.");
        } else if (nothing) {
            empty.say(job.isRunning() ? "The first wheel is being trained…" : "No wheel was trained.");
        } else {
            empty.say("");
        }
        curves.setVisible(!nothing);
        if (nothing) {
            sheet = null;
            facts.show("", null);
            wheel.show(CaptionedScatter.EMPTY);
            return;
        }
        int pointed = (int) Math.min(count - 1, place.getValue());
        TrainedWheel chosen = results.get(pointed);
        sheet = HoldOutSweepPictures.of(results, count, pointed);
        curves.show(sheet);
        curves.setAccessibleText(HoldOutSweepPictures.name(results, pointed) + ". " + Figures.sentence(chosen)
                + " Curves of " + count + " wheels");
        wheel.show(HoldOutSweepPictures.picture(results, pointed));
        facts.show(HoldOutSweepPictures.name(results, pointed), chosen);
    }

    void setPalette(Palette palette) {
        curves.setPalette(palette);
        wheel.setPalette(palette);
    }

    void close() {
        empty.close();
    }
}
