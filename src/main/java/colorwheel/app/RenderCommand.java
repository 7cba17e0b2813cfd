package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumberSetting;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportException;
import colorwheel.export.ExportFormat;
import colorwheel.export.FrameLayout;
import colorwheel.export.FrameStyle;
import colorwheel.export.LatentsCsv;
import colorwheel.export.Pictures;
import colorwheel.export.Progress;
import colorwheel.export.SequenceExport;
import colorwheel.paint.Palette;
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
        description = "Trains an experiment and writes its frames as PNG files, with no window and no display.",
        footer = {
            "",
            "The last line on standard output is one JSON object: samples, epochs, engine, seed, seconds and"
                    + " epochsPerSecond (of training alone), firstLoss and finalLoss (of the states after 0 and after all"
                    + " steps), frames (how many files were written), and wheel: verdict, failing, winding,"
                    + " backtrackDegrees, reversals, circularCorrelation, gapRatio, roundness, rmseTrained, rmseHeldOut"
                    + " and firstStableEpoch (null where undefined).",
            "Exit code: 0 done, 1 failed, 2 an argument was refused and nothing was done."
        })
final class RenderCommand implements Callable<Integer> {
    private static final NumberSetting EVERY = new NumberSetting(
            "every", "Every", "", 1, 20_000, 10, true, "Which epochs are recorded: 0, N, 2N, … and the last.");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the frames wheel_e000000.png, …; made if it is not there. Nothing in it is ever"
                    + " overwritten.")
    private Path out;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "10",
            description = "Record epochs 0, N, 2N, … and the last. Default: ${DEFAULT-VALUE}.")
    private String every;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "1080",
            description = "Height of a frame in pixels, 64 to 4096. Default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--with-loss",
            description = "Show the swatches and the loss beside the scatter; frames are then 8:5 instead of square.")
    private boolean withLoss;

    @Option(names = "--no-frames", description = "Train, but write no frames.")
    private boolean noFrames;

    @Option(
            names = "--latents",
            paramLabel = "FILE.csv",
            description = "Also write the latents of the recorded epochs: epoch,index,hue,saturation,value,red,green,"
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
    public Integer call() throws JsonProcessingException {
        Experiment experiment = options.experiment();
        int stride = (int) EVERY.parse(every);
        int pixels = (int) FrameLayout.SIZE.parse(size);
        refuseWhatCannotBeWritten(experiment, stride);
        save.refuseWhatCannotBeWritten();
        StartingPoint startingPoint = start.startingPoint(experiment.architecture());
        TrainingRun run = train(experiment, startingPoint, stride);
        Frames frames = run.recording().frames();
        save.save(experiment, frames.at(frames.lastEpoch()).weights());
        int written = export(experiment, frames, stride, pixels);
        System.out.println(new ObjectMapper().writeValueAsString(Summary.of(run, written)));
        return 0;
    }

    /** Before the training, which may take minutes, rather than after it. */
    private void refuseWhatCannotBeWritten(Experiment experiment, int stride) {
        if (!noFrames && (out == null || out.toString().isBlank())) {
            throw CommandFailure.refused(
                    "Name a folder for the frames with --out DIR, or write none with --no-frames.");
        }
        if (latents != null && latents.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the latents with --latents FILE.csv.");
        }
        try {
            if (!noFrames) {
                SequenceExport.requireFree(
                        ExportFormat.PNG, out, EpochSelection.everyAndLast(experiment.epochs(), stride));
            }
            if (latents != null) {
                LatentsCsv.requireFree(latents);
            }
            measures.refuseWhatCannotBeWritten(latents);
        } catch (ExportException refused) {
            throw CommandFailure.refused(refused.getMessage());
        }
    }

    private static TrainingRun train(Experiment experiment, StartingPoint startingPoint, int stride) {
        // Only what will be written is kept, all of it: two for the first and the last epoch.
        Recording recording = new Recording(2 + experiment.epochs() / stride, stride);
        TrainingRun run = new TrainingRun(experiment, startingPoint, Engines::create, recording);
        run.start();
        run.run();
        run.failure().ifPresent(failure -> {
            throw new CommandFailure(failure.message(), failure.cause().orElse(null));
        });
        return run;
    }

    private int export(Experiment experiment, Frames frames, int stride, int pixels) {
        try {
            List<Integer> epochs = EpochSelection.everyAndLast(frames, stride);
            if (latents != null) {
                LatentsCsv.write(experiment, frames, epochs, latents, false, Progress.IGNORED, new Cancellation());
            }
            measures.write(experiment, frames, epochs);
            if (noFrames) {
                return 0;
            }
            FrameLayout layout = withLoss ? FrameLayout.SCATTER_SWATCHES_LOSS : FrameLayout.SCATTER;
            FrameStyle style = new FrameStyle(layout, pixels, Palette.LIGHT);
            Pictures pictures = new Pictures(experiment, frames, epochs, style);
            int threads = Runtime.getRuntime().availableProcessors();
            return SequenceExport.run(pictures, ExportFormat.PNG, out, threads, Progress.IGNORED, new Cancellation())
                    .written();
        } catch (ExportException failure) {
            throw new CommandFailure(failure.getMessage(), failure);
        }
    }
}
