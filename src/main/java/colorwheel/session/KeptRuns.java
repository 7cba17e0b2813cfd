package colorwheel.session;

import colorwheel.experiment.Differences;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The runs that the user keeps by name, to look at them again and to compare them, until the window is closed. Their
 * memory is bounded. JavaFX thread.
 */
public final class KeptRuns {
    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 60;

    private final Lab lab;
    private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();
    private final ObservableList<KeptRun> readOnly = FXCollections.unmodifiableObservableList(runs);

    public KeptRuns(Lab lab) {
        this.lab = lab;
    }

    /** The kept runs, in the order in which they were kept. */
    public ObservableList<KeptRun> runs() {
        return readOnly;
    }

    /** Why the lab's run cannot be kept now, as a sentence; empty if it can. */
    public Optional<String> refusal() {
        Snapshot newest = lab.playhead().frames().newest().orElse(null);
        if (newest == null || !lab.isOfPresentRun(newest)) {
            return Optional.of("There is nothing to keep yet: the network is being prepared.");
        }
        return runs.stream()
                .filter(kept -> kept.run().equals(newest.run()) && kept.frames().lastEpoch() == newest.epoch())
                .findFirst()
                .map(kept -> "This run is kept already, as “" + kept.name() + "”.");
    }

    /** A name for the lab's run that is free: what is different from the experiment of the start, or its seed. */
    public String suggestedName() {
        Experiment experiment = lab.shownExperiment();
        String settings = Differences.of(Experiment.REFERENCE.withSeed(experiment.seed()), experiment)
                .second();
        boolean usual = settings.equals(Differences.NONE);
        String whole = "Seed " + experiment.seed() + (usual ? "" : ", " + settings);
        String base = whole.length() <= MAX_NAME_LENGTH - 5 ? whole : "Seed " + experiment.seed();
        String name = base;
        for (int k = 2; nameProblem(name, null).isPresent(); k++) {
            name = base + " (" + k + ")";
        }
        return name;
    }

    /**
     * Why a name cannot be given, as a sentence; empty if it can.
     *
     * @param of the run that gets it, whose own name it may be; none for a new one
     */
    public Optional<String> nameProblem(String name, @Nullable KeptRun of) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of("Name is empty: write one to find the run again.");
        }
        if (stripped.length() > MAX_NAME_LENGTH) {
            return Optional.of(
                    "Name has " + stripped.length() + " characters but may have at most " + MAX_NAME_LENGTH + ".");
        }
        boolean taken = runs.stream().anyMatch(kept -> kept != of && kept.name().equalsIgnoreCase(stripped));
        return taken ? Optional.of("Name: there is a run called “" + stripped + "” already.") : Optional.empty();
    }

    /**
     * Keeps what is recorded of the lab's run.
     *
     * @return why it is not kept, as a sentence; empty if it is
     */
    public Optional<String> keep(String name) {
        Optional<String> problem = refusal().or(() -> nameProblem(name, null));
        if (problem.isPresent()) {
            return problem;
        }
        Frames recorded = lab.playhead().frames();
        KeptRun kept = new KeptRun(name.strip(), recorded.get(0).run(), lab.shownExperiment(), lab.start(), recorded);
        Optional<String> full = lab.memory().keep(bytes(runs) + kept.bytes());
        if (full.isEmpty()) {
            runs.add(kept);
        }
        return full;
    }

    /**
     * Gives a kept run another name.
     *
     * @return why it keeps the one it has, as a sentence; empty if it has the new one
     */
    public Optional<String> rename(KeptRun kept, String name) {
        Optional<String> problem = nameProblem(name, kept);
        if (problem.isEmpty()) {
            runs.set(runs.indexOf(kept), kept.named(name.strip()));
        }
        return problem;
    }

    /** Forgets a kept run. */
    public void remove(KeptRun kept) {
        runs.remove(kept);
        lab.memory().keep(bytes(runs));
    }

    private static long bytes(List<KeptRun> runs) {
        return runs.stream().mapToLong(KeptRun::bytes).sum();
    }
}
