package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the newest loss chart, which the next one goes on with. Belongs to one thread at a time. */
final class LossLines {
    private List<LossLine> known = List.of();

    /** A line with what it shows and how. */
    record Drawn(LossLine line, Frames frames, int color) {}

    /** The lines of a chart, from the back to the front; the last one is that of the run itself. */
    List<Drawn> of(LossCurve curve) {
        List<LossLine> used = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        for (LossCurve.Beside other : curve.beside()) {
            drawn.add(drawn(used, other.frames(), LossPart.TOTAL, null, other.color()));
        }
        Experiment course = curve.course();
        for (LossPart term : curve.terms()) {
            drawn.add(drawn(used, curve.frames(), term, course, term.color()));
        }
        LossPart front = course == null ? LossPart.TOTAL : LossPart.RECONSTRUCTION;
        drawn.add(drawn(used, curve.frames(), front, course, curve.color()));
        known = used;
        return drawn;
    }

    private Drawn drawn(List<LossLine> used, Frames frames, LossPart part, @Nullable Experiment experiment, int color) {
        LossLine line = known.stream()
                .filter(each -> each.isOf(frames, part, experiment))
                .findFirst()
                .orElseGet(() -> new LossLine(part, experiment));
        line.read(frames);
        used.add(line);
        return new Drawn(line, frames, color);
    }
}
