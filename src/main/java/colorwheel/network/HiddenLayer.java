package colorwheel.network;

import colorwheel.recording.ParameterLayout;

/** The hidden layers, in the order in which a color passes through them. */
public enum HiddenLayer {
    /** Between the colors and the latents. */
    ENCODER("encoder"),

    /** Between the latents and the reconstruction. */
    DECODER("decoder");

    private final String key;

    HiddenLayer(String key) {
        this.key = key;
    }

    /** What it is called in texts and in files. */
    public String key() {
        return key;
    }

    /** The weights and biases from which its units get their sums. */
    public ParameterLayout.Layer incoming(ParameterLayout layout) {
        return this == ENCODER ? layout.encoderHidden() : layout.decoderHidden();
    }

    /** The weights by which its units act on what comes after. */
    public ParameterLayout.Layer outgoing(ParameterLayout layout) {
        return this == ENCODER ? layout.latent() : layout.output();
    }
}
