package colorwheel.view.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * Makes something ready before it is opened for the first time, in small steps that are taken while the user does
 * nothing: what JavaFX then loads, styles and lays out would otherwise hold the window up at the first opening. JavaFX
 * thread.
 */
public final class Preparation {
    /** Panes that only hold their children: these can be taken out and put back. */
    private static final Set<Class<?>> PLAIN = Set.of(GridPane.class, HBox.class, VBox.class);

    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Adds a step after those that wait. */
    public void add(Runnable step) {
        steps.add(step);
    }

    /** Whether there is a step to take. */
    public boolean isWaiting() {
        return !steps.isEmpty();
    }

    /** Takes the next step. */
    public void step() {
        Runnable next = steps.poll();
        if (next != null) {
            next.run();
        }
    }

    /** Takes all steps that wait: what they make ready is opened now. */
    public void finish() {
        while (isWaiting()) {
            step();
        }
    }

    /** Leaves out the steps that wait. */
    public void drop() {
        steps.clear();
    }

    /** A control may take what is in it into the scene only once it is seen itself. */
    private static void style(Scene scene) {
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /**
     * Styles and lays out a pane that is in a scene but not yet seen, one child with each step: takes its children out
     * and puts them back in their order.
     */
    public void style(Pane pane) {
        List<Node> children = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        for (Node child : children) {
            if (PLAIN.contains(child.getClass())) {
                add(() -> pane.getChildren().add(child));
                style((Pane) child);
            } else {
                add(() -> {
                    pane.getChildren().add(child);
                    style(pane.getScene());
                });
            }
        }
    }
}
