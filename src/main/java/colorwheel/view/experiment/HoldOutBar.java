package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import colorwheel.session.Lab;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The strip of hues by itself, with the held-out slice on it and in words: for a window without the settings. */
public final class HoldOutBar extends VBox {
    private final HoldOutControl holdOut;
    private final Label words = new Label();

    public HoldOutBar(Lab lab) {
        holdOut = new HoldOutControl(lab);
        HueStrip strip = new HueStrip(holdOut);
        strip.setId("hold-out-bar-strip");
        words.setId("hold-out-bar-words");
        getStyleClass().add("hold-out-bar");
        getChildren().addAll(words, strip);
        // Away, it costs a drag nothing.
        strip.visibleProperty().bind(visibleProperty());
        holdOut.rangeProperty().addListener((property, before, now) -> show());
        visibleProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        if (!isVisible()) {
            return;
        }
        HueRange range = holdOut.range();
        words.setText(
                range.isNone()
                        ? "Nothing held out"
                        : "Held out: " + NamedHue.text(range.start()) + " to " + NamedHue.text(range.end()));
    }
}
