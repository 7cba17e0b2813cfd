package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.WholeFile;
import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pictures that are not epochs of one recording, as numbered PNG files {@code wheel_000000.png}, … .
 *
 * @param count how many
 * @param models the model of each picture
 * @param painter what paints them; used by one thread
 * @param size width and height of a picture in pixels; see {@link FrameStyle.Layout#SIZE}
 * @param palette the colors around the data
 * @param folder where to; made if it is missing
 * @param <M> what is painted
 */
public record PictureSeries<M>(
        int count, IntFunction<M> models, Painter<M> painter, int size, Palette palette, Path folder)
        implements ExportTask {
    /** The height at which a logical pixel is a pixel. */
    private static final double LOGICAL_SIZE = 720;

    @Override
    public Result run(Progress progress, Cancellation cancellation) {
        List<Path> files = IntStream.range(0, count)
                .mapToObj(index -> folder.resolve(String.format(Locale.ROOT, "wheel_%06d.png", index)))
                .toList();
        return new NumberedFiles(folder, files, this::writer, progress, cancellation, WholeFile.Opener.NEW_FILE)
                .write(1);
    }

    private NumberedFiles.Writer writer() {
        Raster raster = new Raster(size, size);
        PngWriter png = new PngWriter();
        return (index, out, cancellation) -> {
            painter.paint(models.apply(index), raster, size / LOGICAL_SIZE, palette);
            png.write(raster, out, cancellation);
        };
    }
}
