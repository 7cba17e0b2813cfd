package colorwheel.files;

/** Text out of a file that anybody may have made. */
public final class ForeignText {
    private static final int LONGEST_SHOWN = 60;

    private ForeignText() {}

    /** A text in quotation marks, fit to be shown in a message: of one line, and not too long. */
    public static String shown(String text) {
        StringBuilder fit = new StringBuilder("“");
        text.codePoints()
                .limit(LONGEST_SHOWN)
                .map(one -> isPlain(one) ? one : '?')
                .forEach(fit::appendCodePoint);
        if (text.codePointCount(0, text.length()) > LONGEST_SHOWN) {
            fit.append('…');
        }
        return fit.append('”').toString();
    }

    /** Whether a text has neither control characters nor line breaks nor anything else that would garble a message. */
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
