package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarksTest {
    private static final Remarks ALL = new Remarks(
            "Ohne Rot – was nun?", "Two lines:\nwhere will pink go?", new Remarks.View(List.of("field", "later"), 120));

    private static DescribedExperiment read(String text) {
        return ExperimentJson.readDescribed(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenReadsBackBesideTheSameExperiment() {
        for (Remarks remarks :
                List.of(ALL, ALL.withView(null), new Remarks("", "a note", null), Remarks.NONE.withView(ALL.view()))) {
            DescribedExperiment described = new DescribedExperiment(Experiment.REFERENCE.withSeed(7), remarks);
            String text = ExperimentJson.write(described);

            assertThat(text).contains("\"version\" : 2,");
            assertThat(read(text)).isEqualTo(described);
            assertThat(ExperimentJson.read(text)).isEqualTo(described.experiment());
        }
    }

    @Test
    void withoutRemarksTheBytesAreTheSame() {
        Experiment reference = Experiment.REFERENCE;

        assertThat(ExperimentJson.write(DescribedExperiment.plain(reference)))
                .isEqualTo(ExperimentJson.write(reference))
                .contains("\"version\" : 1,");
    }

    @Test
    void theLongestTextsFitIntoAFile() {
        Remarks longest =
                new Remarks("ž".repeat(Remarks.MAX_TITLE_LENGTH), "ž".repeat(Remarks.MAX_NOTE_LENGTH), ALL.view());
        DescribedExperiment described = new DescribedExperiment(Experiment.REFERENCE, longest);

        assertThat(read(ExperimentJson.write(described))).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'version': 1, 'title': 'a'} | title | unknown",
                "{'version': 2, 'title': 7} | title | must be a text",
                "{'version': 2, 'title': 'a\\nb'} | title | line break",
                "{'version': 2, 'note': 'a\\u0000'} | note | control character",
                "{'version': 2, 'view': []} | view | must be an object",
                "{'version': 2, 'view': {'overlays': ['field'], 'epoch': 1.5}} | view | a whole number",
                "{'version': 2, 'view': {'overlays': [1], 'epoch': 1}} | view | texts",
                "{'version': 2, 'view': {'overlays': [], 'epoch': -1}} | view | outside 0 to",
                "{'version': 2, 'view': {'overlays': [], 'epoch': 99999999}} | view | outside 0 to",
                "{'version': 2, 'view': {'epoch': 1, 'overlays': [], 'zoom': 2}} | view | must be an object",
            })
    void aWrongPartIsNamed(String text, String key, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> assertThat(refused.key())
                        .isEqualTo(key))
                .hasMessageContaining(problem);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> new Remarks("x".repeat(121), "", null))
                .hasMessage("Title: it has 121 characters, and at most 120 are allowed.");
    }
}
