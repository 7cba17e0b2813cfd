package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.patience.Patience;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.nativeblas.NativeOpsHolder;

class Dl4jEngineTest {
    private static final RunId RUN = RunId.next();

    static Stream<NetworkSpec> networks() {
        return Stream.of(
                NetworkSpec.REFERENCE,
                NetworkSpec.REFERENCE.withNormalize(false),
                new NetworkSpec(5, Activation.RELU, 3, true),
                new NetworkSpec(5, Activation.RELU, 3, false),
                new NetworkSpec(1, Activation.RELU, 1, false),
                new NetworkSpec(7, Activation.TANH, 3, true),
                new NetworkSpec(7, Activation.GELU, 2, false));
    }

    static Stream<Arguments> graphs() {
        return networks().flatMap(network -> Stream.of(Layers.values()).map(layers -> Arguments.of(network, layers)));
    }

    private static Dl4jEngine engine(Experiment experiment) {
        return new Dl4jEngine(RUN, experiment, InitialWeights.of(experiment.network(), experiment.seed()));
    }

    private static Experiment small(NetworkSpec network) {
        return Experiment.REFERENCE.withHueStep(10).withNetwork(network);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void givesTheSameBitsForAnEpochWhetherItStepsOrStays(NetworkSpec network, Layers layers) {
        Checkpoint start = Checkpoint.start(InitialWeights.of(network, 0));
        try (Dl4jEngine engine = new Dl4jEngine(RUN, small(network), start, layers);
                Dl4jEngine undisturbed = new Dl4jEngine(RUN, small(network), start, layers)) {
            for (int epoch = 0; epoch < 30; epoch++) {
                assertThat(engine.epoch()).isEqualTo(epoch);
                Snapshot present = engine.state();
                assertThat(engine.state()).isEqualTo(present);
                assertThat(engine.step()).isEqualTo(present);
                // Looking has not moved anything.
                assertThat(undisturbed.step()).isEqualTo(present);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void startsFromTheGivenWeightsEachInItsPlace(NetworkSpec network) {
        Weights given = InitialWeights.of(network, 5);
        try (Dl4jEngine engine = new Dl4jEngine(RUN, small(network), given)) {
            ComputationGraph graph = engine.graph();
            for (ParameterLayout.Tensor tensor : ParameterLayout.of(network).tensors()) {
                String layer = tensor.name().substring(0, tensor.name().lastIndexOf('.'));
                INDArray array = graph.getLayer(layer).getParam(tensor.bias() ? "b" : "W");
                for (int out = 0; out < tensor.outputs(); out++) {
                    for (int in = 0; in < tensor.inputs(); in++) {
                        float theirs = tensor.bias() ? array.getFloat(out) : array.getFloat(in, out);
                        assertThat(theirs)
                                .as(tensor.name())
                                .isEqualTo(given.get(tensor.offset() + out * tensor.inputs() + in));
                    }
                }
            }
            assertThat(engine.state().weights()).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void publishesTheNetworksOwnBottleneck(NetworkSpec network) {
        Experiment experiment = small(network);
        try (Dl4jEngine engine = engine(experiment)) {
            engine.step();
            Snapshot snapshot = engine.state();
            float[] rgb = experiment.trainingColors().rgb();
            INDArray colors = Nd4j.createFromArray(rgb).reshape('c', rgb.length / 3, 3);
            float[] theirs = engine.graph()
                    .feedForward(colors, false)
                    .get(Network.bottleneck(network))
                    .dup('c')
                    .data()
                    .asFloat();

            Latents derived = Latents.of(snapshot, experiment.trainingColors());
            assertThat(derived.width()).isEqualTo(network.bottleneck());
            assertThat(derived.size()).isEqualTo(rgb.length / 3);
            assertThat(derived.toArray()).containsExactly(theirs);
            if (network.normalize()) {
                assertThat(derived.reach()).isBetween(0.5f, 1.000001f);
            }
        }
    }

    @Test
    void givesTheSameBitsInEveryRunOfAnExperiment() {
        Experiment experiment = Experiment.REFERENCE.withSeed(2);

        Runs.assertSame(Runs.train(experiment), Runs.trained(experiment));
    }

    @Test
    void isNotTouchedByExperimentsBeforeIt() {
        Experiment experiment = small(NetworkSpec.REFERENCE).withEpochs(20);
        var before = Runs.train(experiment);
        Runs.train(Experiment.REFERENCE.withEpochs(3).withLearningRate(0.5));

        Runs.assertSame(Runs.train(experiment), before);
    }

    @Test
    void leavesTheConfigurationOfAdamAsItWas() {
        Experiment experiment = small(NetworkSpec.REFERENCE).withLearningRate(0.02);
        try (Dl4jEngine engine = engine(experiment)) {
            engine.step();
            for (String layer : List.of("encoder.0", "encoder.2", "decoder.0", "decoder.2")) {
                assertThat(engine.graph().getLayer(layer).conf().getLayer().getUpdaterByParam("W"))
                        .isEqualTo(new Adam(0.02, 0.9, 0.999, 1e-8));
            }
        }
    }

    @Test
    void worksOnOneThreadWhicheverThreadThatIs() {
        int[] threads = new int[1];
        Thread thread = new Thread(() -> {
            try (Dl4jEngine engine = engine(small(NetworkSpec.REFERENCE))) {
                engine.step();
                threads[0] = NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
            }
        });
        thread.start();
        Patience.untilEnded(thread);

        assertThat(threads[0]).isEqualTo(1);
    }
}
