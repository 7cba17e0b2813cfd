package colorwheel.view.compare;

import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;

/**
 * The commands for kept runs.
 *
 * @param keep puts the lab's run into the list
 * @param list shows the list
 */
public record CompareActions(LabAction keep, LabAction list) {
    static CompareActions of(Runnable keep, Runnable list) {
        return new CompareActions(
                new LabAction("keep-run", "Keep this _run…", "Keep this run in a list, under a name.", keep)
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+K"),
                new LabAction(
                                "kept-runs",
                                "Kept r_uns…",
                                "Show the runs that were kept: open them again, compare any two.",
                                list)
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+Shift+K"));
    }
}
