package colorwheel.paint;

import colorwheel.experiment.Terms;
import colorwheel.recording.Losses;

/** What a line of the loss chart shows: a part of the loss as it is weighted in training, or the whole. */
enum LossPart {
    TOTAL("loss", 0),
    RECONSTRUCTION("error", 0),
    UNIT_NORM("unit norm", 2),
    PLANAR("planar", 3),
    ANCHOR("anchor", 4);

    private final String word;
    private final int color;

    LossPart(String word, int color) {
        this.word = word;
        this.color = color;
    }

    /** Its name in the legend. */
    String word() {
        return word;
    }

    /** Its place among {@link CurveColors}. */
    int color() {
        return color;
    }

    /** Its share of the total loss; 0 in a phase that does not have the term. */
    double of(Losses losses, Terms weights) {
        return switch (this) {
            case TOTAL -> losses.total();
            case RECONSTRUCTION -> losses.reconstruction();
            case UNIT_NORM -> weights.unitNorm() * losses.unitNorm();
            case PLANAR -> weights.planar() * losses.planar();
            case ANCHOR -> weights.anchor() * losses.anchor();
        };
    }

    /** Whether it is a term that has a weight. */
    boolean isTermOf(Terms weights) {
        return switch (this) {
            case TOTAL, RECONSTRUCTION -> false;
            case UNIT_NORM -> weights.unitNorm() > 0;
            case PLANAR -> weights.planar() > 0;
            case ANCHOR -> weights.anchor() > 0;
        };
    }
}
