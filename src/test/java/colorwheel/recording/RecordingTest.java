package colorwheel.recording;

import static colorwheel.recording.Samples.recordingOf;
import static colorwheel.recording.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Threads;
import colorwheel.patience.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    @Test
    void isEmptyBeforeTheFirstEpoch() {
        Frames frames = new Recording(10).frames();

        assertThat(frames.isEmpty()).isTrue();
        assertThat(frames.size()).isZero();
        assertThat(frames.lastEpoch()).isEqualTo(-1);
        assertThat(frames.newest()).isEmpty();
        assertThat(frames.exactly(0)).isEmpty();
        assertThat(frames.reach()).isZero();
        assertThatThrownBy(() -> frames.indexAt(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> frames.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 300)
    void everyEpochIsKeptUntilTheBound(
            @ForAll @IntRange(min = 2, max = 200) int capacity, @ForAll @IntRange(min = 1, max = 200) int epochs) {
        int recorded = Math.min(capacity, epochs);
        Frames frames = recordingOf(capacity, recorded).frames();

        assertThat(frames.stride()).isEqualTo(1);
        assertThat(epochs(frames)).isEqualTo(multiples(1, recorded - 1));
    }

    @Property(tries = 300)
    void beyondTheBoundExactlyTheMultiplesOfThePowerOfTwoThatFitsAreKeptAndTheNewest(
            @ForAll @IntRange(min = 2, max = 40) int capacity, @ForAll @IntRange(min = 1, max = 600) int epochs) {
        Frames frames = recordingOf(capacity, epochs).frames();
        int last = epochs - 1;

        // The smallest power of two whose multiples up to the last epoch number no more than the capacity.
        int stride = 1;
        while (last / stride + 1 > capacity) {
            stride *= 2;
        }
        assertThat(frames.stride()).isEqualTo(stride);
        assertThat(epochs(frames)).isEqualTo(multiples(stride, last));
        assertThat(frames.size()).isLessThanOrEqualTo(capacity + 1);
        assertThat(frames.newest())
                .hasValueSatisfying(newest -> assertThat(newest.epoch()).isEqualTo(last));
    }

    @Property(tries = 100)
    void aViewNeverChangesHoweverMuchIsRecordedAfterIt(
            @ForAll @IntRange(min = 2, max = 40) int capacity, @ForAll @IntRange(min = 1, max = 400) int length) {
        Recording recording = new Recording(capacity);
        List<Frames> views = new ArrayList<>();
        List<List<Snapshot>> contents = new ArrayList<>();
        for (int epoch = 0; epoch < length; epoch++) {
            recording.add(snapshot(epoch), 1);
            views.add(recording.frames());
            contents.add(snapshots(recording.frames()));
        }

        for (int k = 0; k < length; k++) {
            assertThat(snapshots(views.get(k))).isEqualTo(contents.get(k));
            assertThat(views.get(k).lastEpoch()).isEqualTo(k);
        }
    }

    @Property(tries = 200)
    void anEpochIsFoundAtTheLastRecordedOneNotAfterIt(
            @ForAll @IntRange(min = 2, max = 20) int capacity,
            @ForAll @IntRange(min = 1, max = 300) int epochs,
            @ForAll @IntRange(min = -10, max = 320) int asked) {
        Frames frames = recordingOf(capacity, epochs).frames();
        List<Integer> recorded = epochs(frames);
        int expected = recorded.stream().filter(epoch -> epoch <= asked).reduce(0, (first, second) -> second);

        assertThat(frames.at(asked).epoch()).isEqualTo(expected);
        assertThat(frames.get(frames.indexAt(asked))).isSameAs(frames.at(asked));
        assertThat(frames.exactly(asked).isPresent()).isEqualTo(recorded.contains(asked));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 6, 400})
    void anEpochOutOfOrderIsRefusedAndChangesNothing(int epoch) {
        Recording recording = recordingOf(10, 5);
        Frames before = recording.frames();

        assertThatThrownBy(() -> recording.add(snapshot(epoch), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epoch " + epoch + " was recorded after epoch 4");
        assertThat(recording.frames()).isSameAs(before);
    }

    @Test
    void aRecordingBeginsWithTheUntrainedState() {
        assertThatThrownBy(() -> new Recording(10).add(snapshot(1), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReachIsThatOfAllEpochsDroppedOnesIncluded() {
        Recording recording = new Recording(2);
        recording.add(snapshot(0), 1);
        recording.add(snapshot(1), 7);
        Frames early = recording.frames();
        recording.add(snapshot(2), 3);
        recording.add(snapshot(3), 2);

        assertThat(early.reach()).isEqualTo(7);
        assertThat(epochs(recording.frames())).containsExactly(0, 2, 3);
        assertThat(recording.frames().reach()).isEqualTo(7);
    }

    @Test
    void placesOutsideAreRefused() {
        Frames frames = recordingOf(10, 3).frames();

        assertThatThrownBy(() -> frames.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> frames.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aRecordingHoldsAtLeastTwo() {
        assertThatThrownBy(() -> new Recording(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(recordingOf(2, 100).frames().size()).isBetween(2, 3);
    }

    @Test
    void theLongestReferenceRunIsKeptWholeWithinTheDefaultBytes() {
        // 197 weights are about 1 kB a snapshot: 20,001 of them are 18 MB.
        Recording recording = Recording.ofBytes(Recording.DEFAULT_BYTES, 197);
        for (int epoch = 0; epoch <= 20_000; epoch++) {
            recording.add(snapshot(epoch), 1);
        }

        assertThat(recording.frames().stride()).isEqualTo(1);
        assertThat(recording.frames().size()).isEqualTo(20_001);
    }

    @Test
    void aLongerRunIsThinnedSoThatItStaysWithinItsBytes() {
        int each = Float.BYTES * 197;
        Recording recording = Recording.ofBytes(100L * each, 197);
        for (int epoch = 0; epoch < 1000; epoch++) {
            recording.add(snapshot(epoch), 1);
            assertThat(recording.frames().size()).isLessThanOrEqualTo(100);
        }
        assertThat(recording.frames().size()).isGreaterThan(40);
    }

    @Test
    void evenWithoutAnyBytesAFewFramesAreKept() {
        Recording recording = Recording.ofBytes(0, 100_000);
        for (int epoch = 0; epoch < 16; epoch++) {
            recording.add(snapshot(epoch), 1);
        }

        assertThat(recording.frames().size()).isEqualTo(16);
    }

    @Test
    void aReaderOnAnotherThreadSeesOnlyWholeViewsThatNeverGoBack() throws Exception {
        // Many short recordings, since it is thinning, a rare moment of a long one, that could hurt a reader.
        int rounds = 4_000;
        int epochs = 150;
        int capacity = 8;
        AtomicReference<Recording> current = new AtomicReference<>(new Recording(capacity));
        CountDownLatch bothReady = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2, Threads.factory("recording test"));
        try {
            Future<?> writer = threads.submit(() -> {
                meet(bothReady);
                for (int round = 0; round < rounds; round++) {
                    Recording recording = new Recording(capacity);
                    current.set(recording);
                    for (int epoch = 0; epoch < epochs; epoch++) {
                        recording.add(snapshot(epoch), 1);
                    }
                }
                return null;
            });
            Future<Integer> reader = threads.submit(() -> {
                meet(bothReady);
                int views = 0;
                while (!writer.isDone()) {
                    Recording recording = current.get();
                    Frames before = recording.frames();
                    Frames after = recording.frames();
                    assertThat(after.lastEpoch()).isGreaterThanOrEqualTo(before.lastEpoch());
                    assertThat(before.size()).isLessThanOrEqualTo(capacity + 1);
                    assertThat(epochs(before)).isEqualTo(multiples(before.stride(), before.lastEpoch()));
                    views++;
                }
                return views;
            });

            Patience.get(writer);
            assertThat(Patience.get(reader)).isPositive();
            assertThat(current.get().frames().lastEpoch()).isEqualTo(epochs - 1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        Patience.until("both are ready", latch);
    }

    private static List<Snapshot> snapshots(Frames frames) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (int k = 0; k < frames.size(); k++) {
            snapshots.add(frames.get(k));
        }
        return snapshots;
    }

    private static List<Integer> epochs(Frames frames) {
        return snapshots(frames).stream().map(Snapshot::epoch).toList();
    }

    /** 0, stride, 2·stride, … up to the last epoch, and the last epoch itself; nothing before the first epoch. */
    private static List<Integer> multiples(int stride, int last) {
        List<Integer> epochs = new ArrayList<>();
        for (int epoch = 0; epoch <= last; epoch += stride) {
            epochs.add(epoch);
        }
        if (last >= 0 && last % stride != 0) {
            epochs.add(last);
        }
        return epochs;
    }
}
