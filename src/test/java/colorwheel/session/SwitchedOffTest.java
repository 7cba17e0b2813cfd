package colorwheel.session;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static colorwheel.session.SmallLab.OTHER;
import static colorwheel.session.SmallLab.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.recording.Snapshot;
import colorwheel.training.AblatedRun;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Switching hidden units off in what is shown. */
@Timeout(120)
class SwitchedOffTest {
    private final SmallLab small = new SmallLab();
    private final Lab lab = small.lab;

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void unitsAreSwitchedOffAndAllOnAgain() {
        lab.switchedOff().toggle(ENCODER, 3);
        lab.switchedOff().toggle(DECODER, 0);
        assertThat(lab.switchedOff().ablation().count()).isEqualTo(2);

        lab.switchedOff().toggle(ENCODER, 3);
        assertThat(lab.switchedOff().ablation().isOff(ENCODER, 3)).isFalse();
        assertThat(lab.switchedOff().ablation().isOff(DECODER, 0)).isTrue();

        lab.switchedOff().clear();
        assertThat(lab.switchedOff().ablation()).isEqualTo(Ablation.NONE);
    }

    @Test
    void aUnitThatTheLayerDoesNotHaveIsIgnored() {
        lab.switchedOff().toggle(ENCODER, 16);
        assertThat(lab.switchedOff().ablation().isNone()).isTrue();

        lab.switchedOff().set(Ablation.of(Set.of(new HiddenUnit(DECODER, 15), new HiddenUnit(DECODER, 16))));
        assertThat(lab.switchedOff().ablation().units()).containsExactly(new HiddenUnit(DECODER, 15));
    }

    @Test
    void anotherWidthSwitchesAllOnAndNoOtherChangeDoes() {
        lab.switchedOff().toggle(ENCODER, 3);

        lab.change(now -> now.withSeed(5));
        lab.change(now -> now.withNetwork(now.network().withNormalize(false)));
        assertThat(lab.switchedOff().ablation().isOff(ENCODER, 3)).isTrue();

        lab.change(now -> now.withNetwork(now.network().withHidden(8)));
        assertThat(lab.switchedOff().ablation().isNone()).isTrue();
    }

    @Test
    void nothingIsTrainedAgainAndTheRecordingStays() {
        small.trainToTheEnd();
        var frames = lab.playhead().frames();

        lab.switchedOff().toggle(ENCODER, 3);
        small.clock.pulse();

        assertThat(lab.playhead().frames()).isSameAs(frames);
        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(small.engines.created).hasValue(1);
    }

    @Test
    void withAllUnitsOnTheRecordedSnapshotItselfIsSeen() {
        small.trainToTheEnd();

        assertThat(lab.switchedOff().seen()).isSameAs(lab.playhead().shown());

        lab.switchedOff().toggle(ENCODER, 3);
        lab.switchedOff().clear();
        assertThat(lab.switchedOff().seen()).isSameAs(lab.playhead().shown());
    }

    @Test
    void theEpochUnderThePlayheadIsSeenWithoutTheUnitsAtOnce() {
        small.trainToTheEnd();

        lab.switchedOff().toggle(ENCODER, 3);
        assertThat(lab.switchedOff().seen())
                .isEqualTo(expected())
                .isNotEqualTo(lab.playhead().shown());

        lab.switchedOff().toggle(DECODER, 0);
        lab.playhead().moveTo(7);
        assertThat(lab.switchedOff().seen().epoch()).isEqualTo(7);
        assertThat(lab.switchedOff().seen()).isEqualTo(expected());
    }

    @Test
    void unitsStayOffWhileTheNextRunIsTrained() {
        lab.switchedOff().toggle(ENCODER, 3);

        lab.change(now -> OTHER);
        small.trainToTheEnd();

        assertThat(lab.isOfPresentRun(lab.switchedOff().seen())).isTrue();
        assertThat(lab.switchedOff().seen()).isEqualTo(expected());
    }

    @Test
    void wideLayersWithoutAUnitFollowSoon() {
        lab.change(now -> now.withNetwork(now.network().withHidden(512)).withHueStep(1));
        small.trainToTheEnd();

        lab.switchedOff().toggle(ENCODER, 3);
        small.clock.until(
                "it is seen", () -> expected().equals(lab.switchedOff().seen()));

        lab.playhead().moveTo(7);
        small.clock.until(
                "the next is seen", () -> expected().equals(lab.switchedOff().seen()));

        lab.switchedOff().clear();
        small.clock.pulse();
        assertThat(lab.switchedOff().seen()).isSameAs(lab.playhead().shown());
    }

    private Snapshot expected() {
        return AblatedRun.of(
                lab.shownExperiment(),
                lab.playhead().frames(),
                lab.playhead().shown(),
                lab.switchedOff().ablation());
    }
}
