package colorwheel.paint;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ActivationFunction;
import colorwheel.recording.Weights;
import java.util.Arrays;

/**
 * The field of a network whose hidden units have no kinks: every unit is computed at every pixel, a row at a time, in
 * loops of which the compiler makes vector instructions.
 */
final class SmoothField extends DecoderField {
    private final ActivationFunction function;

    /** One hidden unit along a row, and the three outputs. */
    private float[] unit = {};

    private final float[][] outputs = new float[NetworkSpec.CHANNELS][];

    SmoothField(Weights weights, Plane plane) {
        super(weights, plane);
        function = ActivationFunction.of(weights.network().activation());
    }

    @Override
    void fillRow(
            int[] pixels, int origin, int width, double first, double second, double stepFirst, double stepSecond) {
        if (unit.length < width) {
            unit = new float[width];
            Arrays.setAll(outputs, channel -> new float[width]);
        }
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            Arrays.fill(outputs[channel], 0, width, (float) outBias(channel));
        }
        for (int number = 0; number < hidden; number++) {
            float start = (float) sum(number, first, second);
            float slope = (float) slope(number, stepFirst, stepSecond);
            for (int k = 0; k < width; k++) {
                unit[k] = start + slope * k;
            }
            function.values(unit, 0, width);
            for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
                add((float) out(number, channel), unit, outputs[channel], width);
            }
        }
        for (int k = 0; k < width; k++) {
            pixels[origin + k] = pixelAt(place(outputs[0][k]), place(outputs[1][k]), place(outputs[2][k]));
        }
    }

    private static void add(float weight, float[] unit, float[] output, int width) {
        for (int k = 0; k < width; k++) {
            output[k] += weight * unit[k];
        }
    }

    @Override
    int pixel(double first, double second) {
        int[] pixel = new int[1];
        fillRow(pixel, 0, 1, first, second, 0, 0);
        return pixel[0];
    }
}
