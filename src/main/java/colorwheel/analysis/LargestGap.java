package colorwheel.analysis;

/**
 * The largest arc of the latent circle in which no trained color lies.
 *
 * @param degrees its width, above 0 and up to 360
 * @param fromHue the hue of the trained color at its beginning, going counter-clockwise, in degrees
 * @param toHue the hue of the trained color at its end
 */
public record LargestGap(double degrees, double fromHue, double toHue) {}
