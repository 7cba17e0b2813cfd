package colorwheel.app;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.training.TrainingRun;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command that trains, printed as one line of JSON.
 *
 * @param samples the number of training colors
 * @param epochs the number of steps taken
 * @param engine what took them
 * @param seed the seed of the initial weights; {@code null} if they were given
 * @param seconds the time that training took, and nothing else
 * @param epochsPerSecond steps in that time
 * @param firstLoss the loss of the untrained state
 * @param finalLoss the loss of the state after all steps
 * @param frames the number of files with frames that were written
 * @param exportSeconds the time that painting and writing them took
 * @param wheel the verdict on the wheel after all steps, and its measures
 */
record Summary(
        int samples,
        int epochs,
        String engine,
        @Nullable Long seed,
        double seconds,
        double epochsPerSecond,
        double firstLoss,
        double finalLoss,
        int frames,
        double exportSeconds,
        Map<String, Object> wheel) {

    static Summary of(TrainingRun run, int written, double exportSeconds) {
        Experiment experiment = run.experiment();
        Frames frames = run.recording().frames();
        return new Summary(
                experiment.trainingColors().size(),
                frames.lastEpoch(),
                experiment.engine().key(),
                run.startingPoint().given().isPresent() ? null : Long.valueOf(experiment.seed()),
                run.trainingSeconds(),
                frames.lastEpoch() / run.trainingSeconds(),
                frames.loss(0),
                frames.loss(frames.lastEpoch()),
                written,
                exportSeconds,
                WheelSummary.of(experiment, frames));
    }
}
