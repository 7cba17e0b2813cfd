package colorwheel.recording;

import colorwheel.experiment.NetworkSpec;

/** Snapshots as a run would publish them, each recognizable by its epoch. */
final class Samples {
    static final RunId RUN = RunId.next();
    private static final Weights WEIGHTS = new Weights(
            NetworkSpec.REFERENCE,
            new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()]);

    private Samples() {}

    static Snapshot snapshot(int epoch) {
        return new Snapshot(RUN, epoch, 1.0 / (1 + epoch), WEIGHTS, Rounding.LAYERS);
    }

    /** A recording of the epochs from 0 up to, but not including, the given one. */
    static Recording recordingOf(int capacity, int epochs) {
        Recording recording = new Recording(capacity);
        for (int epoch = 0; epoch < epochs; epoch++) {
            recording.add(snapshot(epoch), 1);
        }
        return recording;
    }
}
