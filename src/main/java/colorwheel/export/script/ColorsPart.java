package colorwheel.export.script;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvGrid;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The colors: how grids are enumerated, and the lists. */
final class ColorsPart {
    private static final int PER_LINE = 12;
    private static final int LINE = 100;

    private ColorsPart() {}

    /** Whether a grid of colors is enumerated. */
    static boolean needsGrid(ScriptRun run) {
        return run.holdsHues()
                || run.experiment().phases().stream().map(Phase::colors).anyMatch(HsvGrid.class::isInstance);
    }

    /** The different lists of colors, in the order of the phases. */
    private static List<ListedColors> lists(ScriptRun run) {
        return run.experiment().phases().stream()
                .map(Phase::colors)
                .filter(ListedColors.class::isInstance)
                .map(ListedColors.class::cast)
                .distinct()
                .toList();
    }

    /** The lists that are too long to stand in the program. */
    static List<ListedColors> files(ScriptRun run) {
        return lists(run).stream()
                .filter(list -> list.size() > ListedColors.MAX_EMBEDDED)
                .toList();
    }

    /** The end of the name of a list's file. */
    static String fileEnding(ScriptRun run, ListedColors list) {
        List<ListedColors> files = files(run);
        return files.size() == 1 ? "-colors.csv" : "-colors-" + (files.indexOf(list) + 1) + ".csv";
    }

    /** The colors as the text of a file: one a line, such as #ff8000. */
    static String fileText(ListedColors list) {
        return list.rgb().stream().map(ColorsPart::hex).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color);
    }

    /**
     * The code.
     *
     * @param baseName of the program's file, without its extension
     */
    static String of(ScriptRun run, String baseName, boolean notebook) {
        if (run.isPlain() && needsGrid(run)) {
            return plain(run, (HsvGrid) run.experiment().colors());
        }
        HueRange holdOut = run.experiment().holdOut();
        List<String> parts = new ArrayList<>();
        if (!holdOut.isNone()) {
            parts.add(PythonText.filled(
                    """
                    def is_held_out(hue):
                        ""\"From %s to %s degrees, both ends included.""\"
                        return %s
                    """,
                    PythonText.number(holdOut.start()), PythonText.number(holdOut.end()), inside(holdOut, "<=")));
        }
        if (needsGrid(run)) {
            parts.add(PythonText.filled(
                    """
                    def colors(hue_step, saturations, values):
                        ""\"The colors that are trained on, a row each: by hue, then by saturation, then by value.""\"
                        hues = [k * hue_step for k in range(math.ceil((360 - %s) / hue_step))]
                        rows = [
                            colorsys.hsv_to_rgb(hue / 360, saturation, value)
                            for hue in hues%s
                            for saturation in saturations
                            for value in values
                        ]
                        return torch.tensor(rows, dtype=torch.float32)
                    """,
                    tolerance(1), holdOut.isNone() ? "" : " if not is_held_out(hue)"));
        }
        List<ListedColors> lists = lists(run);
        if (!lists.isEmpty()) {
            parts.add(listed(holdOut));
            lists.forEach(list -> parts.add(list(run, list, lists, baseName, notebook)));
        }
        return String.join("\n\n", parts);
    }

    /** One grid, as {@code data}. */
    private static String plain(ScriptRun run, HsvGrid grid) {
        HueRange holdOut = run.experiment().holdOut();
        int count = grid.grid().size();
        double step = grid.grid().step();
        String all = step == 1
                ? "range(" + count + ")"
                : "[k * " + PythonText.number(step) + " for k in range(" + count + ")]";
        String hues = holdOut.isNone()
                ? "hues = " + all + "\n"
                : PythonText.filled(
                        """
                # Held out are the hues from %s to %s degrees, both ends included.
                hues = [hue for hue in %s if %s]
                """,
                        PythonText.number(holdOut.start()),
                        PythonText.number(holdOut.end()),
                        all,
                        inside(holdOut, ">"));
        String saturations = PythonText.list(grid.saturations());
        String values = PythonText.list(grid.values());
        String line = "rows = [colorsys.hsv_to_rgb(hue / 360, s, v) for hue in hues for s in " + saturations
                + " for v in " + values + "]\n";
        String lines = PythonText.filled(
                """
                rows = [
                    colorsys.hsv_to_rgb(hue / 360, s, v)
                    for hue in hues
                    for s in %s
                    for v in %s
                ]
                """,
                saturations, values);
        return hues + (line.length() > LINE ? lines : line) + "data = torch.tensor(rows, dtype=torch.float32)\n";
    }

    /** Compares how far a hue is from the start with the span: both ends count within the tolerance. */
    private static String inside(HueRange holdOut, String relation) {
        return PythonText.filled(
                "(hue - %s + %s) %% 360 %s %s + %s",
                PythonText.number(holdOut.start()),
                tolerance(1),
                relation,
                PythonText.number(holdOut.span()),
                tolerance(2));
    }

    private static String tolerance(int times) {
        return String.format(Locale.ROOT, "%.1e", times * Hue.TOLERANCE);
    }

    private static String listed(HueRange holdOut) {
        String left = holdOut.isNone()
                ? ""
                : """
                    # A gray has no hue: it is never held out.
                    hsv = [colorsys.rgb_to_hsv(*row) for row in rows]
                    rows = [row for row, (h, s, v) in zip(rows, hsv) if s == 0 or not is_held_out(360 * h)]
                """;
        return PythonText.filled(
                """
                def listed(names):
                    ""\"Colors such as #ff8000, a row each.""\"
                    rows = [[int(name[k : k + 2], 16) / 255 for k in (1, 3, 5)] for name in names]
                %s    return torch.tensor(rows, dtype=torch.float32)
                """,
                left);
    }

    private static String list(
            ScriptRun run, ListedColors list, List<ListedColors> lists, String baseName, boolean notebook) {
        String head = "# " + list.name().replaceAll("\\R", " ") + "\n" + name(list, lists) + " = ";
        if (list.size() > ListedColors.MAX_EMBEDDED) {
            String file = PythonText.quoted(baseName + fileEnding(run, list));
            return head
                    + (notebook
                            ? "pathlib.Path(" + file + ").read_text().split()\n"
                            : "pathlib.Path(__file__).with_name(" + file + ").read_text().split()\n");
        }
        StringBuilder rows = new StringBuilder(head).append("\"\"\"\n");
        for (int row = 0; row < list.size(); row++) {
            rows.append(hex(list.rgb().get(row)))
                    .append((row + 1) % PER_LINE == 0 || row + 1 == list.size() ? "\n" : " ");
        }
        return rows.append("\"\"\".split()\n").toString();
    }

    private static String name(ListedColors list, List<ListedColors> lists) {
        return lists.size() == 1 ? "LISTED" : "LISTED_" + (lists.indexOf(list) + 1);
    }

    /** The expression of a phase's training colors. */
    static String expression(ScriptRun run, ColorSet set) {
        if (set instanceof ListedColors list) {
            return "listed(" + name(list, lists(run)) + ")";
        }
        HsvGrid grid = (HsvGrid) set;
        return "colors(" + PythonText.number(grid.grid().step()) + ", " + PythonText.list(grid.saturations()) + ", "
                + PythonText.list(grid.values()) + ")";
    }
}
