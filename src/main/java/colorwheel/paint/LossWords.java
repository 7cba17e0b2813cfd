package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.recording.Losses;
import java.util.Locale;

/** What a loss chart says of one epoch, in words. */
public final class LossWords {
    private static final int DIGITS = 3;

    private LossWords() {}

    /**
     * The phase whose colors and weights the losses of an epoch are of, these losses, and the learning rate of its
     * step.
     *
     * @param experiment the course of the chart
     * @param epoch from 0 to the last of the experiment; it may not be trained yet
     */
    public static String of(LossCurve curve, Experiment experiment, int epoch) {
        int number = experiment.phaseAt(epoch);
        Phase phase = experiment.phases().get(number);
        int phases = experiment.phases().size();
        StringBuilder words = new StringBuilder("Epoch ").append(epoch);
        if (phases > 1) {
            words.append(String.format(Locale.ROOT, ", phase %d of %d, “%s”", number + 1, phases, phase.name()));
        }
        words.append(".\n");
        if (epoch <= curve.frames().lastEpoch()) {
            Losses losses = curve.frames().losses(epoch);
            append(words.append("E"), LossPart.RECONSTRUCTION.word().substring(1), losses.reconstruction());
            for (LossPart term : curve.terms()) {
                if (term.isTermOf(phase.terms())) {
                    append(words.append(", "), term.word(), term.of(losses, phase.terms()));
                }
            }
            words.append(".\n");
        }
        append(words, "Learning rate", experiment.learningRateAt(epoch));
        words.append('.');
        if (phases > 1) {
            words.append("\nA spike after a border is expected: other colors or weights begin there.");
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String what, double number) {
        words.append(what).append(' ').append(Numbers.significant(number, DIGITS));
    }
}
