package colorwheel.sweep;

/** The outcome of one run: the verdict on its wheel, or that the run failed. */
public enum Outcome {
    FORMED("formed"),
    UNEVEN("uneven"),
    FOLDED("folded"),
    UNDEFINED("undefined"),
    /** The run stopped before its last epoch. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word in the window and in tables. */
    public String word() {
        return word;
    }
}
