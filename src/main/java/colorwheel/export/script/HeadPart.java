package colorwheel.export.script;

import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import java.util.List;
import java.util.stream.Stream;

/** The beginning of the program: what it is, what it imports, its options. */
final class HeadPart {
    /** What has to be installed. */
    static final String NEEDS = "Needs PyTorch 1.13 or newer, numpy, matplotlib.";

    private HeadPart() {}

    /** What the program is, in a line. */
    static String title(Experiment experiment) {
        return Preset.ALL.stream()
                        .filter(preset -> preset.experiment().equals(experiment))
                        .findFirst()
                        .map(Preset::name)
                        .orElse("An experiment")
                + " of Color Wheel Lab in PyTorch";
    }

    /**
     * The code.
     *
     * @param notebook whether it is for a notebook, which has no command line
     */
    static String of(ScriptRun run, boolean notebook) {
        if (notebook) {
            return imports(run)
                    + """

                    # steps=N takes only the first N steps, picture="FILE" saves the picture.
                    options = argparse.Namespace(steps=None, picture=None)
                    """;
        }
        String steps = run.experiment().phases().size() == 1
                ? "take only the first N steps"
                : "the first N steps of each phase, from the lab's state";
        return imports(run)
                + PythonText.filled(
                        """

                parser = argparse.ArgumentParser(description=__doc__)
                parser.add_argument("--steps", type=int, metavar="N", help="%s")
                parser.add_argument("--picture", metavar="FILE", help="save the picture instead of showing it")
                options = parser.parse_args()
                """,
                        steps);
    }

    /** The first lines of a script. */
    static String docstring(ScriptRun run) {
        return "#!/usr/bin/env python3\n\"\"\"" + title(run.experiment()) + ". " + NEEDS + "\"\"\"\n";
    }

    private static String imports(ScriptRun run) {
        Experiment experiment = run.experiment();
        boolean numbers = run.given().isPresent() || !run.begins().isEmpty();
        boolean grid = ColorsPart.needsGrid(run);
        boolean listedHues = !experiment.holdOut().isNone()
                && experiment.phases().stream().map(Phase::colors).anyMatch(ListedColors.class::isInstance);
        List<String> standard = Stream.of(
                        "argparse",
                        numbers ? "base64" : "",
                        grid || listedHues ? "colorsys" : "",
                        grid && !run.isPlain() ? "math" : "",
                        ColorsPart.files(run).isEmpty() ? "" : "pathlib")
                .filter(name -> !name.isEmpty())
                .toList();
        StringBuilder text = new StringBuilder();
        standard.forEach(name -> text.append("import ").append(name).append('\n'));
        text.append("\nimport matplotlib.pyplot as plt\n")
                .append(numbers ? "import numpy as np\n" : "")
                .append("import torch\nfrom torch import nn\n");
        return text.toString();
    }
}
