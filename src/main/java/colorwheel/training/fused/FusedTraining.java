package colorwheel.training.fused;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.Losses;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import colorwheel.training.terms.AnchorTerm;
import colorwheel.training.terms.HeldColors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Advances the weights and Adam's state of the autoencoder, one whole epoch at a time, through the phases of an
 * experiment. Weights, Adam's moments and its step count go on from one phase to the next.
 *
 * <p>One thread at a time. Within a phase no step allocates, with the Vector API once it is compiled.
 *
 * <p>Two runs from the same state give the same bits on one machine; so does a run that is stopped, read, and continued
 * by {@link #load}. Plain loops give the same bits on all machines, and so do the vectors of the Vector API, whatever
 * their length; the two round differently.
 */
public final class FusedTraining {
    /** A phase: its steps, from its first to before {@code until}, and what they compute with. */
    private static final class Stage {
        final int from;
        final int until;
        final LearningRate rate;
        final Terms terms;
        private final Supplier<Kernel> maker;
        private @Nullable Kernel made;

        Stage(int from, int until, LearningRate rate, Terms terms, Supplier<Kernel> maker) {
            this.from = from;
            this.until = until;
            this.rate = rate;
            this.terms = terms;
            this.maker = maker;
        }

        /** Made when the phase is first trained, and kept for the next run. */
        Kernel kernel() {
            Kernel kernel = made;
            if (kernel == null) {
                kernel = maker.get();
                made = kernel;
            }
            return kernel;
        }

        double rate(int step) {
            return rate.at(step - from, until - from);
        }
    }

    private final NetworkSpec network;
    private final List<Stage> stages;

    /** What has the phases, unless there is one batch without end. */
    private final Optional<Experiment> experiment;

    private final int count;
    private int phase;
    private Stage stage;
    private Kernel kernel;
    private float[] weights = {};
    private float[] firstMoment = {};
    private float[] secondMoment = {};
    private float[] gradient = {};
    private int step;
    private Optional<Weights> held = Optional.empty();
    private @Nullable AnchorTerm anchor;

    /** Weights and gradient in the order of {@link ParameterLayout}, for the anchor. */
    private final float[] flatWeights;

    private final float[] flatGradient;
    private Terms termWeights = Terms.NONE;
    private double reconstruction;
    private double unitNorm;
    private double planar;
    private double anchorLoss;

    /** Makes the kernel of a phase that has terms on the latents. */
    @FunctionalInterface
    interface TermKernels {
        Kernel make(NetworkSpec network, float[] rgb, Terms terms);
    }

    /** The phases of an experiment, with a network whose weights are all zero: {@link #load} comes next. */
    public FusedTraining(Experiment experiment) {
        this(experiment, kernels(experiment));
    }

    /**
     * Where hues are held to their places, plain loops, though they take a quarter more time: whether a seed keeps its
     * hues may hang on the last bit, and the window, which has no vectors, and the commands have to agree on it.
     */
    private static TermKernels kernels(Experiment experiment) {
        return experiment.hasAnchor() ? Kernels::loopsWithTerms : Kernels::withTerms;
    }

    /** @param kernels makes the kernels where a phase has terms on the latents */
    FusedTraining(Experiment experiment, TermKernels kernels) {
        this(experiment.network(), stages(experiment, kernels), Optional.of(experiment));
    }

    /**
     * One phase of an experiment for as long as steps are taken, without its anchor: to measure how long its steps
     * take.
     *
     * @param phase its number, from 0
     */
    public static FusedTraining endless(Experiment experiment, int phase) {
        Stage stage = stages(experiment, kernels(experiment)).get(phase);
        Stage endless = new Stage(0, Integer.MAX_VALUE, stage.rate, stage.terms, stage.maker);
        return new FusedTraining(experiment.network(), List.of(endless), Optional.empty());
    }

    /**
     * One batch for as long as steps are taken, with a network whose weights are all zero: {@link #load} comes next.
     *
     * @param rgb the batch, shape [n][3], row-major, each in [0, 1], n at least 1; copied
     * @param learningRate Adam's
     */
    public FusedTraining(NetworkSpec network, float[] rgb, double learningRate) {
        this(network, rgb, learningRate, Kernels::fastest);
    }

    /** @param kernels makes the kernel for a network and a batch */
    FusedTraining(
            NetworkSpec network,
            float[] rgb,
            double learningRate,
            BiFunction<NetworkSpec, float[], ? extends Kernel> kernels) {
        this(network, List.of(endless(network, rgb, learningRate, kernels)), Optional.empty());
    }

    private FusedTraining(NetworkSpec network, List<Stage> stages, Optional<Experiment> experiment) {
        this.network = network;
        this.stages = stages;
        this.experiment = experiment;
        count = ParameterLayout.of(network).size();
        flatWeights = new float[count];
        flatGradient = new float[count];
        stage = stages.get(0);
        kernel = stage.kernel();
        makeArrays();
    }

    private static Stage endless(
            NetworkSpec network,
            float[] rgb,
            double learningRate,
            BiFunction<NetworkSpec, float[], ? extends Kernel> kernels) {
        if (rgb.length == 0 || rgb.length % NetworkSpec.CHANNELS != 0) {
            throw new IllegalArgumentException(rgb.length + " numbers are not a batch of colors");
        }
        return new Stage(
                0,
                Integer.MAX_VALUE,
                LearningRate.constant(learningRate),
                Terms.NONE,
                () -> kernels.apply(network, rgb));
    }

    private static List<Stage> stages(Experiment experiment, TermKernels kernels) {
        NetworkSpec network = experiment.network();
        // The same kernel in all phases: their terms are recorded throughout, and a run rounds in one way.
        boolean withTerms = experiment.hasLatentTerms();
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < experiment.phases().size(); k++) {
            int number = k;
            Phase phase = experiment.phases().get(k);
            int from = experiment.firstEpoch(k);
            stages.add(new Stage(from, from + phase.epochs(), phase.learningRate(), phase.terms(), () -> {
                float[] rgb = experiment.trainingColors(number).rgb();
                return withTerms ? kernels.make(network, rgb, phase.terms()) : Kernels.fastest(network, rgb);
            }));
        }
        return List.copyOf(stages);
    }

    /** Whether the Vector API does the work here; otherwise plain loops do. */
    public static boolean isVectorized() {
        return Kernels.hasVector();
    }

    /** How the colors' latents are rounded here. */
    public Rounding rounding() {
        return kernel.rounding();
    }

    /** The number of weights and biases: the length of the arrays that go in and out. */
    public int weightCount() {
        return count;
    }

    /** Takes over a state before any hue is held; see the other method. */
    public void load(float[] weights, float[] firstMoment, float[] secondMoment, int step) {
        load(weights, firstMoment, secondMoment, step, Optional.empty());
    }

    /**
     * Takes over a state. All arrays are in the order of {@link ParameterLayout} and are copied.
     *
     * @param firstMoment Adam's running mean of the gradient
     * @param secondMoment Adam's running mean of its square
     * @param step how many steps have been taken, at least 0
     * @param held the weights at the end of the phase that gives held hues their places, once it has ended
     * @throws IllegalArgumentException if an array has the wrong length, the step is negative, or the places of held
     *     hues are missing; nothing has changed then
     */
    public void load(float[] weights, float[] firstMoment, float[] secondMoment, int step, Optional<Weights> held) {
        requireCount(weights);
        requireCount(firstMoment);
        requireCount(secondMoment);
        if (step < 0) {
            throw new IllegalArgumentException("negative step " + step);
        }
        int number = experiment.map(its -> its.phaseAt(step)).orElse(0);
        AnchorTerm term = anchor(number, held);
        this.step = step;
        this.held = held;
        enter(number, term);
        for (int i = 0; i < count; i++) {
            int place = kernel.place(i);
            this.weights[place] = weights[i];
            this.firstMoment[place] = firstMoment[i];
            this.secondMoment[place] = secondMoment[i];
        }
    }

    /** Begins anew with these weights, in the same order: no step taken, Adam's moments zero. */
    public void load(float[] weights) {
        float[] zero = new float[count];
        load(weights, zero, zero, 0);
    }

    /** Writes the weights, in the order of {@link ParameterLayout}. */
    public void weights(float[] into) {
        store(weights, into);
    }

    /** Writes Adam's running mean of the gradient, in the order of the weights. */
    public void firstMoment(float[] into) {
        store(firstMoment, into);
    }

    /** Writes Adam's running mean of the gradient's square, in the order of the weights. */
    public void secondMoment(float[] into) {
        store(secondMoment, into);
    }

    /** The weights at the end of the phase that gives held hues their places, once it has ended. */
    public Optional<Weights> held() {
        return held;
    }

    /** How many steps led to the present state. */
    public int step() {
        return step;
    }

    /**
     * Takes one step.
     *
     * @return the total loss of the state before the step; {@link #losses} has its parts
     */
    public double advance() {
        double error = kernel.gradient(weights, gradient);
        note(error, anchor == null ? 0 : addAnchor(anchor));
        double rate = stage.rate(step);
        step++;
        Adam.step(weights, firstMoment, secondMoment, gradient, rate, step);
        if (step == stage.until && phase < stages.size() - 1) {
            next();
        }
        return total();
    }

    /**
     * The total loss of the present state: a forward pass, no step. The next {@link #advance} returns the same bits.
     */
    public double loss() {
        double error = kernel.loss(weights);
        double anchored = 0;
        if (anchor != null) {
            store(weights, flatWeights);
            anchored = anchor.loss(flatWeights);
        }
        note(error, anchored);
        return total();
    }

    /** What the newest {@link #advance} or {@link #loss} computed, part by part. */
    public Losses losses() {
        return Losses.of(termWeights, reconstruction, unitNorm, planar, anchorLoss);
    }

    /** Writes the gradient that the last step followed, in the order of the weights. */
    void gradient(float[] into) {
        store(gradient, into);
    }

    private void note(double error, double anchored) {
        termWeights = stage.terms;
        reconstruction = error;
        unitNorm = kernel.unitNorm();
        planar = kernel.planar();
        anchorLoss = anchored;
    }

    private double total() {
        return Losses.total(termWeights, reconstruction, unitNorm, planar, anchorLoss);
    }

    private double addAnchor(AnchorTerm term) {
        store(weights, flatWeights);
        Arrays.fill(flatGradient, 0);
        double loss = term.addGradient(flatWeights, stage.terms.anchor(), flatGradient);
        for (int i = 0; i < count; i++) {
            gradient[kernel.place(i)] += flatGradient[i];
        }
        return loss;
    }

    /** Goes on with the next phase: the same state, another batch. */
    private void next() {
        float[] flat = new float[count];
        float[] first = new float[count];
        float[] second = new float[count];
        store(weights, flat);
        store(firstMoment, first);
        store(secondMoment, second);
        boolean givesPlaces = experiment
                .filter(its -> its.heldStill().anchorAfter() == phase + 1)
                .isPresent();
        load(flat, first, second, step, givesPlaces ? Optional.of(new Weights(network, flat)) : held);
    }

    private void enter(int number, @Nullable AnchorTerm term) {
        phase = number;
        stage = stages.get(number);
        kernel = stage.kernel();
        anchor = term;
        makeArrays();
    }

    /** Fresh, because places that stand for no weight must be zero. */
    private void makeArrays() {
        weights = new float[kernel.size()];
        firstMoment = new float[kernel.size()];
        secondMoment = new float[kernel.size()];
        gradient = new float[kernel.size()];
    }

    private @Nullable AnchorTerm anchor(int number, Optional<Weights> places) {
        return experiment
                .filter(Experiment::hasAnchor)
                .flatMap(its -> HeldColors.of(its, number, places))
                .map(colors -> new AnchorTerm(network, colors))
                .orElse(null);
    }

    private void store(float[] from, float[] into) {
        requireCount(into);
        for (int i = 0; i < count; i++) {
            into[i] = from[kernel.place(i)];
        }
    }

    private void requireCount(float[] array) {
        if (array.length != count) {
            throw new IllegalArgumentException(array.length + " numbers were given, but there are " + count);
        }
    }
}
