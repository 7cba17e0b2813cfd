package colorwheel.app.storm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Transport, timeline, pictures and what belongs to them. */
final class PictureEpisodes {
    private static final List<String> TRANSPORT = List.of(
            "#train", "#train", "#train", "#train", "#one-epoch", "#reset", "#first", "#back", "#forward", "#last");
    private static final List<String> SWITCHES = List.of(
            "#overlay-held-out",
            "#overlay-field",
            "#overlay-orientation",
            "#overlay-initials",
            "#overlay-reconstruction",
            "#zoom-fit");
    private static final List<String> PICTURES =
            List.of("#scatter", "#scatter", "#scatter", "#swatches", "#loss", "#angle", "#error", "#scatter-b");
    private static final List<String> MESSAGES =
            List.of("#notice-close", "#hint-next", "#hint-dismiss", "#export-cancel", "#export-cancel", "#compare-end");

    void addTo(Script script) {
        script.add(14, random -> List.of(Script.click(Script.one(random, TRANSPORT))));
        script.add(6, random -> List.of(Script.click(Script.one(random, SWITCHES))));
        script.add(3, random -> List.of(Script.click(Script.one(random, MESSAGES))));
        script.add(6, PictureEpisodes::scrub);
        script.add(8, PictureEpisodes::hover);
        script.add(5, PictureEpisodes::click);
        script.add(5, PictureEpisodes::wheel);
        script.add(4, PictureEpisodes::pan);
        script.add(4, PictureEpisodes::tab);
        script.add(3, PictureEpisodes::history);
        script.add(1, PictureEpisodes::divider);
    }

    private static List<Interaction> scrub(Random random) {
        double[] xs = Script.places(random, 2 + random.nextInt(6));
        double[] middle = new double[xs.length];
        Arrays.fill(middle, 0.5);
        return List.of(new Interaction(
                "scrub to " + Arrays.toString(xs), hands -> hands.drag(hands.find("#timeline"), xs, middle)));
    }

    private static List<Interaction> hover(Random random) {
        String picture = Script.one(random, PICTURES);
        double[] xs = Script.places(random, 4);
        double[] ys = Script.places(random, 4);
        return List.of(new Interaction(
                String.format(Locale.ROOT, "point at %s at %s, %s", picture, Arrays.toString(xs), Arrays.toString(ys)),
                hands -> hands.hover(picture, xs, ys)));
    }

    private static List<Interaction> click(Random random) {
        String picture = Script.one(random, PICTURES);
        double[] at = Script.places(random, 2);
        int times = 1 + random.nextInt(2);
        MouseButton button = random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        return List.of(new Interaction(
                String.format(Locale.ROOT, "click %s at %s %d times, %s", picture, Arrays.toString(at), times, button),
                hands -> hands.click(hands.find(picture), at[0], at[1], button, times)));
    }

    private static List<Interaction> wheel(Random random) {
        double[] at = Script.places(random, 2);
        int notches = random.nextInt(13) - 6;
        return List.of(new Interaction(
                String.format(Locale.ROOT, "turn the wheel over the scatter at %s by %d", Arrays.toString(at), notches),
                hands -> hands.wheel("#scatter", at[0], at[1], notches)));
    }

    private static List<Interaction> pan(Random random) {
        double[] xs = Script.places(random, 4);
        double[] ys = Script.places(random, 4);
        return List.of(new Interaction(
                String.format(Locale.ROOT, "drag the scatter over %s, %s", Arrays.toString(xs), Arrays.toString(ys)),
                hands -> hands.drag(hands.find("#scatter"), xs, ys)));
    }

    private static List<Interaction> tab(Random random) {
        int index = random.nextInt(4);
        return List.of(new Interaction("click tab " + index, hands -> {
            List<Node> tabs = hands.findAll("#side-tabs .tab");
            return index < tabs.size() && hands.click(tabs.get(index), 0.5, 0.5, MouseButton.PRIMARY, 1);
        }));
    }

    private static List<Interaction> history(Random random) {
        double x = random.nextInt(101) / 100.0;
        KeyCode key = Script.one(random, List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END));
        return List.of(
                new Interaction(String.format(Locale.ROOT, "click the history at %s, then %s", x, key), hands -> {
                    if (!hands.click(hands.find("#history-picture"), x, 0.5, MouseButton.PRIMARY, 1)) {
                        return false;
                    }
                    hands.key(key);
                    return true;
                }));
    }

    private static List<Interaction> divider(Random random) {
        int by = random.nextInt(401) - 200;
        return List.of(new Interaction("drag the divider by " + by, hands -> {
            Node divider = hands.find(".split-pane-divider");
            return hands.drag(
                    divider, new double[] {0.5, 0.5 + by / 16.0, 0.5 + by / 8.0}, new double[] {0.5, 0.5, 0.5});
        }));
    }
}
