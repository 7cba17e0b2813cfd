package colorwheel.view.sweep;

import colorwheel.background.Cancellation;
import colorwheel.export.ExportTask;
import colorwheel.export.FrameStyle;
import colorwheel.export.PictureSeries;
import colorwheel.export.WheelSheetFile;
import colorwheel.files.Reasons;
import colorwheel.paint.CaptionedScatterPainter;
import colorwheel.paint.Palette;
import colorwheel.paint.WheelSheet;
import colorwheel.sweep.SweepFile;
import colorwheel.sweep.SweepResults;
import colorwheel.view.export.SaveDialog.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The forms in which the results of a sweep can be saved. */
final class SaveForms {
    private SaveForms() {}

    /** All wheels in figures, in the plan's order. */
    static List<Form> figures(Supplier<SweepResults> results) {
        return List.of(
                figures(
                        "Table (CSV)",
                        ".csv",
                        "A row for each wheel, with its verdict and all measures. A cell is empty where a measure is"
                                + " undefined.",
                        results),
                figures(
                        "JSON lines",
                        ".jsonl",
                        "An object for each wheel, and the summary with the experiment in the last line.",
                        results),
                figures(
                        "NumPy arrays (NPZ)",
                        ".npz",
                        "An array for seeds, verdicts, each measure, and the weights of all wheels: numpy.load reads them.",
                        results));
    }

    private static Form figures(String label, String extension, String note, Supplier<SweepResults> results) {
        return new Form(label, extension, false, note, (place, replace) -> {
            SweepResults now = results.get();
            return (progress, cancellation) -> save(now, place, replace, progress, cancellation);
        });
    }

    private static ExportTask.Result save(
            SweepResults results, Path file, boolean replace, ExportTask.Progress progress, Cancellation cancellation) {
        int count = results.count();
        try {
            SweepFile.save(results, file, replace, done -> progress.at(done, count), cancellation);
        } catch (CancellationException cancelled) {
            return new ExportTask.Result(file, 0, count, true, "The export was cancelled. " + Reasons.left(cancelled));
        }
        return new ExportTask.Result(
                file,
                count,
                count,
                false,
                "The measures of " + count + (count == 1 ? " wheel were" : " wheels were") + " written to " + file
                        + ".");
    }

    /** The wheels that are shown, in the order in which they are shown, in one picture. */
    static List<Form> sheets(Supplier<WheelSheet> sheet, Supplier<Palette> palette) {
        String note = "The small wheels as they are shown, filtered and in their order, at most "
                + String.format(Locale.ROOT, "%,d", WheelSheet.MAX_TILES) + ".";
        return List.of(
                sheet("Picture (PNG)", ".png", WheelSheetFile.Form.PNG, note, sheet, palette),
                sheet("Drawing (SVG)", ".svg", WheelSheetFile.Form.SVG, note, sheet, palette));
    }

    private static Form sheet(
            String label,
            String extension,
            WheelSheetFile.Form form,
            String note,
            Supplier<WheelSheet> sheet,
            Supplier<Palette> palette) {
        return new Form(
                label,
                extension,
                false,
                note,
                (place, replace) -> new WheelSheetFile(sheet.get(), form, palette.get(), place, replace));
    }

    /** The wheel of each place along the slider as a picture of its own. */
    static Form frames(Supplier<SweepResults> results, Supplier<Palette> palette) {
        return new Form("PNG frames", ".png", true, "The wheel of each place, in a new folder.", (place, replace) -> {
            SweepResults now = results.get();
            return new PictureSeries<>(
                    now.count(),
                    index -> HoldOutSweepPictures.picture(now, index),
                    new CaptionedScatterPainter(),
                    (int) FrameStyle.SIZE.initial(),
                    palette.get(),
                    place);
        });
    }
}
