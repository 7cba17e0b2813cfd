package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.view.LabWindow;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The colors beside each phase of the table. */
@Timeout(180)
class PhaseStripTest extends PhaseTableTests {

    private Image strip(int phase) {
        Parent strip = window.find("phase-" + phase + "-colors", Parent.class);
        return LabWindow.onFxThread(() -> Objects.requireNonNull(
                ((ImageView) strip.getChildrenUnmodifiable().get(0)).getImage()));
    }

    /** The different colors in a line of pixels at a share of the height. */
    private static Set<Integer> colors(Image image, double share) {
        Set<Integer> colors = new HashSet<>();
        int y = (int) (image.getHeight() * share);
        for (int x = 2; x < image.getWidth() - 2; x++) {
            colors.add(image.getPixelReader().getArgb(x, y));
        }
        return colors;
    }

    /** The greatest channels of the colors in a line of pixels. */
    private static Set<Integer> brightness(Image image, double share) {
        return colors(image, share).stream()
                .map(argb -> Math.max(argb >> 16 & 0xFF, Math.max(argb >> 8 & 0xFF, argb & 0xFF)))
                .collect(Collectors.toSet());
    }

    @Test
    void theStripShowsTheColorsOfItsPhase() {
        replace(preset("1.3"));
        openTable();

        assertThat(colors(strip(1), 0.5)).as("twelve hues and what parts them").hasSize(13);
        assertThat(colors(strip(2), 0.5)).as("hues of a whole circle").hasSizeGreaterThan(100);
        assertThat(brightness(strip(3), 0.25)).containsExactly(255);
        assertThat(brightness(strip(3), 0.75)).as("a value of 0.9").containsExactly(230);

        window.enter("phase-1-hue-step", "120");
        LabWindow.await("three hues are shown", () -> colors(strip(1), 0.5).size() == 4);
    }

    @Test
    void heldOutHuesAreHatchedInTheStrip() {
        replace(preset("1.3"));
        openTable();
        assertThat(colors(strip(1), 0.5)).contains(0xFF00FFFF);

        window.robot.interact(() -> window.lab.change(now -> now.withHoldOut(HueRange.of(150, 240))));

        LabWindow.await("cyan is hatched", () -> !colors(strip(1), 0.5).contains(0xFF00FFFF));
        assertThat(colors(strip(1), 0.5)).contains(0xFFFF0000);
    }
}
