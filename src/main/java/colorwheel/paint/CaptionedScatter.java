package colorwheel.paint;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scatter below a line of text; without one its place is empty.
 *
 * @param scatter the scatter of a plane, if it is one
 * @param space that of three latent coordinates, if it is one
 * @param caption the text, in the characters that {@link Typeface} has
 */
public record CaptionedScatter(@Nullable Scatter scatter, @Nullable SpaceScatter space, String caption) {
    /** Of which neither is there. */
    public static final CaptionedScatter EMPTY = new CaptionedScatter(null, null, "");

    public CaptionedScatter {
        Objects.requireNonNull(caption, "caption");
    }
}
