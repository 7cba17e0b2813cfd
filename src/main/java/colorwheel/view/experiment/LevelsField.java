package colorwheel.view.experiment;

import colorwheel.experiment.Levels;
import colorwheel.experiment.LevelsSetting;
import colorwheel.session.Lab;

/** A field for levels, which has room for a few of them: its tooltip has all. */
final class LevelsField extends SettingField<Levels> {
    /** A field for levels of the first phase. */
    LevelsField(Lab lab, LevelsSetting setting) {
        super(lab, setting);
    }

    /**
     * A field for levels of one phase.
     *
     * @param phase counts from 0
     */
    LevelsField(Lab lab, LevelsSetting setting, int phase) {
        super(lab, setting, phase);
    }

    @Override
    String help() {
        return super.help() + "\nNow: " + value() + ".";
    }
}
