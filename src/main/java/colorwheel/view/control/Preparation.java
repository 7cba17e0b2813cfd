package colorwheel.view.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * Prepares a dialog or window before it is opened for the first time, in small steps that are taken in idle time.
 * Otherwise JavaFX would load, style and lay it out at the first opening, and the window would stall. JavaFX thread.
 */
public final class Preparation {
    /** Panes whose children can be removed and added again. */
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

    /** Takes all steps that wait, before an opening. */
    public void finish() {
        while (isWaiting()) {
            step();
        }
    }

    /** Drops the steps that wait. */
    public void drop() {
        steps.clear();
    }

    /** Without a scene nothing can be styled yet: some controls add their content only when they are shown. */
    private static void style(Pane pane, Node child) {
        if (pane.getScene() != null) {
            child.applyCss();
            pane.layout();
        }
    }

    /**
     * Styles and lays out a pane that is in a scene but not yet shown, one child per step: removes its children and
     * adds them again in their order.
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
                    style(pane, child);
                });
            }
        }
    }
}
