package colorwheel.files;

/** Text from a file of unknown origin. */
public final class ForeignText {
    /**
     * The longest text, in characters, that is parsed as a value: parsing may take time that grows with the square of
     * the length.
     */
    public static final int MAX_VALUE_LENGTH = 1_000;

    private static final int MAX_SHOWN_LENGTH = 60;
    private static final int MAX_LINE_LENGTH = 1_500;
    /** The characters kept from the beginning of a line that is too long. */
    private static final int LINE_BEGINNING = 1_000;

    private ForeignText() {}

    /** A text in quotation marks for a message: one line, and not too long. */
    public static String shown(String text) {
        StringBuilder fit = new StringBuilder("“");
        text.codePoints()
                .limit(MAX_SHOWN_LENGTH)
                .map(one -> isPlain(one) ? one : '?')
                .forEach(fit::appendCodePoint);
        if (text.codePointCount(0, text.length()) > MAX_SHOWN_LENGTH) {
            fit.append('…');
        }
        return fit.append('”').toString();
    }

    /**
     * A message that may quote text of unknown origin, as one line: line ends become spaces, whatever else would garble
     * it becomes a question mark, and of one that is much too long the middle is left out.
     */
    public static String line(String message) {
        int[] line = message.codePoints()
                .map(one -> isPlain(one) ? one : one == '\n' || one == '\r' ? ' ' : '?')
                .toArray();
        int end = MAX_LINE_LENGTH - LINE_BEGINNING;
        return line.length <= MAX_LINE_LENGTH
                ? new String(line, 0, line.length)
                : new String(line, 0, LINE_BEGINNING) + "…" + new String(line, line.length - end, end);
    }

    /** Whether a text has no control characters, line breaks or other characters that would garble a message. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(ForeignText::isPlain);
    }

    private static boolean isPlain(int one) {
        int type = Character.getType(one);
        return !Character.isISOControl(one)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
