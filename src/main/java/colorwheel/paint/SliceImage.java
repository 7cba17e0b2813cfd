package colorwheel.paint;

import colorwheel.paint.space.SpaceVector;

/** Draws the slice of a {@link SpaceField}, as pixels or as an element of a drawing. */
@FunctionalInterface
interface SliceImage {
    void draw(FieldColors colors, SpaceView view);

    /**
     * Where a view shows a slice, in device pixels.
     *
     * @param x of its middle
     * @param y of its middle
     * @param firstX from there to the edge along the first axis of its plane; likewise the others
     */
    record Place(double x, double y, double firstX, double firstY, double secondX, double secondY) {
        static Place of(SpaceField field, SpaceView view) {
            SpaceVector middle = field.sliceMiddle();
            SpaceVector first = middle.plus(field.plane().first().times(field.radius()));
            SpaceVector second = middle.plus(field.plane().second().times(field.radius()));
            double x = view.x(middle);
            double y = view.y(middle);
            return new Place(x, y, view.x(first) - x, view.y(first) - y, view.x(second) - x, view.y(second) - y);
        }
    }
}
