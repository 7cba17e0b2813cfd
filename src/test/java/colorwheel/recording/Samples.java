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
        return snapshot(epoch, 1);
    }

    /** A snapshot of one point whose greatest coordinate is the given one. */
    static Snapshot snapshot(int epoch, float reach) {
        return new Snapshot(RUN, epoch, 1.0 / (1 + epoch), new Latents(2, new float[] {reach, 0}), WEIGHTS);
    }

    /** A recording of the epochs from 0 up to, but not including, the given one. */
    static Recording recordingOf(int capacity, int epochs) {
        Recording recording = new Recording(capacity);
        for (int epoch = 0; epoch < epochs; epoch++) {
            recording.add(snapshot(epoch));
        }
        return recording;
    }
}
