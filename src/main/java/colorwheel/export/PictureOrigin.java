package colorwheel.export;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.NumberSetting;
import colorwheel.experiment.OwnColors;
import colorwheel.files.ProgramVersion;
import colorwheel.network.Ablation;
import colorwheel.network.AblationText;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where an exported picture comes from, as it is written into the picture: enough to make it again. It names no time,
 * machine or user, so that the same picture always has the same bytes.
 *
 * @param experiment what was trained
 * @param epoch the epoch that is shown
 * @param fromSeed whether the run started from the weights of the experiment's seed; given weights are not in a picture
 * @param unitsOff the hidden units that the network is shown without
 */
public record PictureOrigin(Experiment experiment, int epoch, boolean fromSeed, Ablation unitsOff) {
    static final String SOFTWARE = "Software";
    static final String EXPERIMENT = "Color Wheel Lab experiment";
    static final String EPOCH = "Color Wheel Lab epoch";
    static final String START = "Color Wheel Lab start";
    static final String UNITS_OFF = "Color Wheel Lab units off";

    private static final String START_SEED = "seed";
    private static final String START_GIVEN = "given weights";

    public PictureOrigin {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(unitsOff, "unitsOff");
    }

    /** Of the whole network. */
    public PictureOrigin(Experiment experiment, int epoch, boolean fromSeed) {
        this(experiment, epoch, fromSeed, Ablation.NONE);
    }

    /** The origin of the picture of an epoch; there must be a recorded epoch 0. */
    public static PictureOrigin of(Experiment experiment, Frames frames, int epoch) {
        Weights first = frames.recorded().at(0).weights();
        boolean fromSeed = first.equals(InitialWeights.of(experiment.network(), experiment.seed()));
        return new PictureOrigin(experiment, epoch, fromSeed);
    }

    /** The same of a picture that shows the network without some hidden units. */
    public PictureOrigin without(Ablation units) {
        return new PictureOrigin(experiment, epoch, fromSeed, units);
    }

    /** Keywords and texts, all ASCII. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SOFTWARE, "Color Wheel Lab " + ProgramVersion.TEXT);
        texts.put(EXPERIMENT, ExperimentJson.write(experiment));
        texts.put(EPOCH, Integer.toString(epoch));
        texts.put(START, fromSeed ? START_SEED : START_GIVEN);
        if (!unitsOff.isNone()) {
            texts.put(UNITS_OFF, AblationText.format(unitsOff));
        }
        return texts;
    }

    /**
     * Reads the texts of a picture. Blocks while colors are read that are in a file.
     *
     * @throws colorwheel.experiment.InvalidSettingException if they are not an origin
     */
    static PictureOrigin of(Map<String, String> texts) {
        Experiment experiment = ExperimentJson.read(texts.getOrDefault(EXPERIMENT, ""), OwnColors.beside(null));
        int epoch =
                (int) new NumberSetting("epoch", "The epoch of the picture", "", 0, experiment.epochs(), 0, true, "")
                        .parse(texts.getOrDefault(EPOCH, Integer.toString(experiment.epochs())));
        String off = texts.get(UNITS_OFF);
        return new PictureOrigin(
                experiment,
                epoch,
                !START_GIVEN.equals(texts.get(START)),
                off == null
                        ? Ablation.NONE
                        : AblationText.parse(off, experiment.network().hidden()));
    }
}
