package colorwheel.paint;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** Runs one Type 2 charstring (Adobe Technical Note 5177) and keeps its outline; hints are read over. */
final class CharstringOutline {
    private static final int DEEPEST = 10;
    private static final int MOST_OPERANDS = 48;

    private final IntFunction<ByteBuffer> globalSubrs;
    private final int globalBias;
    private final IntFunction<ByteBuffer> localSubrs;
    private final int localBias;
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double[] stack = new double[MOST_OPERANDS];
    private double scale;
    private int count;
    private int hints;
    private double x;
    private double y;
    private boolean open;
    private boolean ended;

    CharstringOutline(
            IntFunction<ByteBuffer> globalSubrs, int globalCount, IntFunction<ByteBuffer> localSubrs, int localCount) {
        this.globalSubrs = globalSubrs;
        this.globalBias = bias(globalCount);
        this.localSubrs = localSubrs;
        this.localBias = bias(localCount);
    }

    /** The outline with y down, in font units times scale. Once per instance. */
    Path2D outline(ByteBuffer charstring, double scale) {
        this.scale = scale;
        run(charstring, 0);
        close();
        return path;
    }

    /** A number of one, two or three bytes; of those this package reads, dictionaries and charstrings share them. */
    static int shortNumber(int first, ByteBuffer bytes) {
        if (first == 28) {
            return bytes.getShort();
        }
        if (first <= 246) {
            return first - 139;
        }
        int second = bytes.get() & 0xFF;
        return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
    }

    private static int bias(int count) {
        return count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
    }

    private void run(ByteBuffer code, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the font's subroutines are nested too deep");
        }
        while (code.hasRemaining() && !ended) {
            int first = code.get() & 0xFF;
            if (first == 255) {
                stack[count++] = code.getInt() / 65536.0;
            } else if (first == 28 || first >= 32) {
                stack[count++] = shortNumber(first, code);
            } else if (first == 10) {
                run(localSubrs.apply((int) stack[--count] + localBias), depth + 1);
            } else if (first == 29) {
                run(globalSubrs.apply((int) stack[--count] + globalBias), depth + 1);
            } else if (first == 11) {
                return;
            } else if (first == 14) {
                ended = true;
            } else {
                operate(first, code);
                count = 0;
            }
        }
    }

    private void operate(int operator, ByteBuffer code) {
        switch (operator) {
            case 1, 3, 18, 23 -> hints += count / 2;
            case 19, 20 -> {
                hints += count / 2;
                code.position(code.position() + (hints + 7) / 8);
            }
            case 21 -> move(stack[count - 2], stack[count - 1]);
            case 22 -> move(stack[count - 1], 0);
            case 4 -> move(0, stack[count - 1]);
            case 5 -> lines(0, count);
            case 6 -> alternatingLines(true);
            case 7 -> alternatingLines(false);
            case 8 -> curves(0, count);
            case 24 -> {
                curves(0, count - 2);
                lines(count - 2, count);
            }
            case 25 -> {
                lines(0, count - 6);
                curves(count - 6, count);
            }
            case 26 -> straightCurves(false);
            case 27 -> straightCurves(true);
            case 30 -> alternatingCurves(false);
            case 31 -> alternatingCurves(true);
            case 12 -> flex(code.get() & 0xFF);
            default -> throw new IllegalArgumentException("the font has an unknown charstring operator " + operator);
        }
    }

    private void close() {
        if (open) {
            path.closePath();
            open = false;
        }
    }

    private void move(double dx, double dy) {
        close();
        x += dx;
        y += dy;
        path.moveTo(x * scale, -y * scale);
        open = true;
    }

    private void line(double dx, double dy) {
        x += dx;
        y += dy;
        path.lineTo(x * scale, -y * scale);
    }

    private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
        double x1 = x + dx1;
        double y1 = y + dy1;
        double x2 = x1 + dx2;
        double y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        path.curveTo(x1 * scale, -y1 * scale, x2 * scale, -y2 * scale, x * scale, -y * scale);
    }

    private void lines(int from, int to) {
        for (int k = from; k < to; k += 2) {
            line(stack[k], stack[k + 1]);
        }
    }

    private void alternatingLines(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int k = 0; k < count; k++) {
            line(horizontal ? stack[k] : 0, horizontal ? 0 : stack[k]);
            horizontal = !horizontal;
        }
    }

    private void curves(int from, int to) {
        for (int k = from; k < to; k += 6) {
            curve(stack[k], stack[k + 1], stack[k + 2], stack[k + 3], stack[k + 4], stack[k + 5]);
        }
    }

    /** Curves that begin and end in one direction; an odd operand turns the first beginning a little. */
    private void straightCurves(boolean horizontal) {
        int k = count % 4;
        double aside = k == 0 ? 0 : stack[0];
        for (; k < count; k += 4) {
            if (horizontal) {
                curve(stack[k], aside, stack[k + 1], stack[k + 2], stack[k + 3], 0);
            } else {
                curve(aside, stack[k], stack[k + 1], stack[k + 2], 0, stack[k + 3]);
            }
            aside = 0;
        }
    }

    /** Curves that turn a quarter each; an odd operand turns the last end a little. */
    private void alternatingCurves(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int k = 0; k + 4 <= count; k += 4) {
            double aside = count - k == 5 ? stack[k + 4] : 0;
            if (horizontal) {
                curve(stack[k], 0, stack[k + 1], stack[k + 2], aside, stack[k + 3]);
            } else {
                curve(0, stack[k], stack[k + 1], stack[k + 2], stack[k + 3], aside);
            }
            horizontal = !horizontal;
        }
    }

    /** Two flat curves in one operator. */
    private void flex(int operator) {
        double[] s = stack;
        switch (operator) {
            case 34 -> {
                curve(s[0], 0, s[1], s[2], s[3], 0);
                curve(s[4], 0, s[5], -s[2], s[6], 0);
            }
            case 35 -> {
                curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                curve(s[6], s[7], s[8], s[9], s[10], s[11]);
            }
            case 36 -> {
                curve(s[0], s[1], s[2], s[3], s[4], 0);
                curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
            }
            case 37 -> {
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                boolean wide = Math.abs(dx) > Math.abs(dy);
                curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                curve(s[6], s[7], s[8], s[9], wide ? s[10] : -dx, wide ? -dy : s[10]);
            }
            default -> throw new IllegalArgumentException("the font has an unknown charstring operator 12 " + operator);
        }
    }
}
