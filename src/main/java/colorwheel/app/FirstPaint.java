package colorwheel.app;

import javafx.scene.SnapshotParameters;
import javafx.scene.effect.DropShadow;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;

/**
 * Lets something begin when the window has been drawn and JavaFX has loaded every native library that it draws with.
 * ND4J's libraries wait for this: loaded at the same time on another thread, they once hung in the system's loader.
 */
final class FirstPaint {
    /** With the second tick the first frame has been handed to the thread that draws. */
    private static final int HANDED_OVER = 2;

    private final Runnable then;
    private int ticks;

    /** @param then is run once, on the JavaFX thread */
    FirstPaint(Runnable then) {
        this.then = then;
    }

    /** Called with each tick of the screen's clock, on the JavaFX thread. */
    void tick() {
        if (ticks < HANDED_OVER && ++ticks == HANDED_OVER) {
            drawShadow();
            then.run();
        }
    }

    /** Whether the window has not been drawn yet. */
    boolean isDue() {
        return ticks < HANDED_OVER;
    }

    /**
     * Draws one pixel and waits for it: what was to be drawn before it then has been. The shadow is there because
     * JavaFX would load its library of effects only with the first menu.
     */
    private static void drawShadow() {
        Rectangle pixel = new Rectangle(1, 1);
        pixel.setEffect(new DropShadow());
        pixel.snapshot(new SnapshotParameters(), new WritableImage(1, 1));
    }
}
