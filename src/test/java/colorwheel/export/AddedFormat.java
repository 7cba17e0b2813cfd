package colorwheel.export;

import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A format that the program does not have, of one class: its descriptor and its writer. Writes a loss in each line. */
public final class AddedFormat implements ExportFormat.Writer {
    private AddedFormat() {}

    public static ExportFormat of(String key, ExportFormat.Kind kind) {
        return new ExportFormat(key, "Losses as text", kind, List.of(".txt"), "A loss a line", new AddedFormat());
    }

    @Override
    public ExportTask.Result write(ExportPlan.Run run) {
        ExportPlan plan = run.plan();
        Frames frames = plan.pictures().frames();
        StringBuilder lines = new StringBuilder();
        for (int epoch : plan.pictures().epochs()) {
            lines.append(frames.loss(epoch)).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        UserFile.write(plan.target(), "losses", false, out -> out.write(bytes));
        int count = plan.pictures().epochs().size();
        return new ExportTask.Result(plan.target(), count, count, false, count + " losses were written.");
    }
}
