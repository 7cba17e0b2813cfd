package colorwheel.view.experiment;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.paint.ColorStrip;
import colorwheel.paint.ColorStripPainter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.view.control.SharedTooltip;
import colorwheel.view.picture.RasterImage;
import colorwheel.view.theme.Theme;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The colors of a phase in a strip, as they are trained; its tooltip counts them. Painted where it is seen. */
final class PhaseStrip extends Region {
    /** What is painted, and how. */
    private record Format(ColorStrip colors, int width, int height, double scale, Palette palette) {}

    private final ObservableValue<Theme> theme;
    private final ImageView view = new ImageView();
    private @Nullable ColorStrip colors;
    private @Nullable Format painted;

    /** A strip without colors. */
    PhaseStrip(ObservableValue<Theme> theme, SharedTooltip tooltip) {
        this.theme = theme;
        getStyleClass().add("phase-strip");
        view.setSmooth(false);
        getChildren().add(view);
        tooltip.install(this, this::getAccessibleText);
    }

    /** Shows the colors of a phase, which counts from 0. */
    void show(Experiment experiment, int phase) {
        ColorStrip next = new ColorStrip(experiment.phases().get(phase).colors(), experiment.holdOut());
        if (!next.equals(colors)) {
            colors = next;
            setAccessibleText(words(next.colors(), next.holdOut()));
        }
        // Only then: this is called with each epoch that is shown.
        if (painted == null
                || !painted.colors().equals(next)
                || painted.palette() != theme.getValue().palette()) {
            requestLayout();
        }
    }

    /** {@code 538 training colors: 269 of 360 hues, 1 saturation, 2 values.} */
    private static String words(ColorSet colors, HueRange holdOut) {
        String count = String.format(Locale.ROOT, "%,d training colors: ", colors.trainedSize(holdOut));
        if (!(colors instanceof HsvGrid grid)) {
            return String.format(Locale.ROOT, "%s%,d are listed.", count, colors.size());
        }
        int trained = grid.trainedHueCount(holdOut);
        int hues = grid.grid().size();
        String ofHues = trained == hues ? hues + " hues" : trained + " of " + hues + " hues";
        return count + ofHues + ", " + counted(grid.saturations().size(), "saturation") + ", "
                + counted(grid.values().size(), "value") + ".";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    @Override
    protected void layoutChildren() {
        ColorStrip shown = colors;
        if (shown == null || getScene() == null) {
            return;
        }
        Window window = getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        Format format = new Format(
                shown,
                (int) Math.round(getWidth() * scale),
                (int) Math.round(getHeight() * scale),
                scale,
                theme.getValue().palette());
        if (format.width() < 1 || format.height() < 1 || format.equals(painted)) {
            return;
        }
        Raster raster = new Raster(format.width(), format.height());
        new ColorStripPainter().paint(shown, raster, scale, format.palette());
        painted = format;
        view.setImage(RasterImage.of(raster));
        view.setFitWidth(format.width() / scale);
        view.setFitHeight(format.height() / scale);
    }
}
