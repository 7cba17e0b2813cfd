package colorwheel.view.experiment;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/**
 * The hue circle with the held-out slice on it. The slice is moved by its band, widened by its two handles, and may run
 * through red. Hue grows counter-clockwise from red at the right, as angles do.
 */
final class HueRing extends Region {
    private static final double SIZE = 160;
    private static final double OUTER = 62;
    private static final double INNER = 40;
    private static final double MIDDLE = (OUTER + INNER) / 2;
    private static final double LABEL_RADIUS = 73;
    private static final double HANDLE_RADIUS = 8;
    private static final double GRAB_DEGREES = 14;

    private enum Grip {
        NOTHING,
        START,
        END,
        BAND
    }

    private final HoldOutControl holdOut;
    private final ImageView wheel = new ImageView();
    private final Canvas names = new Canvas(SIZE, SIZE);
    private final Canvas overlay = new Canvas(SIZE, SIZE);
    private Grip grip = Grip.NOTHING;
    private double grabbedHue;
    private HueRange grabbedRange = HueRange.NONE;

    HueRing(HoldOutControl holdOut) {
        this.holdOut = holdOut;
        getStyleClass().add("hue-ring");
        setId("hold-out-ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        wheel.setFitWidth(2 * OUTER);
        wheel.setFitHeight(2 * OUTER);
        wheel.relocate(SIZE / 2 - OUTER, SIZE / 2 - OUTER);
        // Twice the size of the screen's pixels is sharp at every scale up to 200 %.
        wheel.setImage(HueImages.ring((int) (4 * OUTER), INNER / OUTER));
        overlay.setMouseTransparent(true);
        names.setMouseTransparent(true);
        drawNames(names.getGraphicsContext2D());
        setAccessibleHelp(SliceKeys.HELP);
        Tooltip.install(
                this, new Tooltip("The hues withheld from training: drag the hatched slice, or one of its two ends."));
        getChildren().addAll(wheel, names, overlay);
        bind();
    }

    private void bind() {
        holdOut.rangeProperty().addListener((property, before, now) -> draw());
        disabledProperty().addListener((property, before, now) -> draw());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnMouseMoved(event -> setCursor(gripAt(event) == Grip.NOTHING ? Cursor.DEFAULT : Cursor.HAND));
        addEventHandler(KeyEvent.KEY_PRESSED, new SliceKeys(holdOut)::press);
        draw();
    }

    private Grip gripAt(MouseEvent event) {
        Point2D fromCenter = new Point2D(event.getX() - SIZE / 2, event.getY() - SIZE / 2);
        double radius = fromCenter.magnitude();
        if (radius < INNER - 6 || radius > OUTER + 8) {
            return Grip.NOTHING;
        }
        HueRange range = holdOut.lastSlice();
        double hue = hueAt(event);
        double toStart = Hue.distance(hue, range.start());
        double toEnd = Hue.distance(hue, range.end());
        double reach = Math.min(GRAB_DEGREES, Math.max(range.span() / 3, 4));
        if (Math.min(toStart, toEnd) <= (range.contains(hue) ? reach : GRAB_DEGREES)) {
            return toStart < toEnd ? Grip.START : Grip.END;
        }
        return range.contains(hue) ? Grip.BAND : Grip.NOTHING;
    }

    private static double hueAt(MouseEvent event) {
        return Hue.wrap(Math.toDegrees(Math.atan2(SIZE / 2 - event.getY(), event.getX() - SIZE / 2)));
    }

    private void press(MouseEvent event) {
        requestFocus();
        grip = gripAt(event);
        grabbedHue = hueAt(event);
        grabbedRange = holdOut.lastSlice();
        if (grip != Grip.NOTHING) {
            holdOut.setAdjusting(true);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (grip == Grip.NOTHING) {
            return;
        }
        // Whole degrees, as the colors of the reference have them.
        double hue = Math.rint(hueAt(event));
        double turned = Math.rint(hueAt(event) - grabbedHue);
        holdOut.holdOut(
                switch (grip) {
                    case START -> HueRange.of(hue, grabbedRange.end());
                    case END -> HueRange.of(grabbedRange.start(), hue);
                    default -> grabbedRange.turned(turned);
                });
        event.consume();
    }

    private void release() {
        if (grip != Grip.NOTHING) {
            grip = Grip.NOTHING;
            holdOut.setAdjusting(false);
        }
    }

    private void draw() {
        GraphicsContext graphics = overlay.getGraphicsContext2D();
        graphics.clearRect(0, 0, SIZE, SIZE);
        HueRange range = holdOut.range();
        setAccessibleText("Held-out hues on the hue circle: " + range);
        if (!range.isNone()) {
            drawSlice(graphics, range);
        }
    }

    private static void drawNames(GraphicsContext graphics) {
        for (NamedHue hue : NamedHue.values()) {
            double angle = Math.toRadians(hue.degrees());
            double x = SIZE / 2 + LABEL_RADIUS * Math.cos(angle);
            double y = SIZE / 2 - LABEL_RADIUS * Math.sin(angle);
            graphics.setFill(HueImages.color(hue.degrees()));
            graphics.fillOval(x - 3.5, y - 3.5, 7, 7);
            graphics.setStroke(Color.gray(0.5, 0.7));
            graphics.setLineWidth(0.75);
            graphics.strokeOval(x - 3.5, y - 3.5, 7, 7);
        }
    }

    private void drawSlice(GraphicsContext graphics, HueRange range) {
        double extent = Math.max(range.span(), 0.8);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setStroke(Color.gray(0.97, 0.62));
        graphics.setLineWidth(OUTER - INNER);
        arc(graphics, MIDDLE, range.start(), extent);
        drawHatching(graphics, range);
        graphics.setStroke(Color.gray(0.15));
        graphics.setLineWidth(1.5);
        arc(graphics, OUTER + 1, range.start(), extent);
        arc(graphics, INNER - 1, range.start(), extent);
        drawHandle(graphics, range.start());
        drawHandle(graphics, range.end());
    }

    /** Slanted spokes, which mark the slice for people who do not see its color. */
    private void drawHatching(GraphicsContext graphics, HueRange range) {
        graphics.setStroke(Color.gray(0.2, 0.75));
        graphics.setLineWidth(1);
        // One path: each stroke of its own would be rasterized by itself, while the slice is dragged.
        graphics.beginPath();
        for (double turn = 3; turn < range.span() - 1; turn += 6) {
            double from = Math.toRadians(range.start() + turn - 2);
            double to = Math.toRadians(range.start() + turn + 2);
            graphics.moveTo(SIZE / 2 + INNER * Math.cos(from), SIZE / 2 - INNER * Math.sin(from));
            graphics.lineTo(SIZE / 2 + OUTER * Math.cos(to), SIZE / 2 - OUTER * Math.sin(to));
        }
        graphics.stroke();
    }

    private void drawHandle(GraphicsContext graphics, double hue) {
        double angle = Math.toRadians(hue);
        double x = SIZE / 2 + MIDDLE * Math.cos(angle);
        double y = SIZE / 2 - MIDDLE * Math.sin(angle);
        graphics.setFill(HueImages.color(hue));
        graphics.fillOval(x - HANDLE_RADIUS, y - HANDLE_RADIUS, 2 * HANDLE_RADIUS, 2 * HANDLE_RADIUS);
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(3);
        graphics.strokeOval(x - HANDLE_RADIUS, y - HANDLE_RADIUS, 2 * HANDLE_RADIUS, 2 * HANDLE_RADIUS);
        graphics.setStroke(Color.gray(0.15));
        graphics.setLineWidth(1);
        graphics.strokeOval(
                x - HANDLE_RADIUS - 1.5, y - HANDLE_RADIUS - 1.5, 2 * HANDLE_RADIUS + 3, 2 * HANDLE_RADIUS + 3);
    }

    private static void arc(GraphicsContext graphics, double radius, double start, double extent) {
        graphics.strokeArc(SIZE / 2 - radius, SIZE / 2 - radius, 2 * radius, 2 * radius, start, extent, ArcType.OPEN);
    }
}
