package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.experiment.FlagSetting;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide and the help of the commands list settings, measures and presets as they are described. */
class DescribedOnceTest {
    private static final Path GUIDE = Path.of("assets", "guide");

    static Stream<Setting<?>> settings() {
        return Settings.ALL.stream();
    }

    @Test
    void theGuideHasOneRowForEachSettingInTheirOrder() throws Exception {
        List<String> rows = Settings.ALL.stream().map(DescribedOnceTest::row).toList();

        assertThat(Files.readString(GUIDE.resolve("settings.md"))).contains(String.join("\n", rows) + "\n");
    }

    @Test
    void theGuideHasOneRowForEachMeasureInTheirOrder() throws Exception {
        String rows = Arrays.stream(Measure.values())
                .map(measure -> "| " + measure.label() + " | `" + measure.key() + "` | " + measure.help() + " | "
                        + measure.formula() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(GUIDE.resolve("measures.md")))
                .contains(rows)
                .contains(Measure.SIGNS);
    }

    @Test
    void theGuideHasOneRowForEachMeasureOfNeighborsInTheirOrder() throws Exception {
        String rows = Arrays.stream(NeighborMeasure.values())
                .map(measure -> "| " + measure.label() + " | `" + measure.key() + "` | " + measure.help() + " | "
                        + measure.formula() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(GUIDE.resolve("measures.md"))).contains(rows);
    }

    @Test
    void theGuideHasOneRowForEachMeasureOfThreeNumbersInTheirOrder() throws Exception {
        String rows = Arrays.stream(SpaceMeasure.values())
                .map(measure -> "| " + measure.label() + " | `" + measure.key() + "` | " + measure.help() + " | "
                        + measure.formula().replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(GUIDE.resolve("measures.md")))
                .contains(rows)
                .contains(SpaceMeasure.SIGNS);
    }

    @Test
    void theGuideHasOneRowForEachPresetInTheirOrder() throws Exception {
        String rows = Preset.ALL.stream()
                .map(preset -> "| " + preset.name() + " | `" + preset.key() + "` | " + preset.question() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(GUIDE.resolve("getting-started.md"))).contains(rows);
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

    /** A key that is written a second time would have to be changed in two places. */
    @Test
    void noOtherClassSpellsTheKeyOfASettingOrAMeasure() throws Exception {
        List<String> keys = Stream.concat(
                        Settings.ALL.stream().map(Setting::key),
                        Arrays.stream(Measure.values()).map(Measure::key))
                // One word may mean many things, and a thread is called warm-up.
                .filter(key -> key.matches(".*[-A-Z].*") && !key.equals("warm-up"))
                .toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("Settings.java") && !name.equals("Measure.java")) {
                    String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                    keys.stream()
                            .filter(key -> code.contains('"' + key + '"'))
                            .forEach(key -> found.add(key + " in " + name));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(15);
        assertThat(found).isEmpty();
    }
}
