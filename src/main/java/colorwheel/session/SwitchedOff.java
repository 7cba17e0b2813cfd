package colorwheel.session;

import colorwheel.background.Latest;
import colorwheel.background.Pulse;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.training.AblatedRun;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which hidden units are switched off in what the window shows of the lab's run, and the epoch under the playhead
 * without them. Nothing here is part of the experiment: nothing is trained again, and the recording stays as it is.
 * Units of layers of another width are not the same ones, so a change of the width switches all on. JavaFX thread.
 */
public final class SwitchedOff implements AutoCloseable {
    /** Sums of that many products take a millisecond or so. */
    private static final long MAX_QUICK = 1_000_000;

    private final Playhead playhead;
    private final Function<Snapshot, Optional<Experiment>> experiments;

    /** For the losses of many colors, or of wide layers, which take too long for the JavaFX thread. */
    private final Latest<Snapshot> latest = new Latest<>("units off");

    private final ReadOnlyObjectWrapper<Ablation> ablation =
            new ReadOnlyObjectWrapper<>(this, "ablation", Ablation.NONE);
    private final ReadOnlyObjectWrapper<Snapshot> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private int width;

    /**
     * @param experiments gives the experiment of a snapshot of the run that is shown, and none of a snapshot of another
     * @param width how many units each hidden layer has
     */
    SwitchedOff(Playhead playhead, Function<Snapshot, Optional<Experiment>> experiments, int width) {
        this.playhead = playhead;
        this.experiments = experiments;
        this.width = width;
        playhead.shownProperty().addListener((property, before, now) -> see());
        ablation.addListener((property, before, now) -> {
            latest.cancel();
            see();
        });
        seen.addListener((property, before, now) -> Pulse.request());
    }

    // Properties

    /** The units that are off. */
    public ReadOnlyObjectProperty<Ablation> ablationProperty() {
        return ablation.getReadOnlyProperty();
    }

    public Ablation ablation() {
        return ablation.get();
    }

    /**
     * The snapshot under the playhead without the units, and with the losses that the network then has: what the window
     * shows of the network. If no unit is off, it is the recorded snapshot itself; with many colors or wide layers it
     * follows some frames later. {@code null} until there is one.
     */
    public ReadOnlyObjectProperty<Snapshot> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    public Snapshot seen() {
        return seen.get();
    }

    // Commands

    /**
     * Switches a unit off, or on again. A unit that the layer does not have is ignored.
     *
     * @param unit its place in the layer, from 0 on
     */
    public void toggle(HiddenLayer layer, int unit) {
        set(ablation().toggled(layer, unit));
    }

    /** Switches exactly these units off; those that the layers do not have are ignored. */
    public void set(Ablation units) {
        ablation.set(units.within(width));
    }

    /** Switches all units on. */
    public void clear() {
        ablation.set(Ablation.NONE);
    }

    // For the lab

    /** Another run is shown from now on, whose hidden layers have so many units. */
    void follow(int units) {
        latest.cancel();
        if (units != width) {
            width = units;
            clear();
        }
    }

    /** Takes what was made beside the JavaFX thread. Called once per pulse. */
    void take(Consumer<Notice> failures) {
        latest.take(
                seen::set,
                failure -> failures.accept(
                        Notice.failed("The network without the units that are off could not be computed: " + failure)));
    }

    private void see() {
        Snapshot recorded = playhead.shown();
        if (recorded == null) {
            return;
        }
        Optional<Experiment> experiment = experiments.apply(recorded);
        Ablation units = ablation();
        if (units.isNone() || experiment.isEmpty()) {
            seen.set(recorded);
            return;
        }
        Frames frames = playhead.frames();
        if (isQuick(experiment.get(), recorded.epoch())) {
            seen.set(AblatedRun.of(experiment.get(), frames, recorded, units));
        } else {
            latest.request(turn -> AblatedRun.of(experiment.get(), frames, recorded, units));
        }
    }

    private static boolean isQuick(Experiment experiment, int epoch) {
        NetworkSpec network = experiment.network();
        long products = 2L * network.hidden() * (NetworkSpec.CHANNELS + network.bottleneck());
        return products * experiment.trainingColors(experiment.phaseAt(epoch)).size() <= MAX_QUICK;
    }

    @Override
    public void close() {
        latest.close();
    }
}
