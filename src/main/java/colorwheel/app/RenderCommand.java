package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportTask;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Overlay;
import colorwheel.paint.SpacePicture;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.StartingPoint;
import colorwheel.training.TrainingRun;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
                    + " steps), frames (how many were written), exportSeconds (what they took), and wheel: verdict,"
                    + " failing, the measures (null where undefined) and firstStableEpoch.",
            "If it is interrupted, files and frames that are whole are kept, and it says which.",
            "Exit code: 0 done, 1 failed, 2 an argument was refused and nothing was done, 130 or 143 interrupted by a"
                    + " signal."
        })
final class RenderCommand implements CheckedCommand {
    @Mixin
    private final PictureOptions pictures;

    @Mixin
    private final TableOptions tables;

    @Mixin
    private ScriptOptions script;

    @Mixin
    private SaveOptions save;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private StartOptions start;

    RenderCommand() {
        this(ExportFormat.ALL);
    }

    /** @param formats the formats that are offered */
    RenderCommand(List<ExportFormat> formats) {
        pictures = new PictureOptions(formats);
        tables = new TableOptions(formats);
    }

    /** The experiment that the arguments describe. */
    Experiment experiment() {
        return options.experiment(start::experiment);
    }

    /** The pictures that they ask for. */
    PictureOptions pictures() {
        return pictures;
    }

    @Override
    public Callable<Integer> check() {
        // Before any file is read: the names may be wrong where the contents are.
        filesWithoutAnExperiment().require();
        Experiment experiment = experiment();
        refuseFilesThatAreOne(experiment);
        pictures.refuseWhatCannotBeWritten(experiment);
        refuseWhatNeedsAPlane(experiment);
        tables.refuseWhatCannotBeWritten();
        script.refuseWhatCannotBeWritten(experiment);
        save.refuseWhatCannotBeWritten();
        StartingPoint startingPoint = start.startingPoint(experiment.network());
        return () -> render(experiment, startingPoint);
    }

    private void refuseWhatNeedsAPlane(Experiment experiment) {
        if (!SpacePicture.shows(experiment)) {
            return;
        }
        for (Overlay overlay : pictures.style().overlays()) {
            if (overlay.needsPlane()) {
                throw new UserFacingException("--overlay " + overlay.key()
                        + " is drawn in the plane of a bottleneck of 2, but the bottleneck is 3. Leave it out.");
            }
        }
    }

    private DistinctFiles filesWithoutAnExperiment() {
        DistinctFiles files = new DistinctFiles();
        options.addTo(files);
        start.addTo(files);
        save.addTo(files);
        tables.addTo(files);
        return files;
    }

    private void refuseFilesThatAreOne(Experiment experiment) {
        DistinctFiles files = filesWithoutAnExperiment();
        script.addTo(files, experiment);
        pictures.addTo(files, experiment);
        files.require();
    }

    private int render(Experiment experiment, StartingPoint startingPoint) throws JsonProcessingException {
        try (ProgressLine progress = ProgressLine.start()) {
            Rendering rendering = new Rendering(experiment, startingPoint, progress);
            StopHook hook = new StopHook(rendering::stop, Rendering.INTERRUPTED + " Files that are whole are kept.");
            try {
                return rendering.run();
            } finally {
                hook.release();
            }
        }
    }

    /** One run and the files made from it. Can be stopped. */
    private final class Rendering {
        private static final String INTERRUPTED = "The rendering was interrupted.";

        private final Experiment experiment;
        private final TrainingRun run;
        private final Cancellation cancellation = new Cancellation();
        private final ProgressLine progress;
        /** The files that are whole. */
        private final List<Path> whole = new ArrayList<>();

        Rendering(Experiment experiment, StartingPoint startingPoint, ProgressLine progress) {
            this.experiment = experiment;
            this.progress = progress;
            this.run = new TrainingRun(experiment, startingPoint, Engines::create, pictures.recording(experiment));
        }

        /** Any thread. */
        void stop() {
            // What is said of the interruption stands on a line of its own.
            progress.close();
            cancellation.request();
            run.cancel();
        }

        int run() throws JsonProcessingException {
            try {
                train();
                if (cancellation.isRequested()) {
                    return interrupted("");
                }
                return write(run.recording().frames());
            } catch (UserFacingException failure) {
                if (!cancellation.isRequested()) {
                    throw failure;
                }
                // What was stopped may fail by it, such as an encoder that got the same signal.
                return interrupted("");
            }
        }

        private void train() {
            progress.show(() -> ProgressLine.text("Trained", epochs(), experiment.epochs(), "epochs"));
            run.start();
            run.run();
            run.failure().ifPresent(failure -> {
                throw new UserFacingException(failure.message(), failure.cause().orElse(null));
            });
        }

        private int epochs() {
            return Math.max(0, run.recording().frames().lastEpoch());
        }

        private int write(Frames frames) throws JsonProcessingException {
            save.save(experiment, frames.at(frames.lastEpoch()).weights(), cancellation, whole::add);
            tables.write(experiment, frames, pictures.epochs(experiment), progress, cancellation, whole::add);
            script.write(experiment, frames, cancellation, whole::add);
            long begun = System.nanoTime();
            Optional<ExportTask.Result> result = cancellation.isRequested() ? Optional.empty() : export(frames);
            double exportSeconds = (System.nanoTime() - begun) / 1e9;
            if (cancellation.isRequested()
                    && !result.map(each -> each.written() == each.asked()).orElse(false)) {
                return interrupted(result.filter(each -> each.written() > 0)
                        .map(ExportTask.Result::sentence)
                        .orElse(""));
            }
            int written = result.map(ExportTask.Result::written).orElse(0);
            progress.close();
            StandardOutput.print(new ObjectMapper().writeValueAsString(Summary.of(run, written, exportSeconds)));
            return 0;
        }

        private Optional<ExportTask.Result> export(Frames frames) {
            ExportTask.Progress onProgress = (done, total) -> progress.show("Wrote", done, total, "frames");
            return pictures.export(experiment, frames, onProgress, cancellation);
        }

        /** Says what is there. Not by an exception: once the hook is released the program may end at any moment. */
        private int interrupted(String frames) {
            String files = whole.isEmpty()
                    ? ""
                    : " Whole, and kept: "
                            + whole.stream()
                                    .map(file -> file.toAbsolutePath().toString())
                                    .collect(Collectors.joining(", "))
                            + ".";
            String rest = files.isEmpty() && frames.isEmpty() ? " Nothing was written." : "";
            System.err.println(
                    "color-wheel-lab: " + INTERRUPTED + files + (frames.isEmpty() ? "" : " " + frames) + rest);
            return Program.FAILED;
        }
    }
}
