package colorwheel.view.transport;

import colorwheel.session.Lab;
import colorwheel.session.LoopRange;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/**
 * The slider of the timeline over its track: the recorded part is filled, and if replays are repeated, two brackets
 * hold the part that is repeated.
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
        getChildren().addAll(rail, recorded, loop, slider, from, to);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double top = (getHeight() - RAIL_HEIGHT) / 2;
        double end = x(lab.playhead().frames().lastEpoch());
        slider.resizeRelocate(LoopBracket.WIDTH, 0, getWidth() - 2 * LoopBracket.WIDTH, getHeight());
        rail.resizeRelocate(INSET, top, length(), RAIL_HEIGHT);
        recorded.resizeRelocate(INSET, top, end - INSET, RAIL_HEIGHT);
        LoopRange range =
                lab.playhead().loopRangeProperty().get().within(lab.experiment().epochs());
        double left = x(range.from());
        double right = x(range.to());
        loop.resizeRelocate(left, top, right - left, RAIL_HEIGHT);
        from.resizeRelocate(snapPositionX(left - INSET), 0, LoopBracket.WIDTH, getHeight());
        to.resizeRelocate(snapPositionX(right + THUMB), 0, LoopBracket.WIDTH, getHeight());
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
