package colorwheel.app.storm;

import colorwheel.view.LabView;
import colorwheel.view.control.DialogLayer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The hands of the robot: mouse and keys go through the platform as those of a user do, one event after the other, and
 * after each the JavaFX thread has taken it. Nothing here sleeps: {@link #frame} waits for the next frame.
 */
final class Hands {
    private static final double WHEEL_NOTCH = 40;

    /** Open choosers of the platform, of which the headless one has none. */
    private static final Set<String> NOT_FOR_KEYS = Set.of("export-browse", "slider-table", "slider-frames");

    private final Stage stage;
    private final LabView view;
    private final Desk desk;
    private final Consumer<Throwable> failures;
    private final Robot robot = Fx.ask(Robot::new);
    private volatile CountDownLatch nextFrame = new CountDownLatch(0);

    /**
     * @param stage the window of the lab
     * @param desk the files that are used
     * @param failures gets what an event threw
     */
    Hands(Stage stage, LabView view, Desk desk, Consumer<Throwable> failures) {
        this.stage = stage;
        this.view = view;
        this.desk = desk;
        this.failures = failures;
    }

    /** Counts the frames; to be started. */
    AnimationTimer clock() {
        return new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                nextFrame.countDown();
            }
        };
    }

    // The JavaFX thread

    /** Does something on the JavaFX thread and waits for it, or until a dialog that it opened waits for the user. */
    void act(Runnable action) {
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                failures.accept(failure);
            }
        });
        // A dialog that waits serves what comes after; only its opener stands still.
        CountDownLatch taken = new CountDownLatch(1);
        Platform.runLater(taken::countDown);
        Fx.await(taken, "the JavaFX thread takes an event");
    }

    /** Waits for the beginning of the next frame, and until what it asked for is done. */
    void frame() {
        CountDownLatch latch = new CountDownLatch(1);
        nextFrame = latch;
        Fx.await(latch, "the next frame comes");
    }

    // What is there

    Stage stage() {
        return stage;
    }

    LabView view() {
        return view;
    }

    Desk desk() {
        return desk;
    }

    /** Whether a dialog keeps the user from the rest of the lab's window. */
    boolean isDialogOpen() {
        return Fx.ask(() -> DialogLayer.of(stage).filter(DialogLayer::isOpen).isPresent());
    }

    /** A window by the end of its title; {@code null} if it is not open. */
    Stage window(String title) {
        return Fx.ask(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage other
                        && other.isShowing()
                        && other.getTitle() != null
                        && other.getTitle().endsWith(title))
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null));
    }

    /** A node that can be seen and used, whichever window it is in; {@code null} if there is none. */
    Node find(String selector) {
        return Fx.ask(() -> Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Reach::isUsable)
                .findFirst()
                .orElse(null));
    }

    /** All nodes that can be seen and used, in the order in which they are in the window. */
    List<Node> findAll(String selector) {
        return Fx.ask(() -> Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Reach::isUsable)
                .toList());
    }

    // The mouse

    /** Clicks into a node: at 0, 0 its upper left corner, at 1, 1 its lower right one. */
    boolean click(Node node, double x, double y, MouseButton button, int times) {
        if (node == null) {
            return false;
        }
        Point2D at = Reach.place(node, x, y);
        click(at, button, times);
        return true;
    }

    boolean click(String selector) {
        return click(find(selector), 0.5, 0.5, MouseButton.PRIMARY, 1);
    }

    void click(Point2D at, MouseButton button, int times) {
        act(() -> robot.mouseMove(at));
        for (int time = 0; time < times; time++) {
            act(() -> robot.mousePress(button));
            act(() -> robot.mouseRelease(button));
        }
    }

    /** Moves the mouse over a node. */
    boolean hover(String selector, double[] xs, double[] ys) {
        Node node = find(selector);
        for (int k = 0; node != null && k < xs.length; k++) {
            Point2D at = Reach.place(node, xs[k], ys[k]);
            act(() -> robot.mouseMove(at));
        }
        return node != null;
    }

    /** Drags along a path over a node, one place a frame. */
    boolean drag(Node node, double[] xs, double[] ys) {
        if (node == null) {
            return false;
        }
        Point2D[] path = new Point2D[xs.length];
        for (int k = 0; k < path.length; k++) {
            path[k] = Reach.place(node, xs[k], ys[k]);
        }
        drag(path);
        return true;
    }

    void drag(Point2D... path) {
        act(() -> robot.mouseMove(path[0]));
        act(() -> robot.mousePress(MouseButton.PRIMARY));
        for (Point2D place : path) {
            act(() -> robot.mouseMove(place));
            frame();
        }
        act(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Turns the wheel over a node. Not through the platform: the headless one turns it wrong. */
    boolean wheel(String selector, double x, double y, int notches) {
        Node node = find(selector);
        if (node == null) {
            return false;
        }
        Point2D at = Reach.place(node, x, y);
        act(() -> {
            robot.mouseMove(at);
            Point2D in = node.screenToLocal(at);
            Event.fireEvent(
                    node,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            in.getX(),
                            in.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            WHEEL_NOTCH * notches,
                            0,
                            WHEEL_NOTCH * notches,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        });
        return true;
    }

    // The keyboard

    /** Presses and releases a key while others are held. */
    void key(KeyCode key, KeyCode... held) {
        if ((key == KeyCode.SPACE || key == KeyCode.ENTER) && Fx.ask(this::isAtChooser)) {
            return;
        }
        for (KeyCode modifier : held) {
            act(() -> robot.keyPress(modifier));
        }
        act(() -> robot.keyPress(key));
        act(() -> robot.keyRelease(key));
        for (int k = held.length - 1; k >= 0; k--) {
            KeyCode modifier = held[k];
            act(() -> robot.keyRelease(modifier));
        }
    }

    private boolean isAtChooser() {
        Node focused = focusedScene().getFocusOwner();
        return focused != null && focused.getId() != null && NOT_FOR_KEYS.contains(focused.getId());
    }

    /** Types characters to whatever has the focus; not by keys, of which each keyboard has others. */
    void type(String text) {
        act(() -> {
            Scene scene = focusedScene();
            for (String character : text.split("")) {
                Node focused = scene.getFocusOwner();
                KeyEvent typed = new KeyEvent(
                        KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false);
                Event.fireEvent(focused == null ? scene : focused, typed);
            }
        });
    }

    private Scene focusedScene() {
        return Window.getWindows().stream()
                .filter(window -> window.isFocused() && window.getScene() != null)
                .reduce((before, last) -> last)
                .orElse(stage)
                .getScene();
    }

    /** Clicks into a field, puts a text in the place of its own, and presses a key. */
    boolean fill(String selector, String text, KeyCode then) {
        if (!click(selector)) {
            return false;
        }
        key(KeyCode.A, KeyCode.CONTROL);
        key(KeyCode.DELETE);
        type(text);
        key(then);
        return true;
    }

    /** Gives the lab's window the keyboard back, as a window manager does when another one has closed. */
    void settleFocus() {
        act(() -> {
            boolean someone = Window.getWindows().stream().anyMatch(Window::isFocused);
            if (!someone) {
                stage.requestFocus();
            }
        });
    }
}
