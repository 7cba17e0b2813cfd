package colorwheel.sweep;

import java.util.AbstractList;
import java.util.List;

/**
 * The wheels of a sweep that are trained so far, all that a sweep keeps in memory. One thread adds at a time; any
 * thread reads.
 */
public final class SweepResults {
    private final SweepPlan plan;
    private final TrainedWheel[] wheels;
    private volatile int count;

    public SweepResults(SweepPlan plan) {
        this.plan = plan;
        this.wheels = new TrainedWheel[plan.size()];
    }

    public SweepPlan plan() {
        return plan;
    }

    /** Adds the next wheel of the plan. */
    public void add(TrainedWheel wheel) {
        if (wheel.index() != count) {
            throw new IllegalArgumentException("wheel " + wheel.index() + " came when " + count + " was due");
        }
        wheels[count] = wheel;
        // Written last: a thread that reads the count finds the wheel.
        count = wheel.index() + 1;
    }

    /** The number of trained wheels. */
    public int count() {
        return count;
    }

    /** A trained wheel, by its index in the plan. */
    public TrainedWheel get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("wheel " + index + " of " + count);
        }
        return wheels[index];
    }

    /** The results so far, in the plan's order; does not grow afterwards. */
    public List<TrainedWheel> soFar() {
        int size = count;
        return new AbstractList<>() {
            @Override
            public TrainedWheel get(int index) {
                if (index >= size) {
                    throw new IndexOutOfBoundsException("wheel " + index + " of " + size);
                }
                return wheels[index];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
