package colorwheel.experiment;

import java.util.Locale;

/** What advances the network. All take the same steps; they differ in speed and in the last digits. */
public enum EngineKind {
    /** The training of record. */
    DL4J("DL4J", "DL4J's fit over the lab's plain-Java layers"),

    FUSED("Fused", "the same steps in one fused pass over plain arrays, ten times faster and equal but for rounding"),

    /** What the other two can be checked by. Its GELU is DL4J's, which is another function. */
    DL4J_STOCK("DL4J stock", "DL4J's own layers, loss, vertex and updater as they come; about 0.4 × PyTorch's speed");

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

    /** What it is, for a newcomer: a phrase, without a period. */
    public String help() {
        return help;
    }

    /** As it is written in the command line and in files, for example {@code dl4j-stock}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
