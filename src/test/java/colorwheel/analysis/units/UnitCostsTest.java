package colorwheel.analysis.units;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Preset;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.network.PlainForward;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitCostsTest {
    private static UnitCosts costs(Experiment experiment, Weights weights) {
        return UnitCosts.of(experiment, 0, weights, Optional.empty(), new Cancellation())
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void theErrorIsThatOfTheNetworkWithoutTheUnit(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);
        float[] rgb = experiment.trainingColors().rgb();

        UnitCosts costs = costs(experiment, weights);

        double whole = new PlainForward(weights, Set.of()).error(rgb);
        assertThat(costs.rmse()).isCloseTo(255 * Math.sqrt(whole), within(1e-3));
        assertThat(costs.colors()).isEqualTo(rgb.length / 3);
        assertThat(costs.units()).hasSize(18);
        for (UnitCost cost : costs.units()) {
            double without = new PlainForward(weights, Set.of(cost.unit())).error(rgb);
            assertThat(cost.error()).isCloseTo(without, within(1e-6));
            assertThat(cost.rmse()).isCloseTo(255 * Math.sqrt(without), within(1e-3));
            assertThat(cost.carried()).isCloseTo((without - whole) / without, within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void aUnitIsOnWhereItsActivationIsAboveZero(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);
        PlainForward plain = new PlainForward(weights, Set.of());
        ColorTable colors = experiment.trainingColors();

        for (UnitCost cost : costs(experiment, weights).units()) {
            int on = 0;
            for (int row = 0; row < colors.size(); row++) {
                double[] rgb = {colors.component(row, 0), colors.component(row, 1), colors.component(row, 2)};
                double[] units = cost.unit().layer() == ENCODER
                        ? plain.encoderUnits(rgb)
                        : plain.decoderUnits(plain.latents(rgb));
                on += units[cost.unit().index()] > 0 ? 1 : 0;
            }
            assertThat(cost.colorsOn()).as("%s", cost.unit()).isEqualTo(on);
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.analysis.units.UnitNetworks#all")
    void theVerdictIsThatOnTheNetworkWithoutTheUnit(Experiment experiment) {
        Weights weights = UnitNetworks.weights(experiment);

        for (UnitCost cost : costs(experiment, weights).units()) {
            Weights without = Ablation.of(List.of(cost.unit())).applied(weights);
            if (experiment.network().bottleneck() == 2) {
                assertThat(cost.wheel()).contains(WheelMeasures.of(experiment, without));
            } else {
                assertThat(cost.space().orElseThrow())
                        .usingRecursiveComparison()
                        .isEqualTo(SpaceVerdict.of(experiment, 0, without));
            }
        }
    }

    /** Darker values come in the last phase, whose colors are more than a block of the forward pass has. */
    @Test
    void ofALaterPhaseItsColorsCountAndStillnessIsJudgedWithoutTheUnit() {
        Experiment experiment = Preset.ofKey("1.3-held").experiment();
        int last = experiment.phases().size() - 1;
        Weights before = InitialWeights.of(experiment.network(), 3);
        Weights weights = UnitNetworks.weights(experiment);
        float[] rgb = experiment.trainingColors(last).rgb();
        assertThat(rgb.length / 3).isGreaterThan(1024);

        UnitCosts costs = UnitCosts.of(experiment, last, weights, Optional.of(before), new Cancellation())
                .orElseThrow();

        for (int place : new int[] {3, 20}) {
            UnitCost cost = costs.units().get(place);
            Ablation off = Ablation.of(List.of(cost.unit()));
            assertThat(cost.error()).isCloseTo(new PlainForward(weights, off.units()).error(rgb), within(1e-6));
            assertThat(cost.space().orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(SpaceVerdict.of(experiment, last, off.applied(weights), off.applied(before)));
        }
    }

    @Test
    void theUnitsAreThoseOfTheEncoderAndThenOfTheDecoder() {
        List<UnitCost> units = costs(Experiment.REFERENCE, UnitNetworks.weights(Experiment.REFERENCE))
                .units();

        assertThat(units.get(3).unit()).isEqualTo(new HiddenUnit(ENCODER, 3));
        assertThat(units.get(16).unit()).isEqualTo(new HiddenUnit(DECODER, 0));
        assertThat(units).hasSize(32);
    }

    @Test
    void aUnitThatIsOffCostsNothing() {
        Weights weights = UnitNetworks.weights(Experiment.REFERENCE);
        Ablation off = Ablation.NONE.toggled(ENCODER, 3).toggled(DECODER, 0);

        UnitCosts costs = costs(Experiment.REFERENCE, off.applied(weights));

        for (int place : new int[] {3, 16}) {
            UnitCost cost = costs.units().get(place);
            assertThat(cost.carried()).isZero();
            assertThat(cost.rmse()).isEqualTo(costs.rmse());
        }
        assertThat(costs.units().get(4).carried()).isNotZero();
    }

    /** Without any decoder unit the network makes one color of all. */
    @Test
    void aDecoderOfOneUnitCarriesAllBeyondOneColor() {
        Experiment experiment =
                Experiment.REFERENCE.withNetwork(Experiment.REFERENCE.network().withHidden(1));
        Weights weights = UnitNetworks.weights(experiment);

        UnitCost decoder = costs(experiment, weights).units().get(1);

        ParameterLayout layout = ParameterLayout.of(experiment.network());
        float[] rgb = experiment.trainingColors().rgb();
        double squares = 0;
        for (int k = 0; k < rgb.length; k++) {
            double made = 1 / (1 + Math.exp(-weights.get(layout.output().bias(k % 3))));
            squares += (made - rgb[k]) * (made - rgb[k]);
        }
        assertThat(decoder.error()).isCloseTo(squares / rgb.length, within(1e-6));
    }

    @Test
    void aCanceledComputationHasNoResult() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThat(UnitCosts.of(
                        Experiment.REFERENCE,
                        0,
                        UnitNetworks.weights(Experiment.REFERENCE),
                        Optional.empty(),
                        cancellation))
                .isEmpty();
    }
}
