package colorwheel.app.storm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** The left side: every control of the experiment, with good and bad entries, by mouse and by keys. */
final class SettingsEpisodes {
    private static final Map<String, List<String>> ENTRIES = Map.of(
            "#hold-out",
            List.of("150..240", "teal..blue", "330..30", "none", "10..10", "0..359", "red", "", "a..b", "-1..400"),
            "#saturations",
            List.of("1", "0.5, 1", "0", "0.2,0.4,0.6", "1,0.5", "", "2", "0.1 0.2", "1e-9, 1", "0,1", "0,5", "۰٫۵، ۱"),
            "#values",
            List.of("0.9, 1", "1", "0.25,0.5,0.75,1", "0", "-1", "NaN", "0.9,0.9", "x", "0,05", "０．５，１"),
            "#hue-step",
            List.of("1", "10", "30", "0.5", "120", "0", "121", "", "7.3", "7", "50", "0.7", "1e99"),
            "#epochs",
            List.of("40", "100", "500", "3000", "20000", "1", "0", "20001", "1.5", "many", " 60 "),
            "#learning-rate",
            List.of("0.001", "0.01", "1", "0.00001", "0", "2", "NaN", "1e-3", ""),
            "#seed",
            List.of("0", "7", "4294967295", "4294967296", "-1", "0.5", "seven", "12345"));
    private static final List<String> FIELDS =
            ENTRIES.keySet().stream().sorted().toList();
    private static final List<KeyCode> LEAVES =
            List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE, KeyCode.UP, KeyCode.DOWN);
    private static final List<String> RANGES = List.of("#saturations-range", "#values-range");
    private static final List<String> GRIPS = List.of(".low-thumb", ".high-thumb", ".range-bar");
    private static final List<KeyCode> SLIDER_KEYS =
            List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.TAB);
    private static final List<KeyCode> RING_KEYS =
            List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final double RING_RADIUS = 51;

    void addTo(Script script) {
        script.add(10, SettingsEpisodes::fill);
        script.add(6, SettingsEpisodes::dragRange);
        script.add(6, SettingsEpisodes::dragRing);
        script.add(4, random -> drag("#hold-out-strip", random));
        script.add(3, random -> drag("#learning-rate-slider", random));
        script.add(4, SettingsEpisodes::keysOn);
        script.add(3, SettingsEpisodes::keysOnRing);
        script.add(2, random -> List.of(Script.click("#normalize")));
        script.add(2, random -> List.of(Script.click("#hold-out-nothing")));
        script.add(2, random -> List.of(Script.click("#new-seed")));
        script.add(2, random -> List.of(Script.click("#start-seed")));
        script.add(3, SettingsEpisodes::count);
        script.add(3, random -> choose(Script.one(random, List.of("#engine", "#speed")), random));
        script.add(2, SettingsEpisodes::preset);
    }

    private static List<Interaction> fill(Random random) {
        String field = Script.one(random, FIELDS);
        String text = Script.one(random, ENTRIES.get(field));
        KeyCode leave = Script.one(random, LEAVES);
        return List.of(new Interaction(
                String.format(Locale.ROOT, "fill %s with “%s”, %s", field, text, leave),
                hands -> hands.fill(field, text, leave)));
    }

    private static List<Interaction> dragRange(Random random) {
        String slider = Script.one(random, RANGES);
        String grip = Script.one(random, GRIPS);
        double[] to = Script.places(random, 2 + random.nextInt(5));
        return List.of(new Interaction(
                String.format(Locale.ROOT, "drag the %s of %s to %s", grip, slider, Arrays.toString(to)), hands -> {
                    Node node = hands.find(slider);
                    Node held = node == null ? null : hands.find(slider + " " + grip);
                    if (held == null) {
                        return false;
                    }
                    Point2D[] path = Fx.ask(() -> {
                        Bounds thumb = held.localToScreen(held.getLayoutBounds());
                        Bounds whole = node.localToScreen(node.getLayoutBounds());
                        Point2D[] places = new Point2D[to.length + 1];
                        places[0] = new Point2D(thumb.getCenterX(), thumb.getCenterY());
                        for (int k = 0; k < to.length; k++) {
                            places[k + 1] = new Point2D(whole.getMinX() + to[k] * whole.getWidth(), thumb.getCenterY());
                        }
                        return places;
                    });
                    hands.drag(path);
                    return true;
                }));
    }

    private static List<Interaction> drag(String slider, Random random) {
        double[] to = Script.places(random, 2 + random.nextInt(4));
        double[] middle = new double[to.length];
        Arrays.fill(middle, 0.5);
        return List.of(new Interaction(
                String.format(Locale.ROOT, "drag %s to %s", slider, Arrays.toString(to)),
                hands -> hands.drag(hands.find(slider), to, middle)));
    }

    /** From one hue to others along the circle. */
    private static List<Interaction> dragRing(Random random) {
        int[] hues = random.ints(3 + random.nextInt(5), 0, 360).toArray();
        double[] xs = new double[hues.length];
        double[] ys = new double[hues.length];
        for (int k = 0; k < hues.length; k++) {
            xs[k] = 0.5 + RING_RADIUS / 160 * Math.cos(Math.toRadians(hues[k]));
            ys[k] = 0.5 - RING_RADIUS / 160 * Math.sin(Math.toRadians(hues[k]));
        }
        return List.of(new Interaction(
                "drag on the ring over the hues " + Arrays.toString(hues),
                hands -> hands.drag(hands.find("#hold-out-ring"), xs, ys)));
    }

    private static List<Interaction> keysOn(Random random) {
        String slider = Script.one(random, List.of("#hold-out-strip", "#values-range", "#learning-rate-slider"));
        List<KeyCode> keys = List.of(
                Script.one(random, SLIDER_KEYS), Script.one(random, SLIDER_KEYS), Script.one(random, SLIDER_KEYS));
        return List.of(new Interaction("focus " + slider + " and press " + keys, hands -> {
            Node node = hands.find(slider);
            if (node != null) {
                hands.act(node::requestFocus);
                keys.forEach(hands::key);
            }
            return node != null;
        }));
    }

    private static List<Interaction> keysOnRing(Random random) {
        KeyCode[] held =
                switch (random.nextInt(3)) {
                    case 0 -> new KeyCode[] {KeyCode.SHIFT};
                    case 1 -> new KeyCode[] {KeyCode.ALT};
                    default -> new KeyCode[0];
                };
        KeyCode key = Script.one(random, RING_KEYS);
        int times = 1 + random.nextInt(5);
        return List.of(new Interaction(
                String.format(
                        Locale.ROOT, "focus the ring and press %s %s %d times", Arrays.toString(held), key, times),
                hands -> {
                    Node ring = hands.find("#hold-out-ring");
                    if (ring != null) {
                        hands.act(ring::requestFocus);
                        for (int time = 0; time < times; time++) {
                            hands.key(key, held);
                        }
                    }
                    return ring != null;
                }));
    }

    private static List<Interaction> count(Random random) {
        String spinner = Script.one(random, List.of("#saturations-count", "#values-count"));
        String arrow = random.nextInt(3) == 0 ? ".increment-arrow-button" : ".decrement-arrow-button";
        return List.of(Script.click(spinner + " " + arrow));
    }

    /** By the list that a click opens, or by the arrows. */
    static List<Interaction> choose(String box, Random random) {
        int down = random.nextInt(8);
        boolean opens = random.nextBoolean();
        KeyCode end = Script.one(random, List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ESCAPE));
        String words = opens ? "open %s, %d down, %s" : "focus %s, %d down";
        return List.of(new Interaction(String.format(Locale.ROOT, words, box, down, end), hands -> {
            Node node = hands.find(box);
            if (node == null) {
                return false;
            }
            if (opens) {
                hands.click(box);
                hands.frame();
            } else {
                hands.act(node::requestFocus);
                hands.key(KeyCode.UP);
            }
            for (int k = 0; k < down; k++) {
                hands.key(KeyCode.DOWN);
            }
            if (opens) {
                hands.key(end);
            }
            return true;
        }));
    }

    private static List<Interaction> preset(Random random) {
        int down = 1 + random.nextInt(6);
        return List.of(new Interaction("open the presets and take number " + down, hands -> {
            if (!hands.click("#presets")) {
                return false;
            }
            hands.frame();
            for (int k = 0; k < down; k++) {
                hands.key(KeyCode.DOWN);
            }
            hands.key(KeyCode.ENTER);
            return true;
        }));
    }
}
