package colorwheel.experiment;

import colorwheel.color.ColorSet;
import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A complete description of a run: which colors, which network, how it is trained. Two equal experiments give the same
 * frames, byte for byte. Each {@code with…} method gives the same experiment with one value replaced, and refuses what
 * the constructor refuses; those of a phase replace the value in the first phase.
 *
 * @param network the network
 * @param phases how it is trained, part after part; 1 to 12
 * @param holdOut the hues withheld from training in every phase
 * @param heldStill the colors that keep their latent places
 * @param seed what {@code torch.manual_seed} would be given; an unsigned 32-bit number
 * @param engine what advances it
 */
public record Experiment(
        NetworkSpec network, List<Phase> phases, HueRange holdOut, HeldStill heldStill, long seed, EngineKind engine) {

    /** Experiment 1.2 of the reference: teal to blue held out, values 0.9 and 1, 500 epochs, seed 0. */
    public static final Experiment REFERENCE = new Draft().experiment();

    /** The hue step of a {@link #sketch}, in degrees. */
    public static final double SKETCH_HUE_STEP = 10;

    /** The number of hues, or of listed colors, that an experiment must leave for training. */
    public static final int MIN_HUES = 3;

    /** The greatest number of epochs of all phases together. */
    public static final int MAX_EPOCHS = 50_000;

    /** The greatest number of phases. */
    public static final int MAX_PHASES = 12;

    /** @throws InvalidSettingException if a value is not allowed, or the hold-out leaves fewer than three hues */
    public Experiment {
        Objects.requireNonNull(network, "network");
        phases = List.copyOf(phases);
        Objects.requireNonNull(holdOut, "holdOut");
        Objects.requireNonNull(heldStill, "heldStill");
        Objects.requireNonNull(engine, "engine");
        Settings.SEED.check(seed);
        Settings.HIDDEN.check(network.hidden());
        Settings.BOTTLENECK.check(network.bottleneck());
        ExperimentRules.check(network, phases, holdOut, heldStill);
    }

    /** The parts of an experiment while it is put together: only {@link #experiment} checks them against each other. */
    public static final class Draft {
        NetworkSpec network = NetworkSpec.REFERENCE;
        List<Phase> phases = List.of(DEFAULT_PHASE);
        HueRange holdOut = Settings.HOLD_OUT.initial();
        HeldStill heldStill = HeldStill.NONE;
        long seed = (long) (double) Settings.SEED.initial();
        EngineKind engine = Settings.ENGINE.initial();

        private static final Phase DEFAULT_PHASE = new Phase(
                Phase.defaultName(1),
                HsvGrid.ofHueStep(
                        Settings.HUE_STEP.initial(),
                        Settings.SATURATIONS.initial().levels(),
                        Settings.VALUES.initial().levels()),
                (int) (double) Settings.EPOCHS.initial(),
                LearningRate.constant(Settings.LEARNING_RATE.initial()),
                Terms.NONE);

        /** The reference's parts. */
        public Draft() {}

        /** The parts of an experiment. */
        public Draft(Experiment from) {
            network = from.network;
            phases = from.phases;
            holdOut = from.holdOut;
            heldStill = from.heldStill;
            seed = from.seed;
            engine = from.engine;
        }

        /** Puts other colors into the first phase. */
        public void setColors(ColorSet colors) {
            setPhase(0, phases.get(0).withColors(colors));
        }

        /** Puts a phase in the place of one, which counts from 0. */
        void setPhase(int place, Phase phase) {
            List<Phase> all = new ArrayList<>(phases);
            all.set(place, phase);
            phases = all;
        }

        /** A phase with the defaults of all settings. */
        static Phase defaultPhase(int number) {
            return DEFAULT_PHASE.withName(Phase.defaultName(number));
        }

        /** @throws InvalidSettingException as the constructor of {@link Experiment} */
        public Experiment experiment() {
            return new Experiment(network, phases, holdOut, heldStill, seed, engine);
        }
    }

    /** The number of epochs of all phases. */
    public int epochs() {
        return phases.stream().mapToInt(Phase::epochs).sum();
    }

    /**
     * The number of the phase, from 0, that the step after an epoch belongs to; the last phase for the last epoch.
     *
     * @param epoch from 0 to {@link #epochs}
     */
    public int phaseAt(int epoch) {
        int phase = 0;
        int end = phases.get(0).epochs();
        while (epoch >= end && phase < phases.size() - 1) {
            phase++;
            end += phases.get(phase).epochs();
        }
        return phase;
    }

    /** The number of the phase, from 0, whose training led to an epoch; of epoch 0 the first one. */
    public int phaseUntil(int epoch) {
        return phaseAt(Math.max(0, epoch - 1));
    }

    /**
     * The epoch at which a phase begins: the end of the one before.
     *
     * @param phase its number, from 0
     */
    public int firstEpoch(int phase) {
        return phases.stream().limit(phase).mapToInt(Phase::epochs).sum();
    }

    /**
     * The learning rate of the step after an epoch.
     *
     * @param epoch from 0 to {@link #epochs}, after which there is no step but the rate is continued
     */
    public double learningRateAt(int epoch) {
        int phase = phaseAt(epoch);
        Phase at = phases.get(phase);
        return at.learningRate().at(epoch - firstEpoch(phase), at.epochs());
    }

    /** The colors that a phase trains on, in their order; the phase counts from 0. */
    public ColorTable trainingColors(int phase) {
        return phases.get(phase).colors().trained(holdOut);
    }

    /**
     * The same with a tenth of the hues or so, quick enough to follow a slider: of phases, whose training is long,
     * those with a finer hue step get one of 10°. One phase stays as it is, and so does a phase that would have too few
     * hues.
     */
    public Experiment sketch() {
        if (phases.size() == 1) {
            return this;
        }
        List<Phase> sketched = phases.stream().map(this::sketch).toList();
        return new Experiment(network, sketched, holdOut, heldStill, seed, engine);
    }

    /**
     * The same without a curriculum: the colors and terms of the last phase from the first step on, for as many epochs
     * as all phases have, up to the most that a phase may have. Nothing is held still, since no phase comes before.
     */
    public Experiment withoutCurriculum() {
        Phase last = phases.get(phases.size() - 1);
        int epochs = Math.min(epochs(), (int) Settings.EPOCHS.maximum());
        LearningRate rate = last.learningRate();
        // The warm-up takes as many steps as it does in the phase.
        LearningRate same = new LearningRate(rate.rate(), rate.warmUp() * last.epochs() / epochs, rate.end());
        Terms terms = new Terms(last.terms().unitNorm(), last.terms().planar(), 0);
        Phase only = new Phase(Phase.defaultName(1), last.colors(), epochs, same, terms);
        return new Experiment(network, List.of(only), holdOut, HeldStill.NONE, seed, engine);
    }

    private Phase sketch(Phase phase) {
        if (!(phase.colors() instanceof HsvGrid grid) || grid.grid().step() >= SKETCH_HUE_STEP) {
            return phase;
        }
        HsvGrid coarse = HsvGrid.ofHueStep(SKETCH_HUE_STEP, grid.saturations(), grid.values());
        return coarse.trainedHueCount(holdOut) < MIN_HUES ? phase : phase.withColors(coarse);
    }

    /** How often a color is trained, over all phases and epochs. */
    public long colorSteps() {
        return ExperimentRules.colorSteps(phases, holdOut);
    }

    /** The number of the phase, from 0, with the most training colors. */
    public int largestPhase() {
        return IntStream.range(0, phases.size())
                .boxed()
                .max(Comparator.comparingInt(k -> phases.get(k).colors().trainedSize(holdOut)))
                .orElseThrow();
    }

    /** Whether a phase has a term on the latents, besides the anchor. */
    public boolean hasLatentTerms() {
        return phases.stream().map(Phase::terms).anyMatch(terms -> terms.unitNorm() > 0 || terms.planar() > 0);
    }

    /** Whether a phase has an anchor. */
    public boolean hasAnchor() {
        return phases.stream().anyMatch(phase -> phase.terms().anchor() > 0);
    }

    /** The listed colors of the first phase; empty if it trains a grid. */
    public Optional<ListedColors> listedColors() {
        return phases.get(0).colors() instanceof ListedColors listed ? Optional.of(listed) : Optional.empty();
    }

    /** The same with other colors in the first phase. */
    public Experiment withColors(ColorSet set) {
        Draft draft = new Draft(this);
        draft.setColors(set);
        return draft.experiment();
    }

    /** The colors of the last phase, held-out ones included. */
    public ColorSet colors() {
        return phases.get(phases.size() - 1).colors();
    }

    /**
     * The grid whose rings of hues are looked at and measured, held-out ones included: the colors of the last phase. Of
     * listed colors, which make no rings, it is the default grid: every degree, saturation 1, values 0.9 and 1.
     */
    public HsvGrid cube() {
        return phases.get(phases.size() - 1).grid();
    }

    /** The colors that the network is trained on in the last phase, in their order. */
    public ColorTable trainingColors() {
        return colors().trained(holdOut);
    }

    /** The saturation levels of the first phase. */
    public Levels saturations() {
        return Settings.SATURATIONS.read(this);
    }

    /** The value levels of the first phase. */
    public Levels values() {
        return Settings.VALUES.read(this);
    }

    /** The hue step of the first phase, in degrees. */
    public double hueStep() {
        return Settings.HUE_STEP.read(this);
    }

    /** The learning rate of the first phase. */
    public double learningRate() {
        return Settings.LEARNING_RATE.read(this);
    }

    public Experiment withHoldOut(HueRange range) {
        return Settings.HOLD_OUT.replace(this, range);
    }

    public Experiment withSaturations(Levels levels) {
        return Settings.SATURATIONS.replace(this, levels);
    }

    public Experiment withValues(Levels levels) {
        return Settings.VALUES.replace(this, levels);
    }

    public Experiment withHueStep(double degrees) {
        return Settings.HUE_STEP.replace(this, degrees);
    }

    public Experiment withEpochs(int count) {
        return Settings.EPOCHS.replace(this, (double) count);
    }

    public Experiment withLearningRate(double rate) {
        return Settings.LEARNING_RATE.replace(this, rate);
    }

    public Experiment withSeed(long number) {
        return new Experiment(network, phases, holdOut, heldStill, number, engine);
    }

    public Experiment withNetwork(NetworkSpec spec) {
        return new Experiment(spec, phases, holdOut, heldStill, seed, engine);
    }

    /** The same experiment advanced by another engine. */
    public Experiment withEngine(EngineKind kind) {
        return new Experiment(network, phases, holdOut, heldStill, seed, kind);
    }
}
