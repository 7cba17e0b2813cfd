package colorwheel.view.experiment;

import colorwheel.color.HueRange;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a control that shows the held-out slice: left and right turn it by 1°, Page Up and Page Down by 10°; with
 * Shift they move its end, with Alt its start.
 */
final class SliceKeys {
    static final String HELP = "Left and right turn the slice, with Shift they move its end, with Alt its start.";

    private static final double STEP = 1;
    private static final double PAGE = 10;

    private final HoldOutControl holdOut;

    SliceKeys(HoldOutControl holdOut) {
        this.holdOut = holdOut;
    }

    void press(KeyEvent event) {
        double turn =
                switch (event.getCode()) {
                    case LEFT, DOWN -> -STEP;
                    case RIGHT, UP -> STEP;
                    case PAGE_DOWN -> -PAGE;
                    case PAGE_UP -> PAGE;
                    default -> 0;
                };
        if (turn == 0) {
            return;
        }
        HueRange range = holdOut.lastSlice();
        if (event.isShiftDown()) {
            holdOut.holdOut(HueRange.of(range.start(), range.end() + turn));
        } else if (event.isAltDown()) {
            holdOut.holdOut(HueRange.of(range.start() + turn, range.end()));
        } else {
            holdOut.holdOut(range.turned(turn));
        }
        event.consume();
    }
}
