package colorwheel.export.script;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import colorwheel.recording.Weights;
import colorwheel.training.FusedEngine;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Experiments and recordings to write as programs. */
final class ScriptRuns {
    private ScriptRuns() {}

    /** Everything that a phase can set, in a few steps. */
    static Experiment everything(boolean normalize) {
        return ExperimentJson.read(String.format(
                Locale.ROOT,
                """
                {
                  "version": 2, "hold-out": "330..15", "seed": 5, "hidden": 7, "activation": "tanh", "bottleneck": 3,
                  "normalize": %s, "engine": "fused", "anchor-after": 1, "pin-black": true,
                  "phases": [
                    {"name": "A \\"name\\" \\\\", "hue-step": 7.5, "saturations": [0.5, 1], "values": [0.9, 1], "epochs": 120,
                     "learning-rate": 0.01, "warm-up": 0.2, "learning-rate-end": 0.002, "unit-norm": 0.05, "planar": 0.1,
                     "anchor": 0.5},
                    {"name": "Zweite", "hue-step": 5, "saturations": [1], "values": [0.4, 1], "epochs": 110,
                     "learning-rate": 0.004, "planar": 0.02, "anchor": 1},
                    {"name": "Third", "hue-step": 10, "saturations": [1], "values": [1], "epochs": 30,
                     "learning-rate": 0.001, "unit-norm": 0.3}
                  ]
                }
                """,
                normalize));
    }

    /** An experiment on a list of colors, grays among them, with a hold-out. */
    static Experiment listed(int count) {
        String rows = IntStream.range(0, count)
                .mapToObj(k -> String.format(
                        Locale.ROOT, "\"#%06x\"", k % 5 == 0 ? 0x010101 * (k % 256) : k * 0x9E3779 & 0xFFFFFF))
                .collect(Collectors.joining(","));
        return ExperimentJson.read(String.format(
                Locale.ROOT,
                """
                {"version": 2, "hold-out": "90..180", "engine": "fused",
                 "phases": [{"colors": {"name": "Mine", "rows": [%s]}, "epochs": 150}]}
                """,
                rows));
    }

    /** The recording of a whole training from given weights. */
    static Frames train(Experiment experiment, Weights initial) {
        Recording recording = new Recording(16);
        try (FusedEngine engine = new FusedEngine(RunId.next(), experiment, initial)) {
            while (engine.epoch() < experiment.epochs()) {
                recording.add(engine.step(), 1);
            }
            recording.add(engine.state(), 1);
        }
        return recording.frames();
    }

    static ScriptRun run(Experiment experiment, Frames frames) {
        return ScriptRun.of(experiment, frames, new Cancellation());
    }
}
