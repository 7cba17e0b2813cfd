package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.RunState;
import colorwheel.training.InitialWeights;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of kept runs on the thread of the test. */
@Timeout(120)
class KeptRunsTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(40);

    private Lab lab = new Lab(new Trainer(new RingEngines()), SMALL);
    private KeptRuns kept = new KeptRuns(lab);

    @AfterEach
    void closes() {
        lab.close();
    }

    private void train(Experiment experiment) {
        lab.changeAndTrain(before -> experiment);
        lab.train();
        new Clock(lab)
                .until(
                        "it is finished",
                        () -> lab.runState() == RunState.FINISHED
                                && kept.refusal().isEmpty());
    }

    private KeptRun keep(String name) {
        assertThat(kept.keep(name)).isEmpty();
        return kept.runs().get(kept.runs().size() - 1);
    }

    @Test
    void aRunIsKeptAsItWas() {
        train(SMALL);
        KeptRun first = keep("  first  ");
        train(SMALL.withSeed(5));

        assertThat(kept.runs()).containsExactly(first);
        assertThat(first.name()).isEqualTo("first");
        assertThat(first.experiment()).isEqualTo(SMALL);
        assertThat(first.last().epoch()).isEqualTo(40);
        assertThat(lab.isOfPresentRun(first.last())).isFalse();
    }

    @Test
    void theSameRunIsNotKeptTwiceUnlessItHasGoneOn() {
        lab.stepOnce();
        new Clock(lab).until("a step is done", () -> lab.playhead().frames().lastEpoch() == 1);
        keep("early");
        assertThat(kept.keep("again")).contains("This run is kept already, as “early”.");

        train(SMALL);
        keep("later");
        assertThat(kept.runs()).extracting(run -> run.last().epoch()).containsExactly(1, 40);
    }

    @Test
    void beforeTheNetworkIsThereNothingIsKept() {
        lab.close();
        CountDownLatch gate = new CountDownLatch(1);
        RingEngines engines = new RingEngines();
        engines.beforeCreation = () -> Clock.wait("the gate is open", () -> gate.getCount() == 0);
        lab = new Lab(new Trainer(engines), SMALL);
        kept = new KeptRuns(lab);
        assertThat(kept.keep("too early")).contains("There is nothing to keep yet: the network is being prepared.");
        assertThat(kept.runs()).isEmpty();
        gate.countDown();
    }

    @Test
    void aNameIsNeitherEmptyNorLongNorTaken() {
        train(SMALL);
        assertThat(kept.keep("  ")).contains("Name is empty: write one to find the run again.");
        assertThat(kept.keep("x".repeat(61))).contains("Name has 61 characters but may have at most 60.");
        KeptRun first = keep("x".repeat(60));
        train(SMALL.withSeed(5));
        assertThat(kept.keep("X".repeat(60))).contains("Name: there is a run called “" + "X".repeat(60) + "” already.");

        assertThat(kept.rename(first, "X".repeat(60))).as("its own").isEmpty();
        assertThat(kept.runs().get(0).name()).isEqualTo("X".repeat(60));
        assertThat(kept.rename(kept.runs().get(0), "")).isPresent();
    }

    @Test
    void aNameIsSuggestedThatIsFree() {
        train(Experiment.REFERENCE.withHueStep(30).withEpochs(40).withSeed(7));
        assertThat(kept.suggestedName()).isEqualTo("Seed 7, hue step 30°, 40 epochs");
        keep("Seed 7, hue step 30°, 40 epochs");

        assertThat(kept.suggestedName()).isEqualTo("Seed 7, hue step 30°, 40 epochs (2)");
        NetworkSpec network = Experiment.REFERENCE.network();
        train(SMALL.withSeed(7).withNetwork(network.withNormalize(false)).withHoldOut(colorwheel.color.HueRange.NONE));
        assertThat(kept.suggestedName().length()).isLessThanOrEqualTo(KeptRuns.MAX_NAME_LENGTH);
    }

    @Test
    void aKeptRunIsOpenedAgainWithTheWeightsThatItStartedFrom() {
        lab.editing().startFrom(InitialWeights.of(SMALL.network(), 99), "given.safetensors");
        Start given = lab.start();
        train(SMALL);
        KeptRun first = keep("given");
        train(SMALL.withSeed(5));
        assertThat(lab.start().isSeed()).isTrue();

        assertThat(lab.editing().reopen(first)).isTrue();
        new Clock(lab)
                .until(
                        "it is trained again",
                        () -> lab.runState() == RunState.FINISHED
                                && lab.isOfPresentRun(lab.playhead().shown()));
        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(lab.start()).isEqualTo(given);
        assertThat(Latents.of(lab.playhead().shown(), SMALL.trainingColors()).get(3, 0))
                .as("the same again")
                .isEqualTo(Latents.of(first.last(), SMALL.trainingColors()).get(3, 0));
        lab.editing().undo();
        assertThat(lab.experiment()).as("a step of undo").isEqualTo(SMALL.withSeed(5));
    }

    @Test
    void whatIsKeptIsBoundedAndWhatIsRemovedMakesRoom() {
        lab.close();
        long each = 40 * 2_000L;
        // Room for some of these runs, beside the network and its recording.
        lab = new Lab(new Trainer(new RingEngines()), new PreviewTrainer(), SMALL, new MemoryBudget(4 * 3 * each));
        kept = new KeptRuns(lab);
        String refusal = "";
        for (int seed = 0; seed < 30 && refusal.isEmpty(); seed++) {
            train(SMALL.withSeed(seed));
            refusal = kept.keep("seed " + seed).orElse("");
        }

        assertThat(refusal)
                .startsWith("The kept runs would take about ")
                .contains(" of memory, but at most ")
                .endsWith(" may be used for them. Remove some first.");
        int held = kept.runs().size();
        assertThat(held).isBetween(1, 10);
        kept.remove(kept.runs().get(0));
        assertThat(kept.runs()).hasSize(held - 1);
        keep("now");
    }
}
