package colorwheel.view.control;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The root of a window: its content, and over it the open dialogs, of which the last one can be used. A dialog in a
 * window of its own would make a maximized window lose that state under some window managers. JavaFX thread.
 */
public final class DialogLayer extends StackPane {
    /** @param before what gets the focus when the dialog is closed */
    private record Opened(DialogBox box, @Nullable Node before) {}

    private final Node home;
    private final ModalPane modal = new ModalPane();
    private final Deque<Opened> open = new ArrayDeque<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private @Nullable Node focused;

    /**
     * A window without open dialogs.
     *
     * @param home gets the focus after a dialog that a clicked button has opened, since the button would keep Space
     */
    public DialogLayer(Parent content, Node home) {
        super(content);
        this.home = home;
        // Without a fade: a test or a hurried user finds the dialog where it is.
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.displayProperty().addListener((property, before, shown) -> {
            Opened top = open.peek();
            if (!shown && top != null && top.box().closesOnClickOutside()) {
                top.box().dismiss();
            }
        });
        addEventFilter(DragEvent.ANY, event -> {
            if (isOpen()) {
                event.consume();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((property, before, now) -> keepFocus(now));
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .addListener((property, before, showing) -> {
                    if (!showing) {
                        closeAll();
                    }
                });
    }

    /** The layer of a window; empty if the window has none, or is not shown. */
    public static Optional<DialogLayer> of(@Nullable Window window) {
        return window != null
                        && window.isShowing()
                        && window.getScene() != null
                        && window.getScene().getRoot() instanceof DialogLayer layer
                ? Optional.of(layer)
                : Optional.empty();
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** The title of the dialog that can be used; empty without one. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /**
     * Styles a dialog before it is opened, unseen in this layer: a scene keeps what it has found out about styles for
     * itself.
     *
     * @param preparation gets the steps; the dialog is not opened before they are taken or dropped
     * @param content the pane in the dialog that has most of the controls
     */
    public void prepare(Preparation preparation, DialogBox box, Pane content) {
        VBox unseen = unseen();
        preparation.add(() -> {
            getChildren().add(unseen);
            unseen.getChildren().setAll(box);
            unseen.applyCss();
        });
        preparation.style(content);
        preparation.add(() -> layOut(unseen));
        preparation.add(() -> getChildren().remove(unseen));
    }

    /**
     * Likewise styles nodes that are thrown away, one with each step, so that others of their kinds are quickly shown.
     */
    void prepare(Preparation preparation, List<Supplier<Node>> samples) {
        VBox unseen = unseen();
        preparation.add(() -> getChildren().add(unseen));
        for (Supplier<Node> sample : samples) {
            preparation.add(() -> {
                unseen.getChildren().setAll(sample.get());
                unseen.applyCss();
                layOut(unseen);
            });
        }
        preparation.add(() -> getChildren().remove(unseen));
    }

    private static VBox unseen() {
        VBox unseen = new VBox();
        unseen.setManaged(false);
        unseen.setVisible(false);
        return unseen;
    }

    private static void layOut(VBox unseen) {
        unseen.autosize();
        unseen.layout();
    }

    /**
     * Opens a dialog over everything else, unless it is open. If that fails, the window is as it was.
     *
     * @throws RuntimeException if a part of the scene fails
     */
    public void show(DialogBox box) {
        if (!box.isOpen()) {
            Node owner = getScene().getFocusOwner();
            boolean clicked = owner instanceof ButtonBase && !owner.isFocusVisible() && !isOpen();
            open.push(new Opened(box, clicked ? home : owner));
            box.opened(() -> remove(box));
            boolean shown = false;
            try {
                present();
                box.focusFirst();
                shown = true;
            } finally {
                if (!shown) {
                    open.pop();
                    getChildren().remove(modal);
                }
            }
        }
    }

    private void remove(DialogBox box) {
        open.stream().filter(each -> each.box() == box).findFirst().ifPresent(closed -> {
            boolean last = open.peek() == closed;
            open.remove(closed);
            present();
            if (last && closed.before() != null) {
                closed.before().requestFocus();
            }
        });
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            DialogBox box = open.element().box();
            box.dismiss();
            box.close();
        }
    }

    private void present() {
        focused = null;
        Opened top = open.peek();
        title.set(top == null ? "" : top.box().title());
        if (top == null) {
            modal.hide(true);
            getChildren().remove(modal);
            return;
        }
        if (!getChildren().contains(modal)) {
            // Only while a dialog is open, so that it costs nothing otherwise.
            getChildren().add(modal);
            // It shows nothing before it has a skin.
            modal.applyCss();
        }
        modal.setPersistent(!top.box().closesOnClickOutside());
        modal.show(top.box());
        modal.applyCss();
        modal.layout();
    }

    /** Takes the focus back into the dialog if something behind it has got it. */
    private void keepFocus(@Nullable Node now) {
        Opened top = open.peek();
        if (top == null) {
            return;
        }
        Node before = focused;
        if (DialogBox.isIn(now, top.box())) {
            focused = now;
        } else if (before != null && DialogBox.isIn(before, top.box()) && !before.isDisabled()) {
            before.requestFocus();
        } else {
            top.box().focusFirst();
        }
    }
}
