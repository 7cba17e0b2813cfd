package colorwheel.paint;

/**
 * Turns a model into pixels.
 *
 * <p>The result depends on nothing but the arguments: any instance, on any machine, at any time, paints the same bytes.
 * Every pixel of the raster is set. An instance may keep caches, so it belongs to one thread at a time; a caller that
 * paints many frames keeps its instance.
 *
 * @param <M> what is painted; immutable
 */
public interface Painter<M> {
    /**
     * Paints the whole raster.
     *
     * @param raster of any size; what does not fit is left out
     * @param scale device pixels per logical pixel, above 0: 1 on a plain screen, 2 on a fine one
     */
    void paint(M model, Raster raster, double scale, Palette palette);
}
