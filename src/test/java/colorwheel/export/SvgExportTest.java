package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.paint.LatentPlane;
import colorwheel.paint.Overlay;
import colorwheel.paint.Overlays;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterPainter;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Drawings, read again as XML and, where there is one, by a renderer. */
class SvgExportTest {
    private static final int SIZE = 400;
    private static final Experiment EXPERIMENT = Experiment.REFERENCE.withHueStep(10);
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 4);
    private static final ColorTable COLORS = EXPERIMENT.trainingColors();

    @TempDir
    private Path parent;

    private static FrameStyle style(Overlay... overlays) {
        return new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, Palette.LIGHT, Set.of(overlays));
    }

    private Path write(Experiment experiment, Frames frames, FrameStyle style, String folder) {
        Pictures pictures = new Pictures(experiment, frames, List.of(4), style);
        Path target = parent.resolve(folder);
        ExportTask.Result result =
                new ExportPlan(ExportFormat.SVG, pictures, 25, target).run(2, Progress.IGNORED, new Cancellation());
        assertThat(result.sentence()).isEqualTo("1 of 1 frame was written to " + target + ".");
        return target.resolve("wheel_e000004.svg");
    }

    private Document drawing(Overlay... overlays) throws Exception {
        return parse(write(EXPERIMENT, FRAMES, style(overlays), "drawings"));
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < found.getLength(); k++) {
            elements.add((Element) found.item(k));
        }
        return elements;
    }

    /** The circles that stand in a group with this attribute. */
    private static List<Element> circles(Document document, String attribute, String value) {
        return elements(document, "circle").stream()
                .filter(circle -> ((Element) circle.getParentNode())
                        .getAttribute(attribute)
                        .equals(value))
                .toList();
    }

    private static Scatter scatter(Overlay... overlays) {
        return Scatter.of(EXPERIMENT, FRAMES, FRAMES.at(4), Overlays.of(EXPERIMENT, Set.of(overlays)));
    }

    private static void assertPoints(List<Element> circles, Scatter scatter) {
        LatentPlane plane = LatentPlane.of(scatter, SIZE, SIZE, 1);
        assertThat(circles).hasSize(COLORS.size());
        for (int row = 0; row < COLORS.size(); row++) {
            double x = plane.x(scatter.points().get(row, 0), scatter.points().get(row, 1));
            double y = plane.y(scatter.points().get(row, 0), scatter.points().get(row, 1));
            String color = String.format(Locale.ROOT, "#%06x", COLORS.pixel(row) & 0xFFFFFF);
            assertThat(circles)
                    .filteredOn(circle -> circle.getAttribute("fill").equals(color))
                    .as("row %d", row)
                    .singleElement()
                    .satisfies(circle -> {
                        assertThat(Double.parseDouble(circle.getAttribute("cx")))
                                .isCloseTo(x, within(6e-4));
                        assertThat(Double.parseDouble(circle.getAttribute("cy")))
                                .isCloseTo(y, within(6e-4));
                    });
        }
    }

    @Test
    void eachPointIsACircleInItsExactColorAtItsPlace() throws Exception {
        Document drawing = drawing();

        assertPoints(circles(drawing, "fill-opacity", "0.8"), scatter());
        assertThat(circles(drawing, "stroke-width", "1.5")).isEmpty();
        assertThat(elements(drawing, "image")).isEmpty();
        Element root = drawing.getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 400 400");
    }

    @Test
    void titleNumbersAndNamesOfTheAxesAreText() throws Exception {
        Document drawing = drawing();

        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("latent 1", "latent 2", "−1", "0", "1", "Epoch 4loss 0.0400");
        assertThat(elements(drawing, "tspan"))
                .extracting(Element::getTextContent)
                .containsExactly("Epoch 4", "loss 0.0400");
        assertThat(elements(drawing, "title").get(0).getTextContent())
                .isEqualTo("Latents of 52 colors, Epoch 4, loss 0.0400");
    }

    @Test
    void heldOutColorsAreHollow() throws Exception {
        Document drawing = drawing(Overlay.HELD_OUT);
        List<Element> hollow = circles(drawing, "stroke-width", "1.5");

        assertThat(hollow)
                .hasSize(EXPERIMENT.cube().heldOut(EXPERIMENT.holdOut()).size());
        assertThat(hollow).allMatch(circle -> circle.hasAttribute("stroke") && !circle.hasAttribute("fill"));
        assertThat(((Element) hollow.get(0).getParentNode()).getAttribute("fill"))
                .isEqualTo("none");
        List<Element> holes = elements(drawing, "circle").stream()
                .filter(circle -> circle.getAttribute("fill").equals("#ffffff"))
                .toList();
        assertThat(holes).hasSameSizeAs(hollow);
        for (int k = 0; k < holes.size(); k++) {
            assertThat(holes.get(k).getAttribute("cx")).isEqualTo(hollow.get(k).getAttribute("cx"));
            double inside = Double.parseDouble(hollow.get(k).getAttribute("r")) - 1.5 / 2;
            assertThat(Double.parseDouble(holes.get(k).getAttribute("r"))).isCloseTo(inside, within(2e-3));
        }
        List<Element> order = elements(drawing, "circle");
        assertThat(order.indexOf(holes.get(0))).isGreaterThan(order.indexOf(hollow.get(hollow.size() - 1)));
    }

    @Test
    void initialsAreLettersInAHaloAboveThePoints() throws Exception {
        Document drawing = drawing(Overlay.INITIALS);
        List<Element> letters = elements(drawing, "text").stream()
                .filter(text -> text.getTextContent().length() == 1
                        && ((Element) text.getParentNode())
                                .getAttribute("clip-path")
                                .equals("url(#plot)"))
                .toList();

        assertThat(letters)
                .filteredOn(text -> !text.hasAttribute("stroke"))
                .extracting(Element::getTextContent)
                .as("of the hues that have a point")
                .containsExactly("R", "O", "Y", "L", "G", "P", "M", "K");
        assertThat(letters).filteredOn(text -> text.hasAttribute("stroke")).hasSize(8);
        Element lastPoint = circles(drawing, "fill-opacity", "0.8").get(COLORS.size() - 1);
        assertThat(letters)
                .allMatch(
                        letter -> (lastPoint.compareDocumentPosition(letter) & Node.DOCUMENT_POSITION_FOLLOWING) != 0);
    }

    @Test
    void aFieldThatCannotBeShownIsSaidToBeMissing() throws Exception {
        Experiment narrow = EXPERIMENT.withNetwork(new NetworkSpec(16, Activation.RELU, 1, true));
        Document drawing = parse(write(narrow, SyntheticRun.frames(narrow, 4), style(Overlay.FIELD), "narrow"));

        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("no decoder field: it needs a bottleneck of 2, not 1");
        assertThat(elements(drawing, "image")).isEmpty();
    }

    @Test
    void theFieldIsAnEmbeddedImageWithThePixelsOfThePainter() throws Exception {
        Document drawing = drawing(Overlay.FIELD);
        Element image = elements(drawing, "image").get(0);
        String data = image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
        assertThat(data).startsWith("data:image/png;base64,");
        BufferedImage field = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));

        Raster painted = new Raster(SIZE, SIZE);
        new ScatterPainter().paint(scatter(Overlay.FIELD), painted, 1, Palette.LIGHT);
        int left = Integer.parseInt(image.getAttribute("x"));
        int top = Integer.parseInt(image.getAttribute("y"));
        // Where no point lies: in the middle, and in a corner.
        for (int place : new int[] {2, field.getWidth() / 2}) {
            assertThat(field.getRGB(place, place)).isEqualTo(painted.pixel(left + place, top + place));
        }
        assertPoints(circles(drawing, "fill-opacity", "0.8"), scatter(Overlay.FIELD));
    }

    @Test
    void aTurnedPlaneTurnsThePoints() throws Exception {
        Document drawing = drawing(Overlay.ORIENTATION);

        assertPoints(circles(drawing, "fill-opacity", "0.8"), scatter(Overlay.ORIENTATION));
        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .doesNotContain("latent 2");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        Path one = write(EXPERIMENT, FRAMES, style(Overlay.FIELD, Overlay.HELD_OUT), "one");
        Path other = write(EXPERIMENT, FRAMES, style(Overlay.FIELD, Overlay.HELD_OUT), "other");

        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void aPointThatIsNowhereIsLeftOut() throws Exception {
        Experiment three = SyntheticRun.notNormalized(SyntheticRun.threeColors());
        var recording = new colorwheel.recording.Recording(8);
        for (int epoch = 0; epoch <= 4; epoch++) {
            SyntheticRun.record(
                    recording, three, SyntheticRun.snapshot(three, epoch, Double.NaN, Float.NaN, 0, 1, 1, -1, -1));
        }
        Document drawing = parse(write(three, recording.frames(), style(), "failed"));

        assertThat(circles(drawing, "fill-opacity", "0.8")).hasSize(2);
        assertThat(elements(drawing, "title").get(0).getTextContent()).endsWith("loss not a number");
    }

    @Test
    void aFullDiskIsToldInWordsAndLeavesNothing() {
        assumeThat(Path.of("/dev/full")).exists();
        Pictures pictures = new Pictures(EXPERIMENT, FRAMES, List.of(4), style());
        Path folder = parent.resolve("full");

        assertThatThrownBy(() -> ExportPlan.run(new ExportPlan.Run(
                        new ExportPlan(ExportFormat.SVG, pictures, 25, folder),
                        1,
                        Progress.IGNORED,
                        new Cancellation(),
                        temporary -> {
                            return new FileOutputStream("/dev/full");
                        })))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("the disk is full.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRendererShowsWhatThePainterPaints() throws Exception {
        Path renderer = Path.of("/usr/bin/rsvg-convert");
        assumeThat(renderer).as("a real renderer").isExecutable();
        Path file = write(EXPERIMENT, FRAMES, style(Overlay.HELD_OUT, Overlay.INITIALS), "drawings");
        Process process = new ProcessBuilder(renderer.toString(), file.toString()).start();
        byte[] png = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(png));

        Raster painted = new FrameComposer(EXPERIMENT, FRAMES, style(Overlay.HELD_OUT, Overlay.INITIALS)).compose(4);
        int different = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                different += distance(shown.getRGB(x, y), painted.pixel(x, y)) > 64 ? 1 : 0;
            }
        }
        // Text in another typeface, and dots that the painter moves to whole pixels.
        assertThat(different).isLessThan(SIZE * SIZE / 50);
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return distance;
    }
}
