package colorwheel.export;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import java.io.IOException;

/**
 * The losses, a row for each epoch: the number of the phase, from 1, that the epoch's step belongs to, its learning
 * rate, and the losses of the epoch's state over the colors of that phase; see {@link Losses}. Every number reads back
 * as exactly the same one.
 */
final class LossRows implements TableFile.Table {
    static final String HEADER = "epoch,phase,learning_rate,total,reconstruction,unit_norm,planar,anchor";

    private final Experiment experiment;

    LossRows(Experiment experiment) {
        this.experiment = experiment;
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public void rows(Frames frames, int epoch, TableFile.Lines lines) throws IOException {
        Losses losses = frames.losses(epoch);
        lines.text()
                .append(epoch)
                .append(',')
                .append(experiment.phaseAt(epoch) + 1)
                .append(',')
                .append(experiment.learningRateAt(epoch));
        double[] parts = {losses.total(), losses.reconstruction(), losses.unitNorm(), losses.planar(), losses.anchor()};
        for (double part : parts) {
            lines.text().append(',').append(part);
        }
        lines.end();
    }
}
