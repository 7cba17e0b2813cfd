package colorwheel.view.experiment;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * The hues in a row, from red to red, with the held-out slice on them. Its ends are dragged, the slice is moved as a
 * whole, and a drag beside it makes a new one. A slice through red is two parts, at both edges. The keys are those of
 * the ring.
 */
final class HueStrip extends Region {
    private static final double STRIP_HEIGHT = 18;
    private static final double ROW_HEIGHT = 26;
    private static final double HANDLE_WIDTH = 8;
    private static final double HANDLE_HEIGHT = 24;
    /** Half a handle, so that one at the edge is whole. */
    private static final double INSET = HANDLE_WIDTH / 2 + 1;

    private final HoldOutControl holdOut;
    private final SliceKeys keys;
    private final Region strip = new Region();
    private final Canvas ticks = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Map<NamedHue, Label> names = new EnumMap<>(NamedHue.class);
    private SliceGrip grip = SliceGrip.NEW;
    private HueRange grabbed = HueRange.NONE;
    private double grabbedX;
    private boolean dragging;

    HueStrip(HoldOutControl holdOut) {
        this.holdOut = holdOut;
        this.keys = new SliceKeys(holdOut);
        getStyleClass().add("hue-strip");
        setId("hold-out-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(SliceKeys.HELP);
        Tooltip.install(
                this,
                new Tooltip(
                        "The hues withheld from training: drag an end, or the slice; a drag beside it makes a new one."));
        strip.setStyle("-fx-background-radius: 4; -fx-background-color: linear-gradient(to right, "
                + IntStream.rangeClosed(0, 6)
                        .mapToObj(sixth -> "hsb(" + sixth * 60 % 360 + ", 100%, 100%) " + sixth * 100 / 6.0 + "%")
                        .collect(Collectors.joining(", "))
                + ");");
        for (Node node : new Node[] {strip, ticks, overlay}) {
            node.setMouseTransparent(true);
        }
        getChildren().addAll(strip, ticks, overlay);
        for (NamedHue hue : NamedHue.values()) {
            if (isNamed(hue)) {
                Label name = new Label(hue.label());
                name.getStyleClass().add("hue-name");
                name.setMouseTransparent(true);
                names.put(hue, name);
                getChildren().add(name);
            }
        }
        bind();
    }

    private static boolean isNamed(NamedHue hue) {
        return hue.degrees() % 60 == 0;
    }

    private void bind() {
        holdOut.rangeProperty().addListener((property, before, now) -> draw());
        visibleProperty().addListener((property, before, now) -> draw());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnMouseMoved(event -> setCursor(gripAt(event).cursor()));
        addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
        draw();
    }

    // The hand

    private SliceGrip gripAt(MouseEvent event) {
        return SliceGrip.at(hueAt(event.getX()), holdOut.lastSlice(), pixelsPerDegree());
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        grip = gripAt(event);
        grabbed = holdOut.lastSlice();
        grabbedX = event.getX();
        dragging = false;
        setCursor(grip.cursor());
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (grabbed.isNone()) {
            return;
        }
        // From where it was grabbed, so that an end does not jump to the hand; beyond an edge it goes on at the other.
        double turned = (event.getX() - grabbedX) / pixelsPerDegree();
        HueRange next = grip.dragged(grabbed, hueAt(grabbedX), turned);
        if (!dragging) {
            // A click alone changes nothing.
            if (Math.rint(turned) == 0) {
                return;
            }
            dragging = true;
            holdOut.setAdjusting(true);
        }
        if (!next.equals(holdOut.range())) {
            holdOut.holdOut(next);
        }
        event.consume();
    }

    private void release() {
        grabbed = HueRange.NONE;
        if (dragging) {
            dragging = false;
            holdOut.setAdjusting(false);
        }
    }

    // Places

    private double pixelsPerDegree() {
        return Math.max(1, getWidth() - 2 * INSET) / Hue.TURN;
    }

    /** The hue at a place, which may lie beyond the edges. */
    private double hueAt(double x) {
        return Hue.wrap((x - INSET) / pixelsPerDegree());
    }

    /** Where a hue from 0 to 360 is. */
    double x(double hue) {
        return INSET + hue * pixelsPerDegree();
    }

    /** Where the end of the slice is: red as the last hue is at the right edge. */
    private static double endOf(HueRange range) {
        return range.end() == 0 && range.start() > 0 ? Hue.TURN : range.end();
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW_HEIGHT + labelsHeight();
    }

    /** The room for the names, whose text may be large. */
    private double labelsHeight() {
        return 4
                + names.values().stream()
                        .mapToDouble(name -> name.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        strip.resizeRelocate(INSET, (ROW_HEIGHT - STRIP_HEIGHT) / 2, width - 2 * INSET, STRIP_HEIGHT);
        names.forEach((hue, name) -> {
            double nameWidth = name.prefWidth(-1);
            double left = Math.max(0, x(hue.degrees()) - nameWidth / 2);
            name.resizeRelocate(snapPositionX(left), ROW_HEIGHT + 1, nameWidth, labelsHeight() - 1);
        });
        if (overlay.getWidth() != width) {
            for (Canvas canvas : new Canvas[] {ticks, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(ROW_HEIGHT + 2);
            }
            drawTicks(ticks.getGraphicsContext2D());
            draw();
        }
    }

    // Drawing

    /** What is not visible is not drawn: a canvas keeps every command until it is shown. */
    private void draw() {
        if (!isVisible()) {
            return;
        }
        GraphicsContext graphics = overlay.getGraphicsContext2D();
        graphics.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        HueRange range = holdOut.range();
        setAccessibleText("Held-out hues in a row: " + range + " degrees");
        if (range.isNone()) {
            return;
        }
        double end = endOf(range);
        if (range.start() > end) {
            drawSlice(graphics, range.start(), Hue.TURN);
            drawSlice(graphics, 0, end);
        } else {
            drawSlice(graphics, range.start(), end);
        }
        drawHandle(graphics, x(range.start()));
        drawHandle(graphics, x(end));
    }

    private void drawSlice(GraphicsContext graphics, double from, double to) {
        double left = x(from);
        double width = Math.max(x(to) - left, 2);
        double top = (ROW_HEIGHT - STRIP_HEIGHT) / 2;
        graphics.setFill(Color.gray(0.97, 0.62));
        graphics.fillRect(left, top, width, STRIP_HEIGHT);
        graphics.setStroke(Color.gray(0.2, 0.75));
        graphics.setLineWidth(1);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.beginPath();
        // Each line is cut at the slice's edges by arithmetic: a clip would need an image of its own at every move of a
        // drag.
        double bottom = top + STRIP_HEIGHT;
        for (double x = left - STRIP_HEIGHT + 3; x < left + width; x += 6) {
            double start = Math.max(x, left);
            double end = Math.min(x + STRIP_HEIGHT, left + width);
            graphics.moveTo(start, bottom - (start - x));
            graphics.lineTo(end, bottom - (end - x));
        }
        graphics.stroke();
    }

    /** White in dark, so that it shows on every hue and in both themes. */
    private static void drawHandle(GraphicsContext graphics, double x) {
        double left = x - HANDLE_WIDTH / 2;
        double top = (ROW_HEIGHT - HANDLE_HEIGHT) / 2;
        graphics.setFill(Color.gray(0.14));
        graphics.fillRoundRect(left, top, HANDLE_WIDTH, HANDLE_HEIGHT, 7, 7);
        graphics.setFill(Color.WHITE);
        graphics.fillRoundRect(left + 1.5, top + 1.5, HANDLE_WIDTH - 3, HANDLE_HEIGHT - 3, 4, 4);
    }

    private void drawTicks(GraphicsContext graphics) {
        graphics.clearRect(0, 0, ticks.getWidth(), ticks.getHeight());
        graphics.setFill(Color.gray(0.5));
        for (NamedHue hue : NamedHue.values()) {
            graphics.fillRect(Math.round(x(hue.degrees())), ROW_HEIGHT - 3, 1, isNamed(hue) ? 4 : 2);
        }
    }
}
