package colorwheel.app.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

/** Keys to whatever has the focus, clicks anywhere, menus, the sheet of keys, and the size of the window. */
final class WindowEpisodes {
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.SPACE,
            KeyCode.E,
            KeyCode.R,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.PLUS,
            KeyCode.EQUALS,
            KeyCode.MINUS,
            KeyCode.DIGIT0,
            KeyCode.ESCAPE,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.F1,
            KeyCode.F5,
            KeyCode.F10,
            KeyCode.A,
            KeyCode.X);
    /** With Ctrl; all that the lab has but Quit, and some that it has not. Files have keys elsewhere. */
    private static final List<KeyCode> WITH_CONTROL = List.of(
            KeyCode.Z,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.N,
            KeyCode.TAB);

    private static final int MENUS = 5;

    void addTo(Script script) {
        script.add(14, WindowEpisodes::keys);
        script.add(8, WindowEpisodes::withControl);
        script.add(5, WindowEpisodes::undo);
        script.add(4, WindowEpisodes::clickAnywhere);
        script.add(6, WindowEpisodes::menu);
        script.add(4, WindowEpisodes::compare);
        script.add(2, WindowEpisodes::theme);
        script.add(4, WindowEpisodes::resize);
        script.add(1, WindowEpisodes::sheet);
    }

    private static List<Interaction> keys(Random random) {
        List<KeyCode> keys = new ArrayList<>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            keys.add(Script.one(random, KEYS));
        }
        boolean shift = random.nextInt(8) == 0;
        return List.of(new Interaction("press " + (shift ? "Shift with " : "") + keys, hands -> {
            keys.forEach(key -> {
                if (shift) {
                    hands.key(key, KeyCode.SHIFT);
                } else {
                    hands.key(key);
                }
            });
            return true;
        }));
    }

    private static List<Interaction> withControl(Random random) {
        KeyCode key = Script.one(random, WITH_CONTROL);
        return List.of(new Interaction("press Ctrl with " + key, hands -> {
            hands.key(key, KeyCode.CONTROL);
            return true;
        }));
    }

    private static List<Interaction> undo(Random random) {
        int back = 1 + random.nextInt(4);
        int forth = random.nextInt(3);
        return List.of(new Interaction(String.format(Locale.ROOT, "undo %d, redo %d", back, forth), hands -> {
            for (int k = 0; k < back; k++) {
                hands.key(KeyCode.Z, KeyCode.CONTROL);
            }
            for (int k = 0; k < forth; k++) {
                hands.key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
            }
            return true;
        }));
    }

    private static List<Interaction> clickAnywhere(Random random) {
        double[] at = Script.places(random, 2);
        MouseButton button = random.nextInt(4) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        return List.of(new Interaction(
                String.format(Locale.ROOT, "click the window at %s, %s", Arrays.toString(at), button), hands -> {
                    Stage stage = hands.stage();
                    Point2D place = Fx.ask(() -> new Point2D(
                            stage.getX() + at[0] * stage.getWidth(), stage.getY() + at[1] * stage.getHeight()));
                    hands.click(place, button, 1);
                    hands.frame();
                    if (button == MouseButton.SECONDARY) {
                        hands.key(KeyCode.ESCAPE);
                    }
                    return true;
                }));
    }

    private static List<Interaction> menu(Random random) {
        int menu = random.nextInt(MENUS);
        int down = 1 + random.nextInt(14);
        boolean right = random.nextInt(6) == 0;
        KeyCode end = random.nextInt(3) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER;
        return List.of(new Interaction(
                String.format(Locale.ROOT, "menu %d, %d down%s, %s", menu, down, right ? ", right" : "", end),
                hands -> {
                    if (!open(hands, menu, down)) {
                        return false;
                    }
                    if (right) {
                        hands.key(KeyCode.RIGHT);
                        hands.frame();
                    }
                    hands.key(end);
                    hands.key(KeyCode.ESCAPE);
                    hands.settleFocus();
                    return true;
                }));
    }

    private static boolean open(Hands hands, int menu, int down) {
        List<Node> menus = hands.findAll(".menu-bar .menu-button");
        if (menu >= menus.size() || !hands.click(menus.get(menu), 0.5, 0.5, MouseButton.PRIMARY, 1)) {
            return false;
        }
        hands.frame();
        for (int k = 0; k < down; k++) {
            hands.key(KeyCode.DOWN);
        }
        return true;
    }

    /** Run, Compare, and something of it: to keep, one of four variants, or to close. */
    private static List<Interaction> compare(Random random) {
        int down = random.nextInt(6);
        return List.of(new Interaction(String.format(Locale.ROOT, "menu Run, Compare, %d down", down), hands -> {
            if (!open(hands, 2, 4)) {
                return false;
            }
            hands.key(KeyCode.RIGHT);
            hands.frame();
            for (int k = 0; k < down; k++) {
                hands.key(KeyCode.DOWN);
            }
            hands.key(KeyCode.ENTER);
            hands.settleFocus();
            return true;
        }));
    }

    private static List<Interaction> theme(Random random) {
        int choice = random.nextInt(3);
        return List.of(openMenu("View, theme " + choice, 3, 10 + choice));
    }

    /** Takes something from a menu of the window. */
    static Interaction openMenu(String what, int menu, int down) {
        return new Interaction("menu " + what, hands -> {
            if (!open(hands, menu, down)) {
                return false;
            }
            hands.key(KeyCode.ENTER);
            hands.settleFocus();
            return true;
        });
    }

    private static List<Interaction> resize(Random random) {
        int width = 960 + random.nextInt(641);
        int height = 640 + random.nextInt(561);
        return List.of(new Interaction(String.format(Locale.ROOT, "make the window %d × %d", width, height), hands -> {
            Stage stage = hands.stage();
            hands.act(() -> {
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(width);
                stage.setHeight(height);
            });
            return true;
        }));
    }

    private static List<Interaction> sheet(Random random) {
        List<Interaction> all = new ArrayList<>();
        all.add(new Interaction("type ?", hands -> {
            hands.click(hands.find("#scatter"), 0.5, 0.9, MouseButton.PRIMARY, 1);
            hands.type("?");
            return true;
        }));
        all.addAll(keys(random));
        all.add(closeDialog());
        return all;
    }

    static Interaction closeDialog() {
        return new Interaction("press Escape in the dialog", hands -> {
            boolean open = hands.isDialogOpen();
            if (open) {
                hands.settleFocus();
                hands.key(KeyCode.ESCAPE);
            }
            hands.settleFocus();
            return open;
        });
    }
}
