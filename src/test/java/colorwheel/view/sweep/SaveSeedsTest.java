package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.LabWindow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saving the results of many seeds from their window. */
@Timeout(120)
class SaveSeedsTest {
    private static final String DIALOG = "save-seeds";
    private static final int CSV = 0;
    private static final int JSON = 1;
    private static final int ARRAYS = 2;
    private static final int PICTURE = 3;
    private static final int DRAWING = 4;

    @TempDir
    private Path folder;

    private LabWindow lab;
    private OpenSweeps sweeps;

    @BeforeEach
    void opens() throws TimeoutException {
        lab = new LabWindow();
        sweeps = new OpenSweeps(lab);
    }

    @AfterEach
    void closes() throws TimeoutException {
        lab.close();
    }

    private Path save(int form, String name) {
        Path file = folder.resolve(name);
        sweeps.fire("sweep-save");
        sweeps.save(DIALOG, form, file);
        return file;
    }

    @Test
    void theResultsAreSavedInEachForm() throws IOException {
        assertThat(sweeps.find("sweep-save", ButtonBase.class).isDisabled())
                .as("nothing to save yet")
                .isTrue();
        sweeps.sweep(4);

        assertThat(Files.readAllLines(save(CSV, "seeds.csv")))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("seed,verdict");
        assertThat(sweeps.text("save-status"))
                .isEqualTo("The measures of 4 wheels were written to " + folder.resolve("seeds.csv") + ".");
        // The ending is added.
        save(JSON, "lines");
        assertThat(Files.readAllLines(folder.resolve("lines.jsonl"))).hasSize(5);
        try (ZipFile arrays = new ZipFile(save(ARRAYS, "seeds.npz").toFile())) {
            assertThat(arrays.getEntry("seed.npy")).isNotNull();
        }
        BufferedImage picture = ImageIO.read(save(PICTURE, "seeds.png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(2 * 2 * 116);
        assertThat(Files.readString(save(DRAWING, "seeds.svg")))
                .contains("of 4 seeds formed a wheel")
                .contains("seed 3</text>");
    }

    @Test
    void thePictureShowsWhatTheWindowShows() throws IOException {
        sweeps.sweep(4);
        sweeps.fire("sweep-descending");
        sweeps.awaitTitles("seed 3", "seed 2", "seed 1", "seed 0");
        String drawing = Files.readString(save(DRAWING, "seeds.svg"));
        assertThat(drawing.indexOf("seed 3</text>")).isLessThan(drawing.indexOf("seed 0</text>"));

        ToggleButton failed = sweeps.find("sweep-failed", ToggleButton.class);
        lab.robot.interact(failed::fire);
        LabWindow.await("none failed", () -> sweeps.titles().isEmpty());
        sweeps.fire("sweep-save");
        sweeps.choose(DIALOG, PICTURE, folder.resolve("none.png"));
        sweeps.fire(DIALOG + "-start");
        assertThat(sweeps.problem(DIALOG)).isEqualTo("No wheel is shown. Show some, or save a table.");
        assertThat(sweeps.isOpen()).isTrue();
    }

    @Test
    void whatIsThereIsReplacedOnlyIfTheUserSaysSo() throws IOException {
        sweeps.sweep(2);
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "mine");

        lab.robot.interact(() -> sweeps.window.stage().requestFocus());
        lab.robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        assertThat(sweeps.isOpen()).as("by its key").isTrue();
        sweeps.choose(DIALOG, CSV, file);
        sweeps.fire(DIALOG + "-start");
        LabWindow.await("it is refused", () -> !sweeps.problem(DIALOG).isEmpty());
        assertThat(sweeps.problem(DIALOG)).contains(file + " exists already");
        assertThat(file).hasContent("mine");

        sweeps.fire(DIALOG + "-free-name");
        TextField place = sweeps.find(DIALOG + "-folder", TextField.class);
        assertThat(place.getText()).isEqualTo(folder.resolve("mine-2.csv").toString());
        sweeps.fill(DIALOG + "-folder", file.toString());
        sweeps.fire(DIALOG + "-start");
        LabWindow.await("it is refused again", () -> !sweeps.problem(DIALOG).isEmpty());
        sweeps.fire(DIALOG + "-replace");
        LabWindow.await("it is replaced", () -> Files.readAllLines(file).size() == 3);
    }

    @Test
    void aPlaceThatCannotBeIsExplainedAndNothingIsWritten() throws IOException {
        sweeps.sweep(1);
        Path blocked = Files.writeString(folder.resolve("file"), "");
        sweeps.fire("sweep-save");
        sweeps.choose(DIALOG, CSV, blocked.resolve("seeds.csv"));
        sweeps.fire(DIALOG + "-start");

        LabWindow.await("it is explained", () -> !sweeps.problem(DIALOG).isEmpty());
        assertThat(sweeps.problem(DIALOG)).isEqualTo(blocked + " is a file, not a folder. Choose another folder.");
        sweeps.fill(DIALOG + "-folder", "seeds.csv");
        sweeps.fire(DIALOG + "-start");
        assertThat(sweeps.problem(DIALOG)).startsWith("File: write the whole path of a file, such as ");
    }
}
