package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.Phase;
import colorwheel.export.Ffmpeg;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, looks and experiment files of render. */
@Timeout(120)
class PictureOptionsTest {
    private static final String[] COARSE = {
        "render", "--hue-step", "30", "--epochs", "20", "--size", "64", "--engine", "fused"
    };

    @TempDir
    private Path parent;

    private Console render(String... more) {
        List<String> arguments = new ArrayList<>(List.of(COARSE));
        for (String argument : more) {
            arguments.add(argument.replace("@", parent.toString()));
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode json(Console done) throws IOException {
        assertThat(done.exitCode()).as(done.err().toString()).isZero();
        return new ObjectMapper().readTree(done.lastLine());
    }

    @Test
    void aGifHasTheEpochsAsFrames() throws IOException {
        Console done = render("--format", "gif", "--out", "@/wheel.gif", "--every", "5", "--fps", "10");

        assertThat(json(done).get("frames").asInt()).isEqualTo(5);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(parent.resolve("wheel.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void anApngAndDrawingsAreWritten() throws IOException {
        json(render("--format", "apng", "--out", "@/wheel.png"));
        json(render("--format", "svg", "--out", "@/drawings", "--overlay", "held-out,field"));

        assertThat(Files.readString(parent.resolve("wheel.png"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("acTL");
        assertThat(names("drawings")).containsExactly("wheel_e000000.svg", "wheel_e000010.svg", "wheel_e000020.svg");
        assertThat(parent.resolve("drawings/wheel_e000020.svg")).content().contains("<image");
    }

    @Test
    void anMp4IsWrittenWhereThereIsAnFfmpegAndElseRefusedWithTheCommand() throws IOException {
        Console done = render("--format", "mp4", "--out", "@/wheel.mp4");

        if (Ffmpeg.find().isPresent()) {
            assertThat(json(done).get("frames").asInt()).isEqualTo(3);
            assertThat(parent.resolve("wheel.mp4")).isNotEmptyFile();
        } else {
            assertThat(done.exitCode()).isEqualTo(2);
            assertThat(String.join("\n", done.err())).contains("none was found").contains("-framerate 25");
        }
    }

    @Test
    void geometricSpacingWritesAsManyFramesMostOfThemEarly() throws IOException {
        json(render("--spacing", "geometric", "--every", "4", "--out", "@/frames"));

        assertThat(names("frames"))
                .containsExactly(
                        "wheel_e000000.png",
                        "wheel_e000001.png",
                        "wheel_e000002.png",
                        "wheel_e000004.png",
                        "wheel_e000009.png",
                        "wheel_e000020.png");
    }

    @Test
    void themeAndOverlaysChangeThePictures() throws IOException {
        json(render("--out", "@/plain"));
        json(render("--out", "@/dark", "--theme", "dark"));
        json(render("--out", "@/field", "--overlay", "field"));

        Path last = Path.of("wheel_e000020.png");
        int dark = ImageIO.read(parent.resolve("dark").resolve(last).toFile()).getRGB(0, 0);
        assertThat(dark).isEqualTo(0xFF0D1117);
        assertThat(Files.mismatch(
                        parent.resolve("plain").resolve(last),
                        parent.resolve("field").resolve(last)))
                .isNotNegative();
    }

    @Test
    void aTurnShowsOneEpochFromAllSides() throws IOException {
        Console last = render("--bottleneck", "3", "--turn", "--out", "@/last");
        Console earlier = render("--bottleneck", "3", "--turn", "--to", "7", "--format", "svg", "--out", "@/earlier");

        assertThat(json(last).get("frames").asInt()).isEqualTo(120);
        assertThat(names("last"))
                .hasSize(120)
                .startsWith("wheel_e000020_t000.png")
                .endsWith("wheel_e000020_t119.png");
        assertThat(json(earlier).get("frames").asInt()).isEqualTo(120);
        assertThat(names("earlier")).hasSize(120).endsWith("wheel_e000007_t119.svg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format gif --out @/frames | --format gif writes one file",
                "--format mp4 --out @/wheel.gif | does not end in .mp4",
                "--out @/wheel.gif | named like a file",
                "--format svg --out @/wheel.svg | named like a file",
                "--format jpeg --out @/wheel.jpeg | --format is “jpeg” but must be png, gif, mp4, apng or svg.",
                "--format svg --with-loss --out @/drawings | draws the scatter alone",
                "--picture swatches --out @/frames | --picture is “swatches” but must be scatter or network.",
                "--picture network --with-loss --out @/frames | Leave one of them out.",
                "--picture network --overlay field --out @/frames | --overlay is for the scatter, not for --picture",
                "--fps 30 --out @/frames | --fps is for gif, mp4 and apng",
                "--format gif --fps 61 --out @/wheel.gif | Frame rate is 61 but must be a whole number from 1 to 60.",
                "--format gif | Name a file for the animation with --out wheel.gif",
                "--theme grey --out @/frames | --theme is “grey” but must be light or dark.",
                "--overlay halo --out @/frames | must be one or more of held-out, field,",
                "--overlay reconstruction --out @/frames | Add --with-loss",
                "--turn --out @/frames | --turn turns the space of a bottleneck of 3, but the bottleneck is 2.",
                "--bottleneck 3 --turn --every 5 --out @/frames | --every is for many epochs, but --turn shows one.",
                "--bottleneck 3 --turn --from 5 --out @/frames | --from is for many epochs, but --turn shows one.",
                "--spacing log --out @/frames | --spacing is “log” but must be linear or geometric.",
                "--experiment @/none.json --out @/frames | none.json cannot be opened"
            })
    void whatDoesNotFitIsRefusedInOneSentenceBeforeTraining(String options, String said) throws IOException {
        Console refused = render(options.strip().split(" "));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).contains(said.strip()).doesNotContain("Exception");
        assertThat(names(".")).isEmpty();
    }

    @Test
    void anExistingAnimationIsRefusedBeforeTraining() throws IOException {
        Files.writeString(parent.resolve("wheel.gif"), "mine");
        Console refused = Console.run(
                "render",
                "--format",
                "gif",
                "--out",
                parent.resolve("wheel.gif").toString(),
                "--epochs",
                "20000");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().get(0)).contains("exists already, and nothing is overwritten");
        assertThat(parent.resolve("wheel.gif")).hasContent("mine");
    }

    @Test
    void aFolderWhereNobodyMayWriteIsRefusedBeforeTraining() {
        assumeThat(Path.of("/proc/1")).exists();
        Console refused = Console.run("render", "--epochs", "20000", "--out", "/proc/1/frames");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().get(0)).contains("Writing is not allowed in /proc/1");
    }

    @Test
    void theEpochsThatAreWrittenMayLieAfterThoseOfOnePhaseAlone() throws Exception {
        Phase longest = SAVED.withHueStep(120).withEpochs(20_000).phases().get(0);
        Phase last = SAVED.withHueStep(120).withEpochs(10).phases().get(0);
        Experiment phased = new Experiment(
                SAVED.network(),
                List.of(longest, last),
                SAVED.holdOut(),
                SAVED.heldStill(),
                SAVED.seed(),
                SAVED.engine());
        String file = experimentFile(phased).toString();
        String frames = parent.resolve("frames").toString();

        json(Console.run(
                "render", "--experiment", file, "--out", frames, "--size", "64", "--from", "20005", "--every", "5"));

        assertThat(names("frames")).containsExactly("wheel_e020005.png", "wheel_e020010.png");
    }

    // Experiment files

    private Path experimentFile(Experiment experiment) throws Exception {
        Path file = parent.resolve("experiment.json");
        ExperimentFile.write(experiment, file, false);
        return file;
    }

    private static final Experiment SAVED = Experiment.REFERENCE
            .withHueStep(30)
            .withEpochs(6)
            .withSeed(9)
            .withHoldOut(HueRange.NONE)
            .withEngine(colorwheel.experiment.EngineKind.FUSED)
            .withNetwork(Experiment.REFERENCE.network().withNormalize(false));

    @Test
    void anExperimentFileSaysWhatIsTrained() throws Exception {
        Path file = experimentFile(SAVED);
        JsonNode summary = json(Console.run("render", "--no-frames", "--experiment", file.toString()));

        assertThat(summary.get("epochs").asInt()).isEqualTo(6);
        assertThat(summary.get("seed").asLong()).isEqualTo(9);
        assertThat(summary.get("samples").asInt()).isEqualTo(24);
        assertThat(summary.get("engine").asText()).isEqualTo("fused");
        JsonNode same = json(Console.run(
                "render",
                "--no-frames",
                "--hue-step=30",
                "--epochs=6",
                "--seed=9",
                "--hold-out=none",
                "--engine=fused",
                "--no-normalize"));
        assertThat(summary.get("finalLoss").asDouble())
                .isEqualTo(same.get("finalLoss").asDouble());
    }

    @Test
    void anOptionThatIsGivenCountsBesideTheFileEvenIfItIsTheDefault() throws Exception {
        Path file = experimentFile(SAVED);
        JsonNode summary = json(Console.run(
                "render",
                "--no-frames",
                "--experiment",
                file.toString(),
                "--seed",
                "0",
                "--hold-out",
                "150..240",
                "--normalize"));

        assertThat(summary.get("seed").asLong()).isZero();
        assertThat(summary.get("samples").asInt()).isEqualTo(16);
        assertThat(summary.get("epochs").asInt()).isEqualTo(6);
        JsonNode same = json(Console.run("render", "--no-frames", "--hue-step=30", "--epochs=6", "--engine=fused"));
        assertThat(summary.get("finalLoss").asDouble())
                .isEqualTo(same.get("finalLoss").asDouble());
    }

    @ParameterizedTest
    @CsvSource({"png,wheel.png", "png,wheel.PNG", "png,wheel.json", "apng,wheel.png", "apng,wheel.apng"})
    void anExportedPictureSaysWhatIsTrained(String format, String name) throws Exception {
        Path file = experimentFile(SAVED);
        Path made = parent.resolve("made" + (format.equals("apng") ? ".png" : ""));
        assertThat(Console.run("render", "--size=64", "--experiment=" + file, "--format=" + format, "--out=" + made)
                        .exitCode())
                .isZero();
        Path picture = parent.resolve(name);
        Files.move(format.equals("apng") ? made : made.resolve("wheel_e000006.png"), picture);

        JsonNode ofPicture = json(Console.run("render", "--no-frames", "--experiment", picture.toString()));
        JsonNode ofFile = json(Console.run("render", "--no-frames", "--experiment", file.toString()));
        for (String field : List.of("samples", "epochs", "engine", "seed", "firstLoss", "finalLoss", "wheel")) {
            assertThat(ofPicture.get(field)).as(field).isEqualTo(ofFile.get(field));
        }
    }

    @Test
    void aPictureWithoutAnExperimentAndDamagedJsonAreRefusedWithTheReason() throws Exception {
        Path picture = parent.resolve("foreign.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path noPicture = parent.resolve("text.png");
        Files.writeString(noPicture, "{\"version\": 1}");
        Path damaged = parent.resolve("damaged.colorwheel");
        Files.writeString(damaged, "{\n  \"version\": 1,\n  \"seed\": 7,,\n}\n");

        for (Object[] bad : new Object[][] {
            {picture, "no experiment is in it"},
            {noPicture, "no PNG file"},
            {damaged, "it is not JSON, at line 3, column 13."},
            {parent.resolve("gone.png"), "not there"},
            {parent.resolve("gone.json"), "not there"}
        }) {
            Console refused = Console.run("render", "--no-frames", "--experiment", bad[0].toString());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).hasSize(1);
            assertThat(refused.err().get(0)).contains(bad[0].toString(), (String) bad[1]);
            assertThat(refused.out()).isEmpty();
        }
    }
}
