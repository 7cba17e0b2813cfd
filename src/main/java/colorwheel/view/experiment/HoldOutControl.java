package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;

/**
 * The one model behind all controls of the held-out slice: it reads the experiment in force and asks the lab to change
 * it, so that ring and strip never disagree. A refused slice leaves the old one in force.
 */
final class HoldOutControl {
    private final Function<HueRange, Optional<String>> change;
    private final Consumer<Boolean> adjusting;
    private final Consumer<String> refusals;
    private final ObjectBinding<HueRange> range;
    private HueRange lastSlice;

    HoldOutControl(Lab lab) {
        this(
                lab.experimentProperty(),
                slice -> lab.tryChangeAndTrain(experiment -> experiment.withHoldOut(slice)),
                lab::setAdjusting,
                text -> lab.report(Notice.refused(text)));
    }

    /**
     * @param experiment in force
     * @param change holds out another slice and trains without it, or says why it is refused
     * @param adjusting hears whether a slice is being dragged
     * @param refusals hears why a slice that was not typed is refused
     */
    HoldOutControl(
            ObservableObjectValue<Experiment> experiment,
            Function<HueRange, Optional<String>> change,
            Consumer<Boolean> adjusting,
            Consumer<String> refusals) {
        this.change = change;
        this.adjusting = adjusting;
        this.refusals = refusals;
        this.range = Bindings.createObjectBinding(() -> experiment.get().holdOut(), experiment);
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

    /** Holds out another slice and trains without it; a refusal is reported. */
    void holdOut(HueRange slice) {
        tryHoldOut(slice).ifPresent(refusals);
    }

    /** Holds out another slice and trains without it; returns why it is refused, if it is. */
    Optional<String> tryHoldOut(HueRange slice) {
        return change.apply(slice);
    }

    /** Tells that a slice is being dragged. */
    void setAdjusting(boolean on) {
        adjusting.accept(on);
    }

    private void remember(HueRange now) {
        if (!now.isNone() || lastSlice == null) {
            lastSlice = now.isNone() ? HueRange.of(150, 240) : now;
        }
    }
}
