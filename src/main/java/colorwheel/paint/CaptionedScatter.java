package colorwheel.paint;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scatter below a line of text.
 *
 * @param scatter the scatter; without one its place is empty
 * @param caption the text, in the characters that {@link Typeface} has
 */
public record CaptionedScatter(@Nullable Scatter scatter, String caption) {
    public CaptionedScatter {
        Objects.requireNonNull(caption, "caption");
    }
}
