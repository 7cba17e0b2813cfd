package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Version 2 of the text of an experiment: phases, terms, listed colors, and networks of other shapes. */
class ExperimentVersion2Test {
    private static final NetworkSpec THREE = new NetworkSpec(16, Activation.GELU, 3, false);

    private static final Phase HUES = new Phase(
            "Twelve hues",
            HsvGrid.ofHueStep(30, List.of(1.0), List.of(1.0)),
            2000,
            new LearningRate(0.01, 0.1, OptionalDouble.empty()),
            new Terms(0.02, 0.1, 0));

    private static final Phase DARKER = new Phase(
            "Darker",
            HsvGrid.ofHueStep(1, List.of(1.0), List.of(0.8, 0.9, 1.0)),
            3000,
            new LearningRate(0.01, 0, OptionalDouble.of(0.001)),
            new Terms(0, 0, 1));

    private static final Phase LISTED = new Phase(
            "Palette",
            new ListedColors("mine", List.of(0xFF8000, 0x0000FF, 0x808080, 0x00FF00)),
            10,
            LearningRate.constant(0.001),
            Terms.NONE);

    private static final Experiment ALL_PARTS = new Experiment(
            THREE, List.of(HUES, DARKER, LISTED), HueRange.NONE, new HeldStill(1, true), 7, EngineKind.FUSED);

    private static InvalidSettingException refused(String text) {
        InvalidSettingException refused =
                catchThrowableOfType(InvalidSettingException.class, () -> ExperimentJson.read(text));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    @Test
    void everyPartIsWritten() {
        assertThat(ExperimentJson.write(ALL_PARTS))
                .isEqualTo(
                        """
                        {
                          "version" : 2,
                          "hold-out" : "none",
                          "seed" : 7,
                          "hidden" : 16,
                          "activation" : "gelu",
                          "bottleneck" : 3,
                          "normalize" : false,
                          "anchor-after" : 1,
                          "pin-black" : true,
                          "engine" : "fused",
                          "phases" : [ {
                            "name" : "Twelve hues",
                            "saturations" : [ 1 ],
                            "values" : [ 1 ],
                            "hue-step" : 30,
                            "epochs" : 2000,
                            "learning-rate" : 0.01,
                            "warm-up" : 0.1,
                            "unit-norm" : 0.02,
                            "planar" : 0.1
                          }, {
                            "name" : "Darker",
                            "saturations" : [ 1 ],
                            "values" : [ 0.8, 0.9, 1 ],
                            "hue-step" : 1,
                            "epochs" : 3000,
                            "learning-rate" : 0.01,
                            "learning-rate-end" : 0.001,
                            "anchor" : 1
                          }, {
                            "name" : "Palette",
                            "colors" : {
                              "name" : "mine",
                              "rows" : [ "#ff8000", "#0000ff", "#808080", "#00ff00" ]
                            },
                            "epochs" : 10,
                            "learning-rate" : 0.001
                          } ]
                        }
                        """);
    }

    @Test
    void whatIsWrittenReadsBackAsAnEqualExperiment() {
        assertThat(ExperimentJson.read(ExperimentJson.write(ALL_PARTS))).isEqualTo(ALL_PARTS);
    }

    @Test
    void onlyWhatVersion1CannotSayIsWrittenAsVersion2() {
        Experiment reference = Experiment.REFERENCE;

        assertThat(ExperimentJson.write(reference.withEngine(EngineKind.FUSED))).contains("\"version\" : 1,");
        for (NetworkSpec network : List.of(
                NetworkSpec.REFERENCE.withHidden(8),
                NetworkSpec.REFERENCE.withActivation(Activation.TANH),
                NetworkSpec.REFERENCE.withBottleneck(3))) {
            Experiment other = reference.withNetwork(network);
            assertThat(ExperimentJson.write(other)).contains("\"version\" : 2,");
            assertThat(ExperimentJson.read(ExperimentJson.write(other))).isEqualTo(other);
        }
    }

    @Test
    void whatIsLeftOutHasItsDefaultAndOnePhaseMayBeWrittenWithoutAList() {
        assertThat(ExperimentJson.read("{\"version\": 2}")).isEqualTo(Experiment.REFERENCE);
        assertThat(ExperimentJson.read("{\"version\": 2, \"phases\": [{}]}")).isEqualTo(Experiment.REFERENCE);
        assertThat(ExperimentJson.read("{\"version\": 2, \"epochs\": 7, \"hidden\": 4}"))
                .isEqualTo(Experiment.REFERENCE.withEpochs(7).withNetwork(NetworkSpec.REFERENCE.withHidden(4)));
        assertThat(ExperimentJson.read("{\"version\": 2, \"phases\": [{}, {\"epochs\": 3}]}")
                        .phases())
                .extracting(Phase::name)
                .containsExactly("Phase 1", "Phase 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "epochs | {'version':2,'phases':[{}],'epochs':3} | unknown there",
                "hidden | {'version':1,'hidden':8} | unknown there",
                "phases | {'version':2,'phases':[]} | 1 to 12 are allowed",
                "phases | {'version':2,'phases':3} | must be a list of phases",
                "epochs | {'version':2,'phases':[{},{'epochs':0}]} | “epochs” in phase 2. Epochs is 0",
                "epochs | {'version':2,'phases':[{'epochs':20000},{'epochs':20000},{'epochs':20000}]} | at most 50000",
                "size | {'version':2,'phases':[{'size':1}]} | in phase 1, which is unknown",
                "name | {'version':2,'phases':[{'name':''}]} | 1 to 40 printable characters",
                "hidden | {'version':2,'hidden':0} | a whole number from 1 to 1024",
                "bottleneck | {'version':2,'bottleneck':4} | a whole number from 1 to 3",
                "activation | {'version':2,'activation':'sine'} | one of relu, gelu, tanh",
                "planar | {'version':2,'planar':0.1} | needs a bottleneck of 3",
                "pin-black | {'version':2,'pin-black':true} | needs a bottleneck of 3",
                "anchor | {'version':2,'anchor':1} | nothing is held still",
                "anchor | {'version':2,'anchor-after':1,'phases':[{'anchor':1},{}]} | Anchor of phase 1",
                "anchor-after | {'version':2,'anchor-after':2,'phases':[{},{}]} | below the number of phases, 2",
                "hold-out | {'version':2,'phases':[{},{'hue-step':120}]} | leaves 2 hues",
                "colors | {'version':2,'phases':[{'colors':{'name':'a','rows':['red']}}]} | such as",
                "colors | {'version':2,'phases':[{'colors':['#ff0000']}]} | must be an object",
                "values | {'version':2,'phases':[{'values':[1],'colors':{'name':'a','rows':['#ff0000']}}]} | leave one out",
                "hold-out | {'version':2,'phases':[{'colors':{'name':'a','rows':['#ff0000','#00ffff']}}]} | leaves 1 of",
            })
    void aWrongPartIsNamedByItsKeyAndItsPhase(String key, String text, String words) {
        InvalidSettingException refused = refused(text.replace('\'', '"'));

        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused).hasMessageContaining(words).hasMessageEndingWith(".");
    }

    @Test
    void theDifferencesOfPhasesAreSaid() {
        Experiment shorter = new Experiment(THREE, List.of(HUES), HueRange.NONE, HeldStill.NONE, 7, EngineKind.FUSED);
        Experiment longer = new Experiment(
                THREE, List.of(HUES, DARKER.withTerms(Terms.NONE)), HueRange.NONE, HeldStill.NONE, 7, EngineKind.FUSED);

        assertThat(Differences.of(shorter, longer))
                .isEqualTo(new Differences(
                        "phases Twelve hues of 2000 epochs", "phases Twelve hues, Darker of 5000 epochs"));
    }
}
