package colorwheel.experiment;

import colorwheel.files.ForeignText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What advances the network. Both take the same steps; they differ in speed and in the last digits. */
public enum EngineKind {
    /** The {@code fit} of DL4J's own graph: the training of record. */
    DL4J("DL4J", "DL4J's own fit: the training of record."),

    /** One fused pass over all colors per epoch, in plain arrays; a hundred times faster. */
    FUSED(
            "Fused",
            "The same steps in one fused pass over plain arrays: a hundred times faster, equal but for rounding.");

    /** The key of the setting in the command line and in files. */
    public static final String KEY = "engine";

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

    /** One sentence for somebody who does not know it. */
    public String help() {
        return help;
    }

    /** As it is written in the command line and in files: {@code dl4j} or {@code fused}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidSettingException if it is none of the keys */
    public static EngineKind parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(
                        KEY,
                        "Engine is " + ForeignText.shown(text.strip()) + " but must be one of "
                                + Arrays.stream(values()).map(EngineKind::key).collect(Collectors.joining(", "))
                                + "."));
    }
}
