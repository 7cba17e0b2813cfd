package colorwheel.view.help;

import java.util.List;

/**
 * Keys that belong together.
 *
 * @param title what they are about
 * @param entries the keys and what they do
 */
record KeyGroup(String title, List<Entry> entries) {
    /**
     * What a key does.
     *
     * @param keys one or more keys, each as it is written on the keyboard; a plus sign joins keys held together
     * @param what what they do
     */
    record Entry(List<String> keys, String what) {}

    /** All keys of the lab. */
    static final List<KeyGroup> ALL = List.of(
            new KeyGroup(
                    "Training",
                    List.of(
                            entry("train, pause, go on, replay", "Space"),
                            entry("train one epoch and wait", "E"),
                            entry("reset to the untrained network", "R"))),
            new KeyGroup(
                    "Timeline",
                    List.of(
                            entry("epoch before, next epoch", "←", "→"),
                            entry("first epoch, last epoch", "Home", "End"))),
            new KeyGroup(
                    "Latent plane",
                    List.of(
                            entry("zoom in, zoom out", "+", "−"),
                            entry("show the whole plane", "0"),
                            entry("select the next color around", "Ctrl+←", "Ctrl+→"),
                            entry("select a brighter, darker one", "Ctrl+↑", "Ctrl+↓"),
                            entry("let go of the selected color", "Esc"))),
            new KeyGroup(
                    "On the hue ring",
                    List.of(
                            entry("turn the slice", "←", "→"),
                            entry("turn it by 10°", "Page Up", "Page Down"),
                            entry("move its end", "Shift+←", "Shift+→"),
                            entry("move its start", "Alt+←", "Alt+→"))),
            new KeyGroup(
                    "In a field",
                    List.of(
                            entry("apply", "Enter"),
                            entry("take back what was typed", "Esc"),
                            entry("step a number", "↑", "↓"))),
            new KeyGroup(
                    "Files",
                    List.of(
                            entry("open", "Ctrl+O"),
                            entry("save", "Ctrl+S"),
                            entry("save as", "Ctrl+Shift+S"),
                            entry("export", "Ctrl+E"),
                            entry("quit", "Ctrl+Q"))),
            new KeyGroup("Settings", List.of(entry("undo", "Ctrl+Z"), entry("redo", "Ctrl+Shift+Z", "Ctrl+Y"))),
            new KeyGroup(
                    "Window",
                    List.of(
                            entry("next control", "Tab"),
                            entry("menu", "F10"),
                            entry("close the message", "Esc"),
                            entry("this sheet", "?"))));

    private static Entry entry(String what, String... keys) {
        return new Entry(List.of(keys), what);
    }
}
