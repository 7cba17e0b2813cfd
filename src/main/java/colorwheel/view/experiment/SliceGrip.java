package colorwheel.view.experiment;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import javafx.scene.Cursor;

/** What of the held-out slice a press on the strip grabs, and where a drag takes it. */
enum SliceGrip {
    START(Cursor.H_RESIZE),
    END(Cursor.H_RESIZE),
    WHOLE(Cursor.MOVE),
    /** Beside the slice: a drag makes a new one there. */
    NEW(Cursor.CROSSHAIR);

    /** How far from an end it is grabbed, in logical pixels. */
    static final double REACH = 12;

    /** One hue at least is left, so that the ends do not meet from the other side. */
    private static final double MAX_SPAN = Hue.TURN - 1;

    private final Cursor cursor;

    SliceGrip(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The cursor that says what a press would do. */
    Cursor cursor() {
        return cursor;
    }

    /**
     * What is grabbed at a hue.
     *
     * @param pixelsPerDegree the scale of the strip
     */
    static SliceGrip at(double hue, HueRange slice, double pixelsPerDegree) {
        double reach = REACH / pixelsPerDegree;
        boolean inside = slice.contains(hue);
        // The middle third of a narrow slice is left to move it.
        double grabbed = inside ? Math.min(reach, slice.span() / 3) : reach;
        double toStart = Hue.distance(hue, slice.start());
        double toEnd = Hue.distance(hue, slice.end());
        if (Math.min(toStart, toEnd) <= grabbed) {
            boolean beforeStart = Hue.forward(hue, slice.start()) < Hue.forward(slice.end(), hue);
            return toStart < toEnd || toStart == toEnd && beforeStart ? START : END;
        }
        return inside ? WHOLE : NEW;
    }

    /**
     * The slice after a drag, its moved end at a whole degree, as the colors of the reference have them. The ends stop
     * where they would cross.
     *
     * @param slice the slice that was grabbed
     * @param from the hue at which it was grabbed
     * @param turned how far the hand is from there, in degrees, in either direction; a turn and more is not lost
     */
    HueRange dragged(HueRange slice, double from, double turned) {
        return switch (this) {
            case START -> {
                double start = Math.rint(slice.start() + turned);
                double end = slice.start() + slice.span();
                yield HueRange.of(Math.max(end - MAX_SPAN, Math.min(end, start)), slice.end());
            }
            case END -> {
                double end = Math.rint(slice.start() + slice.span() + turned);
                yield HueRange.of(slice.start(), Math.max(slice.start(), Math.min(slice.start() + MAX_SPAN, end)));
            }
            case WHOLE -> slice.turned(Math.rint(turned));
            case NEW -> {
                double first = Math.rint(from);
                double span = Math.min(MAX_SPAN, Math.abs(Math.rint(turned)));
                yield turned < 0 ? HueRange.of(first - span, first) : HueRange.of(first, first + span);
            }
        };
    }
}
