package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSeriesTest {
    @TempDir
    private Path parent;

    private final Cancellation cancellation = new Cancellation();

    private PictureSeries<Integer> series(Path folder) {
        return new PictureSeries<>(
                3,
                index -> 0xFF000000 + index,
                (color, raster, scale, palette) -> raster.fill(color),
                64,
                Palette.LIGHT,
                folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyModelBecomesANumberedPicture() throws Exception {
        Path folder = parent.resolve("new/folder");

        ExportTask.Result result = series(folder).run(Progress.IGNORED, cancellation);

        assertThat(result.sentence()).isEqualTo("3 of 3 frames were written to " + folder + ".");
        assertThat(names(folder)).containsExactly("wheel_000000.png", "wheel_000001.png", "wheel_000002.png");
        BufferedImage last = ImageIO.read(folder.resolve("wheel_000002.png").toFile());
        assertThat(last.getWidth()).isEqualTo(64);
        assertThat(last.getRGB(5, 5)).isEqualTo(0xFF000002);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path mine = Files.writeString(parent.resolve("wheel_000001.png"), "mine");

        assertThatThrownBy(() -> series(parent).run(Progress.IGNORED, cancellation))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith(mine + " exists already");
        assertThat(names(parent)).containsExactly("wheel_000001.png");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void cancellingKeepsTheWholeOnes() throws Exception {
        ExportTask.Result result = series(parent).run((done, total) -> cancellation.request(), cancellation);

        assertThat(result.cancelled()).isTrue();
        assertThat(result.sentence())
                .isEqualTo("The export was cancelled. 1 of 3 frames were written to " + parent + " and kept.");
        assertThat(names(parent)).containsExactly("wheel_000000.png");
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldInWords() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> series(file).run(Progress.IGNORED, cancellation))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("is a file, not a folder")
                .hasMessageEndingWith("Nothing was written.");
    }
}
