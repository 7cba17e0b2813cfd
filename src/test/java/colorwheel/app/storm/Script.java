package colorwheel.app.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * What the robot does, one interaction after the other, without an end. Everything is drawn from the seed alone, and
 * nothing from what the program does meanwhile: the same seed gives the same interactions on every machine.
 */
final class Script {
    private record Choice(int weight, Function<Random, List<Interaction>> draw) {}

    private final List<Choice> choices = new ArrayList<>();
    private final Deque<Interaction> drawn = new ArrayDeque<>();
    private final Random random;
    private int weights;

    Script(long seed) {
        random = new Random(seed);
        new SettingsEpisodes().addTo(this);
        new PictureEpisodes().addTo(this);
        new WindowEpisodes().addTo(this);
        new FileEpisodes().addTo(this);
        new SweepEpisodes().addTo(this);
    }

    /**
     * Adds a piece of work to draw from.
     *
     * @param weight how often it is drawn, against the other weights
     * @param draw gives its interactions, in their order
     */
    void add(int weight, Function<Random, List<Interaction>> draw) {
        choices.add(new Choice(weight, draw));
        weights += weight;
    }

    Interaction next() {
        while (drawn.isEmpty()) {
            int place = random.nextInt(weights);
            int k = 0;
            while (place >= choices.get(k).weight()) {
                place -= choices.get(k).weight();
                k++;
            }
            drawn.addAll(choices.get(k).draw().apply(random));
        }
        return drawn.poll();
    }

    // Small draws

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Numbers from 0 to 1 in hundredths, which are easy to read in a message. */
    static double[] places(Random random, int count) {
        return random.ints(count, 0, 101)
                .mapToDouble(hundredths -> hundredths / 100.0)
                .toArray();
    }

    static Interaction click(String selector) {
        return new Interaction("click " + selector, hands -> hands.click(selector));
    }
}
