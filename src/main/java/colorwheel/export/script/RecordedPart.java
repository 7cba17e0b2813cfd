package colorwheel.export.script;

import colorwheel.training.Checkpoint;
import java.util.Map;

/** What the lab recorded, and how the losses are compared with it. */
final class RecordedPart {
    private static final int LINE = 96;

    private RecordedPart() {}

    static String of(ScriptRun run) {
        boolean many = run.experiment().phases().size() > 1;
        String compared = "the first " + ScriptRun.COMPARED_STEPS + " steps"
                + (many ? "\n# of the first phase, and with --steps of each phase," : "");
        String code = PythonText.filled(
                """
                # The losses that the lab recorded: each of the state after so many steps.
                RECORDED = {
                %s}
                # Float32 rounds a sum by the order of its terms, and training multiplies the difference. So %s
                # must agree within this; later losses are only shown.
                TOLERANCE = %s  # relative


                def check(epoch, loss, exact):
                    if epoch in RECORDED:
                        difference = abs(loss / RECORDED[epoch] - 1)
                        print(f"epoch {epoch:5}  loss {loss:.9f}  recorded {RECORDED[epoch]:.9f}  {difference:.0e}")
                        assert not exact or difference <= TOLERANCE, f"The losses of epoch {epoch} differ."
                """,
                losses(run.losses()), compared, PythonText.number(ScriptRun.TOLERANCE));
        return run.begins().isEmpty() ? code : code + "\n\n" + begins(run);
    }

    private static String losses(Map<Integer, Double> losses) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder("   ");
        for (Map.Entry<Integer, Double> each : losses.entrySet()) {
            String entry = " " + each.getKey() + ": " + PythonText.loss(each.getValue()) + ",";
            if (line.length() + entry.length() > LINE) {
                text.append(line).append('\n');
                line = new StringBuilder("   ");
            }
            line.append(entry);
        }
        return text.append(line).append('\n').toString();
    }

    /** The states at which later phases begin. */
    private static String begins(ScriptRun run) {
        StringBuilder code = new StringBuilder(run.given().isPresent() ? "" : ModelPart.numbers() + "\n\n");
        code.append(
                """
                def go_on_from(state, steps):
                    ""\"Puts the lab's weights and Adam's moments after so many steps in force.""\"
                    weights, means, squares = numbers(state).chunk(3)
                    nn.utils.vector_to_parameters(weights, model.parameters())
                    sizes = [parameter.numel() for parameter in model.parameters()]
                    for parameter, mean, square in zip(model.parameters(), means.split(sizes), squares.split(sizes)):
                        adam.state[parameter] = {
                            "step": torch.tensor(float(steps)),
                            "exp_avg": mean.reshape(parameter.shape).clone(),
                            "exp_avg_sq": square.reshape(parameter.shape).clone(),
                        }


                # The states at which the second phase and those after it began, for --steps: the weights, then Adam's
                # running means of the gradient and of its square.
                BEGINS = [
                """);
        for (Checkpoint begin : run.begins()) {
            code.append(PythonText.base64(begin.weights().toArray(), begin.firstMoment(), begin.secondMoment()))
                    .append(",\n");
        }
        return code.append("]\n").toString();
    }
}
