package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.background.MemoryBudget;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.WheelSheet;
import colorwheel.paint.WheelSheetPainter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * A sheet of small wheels as one picture.
 *
 * @param sheet what is in it
 * @param form PNG or SVG
 * @param palette the colors around the data
 * @param file where to
 * @param replace whether an existing file is replaced, because the user agreed
 */
public record WheelSheetFile(WheelSheet sheet, Form form, Palette palette, Path file, boolean replace)
        implements ExportTask {
    /** The kind of picture. */
    public enum Form {
        /** Pixels, two for each logical pixel, so that it is sharp on paper. */
        PNG,
        /** A drawing. */
        SVG
    }

    private static final int SCALE = 2;
    private static final MemoryBudget BUDGET = MemoryBudget.ofThisMachine().part(3);

    @Override
    public Result run(Progress progress, Cancellation cancellation) {
        int count = sheet.tiles().size();
        progress.at(0, count);
        requireMemory(BUDGET);
        try {
            UserFile.write(file, "picture", replace, out -> {
                if (form == Form.SVG) {
                    WheelSheetPainter.writeSvg(sheet, palette, out, cancellation);
                } else {
                    Raster raster = WheelSheetPainter.paint(sheet, SCALE, palette, cancellation);
                    new PngWriter().write(raster, out, cancellation);
                }
            });
        } catch (CancellationException cancelled) {
            return new Result(file, 0, count, true, "The export was cancelled. " + Reasons.left(cancelled));
        }
        progress.at(count, count);
        return new Result(
                file,
                count,
                count,
                false,
                "The picture of " + count + (count == 1 ? " wheel was" : " wheels was") + " written to " + file + ".");
    }

    /** Refuses pixels for which there is not enough memory. */
    void requireMemory(MemoryBudget budget) {
        long needed = (long) Integer.BYTES * SCALE * sheet.width() * SCALE * sheet.height();
        if (form == Form.PNG && !budget.holds(needed)) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "A PNG of %,d wheels takes %s for an export. Show fewer wheels, or save an SVG. Nothing was"
                            + " written.",
                    sheet.tiles().size(),
                    budget.exceeded(needed)));
        }
    }
}
