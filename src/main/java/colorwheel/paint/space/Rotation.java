package colorwheel.paint.space;

/**
 * A rotation about the origin, as a unit quaternion w + xi + yj + zk. Of the two that stand for one rotation it is the
 * one with w ≥ 0. The sines and cosines are {@link StrictMath}'s, so that all machines turn alike.
 */
public record Rotation(double w, double x, double y, double z) {
    /** Nothing is turned. */
    public static final Rotation NONE = new Rotation(1, 0, 0, 0);

    /** @throws IllegalArgumentException if all four are 0, or one is not finite */
    public Rotation {
        double length = Math.sqrt(w * w + x * x + y * y + z * z);
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException(w + ", " + x + ", " + y + ", " + z + " is no rotation");
        }
        double factor = (w < 0 ? -1 : 1) / length;
        // "+ 0.0" turns −0 into 0.
        w = w * factor + 0.0;
        x = x * factor + 0.0;
        y = y * factor + 0.0;
        z = z * factor + 0.0;
    }

    /** A turn about a direction by an angle, by the rule of the right hand. */
    public static Rotation about(SpaceVector direction, double degrees) {
        SpaceVector unit = direction.unit();
        double half = Math.toRadians(degrees) / 2;
        double sin = StrictMath.sin(half);
        return new Rotation(StrictMath.cos(half), unit.first() * sin, unit.second() * sin, unit.third() * sin);
    }

    /** The shortest turn that takes one direction to another; of opposite ones, a half turn. */
    public static Rotation between(SpaceVector from, SpaceVector to) {
        SpaceVector start = from.unit();
        SpaceVector end = to.unit();
        SpaceVector across = start.cross(end);
        double w = 1 + start.dot(end);
        if (w < 1e-12) {
            SpaceVector aside = SpaceVector.axis(Math.abs(start.first()) < 0.9 ? 0 : 1);
            return about(start.cross(aside), 180);
        }
        return new Rotation(w, across.first(), across.second(), across.third());
    }

    /**
     * The rotation that takes three directions to x, y and depth.
     *
     * @param right a unit vector
     * @param up a unit vector at a right angle to it
     */
    static Rotation showing(SpaceVector right, SpaceVector up) {
        SpaceVector toward = right.cross(up);
        double m00 = right.first();
        double m11 = up.second();
        double m22 = toward.third();
        // Shepperd 1978: begins with the greatest of the four, which is at least a half, so that nothing cancels.
        double trace = m00 + m11 + m22;
        if (trace >= Math.max(m00, Math.max(m11, m22))) {
            return new Rotation(
                    1 + trace,
                    toward.second() - up.third(),
                    right.third() - toward.first(),
                    up.first() - right.second());
        }
        if (m00 >= m11 && m00 >= m22) {
            return new Rotation(
                    toward.second() - up.third(),
                    1 + m00 - m11 - m22,
                    right.second() + up.first(),
                    right.third() + toward.first());
        }
        if (m11 >= m22) {
            return new Rotation(
                    right.third() - toward.first(),
                    right.second() + up.first(),
                    1 + m11 - m00 - m22,
                    up.third() + toward.second());
        }
        return new Rotation(
                up.first() - right.second(),
                right.third() + toward.first(),
                up.third() + toward.second(),
                1 + m22 - m00 - m11);
    }

    /** This rotation after another one. */
    public Rotation after(Rotation earlier) {
        return new Rotation(
                w * earlier.w - x * earlier.x - y * earlier.y - z * earlier.z,
                w * earlier.x + x * earlier.w + y * earlier.z - z * earlier.y,
                w * earlier.y - x * earlier.z + y * earlier.w + z * earlier.x,
                w * earlier.z + x * earlier.y - y * earlier.x + z * earlier.w);
    }

    /** What a view turned like this shows of a point. */
    public Projection projection() {
        return new Projection(
                new SpaceVector(1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
                new SpaceVector(2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
                new SpaceVector(2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)));
    }
}
