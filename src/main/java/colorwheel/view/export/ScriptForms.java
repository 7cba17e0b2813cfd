package colorwheel.view.export;

import colorwheel.export.script.ScriptFile;
import colorwheel.session.Lab;
import colorwheel.view.export.SaveDialog.Form;
import java.util.List;

/** The forms in which the experiment shown can be written for PyTorch. */
public final class ScriptForms {
    private static final String NOTE =
            "It needs PyTorch 1.13 or newer, numpy and matplotlib, compares its losses with those"
                    + " recorded here, and draws the latents.";

    private ScriptForms() {}

    /** A script and a notebook of what the lab shows at the moment. */
    public static List<Form> of(Lab lab) {
        return List.of(
                form(lab, "Script (Python)", ScriptFile.SCRIPT), form(lab, "Notebook (Jupyter)", ScriptFile.NOTEBOOK));
    }

    private static Form form(Lab lab, String label, String extension) {
        return new Form(
                label,
                extension,
                false,
                NOTE,
                (place, replace) ->
                        new ScriptFile(lab.shownExperiment(), lab.playhead().frames(), place, replace));
    }
}
