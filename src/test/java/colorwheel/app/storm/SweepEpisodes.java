package colorwheel.app.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window of many seeds: opened, used, and closed again, now and then in the middle of a sweep. */
final class SweepEpisodes {
    static final String TITLE = "Many seeds";

    private static final List<String> COUNTS = List.of("1", "4", "12", "36", "0", "10001", "", "1.000", "۴");
    private static final List<String> BOUNDS = List.of("", "0", "0.01", "1", "x", "0,01", "۰٫۰۱");
    /** Of 36 hues these leave too few at some places along the slider, and enough at others. */
    private static final List<String> WIDE = List.of("1..332", "12..343", "5..335");

    private static final List<String> STEPS = List.of("30", "60", "120", "0", "", "60,5", "６０");
    private static final List<String> BUTTONS = List.of(
            "#sweep-all",
            "#sweep-formed",
            "#sweep-uneven",
            "#sweep-folded",
            "#sweep-failed",
            "#sweep-descending",
            "#sweep-clear",
            "#sweep-cancel",
            "#slider-cancel");
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_DOWN);

    void addTo(Script script) {
        script.add(2, SweepEpisodes::visit);
        script.add(1, random -> List.of(Script.click(Script.one(random, BUTTONS))));
    }

    private static List<Interaction> visit(Random random) {
        List<Interaction> all = new ArrayList<>();
        boolean seeds = random.nextInt(3) > 0;
        if (!seeds && random.nextBoolean()) {
            all.add(fill("#hold-out", Script.one(random, WIDE), KeyCode.ENTER));
        }
        all.add(WindowEpisodes.openMenu("Run, Many seeds", 2, 5));
        if (seeds) {
            sweepSeeds(random, all);
        } else {
            sweepSlider(random, all);
        }
        if (random.nextInt(4) > 0) {
            all.add(close());
        }
        return all;
    }

    private static void sweepSeeds(Random random, List<Interaction> all) {
        all.add(tab(0));
        all.add(fill("#sweep-count", Script.one(random, COUNTS), KeyCode.TAB));
        all.add(Script.click("#sweep-start"));
        for (int k = 2 + random.nextInt(6); k > 0; k--) {
            all.add(
                    switch (random.nextInt(6)) {
                        case 0 -> onGrid(random);
                        case 1 -> gridKeys(random);
                        case 2 -> SettingsEpisodes.choose("#sweep-sort", random).get(0);
                        case 3 -> fill("#sweep-low", Script.one(random, BOUNDS), KeyCode.ENTER);
                        case 4 -> histogram(random);
                        default -> Script.click(Script.one(random, BUTTONS));
                    });
        }
    }

    private static void sweepSlider(Random random, List<Interaction> all) {
        all.add(tab(1));
        all.add(SettingsEpisodes.choose("#along", random).get(0));
        all.add(fill("#step", Script.one(random, STEPS), KeyCode.TAB));
        all.add(Script.click("#slider-start"));
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            all.add(
                    random.nextBoolean()
                            ? place(random)
                            : Script.click(Script.one(random, List.of("#slider-cancel", "#slider-start"))));
        }
    }

    private static Interaction tab(int index) {
        return new Interaction(String.format(Locale.ROOT, "click tab %d of the seeds", index), hands -> {
            List<Node> tabs = hands.findAll("#sweep-tabs .tab");
            return index < tabs.size() && hands.click(tabs.get(index), 0.5, 0.5, MouseButton.PRIMARY, 1);
        });
    }

    private static Interaction fill(String field, String text, KeyCode then) {
        return new Interaction(
                String.format(Locale.ROOT, "fill %s with “%s”", field, text), hands -> hands.fill(field, text, then));
    }

    /** One click chooses a wheel and opens it in the lab. */
    private static Interaction onGrid(Random random) {
        double[] at = Script.places(random, 2);
        int notches = random.nextInt(9) - 4;
        boolean click = random.nextInt(3) == 0;
        return new Interaction(
                String.format(
                        Locale.ROOT,
                        "point at the wheels at %s, turn the wheel by %d%s",
                        Arrays.toString(at),
                        notches,
                        click ? ", click" : ""),
                hands -> hands.hover("#sweep-grid", at, at)
                        && hands.wheel("#sweep-grid", at[0], at[1], notches)
                        && (!click || hands.click(hands.find("#sweep-grid"), at[0], at[1], MouseButton.PRIMARY, 1)));
    }

    private static Interaction gridKeys(Random random) {
        List<KeyCode> keys = List.of(Script.one(random, KEYS), Script.one(random, KEYS), Script.one(random, KEYS));
        return new Interaction("focus the wheels and press " + keys, hands -> {
            Node grid = hands.find("#sweep-grid");
            if (grid != null) {
                hands.act(grid::requestFocus);
                keys.forEach(hands::key);
            }
            return grid != null;
        });
    }

    private static Interaction histogram(Random random) {
        double[] at = Script.places(random, 2);
        return new Interaction(
                "click the histogram at " + Arrays.toString(at),
                hands -> hands.click(hands.find("#sweep-histogram"), at[0], at[1], MouseButton.PRIMARY, 1));
    }

    private static Interaction place(Random random) {
        double[] xs = Script.places(random, 4);
        return new Interaction(
                "drag the place to " + Arrays.toString(xs),
                hands -> hands.drag(hands.find("#slider-place"), xs, new double[] {0.5, 0.5, 0.5, 0.5}));
    }

    private static Interaction close() {
        return new Interaction("close the window of the seeds", SweepEpisodes::close);
    }

    static boolean close(Hands hands) {
        Stage window = hands.window(TITLE);
        if (window != null) {
            hands.act(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
            hands.settleFocus();
        }
        return window != null;
    }
}
