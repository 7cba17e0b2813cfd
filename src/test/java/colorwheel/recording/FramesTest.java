package colorwheel.recording;

import static colorwheel.recording.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Frames of which only the ends are kept; for the others see {@link RecordingTest}. */
class FramesTest {
    private final Snapshot untrained = snapshot(0);
    private final Snapshot later = snapshot(5);
    private final Losses[] losses =
            DoubleStream.of(1, 0.5, 0.4, 0.3, 0.2, 0.1).mapToObj(Losses::of).toArray(Losses[]::new);

    @Test
    void theEndsAreFoundFromAnyEpochAndTheLossOfEach() {
        Frames ends = Frames.ends(untrained, later, losses, 3);

        assertThat(ends.size()).isEqualTo(2);
        assertThat(ends.lastEpoch()).isEqualTo(5);
        assertThat(ends.newest()).contains(later);
        assertThat(ends.at(0)).isSameAs(untrained);
        assertThat(ends.at(4)).isSameAs(untrained);
        assertThat(ends.at(5)).isSameAs(later);
        assertThat(ends.exactly(3)).isEmpty();
        assertThat(ends.loss(3)).isEqualTo(0.3);
        assertThat(ends.reach()).isEqualTo(3);
    }

    @Test
    void whatIsNotTheEndsOfARunIsRefused() {
        assertThatThrownBy(() -> Frames.ends(later, later, losses, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frames.ends(untrained, untrained, new Losses[1], 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frames.ends(untrained, later, new Losses[5], 3))
                .isInstanceOf(IllegalArgumentException.class);
        Snapshot stranger = new Snapshot(RunId.next(), 5, 1, later.weights(), later.rounding());
        assertThatThrownBy(() -> Frames.ends(untrained, stranger, losses, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
