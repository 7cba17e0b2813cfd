package colorwheel.view.help;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The hint of the first run, in three steps; hidden until {@link #begin}, and never shown again once dismissed. */
public final class FirstRunHint extends HBox {
    private static final List<String> STEPS = List.of(
            "Press Space, or Train: the points walk into a wheel, each in its own color.",
            "Drag the hatched slice at the left: those hues are withheld, and the wheel keeps a gap.",
            "Drag the timeline below to look back at any epoch. The key ? shows all keys.");

    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final Runnable dismissed;
    private int step;

    /** @param dismissed called when it is dismissed */
    public FirstRunHint(Runnable dismissed) {
        this.dismissed = dismissed;
        setId("hint");
        getStyleClass().add("hint");
        getStylesheets()
                .add(Objects.requireNonNull(FirstRunHint.class.getResource("help.css"))
                        .toExternalForm());
        setMaxHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows the first step. */
    public void begin() {
        if (getChildren().isEmpty()) {
            makeControls();
        }
        step = 0;
        setVisible(true);
        show();
    }

    private void makeControls() {
        text.setId("hint-text");
        text.setWrapText(true);
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        next.setId("hint-next");
        next.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        next.setTooltip(new Tooltip("Show the next hint; after the last one they are never shown again."));
        next.setOnAction(event -> forward());
        Button skip = new Button("Dismiss");
        skip.setId("hint-dismiss");
        skip.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        skip.setTooltip(new Tooltip("Never show these hints again."));
        skip.setOnAction(event -> dismiss());
        skip.setMinWidth(Region.USE_PREF_SIZE);
        next.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, count, skip, next);
    }

    private void forward() {
        step++;
        if (step == STEPS.size()) {
            dismiss();
        } else {
            show();
        }
    }

    private void dismiss() {
        setVisible(false);
        dismissed.run();
    }

    private void show() {
        text.setText(STEPS.get(step));
        count.setText((step + 1) + " of " + STEPS.size());
        next.setText(step == STEPS.size() - 1 ? "Done" : "Next");
    }
}
