package colorwheel.experiment;

/**
 * The content of an experiment file.
 *
 * @param experiment what is trained
 * @param remarks what is said and shown of it
 */
public record DescribedExperiment(Experiment experiment, Remarks remarks) {
    /** An experiment without remarks. */
    public static DescribedExperiment plain(Experiment experiment) {
        return new DescribedExperiment(experiment, Remarks.NONE);
    }
}
