package colorwheel.view.file;

import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;

/** The commands of files. */
public record FileCommands(
        LabAction open,
        LabAction openColors,
        LabAction save,
        LabAction saveAs,
        LabAction describe,
        LabAction openWeights,
        LabAction saveWeights,
        LabAction saveModel) {
    /**
     * @param applyTyped puts in force what is typed in a field and not applied yet
     * @param describe asks for title and note
     */
    public static FileCommands of(FileActions files, Runnable applyTyped, Runnable describe) {
        return new FileCommands(
                new LabAction("open", "_Open…", "Open an experiment, or a picture that holds one.", files::open)
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+O"),
                new LabAction(
                                "open-colors",
                                "Open _colors…",
                                "Train colors of your own: a list, a palette or a picture.",
                                files.colors()::open)
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+Shift+O"),
                new LabAction("save", "_Save", "Save the experiment.", () -> {
                            applyTyped.run();
                            files.save();
                        })
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+S"),
                new LabAction("save-as", "Save _as…", "Save the experiment in another file.", () -> {
                            applyTyped.run();
                            files.saveAs();
                        })
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+Shift+S"),
                new LabAction(
                        "describe",
                        "_Title and note…",
                        "Say what the experiment is about, and what is shown when its file is opened.",
                        describe),
                new LabAction(
                        "open-weights",
                        "Start from _weights…",
                        "Start training from the weights in a file.",
                        files::openWeights),
                new LabAction(
                        "save-weights", "Save we_ights…", "Save the weights at the epoch shown.", files::saveWeights),
                new LabAction(
                        "save-model",
                        "Save DL4J _model…",
                        "Save the network at the epoch shown as a model of DL4J.",
                        files::saveModel));
    }
}
