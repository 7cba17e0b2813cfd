package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.export.FrameStyle;
import colorwheel.patience.Patience;
import colorwheel.view.control.DialogLayer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program as somebody uses it: the real window, the real network, real files. */
@Timeout(180)
class LabEndToEndTest {
    private static final int EPOCHS = 60;
    private static final List<String> OUR_THREADS = List.of("training", "paint", "export");

    @TempDir
    private Path parent;

    private final FxRobot robot = new FxRobot();
    private Set<Thread> othersThreads;
    private Stage stage;
    private Application application;

    /** The lab without its first training, so that each test begins with the untrained network. */
    private static final class Untrained extends LabApplication {
        @Override
        protected boolean trainsAtStart() {
            return false;
        }
    }

    @BeforeEach
    void opensTheWindow() throws Exception {
        othersThreads = Set.copyOf(Thread.getAllStackTraces().keySet());
        stage = FxToolkit.registerPrimaryStage();
        application = FxToolkit.setupApplication(Untrained::new);
        FxToolkit.showStage();
        robot.interact(stage::requestFocus);
    }

    @AfterEach
    void closesTheWindow() throws Exception {
        if (application != null) {
            FxToolkit.cleanupApplication(application);
        }
        FxToolkit.cleanupStages();
    }

    private static void await(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS, so);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("waited in vain until " + what, late);
        }
    }

    private static <T> T onFxThread(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, call);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return onFxThread(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id)));
    }

    private boolean isDialogOpen() {
        return DialogLayer.of(stage).filter(DialogLayer::isOpen).isPresent();
    }

    private String text(String id) {
        return onFxThread(() -> {
            Node node = stage.getScene().lookup("#" + id);
            return node instanceof TextField field ? field.getText() : ((Labeled) node).getText();
        });
    }

    private List<String> aliveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !othersThreads.contains(thread))
                .map(Thread::getName)
                .filter(name -> OUR_THREADS.stream().anyMatch(name::startsWith))
                .toList();
    }

    private void enter(String id, String value) {
        TextField field = find(id, TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(value);
        });
        robot.type(KeyCode.ENTER);
    }

    private void drag(Point2D from, Point2D... by) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (Point2D point : by) {
            robot.moveTo(point);
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** A place on the ring of hues, on the screen. */
    private Point2D onRing(double hue) {
        Node ring = find("hold-out-ring", Node.class);
        return onFxThread(() -> {
            Bounds bounds = ring.getLayoutBounds();
            double angle = Math.toRadians(hue);
            return ring.localToScreen(
                    bounds.getCenterX() + 51 * Math.cos(angle), bounds.getCenterY() - 51 * Math.sin(angle));
        });
    }

    private Point2D middleOf(Node node) {
        return onFxThread(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** Coarse colors and few epochs, so that the network is trained in a second. */
    private void makeItSmall() {
        enter("hue-step", "10");
        enter("epochs", Integer.toString(EPOCHS));
        assertThat(text("timeline-end")).isEqualTo(Integer.toString(EPOCHS));
    }

    private void awaitFinished() {
        await("training is finished", () -> onFxThread(() -> text("status").startsWith("Finished")));
        assertThat(text("recorded")).startsWith(EPOCHS + " epochs recorded");
    }

    private int epochsRecorded() {
        String recorded = text("recorded");
        return recorded.isEmpty() ? 0 : Integer.parseInt(recorded.split(" ")[0].replace(",", ""));
    }

    private void openExport(Path folder, String size) {
        robot.interact(() -> stage.getScene().lookup("#scatter").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        await("the dialog is open", () -> onFxThread(this::isDialogOpen));
        TextField folderField = find("export-folder", TextField.class);
        TextField sizeField = find("export-size", TextField.class);
        robot.interact(() -> {
            folderField.setText(folder.toString());
            sizeField.setText(size);
        });
    }

    private void startExport() {
        Node start = find("export-start", Node.class);
        robot.clickOn(start);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> frameNames(int stride) {
        return IntStream.rangeClosed(0, EPOCHS / stride)
                .mapToObj(k -> String.format(Locale.ROOT, "wheel_e%06d.png", k * stride))
                .toList();
    }

    @Test
    void fromTheHoldOutSliderToFramesOnDisk() throws IOException {
        await("the network is there", () -> onFxThread(() -> text("status").startsWith("Ready")));
        makeItSmall();

        // The end on the strip, then the band of the ring: training starts by itself and the last position wins.
        Node strip = find("hold-out-strip", Node.class);
        Point2D high = onFxThread(() -> {
            double width = strip.getLayoutBounds().getWidth();
            return strip.localToScreen(5 + 240 * (width - 10) / 360, 13);
        });
        drag(high, high.add(20, 0), high.add(40, 0));
        HueRange dragged = HueRange.parse(text("hold-out"));
        assertThat(dragged.start()).isEqualTo(150);
        assertThat(dragged.end()).isBetween(270.0, 320.0);
        drag(onRing(dragged.center()), onRing(dragged.center() + 40), onRing(dragged.center() + 90));
        HueRange held = HueRange.parse(text("hold-out"));
        assertThat(held.span()).isEqualTo(dragged.span());
        assertThat(held.start()).isBetween(dragged.start() + 85, dragged.start() + 95);
        assertThat(held.wraps()).isTrue();
        awaitFinished();
        Experiment experiment =
                Experiment.REFERENCE.withHueStep(10).withEpochs(EPOCHS).withHoldOut(held);
        int colors = experiment.trainingColors().size();
        robot.clickOn("#tab-measures");
        await("the table is there", () -> onFxThread(() -> stage.getScene().lookup("#fact-shape") != null));
        assertThat(text("fact-shape")).isEqualTo(colors + " × 2");

        // Back through the epochs, which changes nothing.
        robot.interact(() -> stage.getScene().lookup("#scatter").requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        Slider timeline = find("timeline", Slider.class);
        await("the epoch is painted", () -> onFxThread(() -> timeline.getValue() == EPOCHS - 2));
        robot.interact(() -> timeline.setValue(20));
        assertThat(timeline.getValue()).isEqualTo(20);
        assertThat(text("status")).startsWith("Finished");

        // All epochs, then some with swatches and loss.
        Path all = parent.resolve("all");
        openExport(all, "160");
        chooseAll();
        startExport();
        await("the notice says so", () -> onFxThread(() -> text("notice").contains("61 of 61 frames were written")));
        Path some = parent.resolve("some");
        openExport(some, "200");
        choose("export-range");
        startExport();
        await("the notice says so", () -> onFxThread(() -> text("notice").contains("4 of 4 frames were written")));

        assertThat(names(all)).isEqualTo(frameNames(1));
        assertThat(names(some)).isEqualTo(frameNames(20));
        for (String name : names(all)) {
            assertSize(all.resolve(name), 160, 160);
        }
        for (String name : names(some)) {
            assertSize(some.resolve(name), 320, 200);
        }
        assertSameAsRendered(held, all, 1, "160");
        assertSameAsRendered(held, some, 20, "200", "--with-loss");
    }

    private void chooseAll() {
        RadioButton button = find("export-all", RadioButton.class);
        robot.interact(() -> button.setSelected(true));
    }

    /** A range with a stride, with everything beside it. */
    private void choose(String radio) {
        RadioButton button = find(radio, RadioButton.class);
        TextField stride = find("export-stride", TextField.class);
        ChoiceBox<?> layout = find("export-layout", ChoiceBox.class);
        robot.interact(() -> {
            button.setSelected(true);
            stride.setText("20");
            layout.getSelectionModel().select(layout.getItems().indexOf(FrameStyle.Layout.SCATTER_SWATCHES_LOSS));
        });
    }

    private static void assertSize(Path file, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    private void assertSameAsRendered(HueRange held, Path exported, int every, String size, String... more)
            throws IOException {
        Path rendered = parent.resolve("rendered-" + every);
        assertThat(aliveThreads()).as("what must end is found by its name").isNotEmpty();
        String[] arguments = {
            "render",
            "--hue-step",
            "10",
            "--epochs",
            Integer.toString(EPOCHS),
            "--hold-out",
            held.toString(),
            "--every",
            Integer.toString(every),
            "--size",
            size,
            "--out",
            rendered.toString()
        };
        Console done = Console.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new));
        assertThat(done.exitCode()).as(done.err().toString()).isZero();
        assertThat(names(rendered)).isEqualTo(names(exported));
        for (String name : names(exported)) {
            assertThat(exported.resolve(name)).hasSameBinaryContentAs(rendered.resolve(name));
        }
    }

    @Test
    void closingDuringAnExportAsksAndThenEndsEverything() throws Exception {
        await("the network is there", () -> onFxThread(() -> text("status").startsWith("Ready")));
        enter("epochs", "20000");
        robot.interact(() -> stage.getScene().lookup("#scatter").requestFocus());
        robot.type(KeyCode.SPACE);
        await("hundred epochs are there", () -> onFxThread(() -> epochsRecorded() > 100));
        Path folder = parent.resolve("frames");
        openExport(folder, "2048");
        chooseAll();
        startExport();
        ProgressBar progress = find("export-progress", ProgressBar.class);
        await("some frames are written", () -> onFxThread(() -> progress.getProgress() > 0));
        String exporting = text("export-status");
        int frames = Integer.parseInt(exporting.substring(exporting.lastIndexOf(' ') + 1));

        // First the answer that stays, then the one that goes.
        requestClose();
        answer("Keep exporting");
        assertThat(onFxThread(stage::isShowing)).isTrue();
        assertThat(onFxThread(() -> find("export-cancel", Node.class).isVisible()))
                .isTrue();
        requestClose();
        answer("Close and stop the export");
        await("the window is closed", () -> onFxThread(() -> !stage.isShowing()));
        // JavaFX does this itself after the last window; here the toolkit serves more than one test.
        FxToolkit.cleanupApplication(application);
        application = null;
        await("all threads have ended", () -> aliveThreads().isEmpty());

        assertThat(names(folder)).hasSizeBetween(1, frames - 1).allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
        for (String name : names(folder)) {
            assertSize(folder.resolve(name), 2048, 2048);
        }
    }

    private void requestClose() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the question is asked", () -> onFxThread(this::isDialogOpen));
    }

    private void answer(String text) {
        robot.clickOn(text);
        await("the question is gone", () -> onFxThread(() -> !isDialogOpen()));
    }

    @Test
    void closingWhileItTrainsAsksNothingAndEndsEverything() throws Exception {
        await("the network is there", () -> onFxThread(() -> text("status").startsWith("Ready")));
        enter("epochs", "20000");
        await("the network is there", () -> onFxThread(() -> text("status").startsWith("Ready")));
        CheckBox nothing = find("hold-out-nothing", CheckBox.class);
        robot.interact(nothing::fire);
        await("it trains", () -> onFxThread(() -> text("status").equals("Training")));

        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the window is closed", () -> onFxThread(() -> !stage.isShowing()));
        FxToolkit.cleanupApplication(application);
        application = null;
        await("all threads have ended", () -> aliveThreads().isEmpty());

        assertThat(text("status")).as("it was not trained to its end").isEqualTo("Training");
    }
}
