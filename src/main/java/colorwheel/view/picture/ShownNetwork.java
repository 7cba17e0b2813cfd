package colorwheel.view.picture;

import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.paint.network.NetworkPainter;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.session.DisplayState;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The picture of the network of one run, with what is pointed at in the window. JavaFX thread. */
public final class ShownNetwork {
    private final DisplayState display;
    private final PaintedPane<NetworkPicture> pane;

    /**
     * @param id of its pane
     * @param queue paints
     * @param failures gets the failure of a painting
     */
    public ShownNetwork(String id, DisplayState display, Executor queue, Consumer<Throwable> failures) {
        this.display = display;
        pane = new PaintedPane<>(new NetworkPainter(), queue, failures);
        pane.setId(id);
        // From the first moment, also while there is no network to be seen yet.
        pane.visibleProperty().bind(display.networkProperty());
    }

    /** The pane, which is visible only while the window shows networks in the place of latents. */
    public PaintedPane<NetworkPicture> pane() {
        return pane;
    }

    /** Shows the network of an epoch, or nothing while the window shows latents. */
    public void show(Experiment experiment, Frames frames, Snapshot snapshot, Ablation off, SpaceCamera camera) {
        if (!pane.isVisible()) {
            return;
        }
        pane.show(NetworkPicture.of(experiment, frames, snapshot, off, camera)
                .pointingAt(display.unitInFocus(), display.inFocus()));
        pane.setAccessibleText(String.format(
                Locale.ROOT,
                "Network of %d and %d hidden units at epoch %d, loss %.5f%s",
                experiment.network().hidden(),
                experiment.network().hidden(),
                snapshot.epoch(),
                snapshot.loss(),
                off.isNone() ? "" : ", without " + off.words()));
    }
}
