package colorwheel.view.sweep;

import colorwheel.export.ExportTask;
import colorwheel.export.FrameStyle;
import colorwheel.export.PictureSeries;
import colorwheel.files.Folders;
import colorwheel.paint.CaptionedScatterPainter;
import colorwheel.paint.Palette;
import colorwheel.session.Notice;
import colorwheel.sweep.SweepFile;
import colorwheel.sweep.SweepResults;
import colorwheel.view.control.ChosenPath;
import colorwheel.view.export.ExportJob;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves the results of a sweep along the slider, by the lab's one export job. */
final class HoldOutSweepExports {
    private static final String FRAMES = "wheels";

    private final ExportJob job;
    private final Supplier<Window> owner;
    private final Supplier<Palette> palette;
    private final Consumer<Notice> notices;

    /** @param owner gives the owner of the dialogs */
    HoldOutSweepExports(ExportJob job, Supplier<Window> owner, Supplier<Palette> palette, Consumer<Notice> notices) {
        this.job = job;
        this.owner = owner;
        this.palette = palette;
        this.notices = notices;
    }

    /** Asks for a file and saves the measures in it. */
    void askForTable(SweepResults results) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the measures");
        chooser.setInitialFileName("slider.csv");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Table", "*.csv"),
                        new FileChooser.ExtensionFilter("JSON lines", "*.jsonl"));
        // The dialog itself has asked whether to replace an existing file.
        ChosenPath.of(chooser.showSaveDialog(owner.get()), notices).ifPresent(file -> saveTable(results, file, true));
    }

    /** Asks for a folder and saves the wheels in a new folder inside of it. */
    void askForFrames(SweepResults results) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Save the frames into a new folder in …");
        ChosenPath.of(chooser.showDialog(owner.get()), notices)
                .ifPresent(folder -> saveFrames(results, Folders.unused(folder, FRAMES, "")));
    }

    void saveTable(SweepResults results, Path file, boolean replace) {
        start((progress, cancellation) -> {
            SweepFile.save(results, file, replace);
            int count = results.count();
            return new ExportTask.Result(
                    file,
                    count,
                    count,
                    false,
                    "The measures of " + count + (count == 1 ? " wheel were" : " wheels were") + " written to " + file
                            + ".");
        });
    }

    void saveFrames(SweepResults results, Path folder) {
        start(new PictureSeries<>(
                results.count(),
                index -> HoldOutSweepPictures.picture(results, index),
                new CaptionedScatterPainter(),
                (int) FrameStyle.SIZE.initial(),
                palette.get(),
                folder));
    }

    private void start(ExportTask task) {
        if (job.runningProperty().get()) {
            notices.accept(
                    Notice.refused("An export is under way. Wait for its end, or cancel it in the lab's window."));
        } else {
            job.start(task);
        }
    }
}
