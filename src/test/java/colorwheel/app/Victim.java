package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import java.nio.file.Path;

/** A process that exports or saves until it is killed. It tells on standard output what it has finished. */
final class Victim {
    /** Its first line, once it works. */
    static final String BEGUN = "begun";
    /** Before the number of an experiment that is saved. */
    static final String SAVED = "saved ";
    /** What it saves again and again. */
    static final String EXPERIMENT_FILE = "mine.colorwheel";

    private static final int THREADS = 2;
    private static final int SIZE = 240;
    private static final int LAST_EPOCH = 11;
    private static final Experiment EXPERIMENT = Experiment.REFERENCE.withHueStep(10);
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, LAST_EPOCH);

    private Victim() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        if (args[0].equals("save")) {
            saveOn(folder.resolve(EXPERIMENT_FILE));
        } else {
            ExportFormat format = ExportFormat.ALL.stream()
                    .filter(each -> each.key().equals(args[0]))
                    .findFirst()
                    .orElseThrow();
            exportOn(format, folder);
        }
    }

    private static void exportOn(ExportFormat format, Path folder) throws Exception {
        for (int round = 0; ; round++) {
            export(format, folder.resolve("round" + round));
            if (round == 0) {
                tell(BEGUN);
            }
        }
    }

    /** Writes what a process writes in every round: the same bytes each time. */
    static void export(ExportFormat format, Path folder) throws Exception {
        Pictures pictures = new Pictures(
                EXPERIMENT,
                FRAMES,
                EpochSelection.all(FRAMES),
                new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, Palette.LIGHT));
        Path target = format.kind() == ExportFormat.Kind.FRAMES ? folder : folder.resolve("wheel" + format.extension());
        new ExportPlan(format, pictures, (int) ExportPlan.RATE.initial(), target)
                .run(THREADS, Progress.IGNORED, new Cancellation());
    }

    private static void saveOn(Path file) throws Exception {
        for (int round = 0; ; round++) {
            ExperimentFile.write(EXPERIMENT.withSeed(round), file, true);
            if (round == 0) {
                tell(BEGUN);
            }
            tell(SAVED + round);
        }
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
