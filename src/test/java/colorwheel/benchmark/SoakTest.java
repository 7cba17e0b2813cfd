package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.app.LabApplication;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.LabView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The soak's short form: the real window and the real engines, coarse colors and few epochs. */
@Timeout(300)
class SoakTest {
    private static final int EPOCHS = 20;
    private static final Soak.Work TINY =
            new Soak.Work(preset -> preset.withHueStep(30).withEpochs(EPOCHS), 5, 4, 3, 64);

    /** What comes with the first use of each part stays: a window, the threads that paint. */
    private static final int FIRST_ROUNDS = 2;

    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    /** TestFX makes the window, and neither gives it nor hands out more than what all applications have. */
    private static Path exports;

    private static SoakReport report;
    private static Soak soak;
    private static Lab lab;

    private Application application;

    /** The window with a soak that the test takes through its rounds. */
    public static final class Soaked extends LabApplication {
        @Override
        protected boolean remembers() {
            return false;
        }

        @Override
        protected void opened(Stage stage, Lab opened, LabView view) {
            lab = opened;
            soak = new Soak(stage, opened, view, TINY, exports, report);
        }
    }

    @BeforeEach
    void opens() throws IOException, TimeoutException {
        exports = Files.createDirectory(folder.resolve("exports"));
        report = new SoakReport(new ReportFile(folder.resolve("soak.json")));
        FxToolkit.registerPrimaryStage();
        application = FxToolkit.setupApplication(Soaked.class);
    }

    @AfterEach
    void closes() throws TimeoutException {
        FxToolkit.cleanupApplication(application);
        FxToolkit.cleanupStages();
    }

    /**
     * The threads by their names without numbers. Together they say little: on a busy machine one that rests from time
     * to time may be there in one round and not in another.
     */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.groupingBy(
                        thread -> thread.getName().replaceAll("\\d+", ""), Collectors.counting()));
    }

    @Test
    void noRoundLeavesAThreadOrAHandleBehind() throws IOException {
        // The time is up in the first round, which is finished all the same.
        soak.run(1);
        assertThat(report.rounds()).isOne();
        for (int round = 1; round < FIRST_ROUNDS; round++) {
            soak.round();
        }
        Map<String, Long> settledThreads = threads();
        for (int round = FIRST_ROUNDS; round < ROUNDS; round++) {
            soak.round();
        }

        assertThat(report.failures()).isEmpty();
        List<SoakReport.Sample> samples = report.samples();
        assertThat(samples).hasSize(1 + ROUNDS);
        SoakReport.Sample settled = samples.get(FIRST_ROUNDS);
        SoakReport.Sample last = samples.get(ROUNDS);
        assertThat(last.threads()).isGreaterThan(2);
        threads().forEach((name, count) -> assertThat(count)
                .as(name)
                .isLessThan(settledThreads.getOrDefault(name, 0L) + ROUNDS - FIRST_ROUNDS));
        assertThat(last.handles()).as("handles").isLessThan(settled.handles() + ROUNDS - FIRST_ROUNDS);
        assertThat(exports).as("what is left of the exports").isEmptyDirectory();
        JsonNode told = new ObjectMapper().readTree(folder.resolve("soak.json").toFile());
        assertThat(told.get("complete").asBoolean()).isTrue();
        assertThat(told.get("rounds").asInt()).isEqualTo(ROUNDS);
        // A preset, the slice to be dragged, and the slice that was dragged.
        assertThat(told.get("epochs").asInt()).isEqualTo(ROUNDS * 3 * EPOCHS);
        assertThat(told.get("positions").asInt()).isEqualTo(ROUNDS * TINY.positions());
        assertThat(told.get("wheels").asInt()).isEqualTo(ROUNDS * TINY.wheels());
        // As files and in an animation.
        assertThat(told.get("frames").asInt()).isEqualTo(ROUNDS * 2 * TINY.frames());
        assertThat(told.get("samples")).hasSize(ROUNDS + 1);
        assertThat(told.at("/samples/0/heapMegabytes").asInt()).isPositive();

        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            lab.report(Notice.done("Saved."));
            lab.report(Notice.failed("The disk is full."));
        });
        assertThat(report.failures()).containsExactly("The disk is full.");
    }
}
