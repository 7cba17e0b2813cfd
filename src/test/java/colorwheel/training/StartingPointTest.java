package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StartingPointTest {
    private static final Experiment SHORT = Experiment.REFERENCE.withEpochs(5);
    private static final Weights GIVEN = InitialWeights.of(NetworkSpec.REFERENCE, 3);

    @Test
    void theSeedsWeightsAreTheOrdinaryStart() {
        assertThat(StartingPoint.SEED.weights(SHORT.withSeed(3))).isEqualTo(GIVEN);
        assertThat(new TrainingRun(SHORT, Dl4jEngine::new).startingPoint()).isEqualTo(StartingPoint.SEED);
    }

    @Test
    void givenWeightsAreEpochZeroWhateverTheSeed() {
        TrainingRun run = new TrainingRun(SHORT, StartingPoint.of(GIVEN), Dl4jEngine::new);
        run.start();
        run.run();

        assertThat(run.recording().frames().at(0).weights()).isEqualTo(GIVEN);
        Runs.assertSame(run.recording().frames(), Runs.train(SHORT.withSeed(3)));
    }

    @Test
    void theExperimentSaysWhetherGivenWeightsAreNormalized() {
        NetworkSpec free = NetworkSpec.REFERENCE.withNormalize(false);

        Weights start = StartingPoint.of(GIVEN).weights(SHORT.withNetwork(free));

        assertThat(start).isEqualTo(new Weights(free, GIVEN.toArray()));
    }

    @Test
    void weightsOfOtherWidthsAreRefusedAndThePresentRunGoesOn() {
        StartingPoint other = StartingPoint.of(InitialWeights.of(new NetworkSpec(8, Activation.RELU, 2, true), 0));
        try (Trainer trainer = new Trainer(new FakeEngines())) {
            TrainingRun present = trainer.prepare(SHORT, StartingPoint.of(GIVEN));

            assertThatThrownBy(() -> trainer.prepare(SHORT, other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hidden=8");

            present.start();
            Runs.await(present, RunState.FINISHED);
            assertThat(present.recording().frames().at(0).weights()).isEqualTo(GIVEN);
        }
    }
}
