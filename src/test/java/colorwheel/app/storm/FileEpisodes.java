package colorwheel.app.storm;

import colorwheel.export.ExportFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Opening, dropping and saving files, and the export dialog. */
final class FileEpisodes {
    private static final List<String> ANSWERS = List.of("#unsaved-save", "#unsaved-discard", "#unsaved-cancel");
    private static final List<String> SAVED = List.of("saved.json", "other.colorwheel", "small.json", "weights");
    private static final List<String> WHICH = List.of("#export-current", "#export-all", "#export-range");
    private static final List<String> SIZES = List.of("64", "64", "80", "120", "160", "63", "", "many");
    private static final List<String> STRIDES = List.of("50", "20", "7", "0", "x");
    private static final int FORMATS = ExportFormat.ALL.size();
    private static final int FOLDERS = 1_000_000;

    void addTo(Script script) {
        script.add(5, FileEpisodes::open);
        script.add(3, FileEpisodes::save);
        script.add(3, FileEpisodes::drop);
        script.add(3, FileEpisodes::openAgain);
        script.add(3, FileEpisodes::export);
    }

    private static List<Interaction> open(Random random) {
        return List.of(open(Script.one(random, Desk.FILES)), answer(random));
    }

    private static Interaction open(String name) {
        return new Interaction("press Ctrl+O and choose " + name, hands -> {
            hands.desk().willOpen(name);
            hands.key(KeyCode.O, KeyCode.CONTROL);
            return true;
        });
    }

    private static List<Interaction> save(Random random) {
        String name = Script.one(random, SAVED);
        boolean replace = random.nextInt(4) > 0;
        boolean as = random.nextBoolean();
        String words = String.format(
                Locale.ROOT,
                "press Ctrl+%sS and choose %s%s",
                as ? "Shift+" : "",
                name,
                replace ? ", replacing it" : "");
        return List.of(new Interaction(words, hands -> {
            hands.desk().willSave(name, replace);
            if (as) {
                hands.key(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
            } else {
                hands.key(KeyCode.S, KeyCode.CONTROL);
            }
            return true;
        }));
    }

    /** What is open already, with other settings in the window, and some steps back and forth. */
    private static List<Interaction> openAgain(Random random) {
        String name = Script.one(random, Desk.EXPERIMENTS);
        List<Interaction> all = new ArrayList<>();
        all.add(open(name));
        all.add(answer(random));
        all.add(Script.click("#new-seed"));
        all.add(open(name));
        all.add(answer(random));
        for (int k = random.nextInt(5); k > 0; k--) {
            boolean back = random.nextInt(3) > 0;
            all.add(new Interaction(back ? "press Ctrl+Z" : "press Ctrl+Shift+Z", hands -> {
                if (back) {
                    hands.key(KeyCode.Z, KeyCode.CONTROL);
                } else {
                    hands.key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
                }
                return true;
            }));
        }
        return all;
    }

    /** Not by the mouse: the headless platform has no drags from other programs. */
    private static List<Interaction> drop(Random random) {
        String name = Script.one(random, Desk.FILES);
        Interaction drop = new Interaction("drop " + name, hands -> {
            boolean free = !hands.isDialogOpen();
            if (free) {
                hands.act(() -> hands.view().files().drop(List.of(hands.desk().file(name))));
            }
            return free;
        });
        return List.of(drop, answer(random));
    }

    /** What is not saved may be asked about, some frames later. */
    private static Interaction answer(Random random) {
        String answer = Script.one(random, ANSWERS);
        return new Interaction("answer " + answer + " if there is a question", hands -> {
            hands.frame();
            hands.frame();
            return hands.click(answer);
        });
    }

    private static List<Interaction> export(Random random) {
        int format = random.nextInt(FORMATS);
        String name =
                "e" + random.nextInt(FOLDERS) + ExportFormat.ALL.get(format).extension();
        String which = Script.one(random, WHICH);
        String size = Script.one(random, SIZES);
        String stride = Script.one(random, STRIDES);
        int end = random.nextInt(6);
        boolean byKey = random.nextBoolean();
        List<Interaction> all = new ArrayList<>();
        all.add(
                byKey
                        ? new Interaction("press Ctrl+E", hands -> {
                            hands.key(KeyCode.E, KeyCode.CONTROL);
                            return true;
                        })
                        : Script.click("#export"));
        all.add(new Interaction("take format " + format, hands -> down(hands, "#export-format", format)));
        all.add(new Interaction("export to " + name, hands -> {
            String path = hands.desk().exports().resolve(name).toString();
            return hands.fill("#export-folder", path, KeyCode.TAB);
        }));
        all.add(new Interaction("size “" + size + "”", hands -> hands.fill("#export-size", size, KeyCode.TAB)));
        all.add(Script.click(which));
        all.add(new Interaction("every “" + stride + "”", hands -> hands.fill("#export-stride", stride, KeyCode.TAB)));
        int layout = random.nextInt(2);
        all.add(new Interaction("take layout " + layout, hands -> down(hands, "#export-layout", layout)));
        all.add(end == 0 ? WindowEpisodes.closeDialog() : Script.click("#export-start"));
        all.add(new Interaction("let the export be checked", hands -> {
            hands.frame();
            hands.frame();
            return true;
        }));
        all.add(WindowEpisodes.closeDialog());
        return all;
    }

    private static boolean down(Hands hands, String box, int times) {
        Node node = hands.find(box);
        if (node == null) {
            return false;
        }
        hands.act(node::requestFocus);
        for (int k = 0; k < FORMATS; k++) {
            hands.key(KeyCode.UP);
        }
        for (int k = 0; k < times; k++) {
            hands.key(KeyCode.DOWN);
        }
        return true;
    }
}
