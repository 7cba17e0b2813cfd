package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.experiment.FlagSetting;
import colorwheel.experiment.Setting;
import colorwheel.training.Trainable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the help of the commands list settings and measures as they are described. */
class DescribedOnceTest {
    static Stream<Setting<?>> settings() {
        return Trainable.SETTINGS.stream();
    }

    @Test
    void theReadmeHasOneRowForEachSettingInTheirOrder() throws Exception {
        List<String> rows =
                Trainable.SETTINGS.stream().map(DescribedOnceTest::row).toList();

        assertThat(Files.readString(Path.of("README.md"))).contains(String.join("\n", rows) + "\n");
    }

    @Test
    void theReadmeHasOneRowForEachMeasureInTheirOrder() throws Exception {
        String rows = Arrays.stream(Measure.values())
                .map(measure -> "| " + measure.label() + " | `" + measure.key() + "` | " + measure.help() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(Path.of("README.md"))).contains(rows);
    }

    private static String row(Setting<?> setting) {
        String option = setting instanceof FlagSetting
                ? "--[no-]" + setting.key()
                : ExperimentOptions.name(setting) + " " + setting.parameter().replace("|", "\\|");
        return "| `" + option + "` | " + ExperimentOptions.defaultText(setting) + " | " + setting.help() + " "
                + allowed(setting) + " |";
    }

    private static String allowed(Setting<?> setting) {
        String text = setting.allowed();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theHelpOfRenderHasEverySetting(Setting<?> setting) {
        String help = String.join(" ", Console.run("render", "--help").out()).replaceAll("\\s+", " ");

        assertThat(help).contains(setting.key()).contains(setting.help().split(" ")[0]);
    }
}
