package colorwheel.experiment;

import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.files.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** All experiments that can be set. */
public final class ArbitraryExperiments {
    private ArbitraryExperiments() {}

    /** Some of them, the same each time, for tests that jqwik does not run. */
    public static List<Experiment> samples(int count) {
        List<Experiment> samples = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<Experiment> generator = all().generator(count);
            Random random = new Random(count);
            for (int k = 0; k < count; k++) {
                samples.add(generator.next(random).value());
            }
        });
        return samples;
    }

    public static Arbitrary<Experiment> all() {
        Arbitrary<Double> hue = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 360).ofScale(12),
                Arbitraries.integers().between(0, 359).map(Integer::doubleValue));
        Arbitrary<HueRange> holdOut = Arbitraries.oneOf(
                Combinators.combine(hue, hue).as(HueRange::of), Arbitraries.of(HueRange.NONE, HueRange.of(1e-300, 5)));
        Arbitrary<Double> step = Arbitraries.oneOf(
                Arbitraries.doubles().between(0.5, 120).ofScale(9), Arbitraries.of(0.5, 1.0, 1.1, 3.0, 10.0, 120.0));
        return Combinators.combine(
                        holdOut,
                        levels(),
                        levels(),
                        step,
                        Arbitraries.integers().between(1, 20_000),
                        Arbitraries.doubles().between(1e-5, 1).ofScale(17),
                        Arbitraries.longs().between(0, 4_294_967_295L),
                        Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(EngineKind.class))
                                .as(Network::new))
                .as(ArbitraryExperiments::experiment)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .flatMap(ArbitraryExperiments::withOtherParts);
    }

    /** The experiment as it is, or with another network, or with listed colors, more phases, terms and anchors. */
    private static Arbitrary<Experiment> withOtherParts(Experiment simple) {
        Arbitrary<NetworkSpec> network = Combinators.combine(
                        Arbitraries.integers().between(1, 1024),
                        Arbitraries.of(Activation.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as(NetworkSpec::new);
        Arbitrary<Phase> phase = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'ü')
                                .ofMinLength(1)
                                .ofMaxLength(40)
                                .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                                .filter(name -> !name.isBlank() && ForeignText.isPlain(name)),
                        Arbitraries.integers().between(1, 4000),
                        Arbitraries.doubles().between(0, 1).ofScale(9),
                        Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(0.02)),
                        Arbitraries.doubles().between(0, 10).ofScale(5),
                        Arbitraries.integers().between(0, 0xFFFFFF).list().ofMaxSize(30))
                .as((name, epochs, warmUp, end, weight, colors) -> new Phase(
                        name,
                        colors.size() < 3 ? simple.colors() : new ListedColors(name, gray(colors)),
                        epochs,
                        new LearningRate(simple.learningRate(), warmUp, end),
                        new Terms(weight, 0, 0)));
        Arbitrary<Experiment> phased = Combinators.combine(
                        network, phase.list().ofMinSize(1).ofMaxSize(12))
                .as((spec, phases) -> new Experiment(
                        spec,
                        phases,
                        simple.holdOut(),
                        new HeldStill(phases.size() / 2, spec.bottleneck() == 3),
                        simple.seed(),
                        simple.engine()));
        return Arbitraries.oneOf(Arbitraries.just(simple), network.map(simple::withNetwork), phased);
    }

    /** Three of the colors become grays, which no hold-out takes. */
    private static List<Integer> gray(List<Integer> colors) {
        List<Integer> result = new ArrayList<>(colors);
        for (int k = 0; k < 3; k++) {
            result.set(k, (colors.get(k) & 0xFF) * 0x10101);
        }
        return result;
    }

    private record Network(boolean normalize, EngineKind engine) {}

    private static Arbitrary<Levels> levels() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1).ofScale(15),
                        Arbitraries.of(0.0, 1.0, 0.9, Double.MIN_VALUE, 1e-7, Math.nextDown(1.0)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(Levels.MAX_COUNT)
                .map(levels -> new Levels(new ArrayList<>(new TreeSet<>(levels))));
    }

    /** Empty if the hold-out leaves too few hues. */
    private static Optional<Experiment> experiment(
            HueRange holdOut,
            Levels saturations,
            Levels values,
            double hueStep,
            int epochs,
            double learningRate,
            long seed,
            Network network) {
        try {
            return Optional.of(Experiments.of(
                    holdOut,
                    saturations,
                    values,
                    hueStep,
                    epochs,
                    learningRate,
                    seed,
                    NetworkSpec.REFERENCE.withNormalize(network.normalize()),
                    network.engine()));
        } catch (InvalidSettingException tooFewHues) {
            return Optional.empty();
        }
    }
}
