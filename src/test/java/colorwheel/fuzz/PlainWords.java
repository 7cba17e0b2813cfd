package colorwheel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a message to the user is, whatever it is about. */
public final class PlainWords {
    /** Room for three sentences, two names of files as long as they get, and a foreign text that is cut. */
    private static final int LONGEST = 2_000;

    /** What a program says of itself and not to its user: names of classes, addresses of objects, nothing at all. */
    private static final Pattern INNARDS =
            Pattern.compile("\\w*Exception|\\bnull\\b|[a-z]\\.[a-z]+\\.[A-Z]\\w+|@[0-9a-f]{6,}");

    private PlainWords() {}

    /**
     * Fails unless a message is one line of plain words, not too long, with an end.
     *
     * @param quoted what the message may quote: that may be any words
     */
    public static void require(String message, String quoted) {
        assertThat(message).isNotBlank().hasSizeLessThan(LONGEST).endsWith(".");
        assertThat(message.codePoints().filter(PlainWords::garbles).mapToObj(Integer::toHexString))
                .as("control characters, line ends and lone surrogates in “%s”", message)
                .isEmpty();
        assertThat(INNARDS.matcher(message).results().map(MatchResult::group).filter(word -> !quoted.contains(word)))
                .as("innards of the program in “%s”", message)
                .isEmpty();
    }

    private static boolean garbles(int one) {
        int type = Character.getType(one);
        return Character.isISOControl(one)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }
}
