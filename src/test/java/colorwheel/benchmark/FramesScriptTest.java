package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.files.UserFacingException;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class FramesScriptTest {
    @Test
    void aRunThatIsOverBeforeTheTimeEndsItAndSaysWhatToDo() throws TimeoutException {
        try (LabWindow window = new LabWindow()) {
            AtomicReference<FramesScript> done = new AtomicReference<>();
            FramesScript script =
                    new FramesScript(window.lab, LabWindow.SMALL.withSeed(5).withEpochs(7), false, 3_600, done::set);
            window.robot.interact(script::start);

            LabWindow.await("it has ended", () -> done.get() != null);
            assertThatThrownBy(script::report)
                    .isInstanceOf(UserFacingException.class)
                    .hasMessageContaining("over after")
                    .hasMessageContaining("--epochs");
            assertThat(done.get()).isSameAs(script);
        }
    }
}
