package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.Recording;
import colorwheel.recording.Snapshot;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss chart of experiments with phases, terms or a changing learning rate. */
class LossCourseTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Experiment ONE = SyntheticRun.threeColors()
            .withNetwork(new NetworkSpec(16, Experiment.REFERENCE.network().activation(), 3, false));
    private static final LearningRate CONSTANT = LearningRate.constant(0.01);

    private static Experiment of(Phase... phases) {
        return new Experiment(ONE.network(), List.of(phases), ONE.holdOut(), ONE.heldStill(), 0, ONE.engine());
    }

    private static Phase phase(int epochs, LearningRate rate, Terms terms) {
        return new Phase("Of " + epochs, ONE.phases().get(0).colors(), epochs, rate, terms);
    }

    /** The unit norm from the beginning, planarity in the second phase alone. */
    private static final Experiment CURRICULUM =
            of(phase(100, CONSTANT, new Terms(0.5, 0, 0)), phase(300, CONSTANT, new Terms(0.5, 2, 0)));

    /** An error of 0.1 and, weighted, a unit norm of 0.01 and planarity of 0.02. */
    private static Frames frames(Experiment experiment, int last) {
        return frames(experiment, last, 0.1);
    }

    private static Frames frames(Experiment experiment, int last, double error) {
        Recording recording = new Recording(Math.max(2, last + 1));
        for (int epoch = 0; epoch <= last; epoch++) {
            Terms terms = experiment.phases().get(experiment.phaseAt(epoch)).terms();
            Snapshot ring = SyntheticRun.ring(ONE, epoch, 0, 1);
            recording.add(
                    new Snapshot(
                            ring.run(), epoch, Losses.of(terms, error, 0.02, 0.01, 0), ring.weights(), ring.rounding()),
                    1);
        }
        return recording.frames();
    }

    private static Raster paint(LossPainter painter, LossCurve curve, int width) {
        Raster raster = new Raster(width, HEIGHT);
        painter.paint(curve, raster, 1, Palette.LIGHT);
        return raster;
    }

    private static LossLayout layout(LossCurve curve) {
        return LossLayout.of(curve, new LossLines().of(curve), WIDTH, HEIGHT, 1);
    }

    /** Lines are thin and antialiased: whether a pixel is a color that covers the white ground, a third at least. */
    private static boolean isNearly(int pixel, int argb) {
        double least = 1;
        double most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double cover = (255.0 - (pixel >> shift & 0xFF)) / (255 - (argb >> shift & 0xFF));
            least = Math.min(least, cover);
            most = Math.max(most, cover);
        }
        return least > 0.33 && most - least < 0.2;
    }

    /** Whether a color is seen within some rows of the plot, between two epochs. */
    private static boolean isSeen(
            Raster raster, LossLayout layout, LossPart part, double loss, double from, double to) {
        int argb = CurveColors.of(Palette.LIGHT, part.color());
        int middle = (int) Math.round(layout.losses().at(loss));
        for (int y = middle - 2; y <= middle + 2; y++) {
            for (int x = (int) layout.epochs().at(from); x < layout.epochs().at(to); x++) {
                if (isNearly(raster.pixel(x, y), argb)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void onePhaseAtOneRateWithoutTermsIsTheTotalLossAsEver() {
        Experiment plain = of(phase(400, CONSTANT, Terms.NONE));
        Frames frames = frames(plain, 300);

        assertThat(LossCurve.of(plain, frames, 7)).isEqualTo(new LossCurve(frames, 7, 400));
        assertThat(LossCurve.of(CURRICULUM, frames, 7).course()).isEqualTo(CURRICULUM);
        LearningRate warming = new LearningRate(0.01, 0.1, OptionalDouble.empty());
        assertThat(LossCurve.of(of(phase(400, warming, Terms.NONE)), frames, 7).course())
                .isNotNull();
        LearningRate falling = new LearningRate(0.01, 0, OptionalDouble.of(0.001));
        assertThat(LossCurve.of(of(phase(400, falling, Terms.NONE)), frames, 7).course())
                .isNotNull();
        assertThat(LossCurve.of(of(phase(400, CONSTANT, new Terms(1, 0, 0))), frames, 7)
                        .course())
                .isNotNull();
    }

    @Test
    void theErrorIsInFrontAndEachTermHasALineInThePhasesThatHaveIt() {
        LossCurve curve = LossCurve.of(CURRICULUM, frames(CURRICULUM, 400), -1);
        LossLayout layout = layout(curve);
        Raster raster = paint(new LossPainter(), curve, WIDTH);

        assertThat(curve.terms()).containsExactly(LossPart.UNIT_NORM, LossPart.PLANAR);
        assertThat(isSeen(raster, layout, LossPart.RECONSTRUCTION, 0.1, 10, 390))
                .isTrue();
        assertThat(isSeen(raster, layout, LossPart.UNIT_NORM, 0.01, 10, 90)).isTrue();
        assertThat(isSeen(raster, layout, LossPart.UNIT_NORM, 0.01, 110, 390)).isTrue();
        assertThat(isSeen(raster, layout, LossPart.PLANAR, 0.02, 10, 90))
                .as("it has no weight in the first phase")
                .isFalse();
        assertThat(isSeen(raster, layout, LossPart.PLANAR, 0.02, 110, 390)).isTrue();
        assertThat(layout.losses().last())
                .as("no longer than a tenth of the error")
                .isEqualTo(0.01);
    }

    @Test
    void aTermFarBelowTheErrorDoesNotFlattenTheError() {
        Experiment weak = of(phase(100, CONSTANT, new Terms(0.5, 2, 0)));
        LossLayout layout = layout(LossCurve.of(weak, frames(weak, 100, 100), -1));

        assertThat(layout.losses().last()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void theLegendNamesTheErrorAndTheTermsAndNothingWhereThereAreNone() {
        Experiment without = of(phase(100, CONSTANT, Terms.NONE), phase(300, CONSTANT, Terms.NONE));

        assertThat(layout(LossCurve.of(CURRICULUM, frames(CURRICULUM, 1), -1)).legendRows())
                .isEqualTo(1);
        assertThat(layout(LossCurve.of(without, frames(without, 1), -1)).legendRows())
                .isZero();
        LossCurve curve = LossCurve.of(CURRICULUM, frames(CURRICULUM, 1), -1);
        Raster raster = paint(new LossPainter(), curve, WIDTH);
        for (LossPart part : List.of(LossPart.RECONSTRUCTION, LossPart.UNIT_NORM, LossPart.PLANAR)) {
            boolean seen = false;
            for (int y = 20; y < layout(curve).frame().top() - 2; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    seen |= isNearly(raster.pixel(x, y), CurveColors.of(Palette.LIGHT, part.color()));
                }
            }
            assertThat(seen).as(part.word()).isTrue();
        }
    }

    @Test
    void phasesEndAtALineThroughTheLossesAndTheRate() {
        LossCurve curve = LossCurve.of(CURRICULUM, frames(CURRICULUM, 1), -1);
        LossLayout layout = layout(curve);
        Raster raster = paint(new LossPainter(), curve, WIDTH);
        int x = (int) layout.epochs().at(100);

        for (PlotFrame frame : List.of(layout.frame(), layout.rate())) {
            int middle = (frame.top() + frame.bottom()) / 2;
            assertThat(List.of(raster.pixel(x - 1, middle), raster.pixel(x, middle), raster.pixel(x + 1, middle)))
                    .contains(Palette.LIGHT.axis());
        }
    }

    @Test
    void noBorderOfPhasesCrossesTheNameOfTheRateOut() {
        int crossed = 0;
        for (int last = 20; last < 120; last += 5) {
            Experiment experiment = of(phase(400 - last, CONSTANT, Terms.NONE), phase(last, CONSTANT, Terms.NONE));
            LossCurve curve = LossCurve.of(experiment, frames(experiment, 1), -1);
            LossLayout layout = layout(curve);
            Raster raster = paint(new LossPainter(), curve, WIDTH);
            int x = (int) layout.epochs().at(400 - last);
            // The middle of the letters, five pixels above the axis.
            int y = layout.rate().bottom() - 5 - 3;
            int right = layout.rate().right() - 5 - 2;
            int left = right - (int) Typeface.REGULAR.width("learning rate", 10) + 4;
            if (x > left && x < right) {
                crossed++;
                for (int beside = x - 1; beside <= x + 1; beside++) {
                    assertThat(raster.pixel(beside, y))
                            .as("the border at %d", x)
                            .isNotEqualTo(Palette.LIGHT.axis());
                }
            }
        }
        assertThat(crossed).isPositive();
    }

    /** The corners of the line of the rate, as epochs and rates. */
    private static List<double[]> rate(Experiment experiment, double pixels) {
        List<double[]> corners = new ArrayList<>();
        PlotAxis epochs = PlotAxis.linear(0, pixels, 0, experiment.epochs());
        PlotAxis rates = PlotAxis.linear(1, 0, 0, 1);
        double[] point = new double[6];
        for (PathIterator path = LossRate.steps(experiment, epochs, rates).getPathIterator(null);
                !path.isDone();
                path.next()) {
            path.currentSegment(point);
            corners.add(new double[] {epochs.value(point[0]), 1 - point[1]});
        }
        return corners;
    }

    @Test
    void theRateIsAStepForEachEpochAndStartsAnewInEachPhase() {
        Experiment warming = of(
                phase(4, new LearningRate(0.4, 0.5, OptionalDouble.empty()), Terms.NONE),
                phase(2, LearningRate.constant(0.1), Terms.NONE));

        double[][] expected = {
            {0, 0.2}, {1, 0.2}, {1, 0.3}, {2, 0.3}, {2, 0.4}, {3, 0.4}, {3, 0.4}, {4, 0.4}, {4, 0.1}, {5, 0.1},
            {5, 0.1}, {6, 0.1}
        };
        List<double[]> corners = rate(warming, 600);
        assertThat(corners).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(corners.get(k)).as("corner " + k).containsExactly(expected[k], within(1e-9));
        }
    }

    @Test
    void ofManyEpochsTheRateHasAboutAStepForEachPixel() {
        Experiment longRun = of(phase(12_000, CONSTANT, Terms.NONE), phase(12_000, CONSTANT, Terms.NONE));

        assertThat(rate(longRun, 300)).hasSizeBetween(590, 620);
    }

    @Test
    void aPictureThatGoesOnIsTheOneThatIsPaintedAnew() {
        LossPainter painter = new LossPainter();
        Experiment other = of(phase(100, CONSTANT, new Terms(0.3, 1, 0)), phase(300, CONSTANT, new Terms(0.5, 2, 0)));
        Frames whole = frames(CURRICULUM, 400);
        Recording growing = new Recording(500);
        for (int epoch = 0; epoch <= 400; epoch++) {
            growing.add(whole.get(epoch), 1);
            if (epoch % 57 == 0) {
                LossCurve curve = LossCurve.of(CURRICULUM, growing.frames(), epoch / 2);
                int width = epoch < 300 ? WIDTH : WIDTH + 100;
                assertThat(paint(painter, curve, width).pixels())
                        .as("epoch " + epoch)
                        .isEqualTo(paint(new LossPainter(), curve, width).pixels());
            }
        }
        for (LossCurve next : List.of(
                LossCurve.of(CURRICULUM, frames(CURRICULUM, 400, 0.2), 5),
                LossCurve.of(other, frames(other, 300, 0.3), 5),
                LossCurve.of(CURRICULUM, frames(CURRICULUM, 20, 0.2), 5),
                new LossCurve(whole, 5, 400))) {
            assertThat(paint(painter, next, WIDTH).pixels())
                    .as("another run")
                    .isEqualTo(paint(new LossPainter(), next, WIDTH).pixels());
        }
    }

    @Test
    void whatIsReadOfARunIsKept() {
        LossLines known = new LossLines();
        Recording growing = new Recording(500);
        Frames whole = frames(CURRICULUM, 200);
        growing.add(whole.get(0), 1);
        List<LossLine> first = lines(known, growing.frames());
        for (int epoch = 1; epoch <= 200; epoch++) {
            growing.add(whole.get(epoch), 1);
        }

        assertThat(lines(known, growing.frames()))
                .usingElementComparator((one, two) -> one == two ? 0 : 1)
                .isEqualTo(first);
        assertThat(lines(known, frames(CURRICULUM, 200))).doesNotContainAnyElementsOf(first);
    }

    private static List<LossLine> lines(LossLines known, Frames frames) {
        return known.of(LossCurve.of(CURRICULUM, frames, -1)).stream()
                .map(LossLines.Drawn::line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 120, 160, 320})
    void anySizeIsPaintedWhollyAndOpaqueEvenWithNothingRecorded(int size) {
        for (int last : new int[] {-1, 0, 400}) {
            Raster raster = new Raster(size, size);
            Frames recorded = last < 0 ? new Recording(2).frames() : frames(CURRICULUM, last);
            new LossPainter().paint(LossCurve.of(CURRICULUM, recorded, last), raster, 1, Palette.DARK);

            assertThat(raster.pixels()).satisfies(pixels -> {
                for (int pixel : pixels) {
                    assertThat(pixel >>> 24).isEqualTo(0xFF);
                }
            });
        }
    }

    @Test
    void thePointerIsAtTheEpochBelowIt() {
        LossCurve curve = LossCurve.of(CURRICULUM, frames(CURRICULUM, 50), -1);
        LossLayout layout = layout(curve);
        LossHits hits = new LossHits();
        double y = layout.frame().top() + 10;

        assertThat(hits.epochAt(curve, WIDTH, HEIGHT, 1, layout.epochs().at(100), y))
                .hasValue(100);
        assertThat(hits.epochAt(
                        curve,
                        WIDTH,
                        HEIGHT,
                        1,
                        layout.epochs().at(400),
                        layout.rate().bottom() - 1))
                .hasValue(400);
        assertThat(hits.epochAt(curve, WIDTH, HEIGHT, 1, layout.frame().left() - 3, y))
                .isEmpty();
        assertThat(hits.epochAt(curve, WIDTH, HEIGHT, 1, layout.epochs().at(100), 2))
                .isEmpty();
    }

    @Test
    void anEpochIsSaidWithItsPhaseItsLossesAndItsRate() {
        LossCurve curve = LossCurve.of(CURRICULUM, frames(CURRICULUM, 150), -1);

        assertThat(LossWords.of(curve, CURRICULUM, 99))
                .isEqualTo("Epoch 99, phase 1 of 2, “Of 100”.\nError 0.100, unit norm 0.0100.\nLearning rate 0.0100.\n"
                        + "A spike after a border is expected: other colors or weights begin there.");
        assertThat(LossWords.of(curve, CURRICULUM, 100))
                .startsWith("Epoch 100, phase 2 of 2, “Of 300”.\nError 0.100, unit norm 0.0100, planar 0.0200.\n");
        assertThat(LossWords.of(curve, CURRICULUM, 151))
                .as("it is not trained yet")
                .startsWith("Epoch 151, phase 2 of 2, “Of 300”.\nLearning rate 0.0100.\n");
        Experiment one = of(phase(400, CONSTANT, new Terms(0.5, 0, 0)));
        assertThat(LossWords.of(LossCurve.of(one, frames(one, 9), -1), one, 9))
                .isEqualTo("Epoch 9.\nError 0.100, unit norm 0.0100.\nLearning rate 0.0100.");
    }
}
