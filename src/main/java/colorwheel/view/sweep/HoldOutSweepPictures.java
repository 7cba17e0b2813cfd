package colorwheel.view.sweep;

import colorwheel.analysis.Measure;
import colorwheel.analysis.NumericMeasure;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.paint.CaptionedScatter;
import colorwheel.paint.CurveSheet;
import colorwheel.paint.CurveSheet.Curve;
import colorwheel.paint.Scatter;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.SpacePortrait;
import colorwheel.paint.WheelPoints;
import colorwheel.recording.Weights;
import colorwheel.session.Start;
import colorwheel.sweep.ComparedMeasures;
import colorwheel.sweep.HoldOutSweep;
import colorwheel.sweep.SweepResults;
import colorwheel.sweep.TrainedWheel;
import colorwheel.training.StartingPoint;
import java.util.ArrayList;
import java.util.List;

/** Pictures and texts of the wheels along the slider. */
final class HoldOutSweepPictures {
    private HoldOutSweepPictures() {}

    /** The curves of the first wheels of a sweep. */
    static CurveSheet of(SweepResults results, int count, int pointed) {
        HoldOutSweep plan = (HoldOutSweep) results.plan();
        double[] places = new double[count];
        for (int k = 0; k < count; k++) {
            places[k] = plan.coordinate(k);
        }
        List<Curve> curves = new ArrayList<>();
        for (NumericMeasure measure : ComparedMeasures.curves(plan.base())) {
            double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = results.get(k).compared(measure);
            }
            curves.add(new Curve(Figures.title(measure), values));
        }
        return new CurveSheet(
                plan.axis().coordinate() + ", °",
                plan.coordinate(0),
                plan.coordinate(plan.size() - 1),
                places,
                curves,
                pointed);
    }

    /** The name of a place: {@code Center 195°}. */
    static String name(SweepResults results, int index) {
        HoldOutSweep plan = (HoldOutSweep) results.plan();
        String degrees = HoldOutSweep.STEP.format(Math.rint(plan.coordinate(index) * 1e6) / 1e6);
        return (plan.axis() == HoldOutSweep.Axis.POSITION ? "Center " : "Width ") + degrees + "°";
    }

    /** The wheel at a place, turned so that red lies right and places can be compared by eye. */
    static CaptionedScatter picture(SweepResults results, int index) {
        TrainedWheel wheel = results.get(index);
        HueRange held = wheel.experiment().holdOut();
        String caption =
                "Held out " + degrees(held.start()) + "° to " + degrees(held.end()) + "°: " + Figures.title(wheel);
        WheelPoints points = SmallWheels.points(wheel.experiment());
        int epochs = wheel.experiment().epochs();
        double loss = wheel.value(Measure.LOSS);
        Weights weights = wheel.weights().orElse(null);
        if (weights == null) {
            return new CaptionedScatter(null, null, caption);
        }
        return SpacePicture.shows(wheel.experiment())
                ? new CaptionedScatter(null, SpacePortrait.of(weights, points, epochs, loss), caption)
                : new CaptionedScatter(Scatter.ofWeights(weights, points.colors(), epochs, loss), null, caption);
    }

    private static String degrees(double hue) {
        return Hue.text(hue);
    }

    /**
     * The experiment of a sweep, in one line.
     *
     * @param results the sweep; {@code null} if there is none yet
     */
    static String about(Experiment inLab, Start startInLab, SweepResults results) {
        Experiment swept = results == null ? inLab : results.plan().base();
        StartingPoint start =
                results == null ? startInLab.point() : results.plan().start();
        boolean same = SmallWheels.sameButForSeed(swept, inLab)
                && start.equals(startInLab.point())
                && (start.given().isPresent() || swept.seed() == inLab.seed());
        String from = start.given().isEmpty()
                ? "Seed " + swept.seed()
                : "From the weights " + (start.equals(startInLab.point()) ? startInLab.name() : "given before");
        return from + " · " + SmallWheels.inWords(swept)
                + (same ? "" : " – The lab has other settings by now; Start takes those.");
    }
}
