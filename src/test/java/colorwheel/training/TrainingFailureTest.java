package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import org.junit.jupiter.api.Test;

class TrainingFailureTest {
    @Test
    void suggestsASmallerLearningRateThatIsAllowed() {
        TrainingFailure failure = TrainingFailure.divergence(Experiment.REFERENCE.withLearningRate(3e-5), 1);

        assertThat(failure.message())
                .isEqualTo(
                        "Training diverged at epoch 1: the loss is no longer a finite number. Epoch 0 is kept. Try a "
                                + "smaller learning rate: 1e-5 instead of 3e-5.");
    }

    @Test
    void suggestsAnotherSeedWhereNoSmallerRateIsAllowed() {
        TrainingFailure failure = TrainingFailure.divergence(Experiment.REFERENCE.withLearningRate(1e-5), 1);

        assertThat(failure.message()).contains("already the smallest, 1e-5: try another seed");
    }
}
