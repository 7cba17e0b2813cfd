package colorwheel.paint;

import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.color.Hue;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A color that is marked with the initial of its hue, so that hue can be read without seeing color.
 *
 * @param hue the named hue that the color stands for
 * @param color the color of the cube that is nearest to it
 */
public record HueMark(NamedHue hue, HsvColor color) {
    private static final double MAX_DISTANCE = 5;

    /** The twelve named hues at full saturation and value, whatever an experiment trains. */
    public static final List<HueMark> BRIGHT = Arrays.stream(NamedHue.values())
            .map(named -> new HueMark(named, new HsvColor(named.degrees(), 1, 1)))
            .toList();

    /**
     * The named hues of an experiment, at its greatest saturation and value. Of a coarse cube only those that it has
     * within 5 degrees; of greys none, since they have no hue.
     *
     * @param heldOutToo whether held-out hues are marked as well
     */
    static List<HueMark> of(Experiment experiment, boolean heldOutToo) {
        HsvGrid cube = experiment.cube();
        double saturation = cube.saturations().get(cube.saturations().size() - 1);
        double value = cube.values().get(cube.values().size() - 1);
        List<HueMark> marks = new ArrayList<>();
        if (saturation == 0 || value == 0) {
            return marks;
        }
        for (NamedHue named : NamedHue.values()) {
            double nearest = cube.grid().hue(cube.grid().nearest(named.degrees()));
            boolean wanted = heldOutToo || !experiment.holdOut().contains(nearest);
            if (wanted && Hue.distance(nearest, named.degrees()) <= MAX_DISTANCE) {
                marks.add(new HueMark(named, new HsvColor(nearest, saturation, value)));
            }
        }
        return List.copyOf(marks);
    }
}
