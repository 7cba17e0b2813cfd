package colorwheel.view.help;

import colorwheel.analysis.Measure;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import colorwheel.view.control.DialogBox;
import java.util.EnumMap;
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
 * Every measure: what it says, its formula, and its value for a wheel that has formed and for one that is folded. Both
 * are trained in the background when the page is opened. JavaFX thread.
 */
public final class MeasuresPage implements AutoCloseable {
    private static final long FORMED_SEED = 0;
    private static final long FOLDED_SEED = 63;
    private static final double HEIGHT = 460;
    private static final double MIN_HEIGHT = 120;

    /** The values of both wheels, as texts. */
    private record Examples(Map<Measure, String> texts) {}

    private final Map<Measure, Label> values = new EnumMap<>(Measure.class);
    private final Latest<Examples> examples = new Latest<>("measures-explained");
    private final Consumer<Throwable> failed;
    private final DialogBox box;

    /** @param failed called if the two wheels cannot be trained */
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
            all.getChildren().add(section(measure));
        }
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(MIN_HEIGHT);
        scroll.setAccessibleText("Measures explained");
        box = HelpPages.page("measures-explained", "Measures explained", scroll);
        box.setOnClosed(this::close);
        examples.request(turn -> train(turn.cancellation()::isRequested));
    }

    private Node section(Measure measure) {
        String unit = measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")";
        Label name = new Label(measure.label() + unit);
        name.getStyleClass().add("section-title");
        Label formula = HelpPages.paragraph(measure.formula());
        formula.getStyleClass().add("formula");
        // Its room is kept, so that nothing moves when the value comes.
        Label value = HelpPages.paragraph("Being computed …");
        value.setId("example-" + measure.key());
        value.getStyleClass().add("quiet");
        values.put(measure, value);
        return new VBox(2, name, HelpPages.paragraph(measure.help()), formula, value);
    }

    /** The dialog. */
    public DialogBox box() {
        return box;
    }

    /** Takes the values of the two wheels. Called once per frame. */
    public void pulse() {
        examples.take(
                known -> known.texts.forEach((measure, text) -> value(measure).setText(text)), problem -> {
                    values.values().forEach(label -> label.setText("The examples could not be computed."));
                    failed.accept(problem);
                });
    }

    private Label value(Measure measure) {
        return Objects.requireNonNull(values.get(measure));
    }

    private static @Nullable Examples train(BooleanSupplier canceled) {
        Optional<Frames> formed = wheel(FORMED_SEED, canceled);
        Optional<Frames> folded = wheel(FOLDED_SEED, canceled);
        if (formed.isEmpty() || folded.isEmpty()) {
            return null;
        }
        Map<Measure, String> texts = new EnumMap<>(Measure.class);
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

    /** Ends the training of the examples. */
    @Override
    public void close() {
        examples.close();
    }
}
