package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the lab that real programs saved again; how, stands beside them in {@code README.md}. */
class ForeignPicturesTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE
            .withEngine(EngineKind.FUSED)
            .withEpochs(20)
            .withSeed(7)
            .withHueStep(7);

    private static Path folder() throws URISyntaxException {
        return Path.of(ForeignPicturesTest.class
                        .getResource("/colorwheel/pictures/README.md")
                        .toURI())
                .getParent();
    }

    static List<Path> pictures() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith("png"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theExperimentTheEpochAndTheStartAreRestored(Path picture) throws Exception {
        int epoch = picture.toString().endsWith(".apng") ? 20 : 10;

        assertThat(PictureOriginReader.isPng(picture)).isTrue();
        assertThat(PictureOriginReader.read(picture)).isEqualTo(new PictureOrigin(EXPERIMENT, epoch, true));
    }

    @Test
    void everyKindOfTextIsAmongThem() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path picture : pictures()) {
            all.append(new String(Files.readAllBytes(picture), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        String keyword = PictureOrigin.EXPERIMENT;
        assertThat(all)
                .contains("tEXt" + keyword, "zTXt" + keyword + "\0\0", "iTXt" + keyword + "\0\1\0")
                .contains("eXIf", "acTL", "iCCP", "sRGB");
        assertThat(pictures()).hasSizeGreaterThanOrEqualTo(11);
    }
}
