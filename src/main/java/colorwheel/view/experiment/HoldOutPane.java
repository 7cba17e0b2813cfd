package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Settings;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Which hues are held out: ring, strip, text, and an explicit "nothing". */
final class HoldOutPane extends VBox {
    /** The size of the text that the ring is made for. */
    private static final double RING_TEXT = 12;
    /** Steps of the scale: at the normal size no rounding must blur the ring. */
    private static final double SCALES = 20;

    private final HoldOutControl holdOut;
    private final HueRing ring;
    private final HueStrip strip;
    private final Label summary = new Label();
    private final TextField text = new TextField();
    private final FieldProblem problem;
    private final CheckBox nothing = new CheckBox("Nothing");

    HoldOutPane(HoldOutControl holdOut) {
        this.holdOut = holdOut;
        this.ring = new HueRing(holdOut);
        this.strip = new HueStrip(holdOut);
        text.setId(Settings.HOLD_OUT.key());
        problem = new FieldProblem(text, this::showRange);
        create();
        bind();
    }

    private void create() {
        getStyleClass().add(Settings.HOLD_OUT.key());
        summary.getStyleClass().add("ring-summary");
        summary.setTextAlignment(TextAlignment.CENTER);
        summary.setMouseTransparent(true);
        // In a group, the size that the ring is shown in counts for the layout; around it, an effect does not.
        StackPane shown = new StackPane(new Group(ring));
        shown.getStyleClass().add("hue-ring-shown");
        StackPane dial = new StackPane(shown, summary);
        summary.fontProperty().addListener((property, before, now) -> showRingAround(now.getSize()));
        text.setAccessibleText("Held-out hues as text");
        text.setTooltip(
                new Tooltip(
                        "The hues withheld from training, in degrees, from and to. Such as 150..240, teal..blue, 330..30, or none."));
        text.setPrefColumnCount(9);
        nothing.setId("hold-out-nothing");
        nothing.setTooltip(new Tooltip("Train with all hues: the ring should close."));
        Label label = new Label("Hues, from..to (°)");
        label.setLabelFor(text);
        label.getStyleClass().add("quiet");
        VBox entry = new VBox(6, label, text, nothing);
        entry.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(entry, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, dial, entry), problem, strip);
    }

    /** Shows the ring in the size of the text within it. */
    private void showRingAround(double textSize) {
        double scale = Math.rint(textSize / RING_TEXT * SCALES) / SCALES;
        ring.setScaleX(scale);
        ring.setScaleY(scale);
    }

    private void bind() {
        holdOut.rangeProperty().addListener((property, before, now) -> showRange());
        text.setOnAction(event -> commitText());
        text.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commitText();
            }
        });
        nothing.setOnAction(event -> {
            holdOut.holdOut(nothing.isSelected() ? HueRange.NONE : holdOut.lastSlice());
            // The slice held out before may be refused by now, as with a coarser hue step.
            showRange();
        });
        ring.disableProperty().bind(nothing.selectedProperty());
        strip.disableProperty().bind(nothing.selectedProperty());
        showRange();
    }

    private void commitText() {
        if (text.getText().equals(holdOut.range().toString())) {
            problem.clear();
            return;
        }
        try {
            HueRange typed = Settings.HOLD_OUT.parse(text.getText());
            holdOut.tryHoldOut(typed).ifPresentOrElse(problem::show, this::showRange);
        } catch (InvalidSettingException refused) {
            problem.show(refused.getMessage());
        }
    }

    private void showRange() {
        HueRange range = holdOut.range();
        problem.clear();
        text.setText(range.toString());
        nothing.setSelected(range.isNone());
        summary.setText(
                range.isNone()
                        ? "nothing\nheld out"
                        : NamedHue.text(range.start()) + "\nto " + NamedHue.text(range.end()));
    }
}
