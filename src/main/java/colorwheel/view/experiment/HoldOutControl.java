package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.session.Lab;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/**
 * The one model behind all controls of the held-out slice: it reads the experiment in force and asks the lab to change
 * it, so that ring, strip and text never disagree. A refused slice leaves the old one in force.
 */
final class HoldOutControl {
    private final Lab lab;
    private final ObjectBinding<HueRange> range;
    private HueRange lastSlice;

    HoldOutControl(Lab lab) {
        this.lab = lab;
        this.range = Bindings.createObjectBinding(() -> lab.experiment().holdOut(), lab.experimentProperty());
        remember(range.get());
        range.addListener((property, before, now) -> remember(now));
    }

    // Properties

    /** The hues held out; {@link HueRange#NONE} for nothing. */
    ObjectBinding<HueRange> rangeProperty() {
        return range;
    }

    HueRange range() {
        return range.get();
    }

    /** What is held out, or if that is nothing what was held out before. */
    HueRange lastSlice() {
        return lastSlice;
    }

    // Commands

    /** Holds out another slice and trains without it. */
    void holdOut(HueRange slice) {
        lab.changeAndTrain(experiment -> experiment.withHoldOut(slice));
    }

    /** Tells that a slice is being dragged. */
    void setAdjusting(boolean on) {
        lab.setAdjusting(on);
    }

    /** Reports text that is not a range of hues. */
    void refuse(String sentence) {
        lab.refuse(sentence);
    }

    private void remember(HueRange now) {
        if (!now.isNone() || lastSlice == null) {
            lastSlice = now.isNone() ? HueRange.of(150, 240) : now;
        }
    }
}
