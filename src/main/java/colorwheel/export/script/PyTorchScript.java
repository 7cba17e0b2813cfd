package colorwheel.export.script;

import colorwheel.files.Notebook;
import java.util.ArrayList;
import java.util.List;

/** The whole program, as the text of a script or of a notebook. Lines end with a line feed. */
final class PyTorchScript {
    private PyTorchScript() {}

    /**
     * A script of Python.
     *
     * @param baseName of its file, without the extension
     */
    static String script(ScriptRun run, String baseName) {
        StringBuilder text = new StringBuilder(HeadPart.docstring(run));
        String before = "";
        for (ScriptCell cell : cells(run, baseName, false)) {
            boolean apart = isDefinition(cell.code()) || endsInDefinition(before);
            text.append(before.isEmpty() ? "" : apart ? "\n\n" : "\n");
            text.append(cell.code()).append('\n');
            before = cell.code();
        }
        return text.toString();
    }

    private static boolean isDefinition(String code) {
        return code.startsWith("def ") || code.startsWith("class ");
    }

    /** Whether the last lines belong to a definition. */
    private static boolean endsInDefinition(String code) {
        return code.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(" "))
                .reduce("", (before, line) -> line)
                .matches("(def|class) .*");
    }

    /** A notebook of Jupyter; see {@link #script}. */
    static String notebook(ScriptRun run, String baseName) {
        List<Notebook.Cell> cells = new ArrayList<>();
        cells.add(Notebook.Cell.words(
                "# " + HeadPart.title(run.experiment()) + "\n\nNeeds PyTorch 1.13 or newer, numpy and matplotlib."));
        for (ScriptCell cell : cells(run, baseName, true)) {
            cells.add(Notebook.Cell.words("## " + cell.title()));
            cells.add(Notebook.Cell.code(cell.code()));
        }
        return Notebook.text(cells);
    }

    private static List<ScriptCell> cells(ScriptRun run, String baseName, boolean notebook) {
        List<ScriptCell> cells = new ArrayList<>();
        cells.add(new ScriptCell("Libraries", HeadPart.of(run, notebook)));
        cells.add(new ScriptCell("Colors", ColorsPart.of(run, baseName, notebook)));
        cells.add(new ScriptCell("Network", ModelPart.of(run)));
        if (!run.isPlain()) {
            cells.add(new ScriptCell("Phases", PhasesPart.of(run)));
        }
        cells.add(new ScriptCell("What the lab recorded", RecordedPart.of(run)));
        cells.add(new ScriptCell("Training", TrainingPart.of(run)));
        cells.add(new ScriptCell("Picture", PicturePart.of(run)));
        return cells;
    }
}
