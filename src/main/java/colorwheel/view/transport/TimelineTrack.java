package colorwheel.view.transport;

import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.LoopRange;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/**
 * The slider of the timeline over its track: the recorded part is filled, and if replays are repeated, two brackets
 * hold the part that is repeated. Several phases have their names above it.
 */
final class TimelineTrack extends Region {
    private static final PseudoClass LOOPING = PseudoClass.getPseudoClass("looping");
    private static final double HEIGHT = 24;
    private static final double RAIL_HEIGHT = 4;
    /** Half a thumb: the distance of the slider's track from its edge. */
    static final double THUMB = 8;
    /** A bracket is beside the thumb, so that both can be grabbed where they meet. */
    private static final double INSET = THUMB + LoopBracket.WIDTH;

    private final Lab lab;
    private final Slider slider;
    private final Region rail = new Region();
    private final Region recorded = new Region();
    private final Region loop = new Region();
    private final LoopBracket from;
    private final LoopBracket to;
    private final PhaseSpans phases = new PhaseSpans(this::x);

    TimelineTrack(Lab lab, Slider slider) {
        this.lab = lab;
        this.slider = slider;
        from = new LoopBracket(lab, LoopBracket.End.FROM, this::epochAt);
        to = new LoopBracket(lab, LoopBracket.End.TO, this::epochAt);
        rail.getStyleClass().add("rail");
        recorded.getStyleClass().add("recorded");
        loop.getStyleClass().add("loop");
        loop.visibleProperty().bind(lab.playhead().loopingProperty());
        lab.playhead().loopingProperty().addListener((property, before, now) -> {
            recorded.pseudoClassStateChanged(LOOPING, now);
            requestLayout();
        });
        lab.playhead().loopRangeProperty().addListener((property, before, now) -> requestLayout());
        getChildren().addAll(rail, recorded, loop, phases, slider, from, to);
    }

    /** Shows the phases of an experiment, and which of them led to an epoch. */
    void showPhases(Experiment experiment, int epoch) {
        phases.show(experiment, epoch);
    }

    /** The height of what lies above the slider. */
    double above() {
        return phases.namesHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return above() + HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double above = above();
        double height = getHeight() - above;
        double top = above + (height - RAIL_HEIGHT) / 2;
        double end = x(lab.playhead().frames().lastEpoch());
        phases.resizeRelocate(0, 0, getWidth(), getHeight());
        slider.resizeRelocate(LoopBracket.WIDTH, above, getWidth() - 2 * LoopBracket.WIDTH, height);
        rail.resizeRelocate(INSET, top, length(), RAIL_HEIGHT);
        recorded.resizeRelocate(INSET, top, end - INSET, RAIL_HEIGHT);
        LoopRange range =
                lab.playhead().loopRangeProperty().get().within(lab.experiment().epochs());
        double left = x(range.from());
        double right = x(range.to());
        loop.resizeRelocate(left, top, right - left, RAIL_HEIGHT);
        from.resizeRelocate(snapPositionX(left - INSET), above, LoopBracket.WIDTH, height);
        to.resizeRelocate(snapPositionX(right + THUMB), above, LoopBracket.WIDTH, height);
        from.showEpoch(range.from());
        to.showEpoch(range.to());
    }

    private double length() {
        return Math.max(1, getWidth() - 2 * INSET);
    }

    private double x(int epoch) {
        return INSET + length() * Math.max(0, epoch) / lab.experiment().epochs();
    }

    /** The epoch at a place of this track, from 0 to the last of the experiment. */
    private int epochAt(double x) {
        int epochs = lab.experiment().epochs();
        return (int) Math.max(0, Math.min(epochs, Math.round((x - INSET) / length() * epochs)));
    }
}
