package colorwheel.view.share;

import colorwheel.view.control.LabAction;
import colorwheel.view.picture.PaintedPane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The menu of the pictures in a scene: what can be done with each, and what can be switched in it. JavaFX thread. */
final class PictureMenu {
    private final List<LabAction> commands;
    private final Function<String, List<LabAction>> switches;
    private final Consumer<@Nullable PaintedPane<?>> opened;
    private final Map<List<LabAction>, ContextMenu> menus = new HashMap<>();

    /**
     * @param commands what can be done with every picture
     * @param switches the switches of a picture, by the id of its pane
     * @param opened gets the pane whose menu is open; {@code null} when it is closed
     */
    PictureMenu(
            List<LabAction> commands,
            Function<String, List<LabAction>> switches,
            Consumer<@Nullable PaintedPane<?>> opened) {
        this.commands = commands;
        this.switches = switches;
        this.opened = opened;
    }

    void install(Scene scene) {
        scene.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> paneOf(event).ifPresent(pane -> {
                    opened.accept(pane);
                    menuOf(pane).show(pane, event.getScreenX(), event.getScreenY());
                    event.consume();
                }));
    }

    /** The picture below the pointer, or, by the key for menus, the one in what has the focus. */
    private static Optional<PaintedPane<?>> paneOf(ContextMenuEvent event) {
        Optional<PaintedPane<?>> around = SharedPictures.paneOf(event.getTarget());
        return around.isEmpty() && event.isKeyboardTrigger() && event.getTarget() instanceof Node focused
                ? SharedPictures.panesIn(focused).findFirst()
                : around;
    }

    private ContextMenu menuOf(PaintedPane<?> pane) {
        String id = pane.getId() == null ? "" : pane.getId();
        ContextMenu menu = menus.computeIfAbsent(switches.apply(id), this::make);
        menus.values().forEach(ContextMenu::hide);
        return menu;
    }

    private ContextMenu make(List<LabAction> ofPicture) {
        ContextMenu menu = new ContextMenu();
        menu.setId("picture-menu");
        commands.forEach(command -> menu.getItems().add(command.menuItem()));
        if (!ofPicture.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        ofPicture.forEach(one -> menu.getItems().add(one.menuItem()));
        // Later: a command that was chosen still asks whose menu it was.
        menu.setOnHidden(event -> Platform.runLater(() -> {
            if (menus.values().stream().noneMatch(ContextMenu::isShowing)) {
                opened.accept(null);
            }
        }));
        return menu;
    }
}
