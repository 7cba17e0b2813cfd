package colorwheel.view.predict;

import colorwheel.session.Predicting;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;

/** The command that switches predicting on and off. */
public final class PredictAction {
    private PredictAction() {}

    public static LabAction of(Predicting predicting) {
        return LabAction.ofSwitch(
                        "predict",
                        "_Predict first",
                        "Cover the picture with an empty ring, draw where gap and held-out hues will be, and compare.",
                        predicting.onProperty())
                .withKeys(KeyPolicy.UNLESS_NEEDED, "P")
                .enabledWhen(
                        predicting.possibleProperty(),
                        "only a normalized network of two numbers has a ring to draw on.");
    }
}
