package colorwheel.export;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.io.IOException;

/**
 * The latents of the last phase's training colors: a row for each color, with as many z columns as the bottleneck has
 * numbers, and the number of the epoch's phase, from 1, if there is more than one. Hue, saturation and value are
 * doubles, the rest single precision; every number reads back as exactly the same one.
 */
final class LatentRows implements TableFile.Table {
    /** The columns before z1, z2 and so on. */
    static final String COLORS = "epoch,index,hue,saturation,value,red,green,blue";

    private final Experiment experiment;
    private final String header;
    private final ColorTable colors;
    /** The part of each row that is the same in every epoch. */
    private final String[] fixed;

    LatentRows(Experiment experiment) {
        StringBuilder names = new StringBuilder(COLORS);
        for (int coordinate = 1; coordinate <= experiment.network().bottleneck(); coordinate++) {
            names.append(",z").append(coordinate);
        }
        if (experiment.phases().size() > 1) {
            names.append(",phase");
        }
        header = names.toString();
        this.experiment = experiment;
        colors = experiment.trainingColors();
        fixed = new String[colors.size()];
        for (int row = 0; row < fixed.length; row++) {
            fixed[row] = "," + row + ',' + colors.hue(row) + ',' + colors.saturation(row) + ',' + colors.value(row)
                    + ',' + colors.component(row, 0) + ',' + colors.component(row, 1) + ','
                    + colors.component(row, 2);
        }
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public void rows(Frames frames, int epoch, TableFile.Lines lines) throws IOException {
        Snapshot snapshot = frames.at(epoch);
        Latents latents = Latents.of(snapshot, colors);
        for (int row = 0; row < latents.size(); row++) {
            StringBuilder text = lines.text().append(snapshot.epoch()).append(fixed[row]);
            for (int coordinate = 0; coordinate < latents.width(); coordinate++) {
                text.append(',').append(latents.get(row, coordinate));
            }
            if (experiment.phases().size() > 1) {
                text.append(',').append(experiment.phaseAt(epoch) + 1);
            }
            lines.end();
        }
    }
}
