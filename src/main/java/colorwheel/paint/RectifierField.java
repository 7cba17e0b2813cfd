package colorwheel.paint;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.Arrays;

/**
 * The field of a network of rectifiers. Before its sigmoid the decoder is linear between the kinks of its rectifiers,
 * and along a row of pixels each hidden unit has at most one kink. So a row costs its hidden units once, and then three
 * multiplications a pixel.
 */
final class RectifierField extends DecoderField {
    /** Of one row: where hidden units switch, by rising pixel, and the terms they add or take away there. */
    private final int[] switchAt;

    private final double[][] switched;
    private final double[] sums = new double[2 * NetworkSpec.CHANNELS];

    RectifierField(Weights weights, Plane plane) {
        super(weights, plane);
        switchAt = new int[hidden];
        switched = new double[hidden][2 * NetworkSpec.CHANNELS];
    }

    @Override
    void fillRow(
            int[] pixels, int origin, int width, double first, double second, double stepFirst, double stepSecond) {
        int switches = prepare(first, second, stepFirst, stepSecond, width);
        int from = 0;
        for (int k = 0; k <= switches; k++) {
            int end = k == switches ? width : switchAt[k];
            segment(pixels, origin, from, end);
            from = end;
            if (k < switches) {
                for (int term = 0; term < sums.length; term++) {
                    sums[term] += switched[k][term];
                }
            }
        }
    }

    /** Sets the terms of the first pixel, and sorts out where along the row they change; returns how often they do. */
    private int prepare(double first, double second, double stepFirst, double stepSecond, int width) {
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            sums[2 * channel] = outBias(channel);
            sums[2 * channel + 1] = 0;
        }
        int switches = 0;
        for (int unit = 0; unit < hidden; unit++) {
            double start = sum(unit, first, second);
            double slope = slope(unit, stepFirst, stepSecond);
            boolean on = start > 0;
            if (on) {
                add(sums, unit, start, slope, 1);
            }
            double kink = -start / slope;
            boolean turns = on ? slope < 0 : slope > 0;
            if (turns && kink < width - 1) {
                insert(switches++, (int) kink + 1, unit, start, slope, on ? -1 : 1);
            }
        }
        return switches;
    }

    private void insert(int count, int pixel, int unit, double start, double slope, int sign) {
        double[] terms = switched[count];
        int place = count;
        while (place > 0 && switchAt[place - 1] > pixel) {
            switchAt[place] = switchAt[place - 1];
            switched[place] = switched[place - 1];
            place--;
        }
        switchAt[place] = pixel;
        switched[place] = terms;
        Arrays.fill(terms, 0);
        add(terms, unit, start, slope, sign);
    }

    private void add(double[] terms, int unit, double start, double slope, int sign) {
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            terms[2 * channel] += sign * out(unit, channel) * start;
            terms[2 * channel + 1] += sign * out(unit, channel) * slope;
        }
    }

    /** The pixels between two kinks. */
    private void segment(int[] pixels, int origin, int from, int end) {
        double red = place(sums[0]);
        double redSlope = placeSlope(sums[1]);
        double green = place(sums[2]);
        double greenSlope = placeSlope(sums[3]);
        double blue = place(sums[4]);
        double blueSlope = placeSlope(sums[5]);
        for (int k = from; k < end; k++) {
            pixels[origin + k] = pixelAt(red + redSlope * k, green + greenSlope * k, blue + blueSlope * k);
        }
    }

    @Override
    int pixel(double first, double second) {
        double red = outBias(0);
        double green = outBias(1);
        double blue = outBias(2);
        for (int unit = 0; unit < hidden; unit++) {
            double sum = sum(unit, first, second);
            if (sum > 0) {
                red += out(unit, 0) * sum;
                green += out(unit, 1) * sum;
                blue += out(unit, 2) * sum;
            }
        }
        return pixelAt(place(red), place(green), place(blue));
    }
}
