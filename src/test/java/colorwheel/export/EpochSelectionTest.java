package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.files.Folders;
import colorwheel.files.UserFacingException;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochSelectionTest {
    private static final Frames TEN = SyntheticRun.frames(SyntheticRun.threeColors(), 10);

    private static Frames thinned() {
        Recording recording = new Recording(4);
        for (int epoch = 0; epoch <= 9; epoch++) {
            recording.add(SyntheticRun.ring(SyntheticRun.threeColors(), epoch, 0.1, 1), 1);
        }
        return recording.frames();
    }

    @Test
    void everyStrideHasTheLastEpochToo() throws Exception {
        assertThat(EpochSelection.everyAndLast(TEN, 4)).containsExactly(0, 4, 8, 10);
        assertThat(EpochSelection.everyAndLast(TEN, 5)).containsExactly(0, 5, 10);
        assertThat(EpochSelection.everyAndLast(TEN, 1000)).containsExactly(0, 10);
        assertThat(EpochSelection.everyAndLast(TEN, Integer.MAX_VALUE)).containsExactly(0, 10);
    }

    @Test
    void aRangeIncludesItsEndsIfTheStrideMeetsThem() throws Exception {
        assertThat(EpochSelection.range(TEN, 2, 8, 3)).containsExactly(2, 5, 8);
        assertThat(EpochSelection.range(TEN, 2, 9, 3)).containsExactly(2, 5, 8);
        assertThat(EpochSelection.range(TEN, 7, 7, 1)).containsExactly(7);
    }

    @Test
    void allAreThoseThatAreRecordedAlsoWhenThinned() {
        assertThat(EpochSelection.all(TEN)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(EpochSelection.all(thinned())).containsExactly(0, 4, 8, 9);
    }

    @Test
    void epochsThatAreNotRecordedAreNamed() {
        assertThatThrownBy(() -> EpochSelection.range(TEN, 0, 2_000_000_000, 1))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("Epoch 11 is not recorded. Choose epochs from 0 to 10.");
        assertThatThrownBy(() -> EpochSelection.range(thinned(), 0, 9, 2))
                .hasMessage("Epoch 2 is not recorded. Choose epochs from 0 to 9 in steps of 4, the last one included.");
        assertThatThrownBy(() -> EpochSelection.range(TEN, -1, 5, 1))
                .hasMessage("Epoch -1 is not recorded. Choose epochs from 0 to 10.");
    }

    @Test
    void sillyRangesAreRefusedInWords() {
        assertThatThrownBy(() -> EpochSelection.range(TEN, 0, 5, 0)).hasMessageContaining("stride is 0");
        assertThatThrownBy(() -> EpochSelection.range(TEN, 5, 2, 1)).hasMessageContaining("is after the last one");
        assertThatThrownBy(() -> EpochSelection.everyAndLast(new Recording(2).frames(), 1))
                .hasMessage("Nothing is recorded yet. Train first, then export.");
    }

    @Test
    void aFreshFolderDoesNotExist(@TempDir Path parent) throws Exception {
        assertThat(Folders.unused(parent, "wheel", "")).isEqualTo(parent.resolve("wheel"));
        Files.createDirectory(parent.resolve("wheel"));
        Files.writeString(parent.resolve("wheel-2"), "a file");
        assertThat(Folders.unused(parent, "wheel", "")).isEqualTo(parent.resolve("wheel-3"));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(0, last).boxed().toList();
    }

    @Test
    void geometricEpochsGrowByAFactorAndEndWithTheLast() {
        assertThat(EpochSelection.geometric(upTo(500), 11)).containsExactly(0, 1, 2, 4, 8, 16, 32, 63, 126, 250, 500);
        assertThat(EpochSelection.geometric(upTo(20), 6)).containsExactly(0, 1, 2, 4, 9, 20);
    }

    @Test
    void geometricEpochsAreAsManyAsAskedAndNoneTwice() {
        for (int last : new int[] {1, 2, 7, 100, 20_000}) {
            for (int count : new int[] {1, 2, 3, 10, 51, last, last + 1}) {
                List<Integer> chosen = EpochSelection.geometric(upTo(last), count);
                assertThat(chosen)
                        .hasSize(Math.min(count, last + 1))
                        .doesNotHaveDuplicates()
                        .isSorted();
                assertThat(chosen.get(chosen.size() - 1)).isEqualTo(last);
                if (chosen.size() > 1) {
                    assertThat(chosen.get(0)).isZero();
                }
            }
        }
    }

    @Test
    void geometricEpochsAreChosenAmongThoseRecorded() {
        assertThat(EpochSelection.geometric(List.of(0, 4, 8, 12, 16, 17), 4)).containsExactly(0, 4, 8, 17);
    }
}
