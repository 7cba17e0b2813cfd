package colorwheel.recording;

/**
 * How the sums of a forward pass are rounded. Engines add in different orders, so the same weights give them latents
 * that differ in the last bits; the latents of a {@link Snapshot} are derived with the rounding of its engine.
 */
public enum Rounding {
    /** In double, rounded to float32 once at the end: for weights of which no engine is known. */
    DOUBLE,
    /** The layers of the DL4J engine: bias + w₀x₀ + w₁x₁ + …, each product and each sum rounded to float32. */
    LAYERS,
    /** The plain loops of the fused engine: as {@link #LAYERS}, but the inputs are added from the last to the first. */
    LOOPS,
    /** The vectors of the fused engine: in the order of {@link #LOOPS}, with fused multiplications and additions. */
    VECTORS
}
