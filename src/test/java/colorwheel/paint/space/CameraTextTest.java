package colorwheel.paint.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.InvalidSettingException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTextTest {
    @Property
    void whatIsWrittenIsReadAndWrittenTheSame(
            @ForAll @DoubleRange(min = -360, max = 360) double yaw,
            @ForAll @DoubleRange(min = -90, max = 90) double pitch,
            @ForAll @DoubleRange(min = -360, max = 360) double roll) {
        SpaceCamera camera = SpaceCamera.of(yaw, pitch, roll);
        String text = CameraText.format(camera);
        SpaceCamera read = CameraText.parse(text);

        assertThat(CameraText.format(read)).isEqualTo(text);
        for (int axis = 0; axis < 3; axis++) {
            SpaceVector point = SpaceVector.axis(axis);
            assertThat(read.projection().x(point)).isCloseTo(camera.projection().x(point), within(5e-5));
            assertThat(read.projection().y(point)).isCloseTo(camera.projection().y(point), within(5e-5));
            assertThat(read.projection().depth(point))
                    .isCloseTo(camera.projection().depth(point), within(5e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0,0",
                "-30,27,0",
                "180,0,180",
                "12.345,-89.999,-0.001",
                "45,90,0",
                "-45,-90,0",
                "179.999,-12,-90"
            })
    void theTextIsTheSameAfterReadingIt(String text) {
        assertThat(CameraText.format(CameraText.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'350,10,0', '-10,10,0'", "'-180,0,0', '180,0,0'", "'10,90,20', '30,90,0'", "'10,-90,20', '-10,-90,0'"})
    void oneViewHasOneText(String given, String written) {
        assertThat(CameraText.format(CameraText.parse(given))).isEqualTo(written);
    }

    @Test
    void itIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : Locale.getAvailableLocales()) {
                Locale.setDefault(locale);
                String text = CameraText.format(SpaceCamera.of(-30.5, 27.25, 1));
                assertThat(text).as(locale.toString()).isEqualTo("-30.5,27.25,1");
                assertThat(CameraText.format(CameraText.parse(text))).isEqualTo(text);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void spacesDegreeSignsAndDigitsOfOtherScriptsAreRead() {
        assertThat(CameraText.format(CameraText.parse(" −30° , 27°, ٠ "))).isEqualTo("-30,27,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30,20", "1,2,3,4", "home"})
    void otherTextsAreRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> CameraText.parse(text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "The camera is “" + text + "” but must be yaw,pitch,roll in degrees, for example -30,27,0.");
    }

    @ParameterizedTest
    @CsvSource({
        "'0,91,0', The pitch of the camera is 91 but must be a number from -90 to 90°.",
        "'400,0,0', The yaw of the camera is 400 but must be a number from -360 to 360°.",
        "'0,0,-1e999', The roll of the camera is -1e999 but must be a number from -360 to 360°.",
        "'0,x,0', The pitch of the camera is “x” but must be a number from -90 to 90°."
    })
    void anglesOutsideTheirRangeAreRefused(String text, String message) {
        assertThatThrownBy(() -> CameraText.parse(text)).hasMessage(message);
    }

    @Test
    void aLongTextIsNotRepeatedWhole() {
        assertThatThrownBy(() -> CameraText.parse("7".repeat(5_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }
}
