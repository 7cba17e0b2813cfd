package colorwheel.training;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.network.Latents;
import colorwheel.network.PlainForward;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AblatedRunTest {
    private static final Ablation SOME =
            Ablation.of(Set.of(new HiddenUnit(ENCODER, 3), new HiddenUnit(ENCODER, 11), new HiddenUnit(DECODER, 0)));

    static Stream<NetworkSpec> networks() {
        return Stream.of(Activation.values())
                .flatMap(activation -> IntStream.rangeClosed(2, 3).boxed().flatMap(width -> Stream.of(true, false)
                        .map(normalize -> new NetworkSpec(16, activation, width, normalize))));
    }

    private static Experiment experiment(NetworkSpec network) {
        return Experiment.REFERENCE.withNetwork(network);
    }

    /** Two epochs of different weights. */
    private static Frames frames(Experiment experiment) {
        Recording recording = new Recording(4);
        RunId run = RunId.next();
        for (int epoch = 0; epoch < 2; epoch++) {
            Snapshot snapshot =
                    new Snapshot(run, epoch, 0.25, InitialWeights.of(experiment.network(), 7 + epoch), Rounding.LOOPS);
            recording.add(snapshot, Latents.reach(snapshot, experiment.trainingColors()));
        }
        return recording.frames();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theLossIsThatOfWhatIsLeft(NetworkSpec network) {
        Experiment experiment = experiment(network);
        Frames frames = frames(experiment);

        Snapshot without = AblatedRun.of(experiment, frames, frames.get(1), SOME);

        double expected = new PlainForward(frames.get(1).weights(), SOME.units())
                .error(experiment.trainingColors().rgb());
        assertThat(without.loss()).isCloseTo(expected, within(1e-6));
        assertThat(without.epoch()).isEqualTo(1);
        assertThat(without.run()).isEqualTo(frames.get(1).run());
        assertThat(without.weights()).isEqualTo(SOME.applied(frames.get(1).weights()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void withoutTheDecoderTheLossIsThatOfOneColorForAll(NetworkSpec network) {
        Experiment experiment = experiment(network);
        Frames frames = frames(experiment);
        List<HiddenUnit> all = IntStream.range(0, network.hidden())
                .mapToObj(index -> new HiddenUnit(DECODER, index))
                .toList();

        Snapshot without = AblatedRun.of(experiment, frames, frames.get(0), Ablation.of(all));

        float[] flat = frames.get(0).weights().toArray();
        float[] rgb = experiment.trainingColors().rgb();
        double squares = 0;
        for (int k = 0; k < rgb.length; k++) {
            double made = 1 / (1 + Math.exp(-flat[flat.length - 3 + k % 3]));
            squares += (made - rgb[k]) * (made - rgb[k]);
        }
        assertThat(without.loss()).isCloseTo(squares / rgb.length, within(1e-6));
    }

    @Test
    void withAllUnitsOnNothingIsMadeAnew() {
        Frames frames = frames(Experiment.REFERENCE);

        assertThat(AblatedRun.of(Experiment.REFERENCE, frames, frames.get(1), Ablation.NONE))
                .isSameAs(frames.get(1));
        assertThat(AblatedRun.of(Experiment.REFERENCE, frames, Ablation.NONE)).isSameAs(frames);
    }

    @Test
    void allEpochsAreSeenWithoutTheUnitsAndTheRecordingStays() {
        Frames frames = frames(Experiment.REFERENCE);

        Frames seen = AblatedRun.of(Experiment.REFERENCE, frames, SOME);

        assertThat(seen.recorded()).isSameAs(frames);
        for (Snapshot each : List.of(seen.get(0), seen.at(0), seen.exactly(0).orElseThrow())) {
            assertThat(each)
                    .isEqualTo(AblatedRun.of(Experiment.REFERENCE, frames, frames.get(0), SOME))
                    .isNotEqualTo(frames.get(0));
        }
        assertThat(seen.newest()).contains(AblatedRun.of(Experiment.REFERENCE, frames, frames.get(1), SOME));
        assertThat(seen.loss(1)).as("what was recorded").isEqualTo(0.25);
        assertThat(seen.size()).isEqualTo(2);
        assertThat(seen.lastEpoch()).isEqualTo(1);
        assertThat(AblatedRun.of(Experiment.REFERENCE, seen, Ablation.NONE)).isSameAs(frames);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thePointsOfAllEpochsLieWithinTheReach(NetworkSpec network) {
        Experiment experiment = experiment(network);
        Frames frames = frames(experiment);

        for (HiddenUnit unit : SOME.units()) {
            Frames seen = AblatedRun.of(experiment, frames, Ablation.of(List.of(unit)));

            float farthest = frames.reach();
            for (int k = 0; k < seen.size(); k++) {
                farthest = Math.max(
                        farthest,
                        Latents.of(seen.get(k), experiment.trainingColors()).reach());
            }
            assertThat(seen.reach()).isCloseTo(farthest, within(1e-6f));
            assertThat(frames.reach()).isLessThanOrEqualTo(seen.reach());
        }
    }
}
