package colorwheel.recording;

import static colorwheel.recording.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Threads;
import colorwheel.patience.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LatestSnapshotTest {
    private final LatestSnapshot slot = new LatestSnapshot();

    @Test
    void isEmptyBeforeAnythingIsPublished() {
        assertThat(slot.take()).isEmpty();
    }

    @Test
    void givesTheNewestOnceAndForgetsTheOlder() {
        slot.publish(snapshot(1));
        slot.publish(snapshot(2));

        assertThat(slot.take()).map(Snapshot::epoch).contains(2);
        assertThat(slot.take()).isEmpty();

        slot.publish(snapshot(3));
        assertThat(slot.take()).map(Snapshot::epoch).contains(3);
    }

    @Test
    void aReaderOnAnotherThreadSeesRisingEpochsAndAlwaysTheLast() throws Exception {
        int last = 100_000;
        ExecutorService threads = Executors.newSingleThreadExecutor(Threads.factory("latest snapshot test"));
        try {
            Future<?> writer = threads.submit(() -> {
                for (int epoch = 0; epoch <= last; epoch++) {
                    slot.publish(snapshot(epoch));
                }
            });
            List<Integer> taken = new ArrayList<>();
            while (!writer.isDone()) {
                slot.take().map(Snapshot::epoch).ifPresent(taken::add);
            }
            Patience.get(writer);
            Optional<Snapshot> rest = slot.take();
            rest.map(Snapshot::epoch).ifPresent(taken::add);

            assertThat(taken).isSorted().doesNotHaveDuplicates().endsWith(last);
        } finally {
            threads.shutdownNow();
        }
    }
}
