package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import colorwheel.recording.Heap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("alone")
class ExportMemoryTest {
    private static final long MB = 1 << 20;

    private static FrameStyle style(FrameStyle.Layout layout, int size) {
        return new FrameStyle(layout, size, Palette.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"SCATTER, 1080", "SCATTER, 2000", "SCATTER_SWATCHES_LOSS, 1500"})
    void aThreadTakesWhatIsEstimated(FrameStyle.Layout layout, int size) throws Exception {
        Experiment experiment = SyntheticRun.threeColors();
        Frames frames = SyntheticRun.frames(experiment, 1);
        FrameStyle style = style(layout, size);
        Pictures pictures = new Pictures(experiment, frames, List.of(0, 1), style);
        pictures.composer().compose(0);
        double measured = Heap.takenBy(() -> {
            FrameComposer composer = pictures.composer();
            byte[] first = FilmFile.bytes(composer.compose(0));
            byte[] second = FilmFile.bytes(composer.compose(1));
            assertThat(first).hasSameSizeAs(second).isNotEqualTo(second);
            return List.of(composer, first, second);
        });

        assertThat(measured / ExportMemory.bytesPerThread(style, ExportFormat.MP4))
                .isBetween(0.8, 1.25);
    }

    @Test
    void thereAreNoMoreThreadsThanFit() {
        FrameStyle large = style(FrameStyle.Layout.SCATTER, 4096);
        long each = ExportMemory.bytesPerThread(large, ExportFormat.PNG);

        assertThat(each).isEqualTo(128 * MB);
        assertThat(ExportMemory.threads(large, ExportFormat.PNG, 64, new MemoryBudget(400 * MB)))
                .isEqualTo(3);
        assertThat(ExportMemory.threads(large, ExportFormat.PNG, 2, new MemoryBudget(400 * MB)))
                .isEqualTo(2);
        assertThat(ExportMemory.threads(large, ExportFormat.MP4, 64, new MemoryBudget(10 * MB)))
                .as("what starts has been found to fit one")
                .isEqualTo(1);
    }

    @Test
    void whatFitsNoThreadIsRefusedInWords() throws Exception {
        MemoryBudget small = new MemoryBudget(100 * MB);
        FrameStyle large = style(FrameStyle.Layout.SCATTER_SWATCHES_LOSS, 4096);
        ExportMemory.require(style(FrameStyle.Layout.SCATTER, 1080), ExportFormat.GIF, small);

        assertThatThrownBy(() -> ExportMemory.require(large, ExportFormat.PNG, small))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(
                        " of 6554 × 4096 pixels takes about 167 MB of memory, but at most 100 MB may be used"
                                + " for an export. Choose a smaller height, or the scatter alone. Nothing was written.");
    }

    @Test
    void everyExportFitsTheHeapThatTheProgramIsGiven() throws Exception {
        MemoryBudget given = new MemoryBudget((long) (0.75 * 2_040 * MB)).part(3);

        for (ExportFormat format : ExportFormat.ALL) {
            ExportMemory.require(style(FrameStyle.Layout.SCATTER, 4096), format, given);
        }
    }
}
