package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.color.file.ColorFileReader;
import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listed colors in experiment files, and in files beside them. */
class OwnColorsTest {
    private static final int MANY = 1_500;

    @TempDir
    private Path folder;

    private static String text(ListedColors colors) {
        return colors.rgb().stream()
                .map(rgb -> String.format(Locale.ROOT, "#%06x", rgb))
                .collect(Collectors.joining("\n"));
    }

    private static ListedColors open(Path file) {
        return OwnColors.of(ColorFileReader.read(file, false, new Cancellation()), file);
    }

    private Path colors(String name, int count) throws IOException {
        return Files.writeString(folder.resolve(name), text(Palettes.of(count)));
    }

    private static Experiment training(ListedColors colors) {
        return Experiment.REFERENCE.withHoldOut(HueRange.NONE).withColors(colors);
    }

    private static DescribedExperiment reopened(Path file) {
        return ExperimentFile.readDescribed(file);
    }

    private Path saved(Experiment experiment) {
        Path file = folder.resolve("experiment.json");
        ExperimentFile.write(experiment, file, true);
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 256, ListedColors.MAX_EMBEDDED})
    void upToAThousandColorsAreInTheExperimentFileItself(int count) throws IOException {
        Path file = colors("palette.txt", count);
        Experiment experiment = training(open(file));
        Path saved = saved(experiment);
        Files.delete(file);

        assertThat(reopened(saved).experiment()).isEqualTo(experiment);
        assertThat(experiment.listedColors().orElseThrow().rgb())
                .isEqualTo(Palettes.of(count).rgb());
        assertThat(Files.readString(saved)).doesNotContain(folder.toString());
    }

    @Test
    void namesOfColorsComeBackWithThem() {
        List<String> names = List.of("Größe ☀", "", "b".repeat(40));
        ListedColors named = new ListedColors("mine", List.of(0xFF0000, 0x00FF00, 0x0000FF), names, null);

        String text = ExperimentJson.write(training(named));

        assertThat(ExperimentJson.read(text)).isEqualTo(training(named));
        assertThat(text).contains("\"names\"").isASCII();
        assertThat(ExperimentJson.write(training(new ListedColors("mine", named.rgb()))))
                .doesNotContain("names");
    }

    @Test
    void aThousandColorsWithTheLongestNamesStillFit() {
        ListedColors longest = new ListedColors(
                "☀".repeat(60), Palettes.of(1_000).rgb(), Collections.nCopies(1_000, "☀".repeat(40)), null);
        Experiment.Draft draft = new Experiment.Draft(training(longest));
        draft.phases = Collections.nCopies(12, draft.phases.get(0).withEpochs(10));
        Experiment experiment = draft.experiment();

        String text = ExperimentJson.write(experiment);

        assertThat(text.length()).isLessThan(ExperimentJson.MAX_BYTES);
        assertThat(ExperimentJson.read(text)).isEqualTo(experiment);
    }

    @Test
    void moreColorsAreReadFromTheirFile() throws IOException {
        Path file = colors("many.txt", MANY);
        Experiment experiment = training(open(file));
        Path saved = saved(experiment);

        assertThat(reopened(saved).experiment()).isEqualTo(experiment);
        assertThat(Files.size(saved)).isLessThan(2_000);
        assertThat(Files.readString(saved)).contains("\"count\" : 1500").contains("\"sha256\"");
    }

    @Test
    void aFileThatWasMovedTogetherWithTheExperimentIsFoundBesideIt() throws IOException {
        Path file = colors("many.txt", MANY);
        Path saved = saved(training(open(file)));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(file, other.resolve("many.txt"));
        Path moved = Files.move(saved, other.resolve("experiment.json"));

        ListedColors found = reopened(moved).experiment().listedColors().orElseThrow();

        assertThat(found.rgb()).isEqualTo(Palettes.of(MANY).rgb());
        assertThat(found.origin().place()).isEqualTo(other.resolve("many.txt").toString());
    }

    @Test
    void aMissingFileIsNamedAndOneThatTheUserNamesIsTaken() throws IOException {
        Path file = colors("many.txt", MANY);
        Path saved = saved(training(open(file)));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("renamed.txt");
        Files.move(file, elsewhere);

        UserFacingException refused = catchThrowableOfType(UserFacingException.class, () -> reopened(saved));
        assertThat(refused)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("which is not there")
                .hasCauseInstanceOf(MissingColorsException.class);
        ListedColors found = ExperimentFile.readDescribed(saved, OwnColors.in(elsewhere))
                .experiment()
                .listedColors()
                .orElseThrow();
        assertThat(found.rgb()).isEqualTo(Palettes.of(MANY).rgb());
        assertThat(found.name()).isEqualTo("many.txt");
    }

    @Test
    void anotherContentIsRefused() throws IOException {
        Path file = colors("many.txt", MANY);
        Path saved = saved(training(open(file)));
        Path other = colors("other.txt", MANY - 1);
        Files.writeString(file, "\n#123456", StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);

        assertThatThrownBy(() -> reopened(saved)).hasMessageContaining("which has another content today");
        assertThatThrownBy(() -> ExperimentFile.readDescribed(saved, OwnColors.in(other)))
                .hasMessageContaining("SHA-256")
                .hasMessageContaining(other.toString());
    }

    @Test
    void aFileThatGivesAnotherNumberOfColorsIsRefused() throws IOException {
        Path saved = saved(training(open(colors("many.txt", MANY))));
        Files.writeString(saved, Files.readString(saved).replace("\"count\" : 1500", "\"count\" : 1499"));

        assertThatThrownBy(() -> reopened(saved)).hasMessageContaining("takes 1500 colors and not 1499");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        Path file = colors("many.txt", MANY);
        Path saved = saved(training(open(file)));
        Files.writeString(file, "");

        assertThatThrownBy(() -> reopened(saved))
                .hasMessageContaining("which cannot be read")
                .hasMessageContaining("empty");
    }

    @Test
    void aPlaceThatMayBeOnAnotherComputerIsNotLookedAt() throws IOException {
        Path file = colors("many.txt", MANY);
        Path saved = saved(training(open(file)));
        // Here it is the same file; elsewhere a path that begins so has the name of a computer.
        String kept = Files.readString(saved).replace("\"" + file + "\"", "\"/" + file + "\"");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("experiment.json");
        Files.writeString(elsewhere, kept);

        assertThat(Files.isRegularFile(Path.of("/" + file))).isTrue();
        assertThatThrownBy(() -> reopened(elsewhere)).hasMessageContaining("which is not there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'a'}",
                "{'rows':['#ff0000']}",
                "{'name':'a','rows':[]}",
                "{'name':'a','rows':['#ff0000'],'names':['x','y']}",
                "{'name':'a','rows':['#ff0000'],'names':[1]}",
                "{'name':'a','rows':['#ff0000'],'names':['a\\u0000']}",
                "{'name':'a','rows':['#ff0000'],'file':'/a'}",
                "{'name':'a','rows':['#ff0000'],'more':1}",
                "{'name':'a','file':'/a','sha256':'12','count':2000,'weighted':false}",
                "{'name':'a','file':' ','sha256':'DIGEST','count':2000,'weighted':false}",
                "{'name':'a','file':'/a','sha256':'DIGEST','count':20,'weighted':false}",
                "{'name':'a','file':'/a','sha256':'DIGEST','count':10001,'weighted':false}",
                "{'name':'a','file':'/a','sha256':'DIGEST','count':2000.5,'weighted':false}",
                "{'name':'a','file':'/a','sha256':'DIGEST','count':2000}",
                "[1]",
                "'#ff0000'"
            })
    void whatIsNoListOfColorsIsRefused(String colors) {
        String text = ("{'version':2,'phases':[{'colors':" + colors + "}]}")
                .replace("DIGEST", "0".repeat(64))
                .replace('\'', '"');

        assertThatThrownBy(() -> ExperimentJson.read(text))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> assertThat(refused.key())
                        .isEqualTo("colors"))
                .hasMessageContaining("must be");
    }

    @Test
    void aTextAloneDoesNotReadFiles() throws IOException {
        String text = ExperimentJson.write(training(open(colors("many.txt", MANY))));

        assertThatThrownBy(() -> ExperimentJson.read(text)).isInstanceOf(MissingColorsException.class);
    }

    @Test
    void foreignNamesAreMadeFit() throws IOException {
        String name = "x".repeat(80) + ".txt";
        ListedColors colors = open(colors(name, 5));

        assertThat(colors.name()).isEqualTo("x".repeat(60));
    }
}
