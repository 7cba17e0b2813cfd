package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import colorwheel.color.HueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {
    private static final Experiment REFERENCE = Experiment.REFERENCE;

    @Test
    void theReferenceIsExperimentOnePointTwo() {
        assertThat(REFERENCE.holdOut()).isEqualTo(HueRange.of(150, 240));
        assertThat(REFERENCE.saturations()).isEqualTo(Levels.of(1));
        assertThat(REFERENCE.values()).isEqualTo(Levels.of(0.9, 1));
        assertThat(REFERENCE.hueStep()).isEqualTo(1);
        assertThat(REFERENCE.epochs()).isEqualTo(500);
        assertThat(REFERENCE.learningRate()).isEqualTo(0.001);
        assertThat(REFERENCE.seed()).isZero();
        assertThat(REFERENCE.network()).isEqualTo(new NetworkSpec(16, Activation.RELU, 2, true));
        assertThat(REFERENCE.trainingColors().size()).isEqualTo(538);
        assertThat(REFERENCE.cube().size()).isEqualTo(720);
    }

    @Test
    void withoutItsCurriculumTheLastPhaseIsTrainedFromTheStart() {
        Experiment held = Preset.ofKey("1.3-held").experiment();
        Phase last = held.phases().get(4);

        Experiment direct = held.withoutCurriculum();

        assertThat(direct.phases()).hasSize(1);
        Phase only = direct.phases().get(0);
        assertThat(only.epochs()).isEqualTo(held.epochs());
        assertThat(only.colors()).isEqualTo(last.colors());
        assertThat(only.terms()).isEqualTo(new Terms(0.1, 0, 0));
        assertThat(direct.heldStill()).isEqualTo(HeldStill.NONE);
        assertThat(direct.seed()).isEqualTo(held.seed());
        for (int step : new int[] {0, 150, 299, 300}) {
            assertThat(only.learningRate().at(step, only.epochs()))
                    .as("warmed up in as many steps")
                    .isEqualTo(last.learningRate().at(step, last.epochs()));
        }
    }

    @Test
    void boundsAreTakenAndTheFirstNumberBeyondIsRefused() {
        assertThat(REFERENCE.withEpochs(1).epochs()).isEqualTo(1);
        assertThat(REFERENCE.withEpochs(20_000).epochs()).isEqualTo(20_000);
        assertRefused("epochs", "Epochs is 0 ", () -> REFERENCE.withEpochs(0));
        assertRefused("epochs", "Epochs is 20001 ", () -> REFERENCE.withEpochs(20_001));
        assertRefused("epochs", "Epochs is -2147483648 ", () -> REFERENCE.withEpochs(Integer.MIN_VALUE));

        assertThat(REFERENCE.withLearningRate(1e-5).learningRate()).isEqualTo(1e-5);
        assertThat(REFERENCE.withLearningRate(1).learningRate()).isEqualTo(1);
        assertRefused(
                "learning-rate", "is 9.999999999999999e-6 ", () -> REFERENCE.withLearningRate(9.999999999999999e-6));
        assertRefused("learning-rate", "is 1.0000000000000002 ", () -> REFERENCE.withLearningRate(Math.nextUp(1.0)));
        assertRefused("learning-rate", "is NaN ", () -> REFERENCE.withLearningRate(Double.NaN));

        assertThat(REFERENCE.withSeed(0).seed()).isZero();
        assertThat(REFERENCE.withSeed(4_294_967_295L).seed()).isEqualTo(4_294_967_295L);
        assertRefused("seed", "Seed is -1 ", () -> REFERENCE.withSeed(-1));
        assertRefused("seed", "Seed is 4294967296 ", () -> REFERENCE.withSeed(4_294_967_296L));
        assertRefused("seed", "Seed is ", () -> REFERENCE.withSeed(Long.MAX_VALUE));

        assertThat(REFERENCE.withHueStep(0.5).hueStep()).isEqualTo(0.5);
        assertThat(REFERENCE
                        .withHoldOut(HueRange.NONE)
                        .withHueStep(120)
                        .trainingColors()
                        .size())
                .isEqualTo(6);
        assertRefused("hue-step", "Hue step is 0.49 ", () -> REFERENCE.withHueStep(0.49));
        assertRefused("hue-step", "Hue step is 120.00000000000001 ", () -> REFERENCE.withHueStep(Math.nextUp(120.0)));
        assertRefused("hue-step", "Hue step is Infinity ", () -> REFERENCE.withHueStep(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest(name = "{0} with a hue step of {1}° leaves {2}")
    @CsvSource({
        "3..2,      1, 'no hue'",
        "3..1,      1, '1 hue'",
        "3..0,      1, '2 hues'",
        "150..240, 120, '2 hues'",
        "red,     120, '2 hues'"
    })
    void fewerThanThreeHuesLeftAreRefused(String holdOut, double hueStep, String left) {
        HueRange range = HueRange.parse(holdOut);
        InvalidSettingException refusal = catchThrowableOfType(
                InvalidSettingException.class,
                () -> Experiments.of(
                        range,
                        Levels.of(1),
                        Levels.of(1),
                        hueStep,
                        500,
                        0.001,
                        0,
                        NetworkSpec.REFERENCE,
                        EngineKind.DL4J));

        assertThat(refusal.key()).isEqualTo("hold-out");
        assertThat(refusal)
                .hasMessage("Hold-out " + range + " with a hue step of " + Settings.HUE_STEP.format(hueStep)
                        + "° leaves " + left + " for training, but at least 3 are needed.");
    }

    @Test
    void threeHuesLeftAreEnough() {
        assertThat(REFERENCE.withHoldOut(HueRange.of(3, 359)).cube().trainedHues(HueRange.of(3, 359)))
                .containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void aHueStepThatLeavesTooFewHuesBesideTheHoldOutIsRefusedToo() {
        assertRefused("hold-out", "leaves 2 hues", () -> REFERENCE.withHueStep(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN..30", "-30..30", "1e400..30", "teal..navy", "0..360"})
    void aHoldOutThatCannotBeReadIsRefusedNamingTheFieldAndWhatIsAllowed(String typed) {
        assertThatThrownBy(() -> Settings.HOLD_OUT.parse(typed))
                .isInstanceOfSatisfying(InvalidSettingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("hold-out"))
                .hasMessageStartingWith("Hold-out: ")
                .hasMessageContaining(typed)
                .hasMessageEndingWith("write two hues from 0 to 360 such as 150..240, or teal..blue, or none.");
    }

    @Test
    void aHoldOutIsReadAsPeopleTypeIt() {
        assertThat(Settings.HOLD_OUT.parse("pink to orange")).isEqualTo(HueRange.of(330, 30));
        assertThat(Settings.HOLD_OUT.parse("none")).isEqualTo(HueRange.NONE);
    }

    @Test
    void aRefusedValueLeavesTheExperimentAsItWas() {
        Experiment before = REFERENCE.withSeed(7);
        assertThatThrownBy(() -> before.withEpochs(0)).isInstanceOf(InvalidSettingException.class);

        assertThat(before).isEqualTo(REFERENCE.withSeed(7));
    }

    @Test
    void eachWithChangesItsOwnValueOnly() {
        Experiment all = REFERENCE
                .withHoldOut(HueRange.of(330, 30))
                .withSaturations(Levels.of(0.5, 1))
                .withValues(Levels.of(0.2))
                .withHueStep(3)
                .withEpochs(10)
                .withLearningRate(0.01)
                .withSeed(9)
                .withNetwork(new NetworkSpec(8, Activation.RELU, 3, false))
                .withEngine(EngineKind.FUSED);

        assertThat(all)
                .isEqualTo(Experiments.of(
                        HueRange.of(330, 30),
                        Levels.of(0.5, 1),
                        Levels.of(0.2),
                        3,
                        10,
                        0.01,
                        9,
                        new NetworkSpec(8, Activation.RELU, 3, false),
                        EngineKind.FUSED));
        assertThat(NetworkSpec.REFERENCE.withNormalize(false))
                .isEqualTo(new NetworkSpec(16, Activation.RELU, 2, false));
    }

    @Test
    void everyPartMustBeGiven() {
        assertThatNullPointerException().isThrownBy(() -> REFERENCE.withHoldOut(null));
        assertThatNullPointerException().isThrownBy(() -> REFERENCE.withSaturations(null));
        assertThatNullPointerException().isThrownBy(() -> REFERENCE.withValues(null));
        assertThatNullPointerException().isThrownBy(() -> REFERENCE.withNetwork(null));
    }

    @Test
    void layersHaveAtLeastOneNeuron() {
        assertThat(new NetworkSpec(1, Activation.RELU, 1, false).hidden()).isEqualTo(1);
        assertThatThrownBy(() -> new NetworkSpec(0, Activation.RELU, 2, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkSpec(16, Activation.RELU, 0, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String key, String words, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(InvalidSettingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key))
                .hasMessageContaining(words);
    }
}
