package colorwheel.view.predict;

import colorwheel.analysis.PredictionOutcome;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Prediction;
import colorwheel.session.Lab;
import colorwheel.session.Predicting;
import colorwheel.view.control.BesideOrBelow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Below the picture while something is predicted: what to do, and then what came of it. JavaFX thread. */
public final class PredictBar extends BesideOrBelow {
    private final Lab lab;
    private final Predicting predicting;
    private final Label words;

    public PredictBar(Lab lab, Predicting predicting) {
        this(lab, predicting, new Label(), new HBox(6));
    }

    private PredictBar(Lab lab, Predicting predicting, Label words, HBox buttons) {
        super(words, buttons);
        this.lab = lab;
        this.predicting = predicting;
        this.words = words;
        getStyleClass().add("predict-bar");
        getStylesheets()
                .add(Objects.requireNonNull(PredictBar.class.getResource("predict.css"))
                        .toExternalForm());
        words.setId("predict-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        visibleProperty().bind(predicting.onProperty());
        managedProperty().bind(visibleProperty());
        BooleanBinding drawn = Bindings.createBooleanBinding(
                () -> !predicting.predictionProperty().get().isNone(), predicting.predictionProperty());
        Button compare = button("predict-compare", "Compare", "Uncover the picture.", predicting::reveal);
        compare.visibleProperty().bind(predicting.coveredProperty());
        compare.disableProperty().bind(drawn.not());
        Button again =
                button("predict-again", "Draw again", "Cover the picture and start over.", predicting::drawAgain);
        again.visibleProperty().bind(predicting.coveredProperty().not().or(drawn));
        Button keep =
                button("predict-keep", "Keep in file", "Save what was drawn with the experiment.", predicting::keep);
        keep.visibleProperty().bind(drawn);
        Button end = button("predict-end", "End", "Predict no more.", () -> predicting
                .onProperty()
                .set(false));
        for (Button each : List.of(compare, again, keep, end)) {
            each.managedProperty().bind(each.visibleProperty());
            buttons.getChildren().add(each);
        }
        predicting.predictionProperty().addListener((property, before, now) -> show());
        predicting.coveredProperty().addListener((property, before, now) -> show());
        predicting.outcomeProperty().addListener((property, before, now) -> show());
        predicting.onProperty().addListener((property, before, now) -> show());
        lab.experimentProperty().addListener((property, before, now) -> show());
        show();
    }

    private static Button button(String id, String text, String help, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> run.run());
        return button;
    }

    private void show() {
        PredictionOutcome outcome = predicting.outcomeProperty().get();
        words.setText(
                outcome != null
                        ? outcome.sentence()
                        : predicting.coveredProperty().get() ? toDo() : "What you drew stays on the picture.");
    }

    /** What is still to be drawn. */
    private String toDo() {
        Prediction prediction = predicting.predictionProperty().get();
        if (prediction.gap().isNone()) {
            return lab.experiment().holdOut().isNone()
                    ? "Will there be a gap? Draw it along the ring."
                    : "Where will the gap be, and how wide? Draw it along the ring.";
        }
        List<Double> placed =
                prediction.landings().stream().map(Prediction.Landing::hue).toList();
        String open = predicting.hues().stream()
                .filter(hue -> !placed.contains(hue))
                .map(NamedHue::text)
                .collect(Collectors.joining(" and "));
        return open.isEmpty()
                ? "Now train (Space), or compare with the run that is there."
                : "Where will the network put " + open + ", which it never sees? Drag them onto the ring.";
    }
}
