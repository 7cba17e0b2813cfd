package colorwheel.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/** The program's icon in the sizes that window managers ask for; {@code assets/icon/make-icons.sh} draws them. */
final class WindowIcons {
    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcons() {}

    /** Reads them, which takes a few milliseconds. JavaFX thread. */
    static List<Image> load() {
        return Arrays.stream(SIZES)
                .mapToObj(
                        size -> new Image(Objects.requireNonNull(WindowIcons.class.getResource("icon-" + size + ".png"))
                                .toExternalForm()))
                .toList();
    }
}
