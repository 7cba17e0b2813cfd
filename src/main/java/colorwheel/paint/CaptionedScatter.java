package colorwheel.paint;

import java.util.Objects;

/**
 * A scatter below a line of text.
 *
 * @param scatter the scatter; {@code null} leaves its place empty
 * @param caption the text, in the characters that {@link Typeface} has
 */
public record CaptionedScatter(Scatter scatter, String caption) {
    public CaptionedScatter {
        Objects.requireNonNull(caption, "caption");
    }
}
