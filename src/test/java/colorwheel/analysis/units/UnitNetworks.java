package colorwheel.analysis.units;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Experiments with every kind of network. */
final class UnitNetworks {
    private UnitNetworks() {}

    /** Every activation, two and three latents, normalized or not. */
    static Stream<Experiment> all() {
        return Stream.of(Activation.values())
                .flatMap(activation -> IntStream.rangeClosed(2, 3).boxed().flatMap(width -> Stream.of(true, false)
                        .map(normalize -> new NetworkSpec(9, activation, width, normalize))))
                .map(network -> Experiment.REFERENCE.withNetwork(network).withHueStep(9));
    }

    static Weights weights(Experiment experiment) {
        return InitialWeights.of(experiment.network(), 5);
    }
}
