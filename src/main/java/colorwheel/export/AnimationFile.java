package colorwheel.export;

import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Writes the pictures of an export as one animation: the whole file or nothing. */
abstract class AnimationFile implements ExportFormat.Writer {
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Writes an animation; does not close the stream.
     *
     * @throws CancellationException soon after cancelling is requested
     */
    abstract void write(ExportPlan.Run run, OutputStream out) throws IOException;

    /** Makes the file. */
    void make(ExportPlan.Run run) throws IOException {
        WholeFile.write(run.plan().target(), run.plan().replace(), run.opener(), file -> {
            OutputStream out = new BufferedOutputStream(file, BUFFER_BYTES);
            write(run, out);
            out.flush();
        });
    }

    @Override
    public ExportTask.Result write(ExportPlan.Run run) {
        requirePossible(run.plan());
        Path file = run.plan().target();
        int all = run.shots().size();
        int asked = shownFrames(all, run.plan().framesPerSecond());
        try {
            Folders.make(Folders.of(file));
            make(run);
        } catch (CancellationException | ClosedByInterruptException cancelled) {
            return new ExportTask.Result(file, 0, asked, true, "The export was cancelled. " + Reasons.left(cancelled));
        } catch (UserFacingException failure) {
            throw new UserFacingException(
                    file + " could not be written: " + failure.getMessage() + " " + Reasons.left(failure), failure);
        } catch (IOException failure) {
            throw new UserFacingException(
                    file + " could not be written: " + Reasons.why(failure, Folders.of(file))
                            + Reasons.nothingWritten(failure),
                    failure);
        }
        String left = asked == all
                ? ""
                : " " + run.plan().format().note() + ", so " + (all - asked) + " of " + all + " were left out.";
        String sentence = "An animation of " + asked + (asked == 1 ? " frame" : " frames") + " was written to " + file
                + "." + left;
        return new ExportTask.Result(file, asked, asked, false, sentence);
    }
}
