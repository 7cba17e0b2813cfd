package colorwheel.paint.space;

/** Two of the three latent axes: what a panel beside the view shows. */
public enum AxisPair {
    FIRST_SECOND(0, 1),
    FIRST_THIRD(0, 2),
    SECOND_THIRD(1, 2);

    private final int right;
    private final int up;

    AxisPair(int right, int up) {
        this.right = right;
        this.up = up;
    }

    /** The axis that runs right, from 0 to 2. */
    public int right() {
        return right;
    }

    /** The axis that runs up, from 0 to 2. */
    public int up() {
        return up;
    }

    /** The camera that looks along the third axis and sees these two as the panel does. */
    public SpaceCamera camera() {
        return SpaceCamera.of(Rotation.showing(SpaceVector.axis(right), SpaceVector.axis(up)));
    }
}
