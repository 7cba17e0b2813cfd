package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import colorwheel.color.HueRange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of an experiment: what is written, and what is refused and how. */
class ExperimentJsonTest {
    private static final String REFERENCE =
            """
            {
              "version" : 1,
              "hold-out" : "150..240",
              "saturations" : [ 1 ],
              "values" : [ 0.9, 1 ],
              "hue-step" : 1,
              "epochs" : 500,
              "learning-rate" : 0.001,
              "seed" : 0,
              "normalize" : true,
              "engine" : "dl4j"
            }
            """;

    private static InvalidSettingException refused(String text) {
        InvalidSettingException refused =
                catchThrowableOfType(InvalidSettingException.class, () -> ExperimentJson.read(text));
        assertThat(refused).as("reading " + text).isNotNull().hasMessageEndingWith(".");
        return refused;
    }

    /** The reference with one entry replaced. */
    private static String with(String key, String value) {
        return REFERENCE.replaceFirst("\"" + key + "\" : (\\[.*?\\]|[^,\\n]+)", "\"" + key + "\" : " + value);
    }

    @Test
    void theTextHasEverySettingUnderItsKey() {
        assertThat(ExperimentJson.write(Experiment.REFERENCE)).isEqualTo(REFERENCE);
        assertThat(ExperimentJson.read(REFERENCE)).isEqualTo(Experiment.REFERENCE);
    }

    @Test
    void everySettingIsRead() {
        String text =
                """
                {"engine": "fused", "normalize": false, "seed": 4294967295, "learning-rate": 1e-5, "epochs": 20000,
                 "hue-step": 0.5, "values": [0.25, 0.5], "saturations": [0, 1], "hold-out": "330..30", "version": 1}
                """;

        assertThat(ExperimentJson.read(text))
                .isEqualTo(Experiments.of(
                        HueRange.of(330, 30),
                        Levels.of(0, 1),
                        Levels.of(0.25, 0.5),
                        0.5,
                        20_000,
                        1e-5,
                        4_294_967_295L,
                        NetworkSpec.REFERENCE.withNormalize(false),
                        EngineKind.FUSED));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(ExperimentJson.read("{\"version\": 1, \"seed\": 7}")).isEqualTo(Experiment.REFERENCE.withSeed(7));
        assertThat(ExperimentJson.read("\uFEFF{\"version\": 1.0}")).isEqualTo(Experiment.REFERENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hold-out | \"120..80..9\" | is not a range of hues",
                "hold-out | 150 | must be a short text",
                "hold-out | \"10..9\" | leaves no hue",
                "saturations | 1 | must be a list of numbers",
                "saturations | [] | no level is given",
                "values | [0.9, 0.9] | given twice",
                "values | [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97] | 1 to 10 are allowed",
                "values | [0.9, \"1\"] | a value that no setting takes",
                "hue-step | 0 | must be a number from 0.5 to 120",
                "epochs | 0 | must be a whole number from 1 to 20000",
                "epochs | 1.5 | must be a whole number from 1 to 20000",
                "epochs | \"500\" | must be a whole number from 1 to 20000",
                "epochs | 1e999999 | must be a whole number from 1 to 20000",
                "learning-rate | -1 | must be a number from 1e-5 to 1",
                "learning-rate | null | a value that no setting takes",
                "seed | 4294967296 | must be a whole number from 0 to 4294967295",
                "normalize | 1 | must be true or false",
                "engine | \"gpu\" | must be one of dl4j, fused",
                "version | 3 | newer Color Wheel Lab",
                "version | 2.5 | newer Color Wheel Lab",
                "version | 0 | must be 1",
                "version | \"1\" | must be 1",
            })
    void aWrongValueIsNamedByItsKeyAndByWhatIsAllowed(String key, String value, String allowed) {
        InvalidSettingException refused = refused(with(key, value));

        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused).hasMessageContaining(allowed);
        if (!key.equals("version")) {
            assertThat(refused.getMessage()).contains("“" + key + "”");
        }
    }

    @Test
    void anUnknownKeyAKeyThatComesTwiceAndAMissingVersionAreNamed() {
        assertThat(refused("{\"version\": 1, \"sede\": 7}"))
                .hasMessageContaining("“sede”, which is unknown")
                .extracting("key")
                .isEqualTo("sede");
        assertThat(refused("{\"version\": 1, \"seed\": 7, \"seed\": 7}"))
                .hasMessageContaining("“seed” twice")
                .extracting("key")
                .isEqualTo("seed");
        assertThat(refused("{\"seed\": 7}")).hasMessageContaining("no “version”");
    }

    @Test
    void aNewerVersionIsToldAsSuchWhateverElseIsInIt() {
        assertThat(refused("{\"bottleneck\": 3, \"version\": 3, \"epochs\": 0}"))
                .hasMessageContaining("version 3")
                .hasMessageContaining("newer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "1",
                "{} {}",
                "{\"version\": 1} x",
                "{\"version\": 1,}",
                "{'version': 1}",
                "{\"version\": NaN}",
                "{\"version\": 1, \"values\": [[1]]}",
                "{\"version\": {\"version\": {}}}",
            })
    void whatIsNoSuchObjectIsRefused(String text) {
        assertThat(refused(text)).hasNoCause();
    }

    @ParameterizedTest(name = "{0}: line {1}, column {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\": 1,} | 1 | 15",
                "{\\n  \"version\": 1\\n  \"seed\": 2\\n} | 3 | 3",
                "{\\n  \"version\": 1,\\n  \"seed\": tru\\n} | 3 | 11",
                "{\\n  \"version\": 1, | 2 | 16",
                "{\\n\\n'version': 1} | 3 | 1",
                "{\"version\": 1}\\nx | 2 | 1",
                "{\"version\": 1}\\n{} | 2 | 1",
                "{\"version\": 1,\\n\"epochs\": 1e99999999999} | 2 | 11",
            })
    void damagedJsonIsRefusedWithLineAndColumn(String text, int line, int column) {
        // Some versions of the parser count on to the end of what they do not understand.
        int length = text.contains("tru") ? 3 : 0;

        assertThat(refused(text.replace("\\n", "\n")).getMessage())
                .containsPattern(", at line " + line + ", column \\d+\\.$")
                .satisfies(message -> assertThat(Integer.parseInt(message.replaceAll(".*column (\\d+)\\.", "$1")))
                        .isBetween(column, column + length));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithLineAndColumn() {
        byte[] text = "{\n  \"versio\u00F6\": 1}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ExperimentJson.read(text))
                .hasMessage("The experiment is not text in UTF-8, at line 2, column 10.");
    }

    @Test
    void whatIsTooLongTooDeepOrNoTextIsRefusedWithoutBeingRead() {
        assertThat(refused(" ".repeat(ExperimentJson.MAX_BYTES) + REFERENCE))
                .hasMessageContaining("longer than 4194304");
        assertThat(refused("[".repeat(ExperimentJson.MAX_BYTES))).hasMessageContaining("no JSON object");
        assertThat(refused("{\"version\":" + "[".repeat(60_000))).hasMessageContaining("too deeply nested");
        assertThat(refused(with("epochs", "1".repeat(60_000)))).hasMessageContaining("too long");
        assertThatThrownBy(() -> ExperimentJson.read(new byte[] {'{', (byte) 0xC3, '}'}))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void messagesStayShortAndOfOneLineWhateverIsInTheText() {
        String long60k = "\\n".repeat(30_000);

        assertThat(refused("{\"" + long60k + "\": 1, \"version\": 1}").getMessage())
                .hasSizeLessThan(500)
                .doesNotContain("\n");
        assertThat(refused(with("hold-out", "\"" + long60k + "\"")).getMessage())
                .hasSizeLessThan(500)
                .doesNotContain("\n");
        assertThat(refused(with("version", "9".repeat(90))).getMessage()).hasSizeLessThan(200);
    }

    @Test
    void bytesAreReadAsUtf8() {
        assertThat(ExperimentJson.read(REFERENCE.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Experiment.REFERENCE);
    }
}
