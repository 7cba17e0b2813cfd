package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.session.RingEngines;
import colorwheel.training.Trainer;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.file.FileActions;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window of the lab over engines without a network, and how a test uses it. */
public final class LabWindow implements AutoCloseable {
    /** Coarse colors, so that nothing takes long. */
    public static final Experiment SMALL = Experiment.REFERENCE.withHueStep(10).withEpochs(40);

    public final RingEngines engines = new RingEngines();
    public final FxRobot robot = new FxRobot();
    public final Lab lab;
    public final LabView view;
    public final Stage stage;
    public final LabClock clock;

    public LabWindow() throws TimeoutException {
        this(PreferenceStore.inMemory(), null);
    }

    /** @param questions answers for the user; {@code null} for dialogs */
    public LabWindow(PreferenceStore preferences, FileActions.Questions questions) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        lab = new Lab(new Trainer(engines), SMALL);
        view = onFxThread(() -> new LabView(lab, preferences, questions));
        robot.interact(() -> {
            stage.setScene(view.createScene(1280, 800));
            // The stage is that of the tests before, which may have made it smaller.
            stage.sizeToScene();
            stage.show();
            stage.requestFocus();
        });
        clock = onFxThread(() -> new LabClock(view::pulse, view::isMoving));
        await("the network is there", () -> lab.preparedProperty().get());
        awaitLayout();
    }

    /** Waits until the scene is laid out, so that a click finds its control where it will be. */
    public void awaitLayout() {
        int[] pulses = {0};
        Runnable count = () -> pulses[0]++;
        robot.interact(() -> stage.getScene().addPostLayoutPulseListener(count));
        await("two pulses have passed", () -> {
            Platform.requestNextPulse();
            return pulses[0] >= 2;
        });
        robot.interact(() -> stage.getScene().removePostLayoutPulseListener(count));
    }

    @Override
    public void close() throws TimeoutException {
        robot.interact(() -> {
            clock.close();
            stage.hide();
            view.close();
            lab.close();
        });
        FxToolkit.cleanupStages();
    }

    /** Waits until something is so on the JavaFX thread. */
    public static void await(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFxThread(so));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain until " + what, late);
        }
    }

    public static <T> T onFxThread(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, call);
    }

    public Experiment experiment() {
        return onFxThread(lab::experiment);
    }

    public <T extends Node> T find(String id, Class<T> type) {
        Node node = onFxThread(() -> stage.getScene().lookup("#" + id));
        assertThat(node).as(id).isInstanceOf(type);
        return type.cast(node);
    }

    /** The title of the open dialog; empty without one. */
    public String dialog() {
        return onFxThread(
                () -> DialogLayer.of(stage).orElseThrow().titleProperty().get());
    }

    public void awaitDialog(String title) {
        await(title + " is open", () -> dialog().equals(title));
    }

    public String text(String id) {
        Node node = find(id, Node.class);
        return onFxThread(() -> node instanceof TextField field ? field.getText() : ((Labeled) node).getText());
    }

    public void focus(String id) {
        Node node = find(id, Node.class);
        robot.interact(node::requestFocus);
    }

    /** Puts text into a field and leaves the field focused. */
    public void fill(String id, String text) {
        // Some fields are made when their place gets the focus.
        focus(id);
        TextField field = find(id, TextField.class);
        robot.interact(() -> field.setText(text));
    }

    public void enter(String id, String text) {
        fill(id, text);
        robot.type(KeyCode.ENTER);
    }

    public void drag(Point2D... path) {
        robot.moveTo(path[0]).press(MouseButton.PRIMARY);
        for (int k = 1; k < path.length; k++) {
            robot.moveTo(path[k]);
        }
        robot.release(MouseButton.PRIMARY);
    }

    public Point2D middleOf(Node node) {
        return onFxThread(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** A place on the ring of hues, on the screen. */
    public Point2D onRing(double hue) {
        Node ring = find("hold-out-ring", Node.class);
        return onFxThread(() -> {
            Bounds bounds = ring.getLayoutBounds();
            double angle = Math.toRadians(hue);
            return ring.localToScreen(
                    bounds.getCenterX() + 51 * Math.cos(angle), bounds.getCenterY() - 51 * Math.sin(angle));
        });
    }

    /** The text of the notice, which must be there and be a refusal. */
    public String refusal() {
        Notice notice = onFxThread(() -> lab.noticeProperty().get());
        assertThat(notice).isNotNull();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.REFUSED);
        Node shown = find("notice", Node.class);
        assertThat(onFxThread(() -> shown.getParent().isVisible())).isTrue();
        assertThat(text("notice")).isEqualTo(notice.text());
        return notice.text();
    }

    /** Trains to the end as fast as it goes. */
    public void train() {
        robot.interact(() -> {
            lab.speedProperty().set(colorwheel.session.Speed.UNLIMITED);
            lab.train();
        });
        await("it is finished", () -> lab.runState() == colorwheel.recording.RunState.FINISHED);
    }
}
