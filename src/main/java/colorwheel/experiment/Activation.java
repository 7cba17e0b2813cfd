package colorwheel.experiment;

import java.util.Locale;

/** The function of a hidden layer. */
public enum Activation {
    /** max(0, x). */
    RELU("ReLU"),
    /** x Φ(x) with the normal distribution Φ itself, as PyTorch's {@code nn.GELU()} has it, not its tanh formula. */
    GELU("GELU"),
    /** The hyperbolic tangent. */
    TANH("tanh");

    private final String label;

    Activation(String label) {
        this.label = label;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }

    /** As it is written in the command line and in files: {@code relu}, {@code gelu} or {@code tanh}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
