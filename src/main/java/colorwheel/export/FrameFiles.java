package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.paint.Overlays;
import colorwheel.paint.Raster;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterSvg;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpaceSvg;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.paint.network.NetworkSvg;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.training.AblatedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the pictures of an export as numbered files.
 *
 * @param onePicture whether it can show one picture, and not several beside one another
 * @param writers makes the writer of some pictures, once for each thread
 */
record FrameFiles(boolean onePicture, Function<Pictures, NumberedFiles.Writer> writers) implements ExportFormat.Writer {
    @Override
    public void requirePossible(ExportPlan plan) {
        NumberedFiles.requireFree(files(plan));
    }

    @Override
    public ExportTask.Result write(ExportPlan.Run run) {
        NumberedFiles files = new NumberedFiles(
                run.plan().target(),
                files(run.plan()),
                () -> writers.apply(run.pictures()),
                run.progress(),
                run.cancellation(),
                run.opener());
        return files.write(run.painters(run.threads()));
    }

    @Override
    public boolean canShow(FrameStyle.Layout layout) {
        return !onePicture || layout.isOnePicture();
    }

    private static List<Path> files(ExportPlan plan) {
        return plan.pictures().shots().stream()
                .map(shot -> plan.target().resolve(plan.format().fileName(shot)))
                .toList();
    }

    static NumberedFiles.Writer png(Pictures pictures) {
        FrameComposer composer = pictures.composer();
        PngWriter writer = new PngWriter();
        List<Shot> shots = pictures.shots();
        return (index, out, cancellation) -> {
            Shot shot = shots.get(index);
            writer.write(composer.compose(shot), pictures.origin(shot.epoch()), out, cancellation);
        };
    }

    static NumberedFiles.Writer svg(Pictures pictures) {
        FrameStyle style = pictures.style();
        List<Shot> shots = pictures.shots();
        Overlays overlays = Overlays.of(pictures.experiment(), style.overlays());
        Caption caption =
                style.captioned() ? new Caption(pictures.experiment(), pictures.frames(), style.without()) : null;
        Frames frames = AblatedRun.of(pictures.experiment(), pictures.frames(), style.without());
        return (index, out, cancellation) -> {
            Shot shot = shots.get(index);
            Snapshot snapshot = frames.exactly(shot.epoch()).orElseThrow();
            Function<Raster, byte[]> png = raster -> bytes(raster, cancellation);
            String words = caption == null ? "" : caption.words(snapshot);
            if (style.layout() == FrameStyle.Layout.NETWORK) {
                NetworkPicture network =
                        NetworkPicture.of(pictures.experiment(), frames, snapshot, style.without(), shot.camera());
                NetworkSvg.write(network, style.width(), style.size(), style.scale(), style.palette(), words, out);
                return;
            }
            if (SpacePicture.shows(pictures.experiment())) {
                SpacePicture space =
                        SpacePicture.of(pictures.experiment(), frames, snapshot, style.overlays(), shot.camera());
                SpaceSvg.write(
                        space.scatter(), style.size(), style.size(), style.scale(), style.palette(), png, words, out);
                return;
            }
            Scatter scatter = Scatter.of(pictures.experiment(), frames, snapshot, overlays);
            ScatterSvg.write(scatter, style.size(), style.scale(), style.palette(), png, words, out);
        };
    }

    private static byte[] bytes(Raster raster, Cancellation cancellation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PngWriter().write(raster, bytes, cancellation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }
}
