package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.ExperimentJson;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.LabView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the window does when it opens. */
@Timeout(120)
class LabStartTest {
    private static final Experiment OTHER =
            Experiment.REFERENCE.withHueStep(10).withEpochs(3).withSeed(11);

    @TempDir
    private Path folder;

    /** TestFX makes it, and hands out only what all applications have. */
    private static Started started;

    /** What the windows of a test remember. */
    private static PreferenceStore preferences;

    private Application application;

    @BeforeEach
    void remembersNothing() {
        preferences = PreferenceStore.inMemory();
    }

    /** The window, as it is when it has just been shown and nothing has been drawn. */
    public static final class Started extends LabApplication {
        private final Set<Thread> othersThreads = Thread.getAllStackTraces().keySet();
        private Lab lab;
        private LabView view;
        private boolean trainedUnseen;

        public Started() {
            started = this;
        }

        @Override
        protected boolean remembers() {
            return false;
        }

        @Override
        protected PreferenceStore openPreferences() {
            return preferences;
        }

        @Override
        protected boolean trainsAtStart() {
            return true;
        }

        @Override
        protected void opened(Stage stage, Lab opened, LabView shown) {
            lab = opened;
            view = shown;
            trainedUnseen = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("training") && !othersThreads.contains(thread));
        }
    }

    private void start(String... arguments) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        application = FxToolkit.setupApplication(Started.class, arguments);
    }

    @AfterEach
    void closes() throws TimeoutException {
        if (application != null) {
            FxToolkit.cleanupApplication(application);
        }
        FxToolkit.cleanupStages();
    }

    private static void await(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, so));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain until " + what, late);
        }
    }

    private Path written() throws Exception {
        Path file = folder.resolve("eleven.colorwheel");
        ExperimentFile.write(OTHER, file, false);
        return file;
    }

    private Notice awaitNotice() {
        await("it is told", () -> started.lab.noticeProperty().get() != null);
        return started.lab.noticeProperty().get();
    }

    @Test
    void nobodyLoadsTheBackendBeforeTheWindowIsDrawn() throws TimeoutException {
        start();

        assertThat(started.trainedUnseen).isFalse();
        await("the network is there", () -> started.lab.preparedProperty().get());
    }

    @Test
    void whatIsDrawnFirstComesBeforeWhatMustWaitForItAndWhatWaitsBeginsOnce() throws TimeoutException {
        start();
        int[] begun = {0};
        FirstPaint firstPaint = new FirstPaint(() -> begun[0]++);

        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            firstPaint.tick();
            assertThat(begun[0]).isZero();
            firstPaint.tick();
            firstPaint.tick();
            assertThat(begun[0]).isOne();
        });
    }

    @Test
    void withoutAFileItTrainsOnce() throws TimeoutException {
        start();

        await("it trains", () -> started.lab.runState() == RunState.RUNNING);
        await("the first wheel is there", () -> started.lab.runState() == RunState.FINISHED);
        assertThat(started.lab.playhead().shown().epoch()).isEqualTo(500);
    }

    @Test
    void theLastExperimentIsTrainedAgain() throws TimeoutException {
        preferences.update(all -> all.withExperiment(ExperimentJson.write(OTHER)));
        start();

        await("the last experiment is trained", () -> started.lab.runState() == RunState.FINISHED);
        assertThat(started.lab.experiment()).isEqualTo(OTHER);
        assertThat(started.lab.playhead().shown().epoch()).isEqualTo(3);
        assertThat(started.lab.editing().document().hasFile()).isFalse();
    }

    @Test
    void aLastExperimentThatCannotBeReadIsToldAndTheFirstOneIsThere() throws TimeoutException {
        preferences.update(all -> all.withExperiment("{\"version\": 99}"));
        start();

        assertThat(awaitNotice().kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(awaitNotice().text())
                .contains("The experiment of the last time")
                .contains("99");
        assertThat(started.lab.experiment()).isEqualTo(Experiment.REFERENCE);
    }

    @Test
    void aFileOnTheCommandLineIsOpened() throws Exception {
        start(written().toString());

        await("it is opened", () -> started.lab.experiment().equals(OTHER));
        await("its network is there", () -> started.lab.preparedProperty().get());
        assertThat(started.lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(started.view.titleProperty().get()).startsWith("eleven.colorwheel – Color Wheel Lab");
    }

    @Test
    void aDamagedFileIsToldInTheWindow() throws Exception {
        start(Files.writeString(folder.resolve("half.colorwheel"), "{\"version\": 1, \"ep")
                .toString());

        assertThat(awaitNotice().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(awaitNotice().text()).contains("half.colorwheel");
        assertThat(started.lab.experiment()).isEqualTo(Experiment.REFERENCE);
    }

    @Test
    void aFileOfAnotherKindIsToldInTheWindow() throws Exception {
        start(Files.writeString(folder.resolve("letter.doc"), "dear").toString());

        assertThat(awaitNotice().kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(awaitNotice().text()).contains("letter.doc").contains(".colorwheel");
    }
}
