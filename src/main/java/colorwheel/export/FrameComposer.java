package colorwheel.export;

import colorwheel.experiment.Experiment;
import colorwheel.paint.AxisScale;
import colorwheel.paint.CaptionPainter;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossPainter;
import colorwheel.paint.Overlay;
import colorwheel.paint.Overlays;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterGeometry;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpacePicturePainter;
import colorwheel.paint.SwatchPainter;
import colorwheel.paint.Swatches;
import colorwheel.paint.network.NetworkPainter;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.training.AblatedRun;
import org.jspecify.annotations.Nullable;

/**
 * Composes the frames of a recording with the painters of the screen. All frames share their axes. Any two composers of
 * the same frames give the same bytes. An instance belongs to one thread at a time.
 */
public final class FrameComposer {
    private static final double GAP = 6;
    private static final double RIGHT_MARGIN = 12;

    private final Experiment experiment;
    private final Frames frames;
    private final FrameStyle.Layout layout;
    private final Palette palette;
    private final double scale;
    private final Overlays overlays;
    private final boolean reconstruction;
    private final Raster frame;
    private final Raster scatter; // Or the network.
    private final @Nullable Raster below;
    private final @Nullable Caption caption;
    private final FrameStyle style;
    private final ScatterPainter scatterPainter = new ScatterPainter();
    private final SpacePicturePainter spacePainter = new SpacePicturePainter();
    private final NetworkPainter networkPainter = new NetworkPainter();
    private final SwatchPainter swatchPainter = new SwatchPainter();
    private final LossPainter lossPainter = new LossPainter();
    private final CaptionPainter captionPainter = new CaptionPainter();

    public FrameComposer(Experiment experiment, Frames frames, FrameStyle style) {
        this.experiment = experiment;
        this.frames = AblatedRun.of(experiment, frames, style.without());
        this.style = style;
        this.layout = style.layout();
        this.palette = style.palette();
        this.scale = style.scale();
        this.overlays = Overlays.of(experiment, style.overlays());
        this.reconstruction = style.overlays().contains(Overlay.RECONSTRUCTION);
        this.frame = new Raster(style.width(), style.height());
        this.scatter = layout.isOnePicture() && !style.captioned()
                ? frame
                : frame.region(0, 0, layout.isOnePicture() ? style.width() : style.size(), style.size());
        this.below = style.captioned() ? frame.region(0, style.size(), style.width(), style.captionHeight()) : null;
        this.caption = style.captioned() ? new Caption(experiment, frames, style.without()) : null;
    }

    /**
     * The frame of an epoch. The raster is the same one each time: the next call paints over it.
     *
     * @throws IllegalArgumentException if the epoch is not recorded
     */
    public Raster compose(int epoch) {
        return compose(Shot.of(epoch, style.camera()));
    }

    /** The same of any picture. */
    Raster compose(Shot shot) {
        int epoch = shot.epoch();
        Snapshot snapshot = frames.exactly(epoch)
                .orElseThrow(() -> new IllegalArgumentException("epoch " + epoch + " is not recorded"));
        if (layout == FrameStyle.Layout.NETWORK) {
            networkPainter.paint(
                    NetworkPicture.of(experiment, frames, snapshot, style.without(), shot.camera()),
                    scatter,
                    scale,
                    palette);
        } else if (SpacePicture.shows(experiment)) {
            spacePainter.paint(
                    SpacePicture.of(experiment, frames, snapshot, style.overlays(), shot.camera()),
                    scatter,
                    scale,
                    palette);
        } else {
            scatterPainter.paint(Scatter.of(experiment, frames, snapshot, overlays), scatter, scale, palette);
        }
        if (layout == FrameStyle.Layout.SCATTER_SWATCHES_LOSS) {
            beside(epoch);
        }
        if (below != null && caption != null) {
            captionPainter.paint(caption.words(snapshot), below, scale, palette);
        }
        return frame;
    }

    private void beside(int epoch) {
        int left = scatter.width();
        int width = frame.width() - left;
        int height = scatter.height();
        frame.fill(left, 0, width, height, palette.background());
        // The panels begin and end where the scatter's plot does; their headings and labels lie beyond.
        ScatterGeometry plot =
                ScatterGeometry.of(scatter.width(), height, scale, AxisScale.of(experiment, frames, overlays));
        int top = Math.max(0, plot.top() - (int) Math.round(SwatchPainter.HEADING * scale));
        int bottom = Math.min(height, plot.top() + plot.side() + (int) Math.round(LossPainter.FOOT * scale));
        int gap = (int) Math.round(GAP * scale);
        int half = (top + bottom) / 2;
        int inner = width - (int) Math.round(RIGHT_MARGIN * scale);
        if (inner < 1 || half - gap <= top || bottom <= half + gap) {
            return;
        }
        Raster above = frame.region(left, top, inner, half - gap - top);
        Raster below = frame.region(left, half + gap, inner, bottom - half - gap);
        Swatches swatches =
                reconstruction ? Swatches.of(experiment, frames.at(epoch).weights()) : Swatches.of(experiment);
        swatchPainter.paint(swatches, above, scale, palette);
        lossPainter.paint(LossCurve.of(experiment, frames, epoch), below, scale, palette);
    }
}
