package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import colorwheel.session.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with what an export has left. */
@Timeout(120)
class NoticeActionsTest {
    /** More than a success that is not held would need to begin to fade. */
    private static final int PULSES = 20;

    @TempDir
    private Path parent;

    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    @Test
    void afterAnExportItsPathCanBeCopiedAndAfterAnotherMessageNot() {
        window.train();
        window.focus("scatter");
        window.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        window.awaitDialog("Export");
        Path folder = parent.resolve("frames");
        window.fill("export-size", "64");
        window.enter("export-folder", folder.toString());
        LabWindow.await("it is written", () -> window.lab.noticeProperty().get() != null);

        Button copy = window.find("notice-copy", Button.class);
        assertThat(window.find("notice-show", Button.class).isVisible()).isTrue();
        window.robot.interact(copy::fire);
        assertThat(LabWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(folder.toString());

        window.robot.interact(() -> window.lab.report(Notice.done("something else")));
        assertThat(copy.isVisible()).isFalse();
        assertThat(window.find("notice-show", Button.class).isVisible()).isFalse();
    }

    @Test
    void theFolderIsShownBesideTheJavaFxThreadAndAFailureIsTold() {
        Path place = parent.resolve("wheel.gif");
        CompletableFuture<Boolean> onFxThread = new CompletableFuture<>();
        Button show = LabWindow.onFxThread(() -> {
            NoticePane pane = new NoticePane(
                    window.lab,
                    () -> {},
                    asked -> {
                        onFxThread.complete(Platform.isFxApplicationThread());
                        throw new IOException("no window for " + asked.getFileName());
                    },
                    Duration.INDEFINITE);
            window.lab.report(Notice.written("wheel.gif was written.", place));
            return (Button) pane.lookup("#notice-show");
        });
        window.robot.interact(show::fire);

        LabWindow.await("it is told", () -> window.lab.noticeProperty().get().kind() == Notice.Kind.FAILED);
        assertThat(onFxThread).isCompletedWithValue(false);
        assertThat(window.text("notice")).contains(place.toString(), "no window for wheel.gif");
    }

    @Test
    void aSuccessGoesByItselfUnlessItIsUsedAndAFailureStays() {
        NoticePane pane =
                LabWindow.onFxThread(() -> new NoticePane(window.lab, () -> {}, asked -> {}, Duration.millis(1)));
        window.robot.interact(() -> window.lab.report(Notice.failed("broken")));
        window.robot.interact(() -> window.lab.report(Notice.refused("no")));
        assertThat(fades(pane)).isFalse();

        window.robot.interact(() -> window.lab.report(Notice.done("well")));
        LabWindow.await("it has faded", () -> window.lab.noticeProperty().get() == null);
        assertThat(LabWindow.onFxThread(pane::getOpacity)).isEqualTo(1);

        // The user is about to press one of its buttons.
        window.robot.interact(() -> {
            ((StackPane) window.stage.getScene().getRoot()).getChildren().add(pane);
            window.lab.report(Notice.done("again"));
            pane.lookup("#notice-close").requestFocus();
        });
        assertThat(fades(pane)).isFalse();
        window.focus("scatter");
        LabWindow.await("it has faded", () -> window.lab.noticeProperty().get() == null);
    }

    /** Whether one pulse of the window after another brings the notice nearer to its end. */
    private boolean fades(NoticePane pane) {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                pulses.countDown();
            }
        };
        window.robot.interact(counter::start);
        Patience.until("there were pulses", pulses);
        window.robot.interact(counter::stop);
        return LabWindow.onFxThread(
                () -> pane.getOpacity() < 1 || window.lab.noticeProperty().get() == null);
    }

    @Test
    void aMessageLiesInTheBottomLineAndMovesNothing() {
        Node scatter = window.find("scatter", Node.class);
        Bounds before = LabWindow.onFxThread(() -> scatter.localToScene(scatter.getLayoutBounds()));
        String sentences = "The folder of this is not there. Make it, or choose another one. ".repeat(4);
        for (Notice notice : List.of(Notice.done("well"), Notice.failed(sentences))) {
            window.robot.interact(() -> {
                window.lab.report(notice);
                window.stage.getScene().getRoot().layout();
            });
            Node pane = window.find("notice", Node.class).getParent();
            Bounds of = LabWindow.onFxThread(() -> pane.localToScene(pane.getLayoutBounds()));

            assertThat(LabWindow.onFxThread(() -> scatter.localToScene(scatter.getLayoutBounds())))
                    .isEqualTo(before);
            Node transport = window.find("train", Node.class);
            assertThat(of.getMinY())
                    .isGreaterThanOrEqualTo(LabWindow.onFxThread(() ->
                            transport.localToScene(transport.getLayoutBounds()).getMaxY()));
            assertThat(of.getMaxY()).isLessThanOrEqualTo(window.stage.getScene().getHeight());
            assertThat(window.find("status", Node.class).isVisible()).isFalse();
        }
        window.focus("scatter");
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.find("status", Node.class).isVisible()).isTrue();
    }

    @Test
    void eachSystemHasItsCommand() {
        Path file = parent.resolve("wheel.gif");

        assertThat(FileManager.command("Linux", file)).isEqualTo(List.of("xdg-open", parent.toString()));
        assertThat(FileManager.command("Linux", parent)).isEqualTo(List.of("xdg-open", parent.toString()));
        assertThat(FileManager.command("Mac OS X", file)).isEqualTo(List.of("open", "-R", file.toString()));
        assertThat(FileManager.command("Windows 11", file)).isEqualTo(List.of("explorer.exe", "/select," + file));
    }
}
