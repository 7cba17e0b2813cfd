package colorwheel.weights;

import colorwheel.files.ForeignText;

/** What is wrong with a file's content, without the file's name: a clause, and what to do about it. */
final class Damage extends Exception {
    private static final long serialVersionUID = 1;

    private static final String SAVE_AGAIN =
            "Save it again, in PyTorch with safetensors.torch.save_file(model.state_dict(), name), or choose another"
                    + " file.";

    private final String advice;

    /** @param clause what is wrong, to follow a colon; without a period */
    Damage(String clause) {
        this(clause, SAVE_AGAIN);
    }

    /** @param advice a whole sentence */
    Damage(String clause, String advice) {
        // No stack trace: it is caught a few calls above, and may be made of any file.
        super(clause, null, false, false);
        this.advice = advice;
    }

    /** The clause ended, and the advice. */
    String sentences() {
        return getMessage() + ". " + advice;
    }

    /** A name out of a file, fit to be shown: of one line, and not too long. */
    static String shown(String name) {
        return ForeignText.shown(name);
    }
}
