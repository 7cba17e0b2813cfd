package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.PreviewRun;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.StartingPoint;
import colorwheel.training.Trainer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the lab shows while a setting is dragged. */
@Timeout(120)
class LabPreviewTest {
    private static final int EPOCHS = 40;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);
    private static final int STORM = 1_000;

    private final RingEngines engines = new RingEngines();
    private final AtomicInteger trained = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void closes() {
        gate.countDown();
    }

    private Lab labWithPreviews(PreviewTrainer.Runner runner) {
        PreviewTrainer previews = new PreviewTrainer((run, experiment, start, watcher) -> {
            trained.incrementAndGet();
            return runner.run(run, experiment, start, watcher);
        });
        return new Lab(new Trainer(engines), previews, SMALL, MemoryBudget.ofThisMachine());
    }

    private static HueRange slice(int position) {
        return HueRange.of(position % 360, (position + 89) % 360);
    }

    private static void drag(Lab dragged, int position) {
        dragged.changeAndTrain(experiment -> experiment.withHoldOut(slice(position)));
    }

    private static boolean shows(Lab dragged, int position) {
        return dragged.shownExperiment().holdOut().equals(slice(position));
    }

    /** A cold engine may take long enough for a preview to be shown while it forms. */
    private static boolean showsFinished(Lab dragged, int position) {
        return shows(dragged, position) && dragged.playhead().shown().epoch() == EPOCHS;
    }

    @Test
    void whileASettingIsDraggedItsFinishedWheelIsShownAndAfterwardsItFormsEpochByEpoch() {
        try (Lab dragged = labWithPreviews(PreviewRun::run)) {
            Clock frames = new Clock(dragged);
            dragged.setAdjusting(true);
            drag(dragged, 7);

            frames.until("the finished preview is shown", () -> showsFinished(dragged, 7));
            assertThat(dragged.isOfPresentRun(dragged.playhead().shown())).isTrue();
            assertThat(dragged.playhead().frames().size()).isEqualTo(2);
            assertThat(dragged.runState()).isEqualTo(RunState.RUNNING);

            dragged.setAdjusting(false);
            frames.until("the run is finished", () -> dragged.runState() == RunState.FINISHED);
            assertThat(dragged.shownExperiment()).isEqualTo(SMALL.withHoldOut(slice(7)));
            assertThat(dragged.playhead().frames().size()).isEqualTo(EPOCHS + 1);
        }
    }

    @Test
    void theRunBeforeStaysInViewUntilThePreviewIsThere() {
        try (Lab dragged = labWithPreviews((run, experiment, start, watcher) -> {
            Clock.wait("the gate is open", () -> gate.getCount() == 0);
            return PreviewRun.run(run, experiment, start, watcher);
        })) {
            Clock frames = new Clock(dragged);
            frames.until(
                    "the untrained state is shown", () -> dragged.playhead().shown() != null);
            Snapshot before = dragged.playhead().shown();
            dragged.setAdjusting(true);
            drag(dragged, 7);
            frames.pulse();

            assertThat(dragged.playhead().shown()).isSameAs(before);
            assertThat(dragged.isOfPresentRun(before)).isTrue();
            gate.countDown();
            frames.until("the preview is shown", () -> shows(dragged, 7));
            assertThat(dragged.isOfPresentRun(before)).isFalse();
        }
    }

    @Test
    void aPreviewThatComesAfterTheDragIsNeverShown() {
        try (Lab dragged = labWithPreviews((run, experiment, start, watcher) -> {
            Clock.wait("the gate is open", () -> gate.getCount() == 0);
            return PreviewRun.run(run, experiment, start, watcher);
        })) {
            Clock frames = new Clock(dragged);
            dragged.setAdjusting(true);
            drag(dragged, 7);
            Clock.wait("the preview is under way", () -> trained.get() == 1);
            dragged.setAdjusting(false);
            gate.countDown();

            frames.until("the run is finished", () -> {
                assertThat(dragged.playhead().frames().isEmpty()
                                || dragged.playhead().frames().stride() == 1)
                        .as("every epoch is of the run, none of a preview")
                        .isTrue();
                return dragged.runState() == RunState.FINISHED;
            });
        }
    }

    @Test
    void aDragFasterThanTheFramesShowsItsLastPosition() {
        try (Lab dragged = labWithPreviews(PreviewRun::run)) {
            dragged.setAdjusting(true);
            for (int position = 0; position < STORM; position++) {
                drag(dragged, position);
            }
            new Clock(dragged).until("the last position is shown", () -> showsFinished(dragged, STORM - 1));

            assertThat(dragged.experiment().holdOut()).isEqualTo(slice(STORM - 1));
            assertThat(trained.get()).isLessThan(STORM);
            assertThat(dragged.isOfPresentRun(dragged.playhead().shown())).isTrue();
        }
    }

    @Test
    void aPreviewThatFailsIsToldAndTheOldWheelStays() {
        try (Lab dragged = labWithPreviews((run, experiment, start, watcher) -> {
            throw new OutOfMemoryError("no room");
        })) {
            Clock frames = new Clock(dragged);
            dragged.setAdjusting(true);
            drag(dragged, 7);

            frames.until("it is told", () -> dragged.noticeProperty().get() != null);
            assertThat(dragged.noticeProperty().get().text()).contains("Memory ran out");
            assertThat(shows(dragged, 7)).isFalse();
        }
    }

    /** Counts what is asked to be trained ahead, and fails if it is told to. */
    private static final class Ahead implements PreviewTrainer.Runner {
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean failing;

        @Override
        public Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, PreviewRun.Watcher watcher) {
            return PreviewRun.run(run, experiment, start, watcher);
        }

        @Override
        public void prepare(Experiment experiment, StartingPoint start, BooleanSupplier goOn) {
            asked.incrementAndGet();
            if (failing) {
                throw new OutOfMemoryError("no room");
            }
        }
    }

    private Lab labThatPrepares(Ahead ahead) {
        return new Lab(new Trainer(engines), new PreviewTrainer(ahead), SMALL, MemoryBudget.ofThisMachine());
    }

    @Test
    void whatADragCouldShowIsTrainedAheadOnceARunHasEnded() {
        Ahead ahead = new Ahead();
        try (Lab lab = labThatPrepares(ahead)) {
            lab.speedProperty().set(Speed.UNLIMITED);
            new Clock(lab).until("prepared", () -> lab.preparedProperty().get());
            int before = ahead.asked.get();
            lab.train();
            new Clock(lab).until("finished", () -> lab.runState() == RunState.FINISHED);
            new Clock(lab).until("trained ahead", () -> ahead.asked.get() > before);
        }
    }

    @Test
    void theFailureOfWhatIsTrainedAheadIsTold() {
        Ahead ahead = new Ahead();
        ahead.failing = true;
        try (Lab lab = labThatPrepares(ahead)) {
            new Clock(lab).until("told", () -> lab.noticeProperty().get() != null);
            assertThat(lab.noticeProperty().get().text()).contains("Memory ran out");
        }
    }
}
