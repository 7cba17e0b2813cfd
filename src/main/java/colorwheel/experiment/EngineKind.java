package colorwheel.experiment;

import java.util.Locale;

/** What advances the network. Both take the same steps; they differ in speed and in the last digits. */
public enum EngineKind {
    /** The {@code fit} of DL4J's own graph: the training of record. */
    DL4J("DL4J", "DL4J's own fit: the training of record."),

    /** One fused pass over all colors per epoch, in plain arrays; a hundred times faster. */
    FUSED(
            "Fused",
            "The same steps in one fused pass over plain arrays: a hundred times faster, equal but for rounding.");

    private final String label;
    private final String help;

    EngineKind(String label, String help) {
        this.label = label;
        this.help = help;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }

    /** One sentence for a newcomer. */
    public String help() {
        return help;
    }

    /** As it is written in the command line and in files: {@code dl4j} or {@code fused}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
