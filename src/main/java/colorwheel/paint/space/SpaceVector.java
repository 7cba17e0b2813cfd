package colorwheel.paint.space;

/**
 * A point or a direction in the space of three latent coordinates, or in that of a view.
 *
 * @param first the first coordinate, or x
 * @param second the second one, or y
 * @param third the third one, or the depth
 */
public record SpaceVector(double first, double second, double third) {
    /** The direction of an axis, from 0 to 2. */
    public static SpaceVector axis(int axis) {
        return switch (axis) {
            case 0 -> new SpaceVector(1, 0, 0);
            case 1 -> new SpaceVector(0, 1, 0);
            case 2 -> new SpaceVector(0, 0, 1);
            default -> throw new IllegalArgumentException("there is no axis " + axis);
        };
    }

    /** The scalar product. */
    public double dot(SpaceVector other) {
        return dot(other.first, other.second, other.third);
    }

    /** The scalar product with a vector of these coordinates. */
    public double dot(double otherFirst, double otherSecond, double otherThird) {
        return first * otherFirst + second * otherSecond + third * otherThird;
    }

    /** The vector product. */
    public SpaceVector cross(SpaceVector other) {
        return new SpaceVector(
                second * other.third - third * other.second,
                third * other.first - first * other.third,
                first * other.second - second * other.first);
    }

    public SpaceVector plus(SpaceVector other) {
        return new SpaceVector(first + other.first, second + other.second, third + other.third);
    }

    public SpaceVector times(double factor) {
        return new SpaceVector(factor * first, factor * second, factor * third);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /**
     * The same direction with the length 1.
     *
     * @throws IllegalArgumentException if there is no direction: all coordinates are 0, or one is not finite
     */
    public SpaceVector unit() {
        double length = length();
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException(this + " has no direction");
        }
        return times(1 / length);
    }
}
