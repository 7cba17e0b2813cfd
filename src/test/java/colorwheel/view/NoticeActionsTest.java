package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.session.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with what an export has left. */
@Timeout(120)
class NoticeActionsTest {
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
            NoticePane pane = new NoticePane(window.lab, () -> {}, asked -> {
                onFxThread.complete(Platform.isFxApplicationThread());
                throw new IOException("no window for " + asked.getFileName());
            });
            window.lab.report(Notice.written("wheel.gif was written.", place));
            return (Button) pane.lookup("#notice-show");
        });
        window.robot.interact(show::fire);

        LabWindow.await("it is told", () -> window.lab.noticeProperty().get().kind() == Notice.Kind.FAILED);
        assertThat(onFxThread).isCompletedWithValue(false);
        assertThat(window.text("notice")).contains(place.toString(), "no window for wheel.gif");
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
