package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.controlsfx.control.RangeSlider;

/**
 * The hues in a row with a range slider on them. A slice through red lies outside the two thumbs, and the hatching
 * shows that; dragging a thumb past the other one is left to the ring.
 */
final class HueStrip extends Region {
    private static final double STRIP_HEIGHT = 18;
    private static final double LABELS_HEIGHT = 16;
    private static final double SLIDER_HEIGHT = 26;
    private static final double LAST_HUE = 359;
    /** Half a thumb: the slider's track begins so far from its edge. */
    private static final double INSET = 4;

    private final HoldOutControl holdOut;
    private final RangeSlider slider = new RangeSlider();
    private final Region strip = new Region();
    private final Canvas names = new Canvas();
    private final Canvas overlay = new Canvas();
    private boolean showing;

    HueStrip(HoldOutControl holdOut) {
        this.holdOut = holdOut;
        getStyleClass().add("hue-strip");
        slider.setId("hold-out-slider");
        slider.setTooltip(
                new Tooltip("The ends of the slice that is withheld from training; left and right move them."));
        slider.setMin(0);
        slider.setMax(LAST_HUE);
        slider.setBlockIncrement(1);
        strip.setStyle("-fx-background-radius: 4; -fx-background-color: linear-gradient(to right, "
                + IntStream.rangeClosed(0, 6)
                        .mapToObj(sixth -> "hsb(" + sixth * 60 % 360 + ", 100%, 100%) " + sixth * 100 / 6.0 + "%")
                        .collect(Collectors.joining(", "))
                + ");");
        overlay.setMouseTransparent(true);
        names.setMouseTransparent(true);
        getChildren().addAll(strip, names, overlay, slider);
        bind();
    }

    private void bind() {
        holdOut.rangeProperty().addListener((property, before, now) -> showRange());
        slider.lowValueProperty().addListener((property, before, now) -> userMoved(true));
        slider.highValueProperty().addListener((property, before, now) -> userMoved(false));
        slider.lowValueChangingProperty().addListener((property, before, now) -> adjust());
        slider.highValueChangingProperty().addListener((property, before, now) -> adjust());
        showRange();
    }

    private void adjust() {
        holdOut.setAdjusting(slider.isLowValueChanging() || slider.isHighValueChanging());
    }

    private void showRange() {
        HueRange range = holdOut.lastSlice();
        double low = Math.min(range.start(), range.end());
        double high = Math.max(range.start(), range.end());
        showing = true;
        try {
            // The slider clamps each value by the other one: make room first, then set both, high before low.
            if (high < slider.getLowValue()) {
                slider.setLowValue(0);
            }
            slider.setHighValue(Math.min(high, LAST_HUE));
            slider.setLowValue(low);
        } finally {
            showing = false;
        }
        // A range slider has no value that a screen reader could ask for.
        slider.setAccessibleText("Held-out hues as a range slider: " + holdOut.range() + " degrees");
        draw();
    }

    /** One thumb moves one end; the other end stays as it is, whether the slider can show it exactly or not. */
    private void userMoved(boolean low) {
        if (showing) {
            return;
        }
        HueRange shown = holdOut.lastSlice();
        double moved = Math.rint(low ? slider.getLowValue() : slider.getHighValue());
        boolean start = low != shown.wraps();
        HueRange next = start ? HueRange.of(moved, shown.end()) : HueRange.of(shown.start(), moved);
        if (!next.equals(holdOut.range())) {
            holdOut.holdOut(next);
            // A refused slice leaves the old one in force: the thumbs go back to it.
            showRange();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return SLIDER_HEIGHT + LABELS_HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        slider.resizeRelocate(0, 0, width, SLIDER_HEIGHT);
        strip.resizeRelocate(INSET - 1, (SLIDER_HEIGHT - STRIP_HEIGHT) / 2, width - 2 * INSET + 2, STRIP_HEIGHT);
        if (overlay.getWidth() != width || overlay.getHeight() != getHeight()) {
            names.setWidth(width);
            names.setHeight(getHeight());
            overlay.setWidth(width);
            overlay.setHeight(getHeight());
            drawNames(names.getGraphicsContext2D());
            draw();
        }
    }

    private double x(double hue) {
        return INSET + (overlay.getWidth() - 2 * INSET) * Math.min(hue, LAST_HUE) / LAST_HUE;
    }

    private void draw() {
        GraphicsContext graphics = overlay.getGraphicsContext2D();
        graphics.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        HueRange range = holdOut.range();
        if (range.wraps()) {
            drawSlice(graphics, range.start(), LAST_HUE);
            drawSlice(graphics, 0, range.end());
        } else if (!range.isNone()) {
            drawSlice(graphics, range.start(), range.end());
        }
    }

    private void drawSlice(GraphicsContext graphics, double from, double to) {
        double left = x(from);
        double width = Math.max(x(to) - left, 2);
        double top = (SLIDER_HEIGHT - STRIP_HEIGHT) / 2;
        graphics.setFill(Color.gray(0.97, 0.62));
        graphics.fillRect(left, top, width, STRIP_HEIGHT);
        graphics.setStroke(Color.gray(0.2, 0.75));
        graphics.setLineWidth(1);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.beginPath();
        // Each line ends at the slice's edges by itself: a clip would be drawn into a picture of its own, as often as
        // somebody drags.
        double bottom = top + STRIP_HEIGHT;
        for (double x = left - STRIP_HEIGHT + 3; x < left + width; x += 6) {
            double start = Math.max(x, left);
            double end = Math.min(x + STRIP_HEIGHT, left + width);
            graphics.moveTo(start, bottom - (start - x));
            graphics.lineTo(end, bottom - (end - x));
        }
        graphics.stroke();
    }

    private void drawNames(GraphicsContext graphics) {
        graphics.clearRect(0, 0, names.getWidth(), names.getHeight());
        graphics.setFont(Font.font("Inter", 11));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(Color.gray(0.5));
        for (NamedHue hue : NamedHue.values()) {
            double x = x(hue.degrees());
            boolean primary = hue.degrees() % 60 == 0;
            graphics.fillRect(Math.round(x), SLIDER_HEIGHT - 3, 1, primary ? 4 : 2);
            if (primary) {
                graphics.fillText(hue.label(), Math.max(x, 12), SLIDER_HEIGHT + 12);
            }
        }
    }
}
