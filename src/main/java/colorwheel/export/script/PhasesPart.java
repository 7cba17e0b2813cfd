package colorwheel.export.script;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The phases as data: only what some phase of the experiment sets. */
final class PhasesPart {
    private static final int LINE = 90;

    private PhasesPart() {}

    static String of(ScriptRun run) {
        StringBuilder code = new StringBuilder("PHASES = [\n");
        for (Phase phase : run.experiment().phases()) {
            code.append("    {\n");
            entries(run, phase)
                    .forEach(entry -> code.append("        ").append(entry).append(",\n"));
            code.append("    },\n");
        }
        return code.append("]\n").toString();
    }

    private static List<String> entries(ScriptRun run, Phase phase) {
        List<String> entries = new ArrayList<>();
        entries.add("\"name\": " + PythonText.quoted(phase.name()));
        String colors = "\"colors\": " + ColorsPart.expression(run, phase.colors());
        // Many levels have a line of their own.
        entries.add(colors.length() > LINE ? colors.replace("], [", "],\n            [") : colors);
        entries.add("\"steps\": " + phase.epochs());
        String rate = "\"rate\": " + PythonText.number(phase.learningRate().rate());
        if (has(run, each -> each.learningRate().warmUp())) {
            rate += ", \"warm_up\": " + PythonText.number(phase.learningRate().warmUp());
        }
        if (hasEnd(run)) {
            rate += ", \"end\": "
                    + PythonText.number(phase.learningRate()
                            .end()
                            .orElse(phase.learningRate().rate()));
        }
        entries.add(rate);
        List<String> terms = new ArrayList<>();
        if (hasUnitNorm(run)) {
            terms.add("\"unit_norm\": " + PythonText.number(phase.terms().unitNorm()));
        }
        if (hasPlanar(run)) {
            terms.add("\"planar\": " + PythonText.number(phase.terms().planar()));
        }
        if (run.experiment().hasAnchor()) {
            terms.add("\"anchor\": " + PythonText.number(phase.terms().anchor()));
        }
        if (!terms.isEmpty()) {
            entries.add(String.join(", ", terms));
        }
        return entries;
    }

    static boolean hasUnitNorm(ScriptRun run) {
        return has(run, phase -> phase.terms().unitNorm());
    }

    static boolean hasPlanar(ScriptRun run) {
        return has(run, phase -> phase.terms().planar());
    }

    private static boolean hasEnd(ScriptRun run) {
        return has(run, phase -> phase.learningRate().end().isPresent() ? 1 : 0);
    }

    private static boolean has(ScriptRun run, ToDoubleFunction<Phase> number) {
        return run.experiment().phases().stream().anyMatch(phase -> number.applyAsDouble(phase) > 0);
    }

    /** The function of the learning rate; empty if it is constant in each phase. */
    static String learningRate(ScriptRun run) {
        if (!run.hasSchedule()) {
            return "";
        }
        boolean warms = has(run, phase -> phase.learningRate().warmUp());
        StringBuilder code = new StringBuilder(
                "def learning_rate(phase, step):\n    rate, steps = phase[\"rate\"], phase[\"steps\"]\n");
        code.append(
                warms
                        ? """
                            warming = max(1, int(phase["warm_up"] * steps)) if phase["warm_up"] > 0 else 0
                            if step < warming:
                                return rate * (1 / warming + (1 - 1 / warming) * step / warming)
                        """
                        : hasEnd(run) ? "    warming = 0\n" : "");
        code.append(
                hasEnd(run)
                        ? """
                            if steps == warming:
                                return rate
                            return rate + (phase["end"] - rate) * (step - warming) / (steps - warming)
                        """
                        : "    return rate\n");
        return code.toString();
    }

    /** What is minimized in a phase. */
    static String totalLoss(ScriptRun run) {
        Experiment experiment = run.experiment();
        StringBuilder code = new StringBuilder(
                """
                def total_loss(phase):
                    data = phase["colors"]
                    z = model.encode(data)
                    loss = nn.functional.mse_loss(model.decoder(z), data)
                """);
        if (hasUnitNorm(run)) {
            String lengths = experiment.network().normalize() ? "model.encoder(data).norm(dim=1)" : "z.norm(dim=1)";
            code.append("    loss = loss + phase[\"unit_norm\"] * ((")
                    .append(lengths)
                    .append(" - 1) ** 2).mean()\n");
        }
        if (hasPlanar(run)) {
            code.append("    loss = loss + phase[\"planar\"] * (z[:, 2] ** 2).mean()\n");
        }
        if (experiment.hasAnchor()) {
            code.append(
                    """
                        if phase["anchor"] > 0:
                            loss = loss + phase["anchor"] * ((model.encode(held) - places) ** 2).mean()
                    """);
        }
        return code.append("    return loss\n").toString();
    }
}
