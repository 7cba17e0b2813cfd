package colorwheel.network;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import colorwheel.experiment.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AblationTextTest {
    private static final Ablation SOME =
            Ablation.of(List.of(new HiddenUnit(ENCODER, 3), new HiddenUnit(ENCODER, 12), new HiddenUnit(DECODER, 0)));

    @Test
    void whatIsWrittenCanBeRead() {
        assertThat(AblationText.format(SOME)).isEqualTo("encoder:3,12 decoder:0");
        assertThat(AblationText.words(SOME)).isEqualTo("encoder 3, 12; decoder 0");
        assertThat(AblationText.parse(AblationText.format(SOME), 16)).isEqualTo(SOME);
        assertThat(AblationText.format(Ablation.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"decoder:0 encoder:12,3", "  ENCODER:3,12,3   decoder:00 ", "encoder:٣,12 decoder:0"})
    void soIsWhatPeopleType(String text) {
        assertThat(AblationText.parse(text, 16)).isEqualTo(SOME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|names no units; write layers and their units, such as encoder:3,7 decoder:0",
                "3|names no units",
                "latent:3|names no units",
                "encoder|names no units",
                "encoder:|has “” for a unit of the encoder",
                "encoder:3,|has “” for a unit of the encoder",
                "encoder:-1|has “-1” for a unit of the encoder",
                "encoder:x|has “x” for a unit of the encoder",
                "encoder:1234567890|has “1234567890” for a unit of the encoder",
                "encoder:3, 7|for a unit of the encoder",
                "encoder:3 encoder:7|names the encoder twice",
                "decoder:16|has unit 16 of the decoder, but each hidden layer has 16 units, 0 to 15"
            })
    void anythingElseIsRefusedInASentence(String text, String why) {
        Throwable refused = catchThrowable(() -> AblationText.parse(text, 16));

        assertThat(refused)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("--without-units is “" + text + "”, which ")
                .hasMessageContaining(why)
                .hasMessageEndingWith(".");
    }

    @Test
    void aLongTextIsNotRepeatedWhole() {
        assertThat(catchThrowable(() -> AblationText.parse("x".repeat(10_000), 16))
                        .getMessage())
                .hasSizeLessThan(300);
    }
}
