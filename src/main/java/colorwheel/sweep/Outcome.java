package colorwheel.sweep;

/** What became of one run: the verdict on its wheel, or that there is none. */
public enum Outcome {
    FORMED("formed"),
    UNEVEN("uneven"),
    FOLDED("folded"),
    UNDEFINED("undefined"),
    /** The run did not come to its end. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As it is shown and written into tables. */
    public String word() {
        return word;
    }
}
