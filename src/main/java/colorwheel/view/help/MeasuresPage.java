package colorwheel.view.help;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.NumericMeasure;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.analysis.space.Stillness;
import colorwheel.analysis.space.ValueShape;
import colorwheel.background.Cancellation;
import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Preset;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.Sweep;
import colorwheel.sweep.TrainedWheel;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import colorwheel.view.control.DialogBox;
import colorwheel.view.measures.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Every measure: what it says, its formula, and its value for a wheel that has formed and for one that is folded; of a
 * bottleneck of three its value for a run whose hues are held and for RGB itself. The runs are trained in the
 * background when the page is opened. JavaFX thread.
 */
public final class MeasuresPage implements AutoCloseable {
    private static final long FORMED_SEED = 0;
    private static final long FOLDED_SEED = 63;

    /** Takes a second, and less than the published one to understand: its hues stay. */
    private static final Experiment HELD = Preset.ofKey("1.3-held").experiment().sketch();

    private static final String NEIGHBORS = "Of any bottleneck, and of listed colors: distances are Euclidean; of fewer"
            + " than 25 colors k is less than half of them; of more than 1,414 the sums go over every second one, every"
            + " third and so on, whose neighbors are looked for among all.";

    private static final double HEIGHT = 460;
    private static final double MIN_HEIGHT = 120;

    /** The values of the runs, as texts. */
    private record Examples(Map<NumericMeasure, String> texts) {}

    private final Map<NumericMeasure, Label> values = new HashMap<>();
    private final Latest<Examples> examples = new Latest<>("measures-explained");
    private final Consumer<Throwable> failed;
    private final DialogBox box;

    /** @param failed called if the runs cannot be trained */
    public MeasuresPage(Consumer<Throwable> failed) {
        this.failed = failed;
        HBox pictures = new HBox(
                24,
                HelpPages.picture("turned.png", "Formed: the hues lie in their order around the ring."),
                HelpPages.picture(
                        "folded.png",
                        "Folded: from yellow on the hues turn back, so that lime and green lie between."));
        VBox all = new VBox(
                12,
                HelpPages.paragraph(Verdict.HELP),
                pictures,
                HelpPages.paragraph("In the formulas " + Measure.SIGNS));
        for (Measure measure : Measure.values()) {
            all.getChildren().add(section(measure, "example-"));
        }
        Label near = new Label("Neighbors");
        near.getStyleClass().add("section-title");
        all.getChildren().addAll(near, HelpPages.paragraph(NEIGHBORS));
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            all.getChildren().add(section(measure, "example-near-"));
        }
        Label space = new Label("A bottleneck of three");
        space.getStyleClass().add("section-title");
        all.getChildren()
                .addAll(
                        space,
                        HelpPages.paragraph(Judgement.ORDER_IN_SPACE + " " + ValueShape.HELP + " " + Stillness.HELP),
                        HelpPages.paragraph("In the formulas " + SpaceMeasure.SIGNS));
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            all.getChildren().add(section(measure, "example-space-"));
        }
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(MIN_HEIGHT);
        scroll.setAccessibleText("Measures explained");
        box = HelpPages.page("measures-explained", "Measures explained", scroll);
        box.setOnClosed(this::close);
        examples.request(turn -> train(turn.cancellation()));
    }

    /** @param id the beginning of the id of its value */
    private Node section(NumericMeasure measure, String id) {
        String unit = measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")";
        Label name = new Label(measure.label() + unit);
        name.getStyleClass().add("section-title");
        Label formula = HelpPages.paragraph(measure.formula());
        formula.getStyleClass().add("formula");
        // Its room is kept, so that nothing moves when the value comes.
        Label value = HelpPages.paragraph("Being computed …");
        value.setId(id + measure.key());
        value.getStyleClass().add("quiet");
        values.put(measure, value);
        return new VBox(2, name, HelpPages.paragraph(measure.help()), formula, value);
    }

    /** The dialog. */
    public DialogBox box() {
        return box;
    }

    /** Takes the values of the runs. Called once per frame. */
    public void pulse() {
        examples.take(
                known -> known.texts.forEach((measure, text) -> value(measure).setText(text)), problem -> {
                    values.values().forEach(label -> label.setText("The examples could not be computed."));
                    failed.accept(problem);
                });
    }

    private Label value(NumericMeasure measure) {
        return Objects.requireNonNull(values.get(measure));
    }

    private static @Nullable Examples train(Cancellation cancellation) {
        Optional<Frames> formed = wheel(FORMED_SEED, cancellation::isRequested);
        Optional<Frames> folded = wheel(FOLDED_SEED, cancellation::isRequested);
        Optional<SpaceVerdict> held = held(cancellation);
        if (formed.isEmpty() || folded.isEmpty() || held.isEmpty()) {
            return null;
        }
        Map<NumericMeasure, String> texts = new HashMap<>();
        SpaceVerdict rgb = SpaceVerdict.ofRgb(HELD, HELD.phases().size() - 1);
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            texts.put(
                    measure,
                    "“1.3, held” with a hue every 10°: " + measure.text(held.get()) + ". RGB itself: "
                            + measure.text(rgb) + ".");
        }
        for (NeighborMeasure measure : NeighborMeasure.values()) {
            texts.put(
                    measure,
                    "Formed above: " + text(measure, formed.get(), FORMED_SEED) + ". Folded above: "
                            + text(measure, folded.get(), FOLDED_SEED) + ".");
        }
        for (Measure measure : Measure.values()) {
            String good = text(measure, formed.get(), FORMED_SEED);
            texts.put(
                    measure,
                    good.equals(Measure.NOT_APPLICABLE)
                            ? "Of networks that are not normalized; both wheels above are."
                            : "Formed above: " + good + ". Folded above: " + text(measure, folded.get(), FOLDED_SEED)
                                    + ".");
        }
        return new Examples(texts);
    }

    private static Optional<SpaceVerdict> held(Cancellation cancellation) {
        List<TrainedWheel> only = new ArrayList<>();
        Sweep.run(new Seeds(HELD, HELD.seed(), 1), 1, only::add, cancellation);
        return only.stream().findFirst().flatMap(TrainedWheel::space);
    }

    private static Optional<Frames> wheel(long seed, BooleanSupplier canceled) {
        return PreviewRun.run(
                RunId.next(),
                Experiment.REFERENCE.withSeed(seed),
                StartingPoint.SEED,
                preview -> !canceled.getAsBoolean());
    }

    private static String text(Measure measure, Frames ends, long seed) {
        if (measure == Measure.LOSS) {
            return measure.text(ends.at(ends.lastEpoch()).loss());
        }
        return measure.text(WheelMeasures.of(
                Experiment.REFERENCE.withSeed(seed), ends.at(ends.lastEpoch()).weights()));
    }

    private static String text(NeighborMeasure measure, Frames ends, long seed) {
        return measure.text(Neighborhood.of(
                Experiment.REFERENCE.withSeed(seed),
                0,
                ends.at(ends.lastEpoch()).weights()));
    }

    /** Ends the training of the examples. */
    @Override
    public void close() {
        examples.close();
    }
}
