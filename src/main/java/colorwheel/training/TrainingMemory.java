package colorwheel.training;

import colorwheel.background.MemoryBudget;
import colorwheel.color.ListedColors;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Settings;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Recording;
import java.util.Locale;

/** How much memory a run will take, before it starts: its recording, and the engine's work on the colors. */
public final class TrainingMemory {
    /** What a recording may take of all. */
    private static final int RECORDING_PART = 4;

    /** Of the fused engine's blocks, in floats a sample, besides two for each latent; see its layout. */
    private static final int FUSED_FLOATS = 8;

    /** A layer's output is there once forward and once as a gradient, and is copied between native memory and Java. */
    private static final int GRAPH_COPIES = 4;

    private TrainingMemory() {}

    /** How many colors an experiment trains on in its largest phase; quick, since no color is made for it. */
    public static int samples(Experiment experiment) {
        return experiment.phases().get(experiment.largestPhase()).colors().trainedSize(experiment.holdOut());
    }

    /** What the recording of one run may take, in bytes: the usual, or less on a small machine. */
    public static long recordingBytes(MemoryBudget budget) {
        return Math.min(Recording.DEFAULT_BYTES, budget.part(RECORDING_PART).bytes());
    }

    /** A recording for a run that thins itself out when it reaches a size in bytes. */
    public static Recording recording(Experiment experiment, long bytes) {
        return Recording.ofBytes(bytes, ParameterLayout.of(experiment.network()).size());
    }

    /** What one recorded epoch takes, in bytes. */
    public static long bytesPerEpoch(Experiment experiment) {
        return Recording.bytesEach(ParameterLayout.of(experiment.network()).size());
    }

    /** What the engine takes while it trains, in bytes, native memory included. */
    public static long engineBytes(Experiment experiment) {
        NetworkSpec network = experiment.network();
        int ends = 2 * NetworkSpec.CHANNELS;
        int floats = experiment.engine() == EngineKind.FUSED
                ? FUSED_FLOATS + 2 * network.bottleneck()
                : GRAPH_COPIES * (ends + 2 * network.hidden() + 2 * network.bottleneck());
        // Besides, the colors, and the latents of the snapshot that is recorded.
        int own = NetworkSpec.CHANNELS + network.bottleneck();
        return (long) samples(experiment) * Float.BYTES * (floats + own);
    }

    /**
     * What a run takes whose recording is bounded, in bytes.
     *
     * @param recordingBytes the bound of the recording
     */
    public static long bytes(Experiment experiment, long recordingBytes) {
        int kept = Math.min(recording(experiment, recordingBytes).capacity(), experiment.epochs() + 1);
        return engineBytes(experiment) + kept * bytesPerEpoch(experiment);
    }

    /**
     * Refuses an experiment that does not fit, its recording being thinned out as far as may be.
     *
     * @throws InvalidSettingException with the settings, the estimate, the bound and what to lower
     */
    public static void require(Experiment experiment, MemoryBudget budget) {
        long needed = bytes(experiment, recordingBytes(budget));
        if (!budget.holds(needed)) {
            throw new InvalidSettingException(
                    Settings.HUE_STEP.key(),
                    colors(experiment) + ": to train them takes " + budget.exceeded(needed) + ". " + fewer());
        }
    }

    /** Which settings make how many colors, or whose they are. */
    public static String colors(Experiment experiment) {
        if (experiment.phases().get(experiment.largestPhase()).colors() instanceof ListedColors listed) {
            return String.format(Locale.ROOT, "%s has %,d colors to train", listed.name(), samples(experiment));
        }
        int saturations = experiment.saturations().levels().size();
        int values = experiment.values().levels().size();
        return String.format(
                Locale.ROOT,
                "A hue step of %s° with %d saturation and %d value %s makes %,d colors",
                Settings.HUE_STEP.format(experiment.hueStep()),
                saturations,
                values,
                values == 1 ? "level" : "levels",
                samples(experiment));
    }

    /** What to do for fewer colors, or more memory: a sentence. */
    public static String fewer() {
        return "Choose a larger hue step or fewer saturation and value levels, or start the program with more memory"
                + " (the Java option -Xmx).";
    }
}
