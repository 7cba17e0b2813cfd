package colorwheel.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Experiment;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.patience.Patience;
import colorwheel.recording.Frames;
import colorwheel.session.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on the thread of the test: its properties need no toolkit. */
@Timeout(120)
class ExportJobTest {
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();

    @TempDir
    private Path parent;

    private final SimpleObjectProperty<Notice> notice = new SimpleObjectProperty<>();
    private final ExportJob job = new ExportJob(notice);

    private Path folder() {
        return parent.resolve("frames");
    }

    private ExportTask task(int last, int size) {
        Frames frames = SyntheticRun.frames(EXPERIMENT, last);
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, size, Palette.LIGHT);
        Pictures pictures = new Pictures(EXPERIMENT, frames, EpochSelection.all(frames), style);
        return (progress, cancellation) ->
                new ExportPlan(ExportFormat.PNG, pictures, 25, folder()).run(1, progress, cancellation);
    }

    private void pulseUntil(String what, BooleanSupplier so) {
        Patience.until(what, () -> {
            job.pulse();
            return so.getAsBoolean();
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void tellsItsProgressAndItsEnd() throws IOException {
        List<Double> seen = new ArrayList<>();
        job.progressProperty().addListener((property, before, now) -> seen.add(now.doubleValue()));

        job.start(task(20, 64));
        assertThat(job.runningProperty().get()).isTrue();
        assertThat(notice.get()).isNull();
        pulseUntil("it has ended", () -> !job.runningProperty().get());

        assertThat(notice.get().kind()).isEqualTo(Notice.Kind.DONE);
        assertThat(notice.get().text()).isEqualTo("21 of 21 frames were written to " + folder() + ".");
        assertThat(names()).hasSize(21);
        assertThat(seen).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThat(job.progressProperty().get()).isEqualTo(1);
        assertThat(job.statusProperty().get()).isEqualTo("Exporting 21 of 21");
    }

    @Test
    void isCancelledBeforeItsEndAndSaysWhatIsKept() throws IOException {
        job.start(task(2_000, 1_000));
        pulseUntil("some frames are written", () -> job.progressProperty().get() > 0);

        job.cancel();
        pulseUntil("it has ended", () -> !job.runningProperty().get());

        assertThat(notice.get().text()).startsWith("The export was cancelled. ").endsWith("and kept.");
        assertThat(names()).isNotEmpty().hasSizeLessThan(2_001).allMatch(name -> name.endsWith(".png"));
        assertThat(notice.get().text()).contains(names().size() + " of 2001 frames");
    }

    @Test
    void closingWaitsUntilNoHalfFileIsLeft() throws IOException {
        job.start(task(2_000, 1_000));
        pulseUntil("some frames are written", () -> job.progressProperty().get() > 0);

        job.close();

        List<String> left = names();
        assertThat(left).isNotEmpty().allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
        job.pulse();
        assertThat(job.runningProperty().get()).isFalse();
        assertThat(names()).isEqualTo(left);
    }

    @Test
    void closingWithoutAnExportDoesNothing() {
        job.close();

        assertThat(notice.get()).isNull();
    }

    @Test
    void aFailureIsToldAndAnotherExportCanFollow() throws IOException {
        Files.writeString(folder(), "a file");
        job.start(task(3, 64));
        pulseUntil("it has ended", () -> !job.runningProperty().get());
        assertThat(notice.get().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(notice.get().text()).contains("is a file, not a folder").doesNotContain("Exception");

        Files.delete(folder());
        job.start(task(3, 64));
        pulseUntil("it has ended", () -> !job.runningProperty().get());
        assertThat(notice.get().kind()).isEqualTo(Notice.Kind.DONE);
    }

    @Test
    void memoryThatRunsOutIsToldInWordsAndAnotherExportCanFollow() {
        job.start((progress, cancellation) -> {
            throw new OutOfMemoryError("Java heap space");
        });
        pulseUntil("it has ended", () -> !job.runningProperty().get());
        assertThat(notice.get().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(notice.get().text())
                .startsWith("Memory ran out during the export. Files that are whole are kept. Choose a smaller height")
                .doesNotContain("Error");

        job.start(task(3, 64));
        pulseUntil("it has ended", () -> !job.runningProperty().get());
        assertThat(notice.get().kind()).isEqualTo(Notice.Kind.DONE);
    }

    @Test
    void thereIsOneExportAtATime() {
        job.start(task(2_000, 1_000));

        assertThatThrownBy(() -> job.start(task(3, 64))).isInstanceOf(IllegalStateException.class);
        job.close();
    }
}
