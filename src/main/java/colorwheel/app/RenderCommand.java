package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportException;
import colorwheel.export.LatentsCsv;
import colorwheel.export.Progress;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.training.Engines;
import colorwheel.training.StartingPoint;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains and exports without a window: the same frames, byte for byte, as the window writes. */
@Command(
        name = "render",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Trains an experiment and writes its frames as pictures, an animation or drawings, with no window and no display.",
        footer = {
            "",
            "The last line on standard output is one JSON object: samples, epochs, engine, seed, seconds and"
                    + " epochsPerSecond (of training alone), firstLoss and finalLoss (of the states after 0 and after all"
                    + " steps), frames (how many were written), exportSeconds (what they took), and wheel: verdict, failing, winding,"
                    + " backtrackDegrees, reversals, circularCorrelation, gapRatio, leastRadius, radiusVariation,"
                    + " rmseTrained, rmseHeldOut and firstStableEpoch (null where undefined).",
            "Exit code: 0 done, 1 failed, 2 an argument was refused and nothing was done."
        })
final class RenderCommand implements CheckedCommand {
    @Mixin
    private PictureOptions pictures;

    @Option(
            names = "--latents",
            paramLabel = "FILE.csv",
            description =
                    "Also write the latents of the epochs that are written: epoch,index,hue,saturation,value,red,green,"
                            + "blue,z1,z2.")
    private Path latents;

    @Mixin
    private MeasuresOption measures;

    @Mixin
    private SaveOptions save;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private StartOptions start;

    @Override
    public Callable<Integer> check() {
        Experiment experiment = options.experiment();
        pictures.refuseWhatCannotBeWritten(experiment);
        refuseWhatCannotBeWritten();
        save.refuseWhatCannotBeWritten();
        StartingPoint startingPoint = start.startingPoint(experiment.architecture());
        return () -> render(experiment, startingPoint);
    }

    private int render(Experiment experiment, StartingPoint startingPoint) throws JsonProcessingException {
        TrainingRun run = train(experiment, startingPoint, pictures.recording(experiment));
        Frames frames = run.recording().frames();
        save.save(experiment, frames.at(frames.lastEpoch()).weights());
        writeTables(experiment, frames);
        long begun = System.nanoTime();
        int written = pictures.export(experiment, frames);
        double exportSeconds = (System.nanoTime() - begun) / 1e9;
        StandardOutput.print(new ObjectMapper().writeValueAsString(Summary.of(run, written, exportSeconds)));
        return 0;
    }

    /** Before the training, which may take minutes, rather than after it. */
    private void refuseWhatCannotBeWritten() {
        if (latents != null && latents.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the latents with --latents FILE.csv.");
        }
        try {
            if (latents != null) {
                LatentsCsv.requireFree(latents);
            }
            measures.refuseWhatCannotBeWritten(latents);
        } catch (ExportException refused) {
            throw CommandFailure.refused(refused.getMessage());
        }
    }

    private static TrainingRun train(Experiment experiment, StartingPoint startingPoint, Recording recording) {
        TrainingRun run = new TrainingRun(experiment, startingPoint, Engines::create, recording);
        run.start();
        run.run();
        run.failure().ifPresent(failure -> {
            throw new CommandFailure(failure.message(), failure.cause().orElse(null));
        });
        return run;
    }

    private void writeTables(Experiment experiment, Frames frames) {
        List<Integer> epochs = pictures.epochs(experiment);
        try {
            if (latents != null) {
                LatentsCsv.write(experiment, frames, epochs, latents, false, Progress.IGNORED, new Cancellation());
            }
            measures.write(experiment, frames, epochs);
        } catch (ExportException failure) {
            throw new CommandFailure(failure.getMessage(), failure);
        }
    }
}
