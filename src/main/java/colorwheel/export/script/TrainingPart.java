package colorwheel.export.script;

import colorwheel.experiment.Experiment;

/**
 * The training. Afterwards {@code data} are the colors trained last, and {@code epoch} is how many steps were taken.
 */
final class TrainingPart {
    private TrainingPart() {}

    static String of(ScriptRun run) {
        return run.isPlain() ? plain(run) : phased(run);
    }

    private static String plain(ScriptRun run) {
        Experiment experiment = run.experiment();
        String data =
                ColorsPart.needsGrid(run) ? "" : "data = " + ColorsPart.expression(run, experiment.colors()) + "\n";
        return data
                + PythonText.filled(
                        """
                adam = torch.optim.Adam(model.parameters(), lr=%1$s)
                last = %2$d if options.steps is None else min(options.steps, %2$d)
                for epoch in range(last + 1):
                    loss = nn.functional.mse_loss(model(data), data)
                    check(epoch, loss.item(), exact=epoch < %3$d)
                    if epoch < last:
                        adam.zero_grad()
                        loss.backward()
                        adam.step()
                """,
                        PythonText.number(experiment.learningRate()), experiment.epochs(), ScriptRun.COMPARED_STEPS);
    }

    private static String phased(ScriptRun run) {
        boolean many = run.experiment().phases().size() > 1;
        StringBuilder code = new StringBuilder();
        if (run.hasSchedule()) {
            code.append(PhasesPart.learningRate(run)).append("\n\n");
        }
        code.append(PhasesPart.totalLoss(run)).append("\n\nadam = torch.optim.Adam(model.parameters())\n");
        code.append(held(run)).append("first = 0\nfor number, phase in enumerate(PHASES):\n");
        if (many) {
            code.append("    if options.steps is not None and number > 0:\n");
            if (run.begins().size() < run.experiment().phases().size() - 1) {
                code.append("        if number > ").append(run.begins().size()).append(":\n            break\n");
            }
            if (!run.begins().isEmpty()) {
                code.append("        go_on_from(BEGINS[number - 1], first)\n");
            }
        }
        code.append(places(run));
        code.append(PythonText.filled(
                """
                    data, last = phase["colors"], phase["steps"]
                    if options.steps is not None:
                        last = min(options.steps, last)
                    for step in range(last):
                        loss = total_loss(phase)
                        check(first + step, loss.item(), exact=%s)
                        adam.param_groups[0]["lr"] = %s
                        adam.zero_grad()
                        loss.backward()
                        adam.step()
                    epoch = first + last
                    first += phase["steps"]
                """,
                many
                        ? "step < " + ScriptRun.COMPARED_STEPS + " and (number == 0 or options.steps is not None)"
                        : "step < " + ScriptRun.COMPARED_STEPS,
                run.hasSchedule() ? "learning_rate(phase, step)" : "phase[\"rate\"]"));
        code.append("if options.steps is None:\n    check(epoch, total_loss(phase).item(), exact=False)\n");
        return code.toString();
    }

    /** The colors that are held still before any hue is. */
    private static String held(ScriptRun run) {
        int width = run.experiment().network().bottleneck();
        if (run.holdsBlack()) {
            return "held, places = torch.zeros(1, 3), torch.tensor([[0.0, 0.0, -1.0]])  # black, at the pole\n";
        }
        return run.holdsHues() ? "held, places = torch.zeros(0, 3), torch.zeros(0, " + width + ")\n" : "";
    }

    /** At the end of a phase the named hues get their places. */
    private static String places(ScriptRun run) {
        if (!run.holdsHues()) {
            return "";
        }
        return PythonText.filled(
                """
                    if number == %d:  # the named hues stay where they are now
                        hues = colors(30, [1], [1])
                        held, places = torch.cat([hues, held]), torch.cat([model.encode(hues).detach(), places])
                """,
                run.experiment().heldStill().anchorAfter());
    }
}
