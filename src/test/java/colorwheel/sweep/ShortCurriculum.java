package colorwheel.sweep;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import java.util.ArrayList;
import java.util.List;

/** “1.3, held” in little: with a tenth of the hues, in three of its phases. */
public final class ShortCurriculum {
    private ShortCurriculum() {}

    /** @param epochs of each of the three phases */
    public static Experiment of(int epochs) {
        Experiment sketch = Preset.ofKey("1.3-held").experiment().sketch();
        List<Phase> phases = new ArrayList<>();
        for (int k : new int[] {0, 2, 4}) {
            Phase phase = sketch.phases().get(k);
            phases.add(new Phase(phase.name(), phase.colors(), epochs, phase.learningRate(), phase.terms()));
        }
        return new Experiment(sketch.network(), phases, sketch.holdOut(), new HeldStill(1, true), 0, EngineKind.FUSED);
    }
}
