package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.training.InitialWeights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WheelSheetPainterTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE.withHueStep(10);
    private static final WheelPoints POINTS = new WheelPoints(EXPERIMENT, EXPERIMENT.trainingColors());

    private static WheelSheet sheet(int wheels) {
        List<Tile> tiles = new ArrayList<>();
        for (int k = 0; k < wheels; k++) {
            Mark mark = Mark.values()[k % Mark.values().length];
            boolean failed = mark == Mark.FAILED;
            tiles.add(new Tile(
                    failed ? null : InitialWeights.of(EXPERIMENT.network(), k), "seed " + k, mark, "word " + k));
        }
        return new WheelSheet(POINTS, tiles, "A heading", "held out 150° to 240° · seeds 0 to 9");
    }

    private static Raster painted(WheelSheet sheet, double scale) {
        return WheelSheetPainter.paint(sheet, scale, Palette.LIGHT, new Cancellation());
    }

    private static Document drawn(WheelSheet sheet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WheelSheetPainter.writeSvg(sheet, Palette.LIGHT, out, new Cancellation());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void everyTileLooksAsInTheWindow() {
        WheelSheet sheet = sheet(7);
        Raster whole = painted(sheet, 2);
        WheelTilePainter one = new WheelTilePainter();

        assertThat(whole.width()).isEqualTo(2 * sheet.width());
        assertThat(whole.height()).isEqualTo(2 * sheet.height());
        for (int k = 0; k < 7; k++) {
            Raster tile = new Raster(2 * (int) WheelGridLayout.TILE_WIDTH, 2 * (int) WheelGridLayout.TILE_HEIGHT);
            one.paint(POINTS, sheet.tiles().get(k), tile, 2, Palette.LIGHT);
            int left = (int) (2 * sheet.x(k));
            int top = (int) (2 * sheet.y(k));
            for (int y = 0; y < tile.height(); y++) {
                for (int x = 0; x < tile.width(); x++) {
                    assertThat(whole.pixel(left + x, top + y)).isEqualTo(tile.pixel(x, y));
                }
            }
        }
    }

    @Test
    void theWordsHaveRoomHoweverFewWheelsThereAre() {
        WheelSheet one = sheet(1);

        assertThat(one.columns()).isEqualTo(2);
        assertThat(one.width())
                .isGreaterThan((int) Typeface.REGULAR.width(one.caption(), WheelSheet.CAPTION_SIZE) + 20);
        Raster raster = painted(one, 1);
        assertThat(hasInk(raster, (int) WheelSheet.HEADING_BASELINE)).isTrue();
        assertThat(hasInk(raster, (int) WheelSheet.CAPTION_BASELINE)).isTrue();
        assertThat(hasInk(raster, 8)).isFalse();
    }

    private static boolean hasInk(Raster raster, int baseline) {
        for (int x = 0; x < raster.width(); x++) {
            if (raster.pixel(x, baseline - 3) != Palette.LIGHT.background()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theDrawingHasEveryPointInItsColorAndEveryWord() throws Exception {
        WheelSheet sheet = sheet(7);
        Element svg = drawn(sheet).getDocumentElement();

        assertThat(svg.getAttribute("width")).isEqualTo(Integer.toString(sheet.width()));
        var texts = svg.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int k = 0; k < texts.getLength(); k++) {
            words.add(texts.item(k).getTextContent());
        }
        assertThat(words).contains("A heading", sheet.caption(), "seed 0", "word 6");
        assertThat(svg.getElementsByTagName("clipPath").getLength())
                .as("one for all, since ids are unique in a drawing")
                .isEqualTo(1);
        var circles = svg.getElementsByTagName("circle");
        int filled = 0;
        for (int k = 0; k < circles.getLength(); k++) {
            filled += ((Element) circles.item(k)).getAttribute("fill").startsWith("#") ? 1 : 0;
        }
        assertThat(filled)
                .as("six wheels; the failed run has none")
                .isEqualTo(6 * POINTS.colors().size());
        var signs = svg.getElementsByTagName("path");
        assertThat(signs.getLength()).isEqualTo(7);
        assertThat(((Element) signs.item(4)).getAttribute("d")).as("a cross").matches("M\\S+ \\S+L.*M.*L.*");
    }

    @Test
    void cancellingStopsBoth() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();

        assertThatThrownBy(() -> WheelSheetPainter.paint(sheet(3), 1, Palette.DARK, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() ->
                        WheelSheetPainter.writeSvg(sheet(3), Palette.DARK, new ByteArrayOutputStream(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aThousandWheelsAreTheMost() {
        Tile tile = new Tile(null, "", Mark.FAILED, "");
        WheelSheet most = new WheelSheet(POINTS, Collections.nCopies(WheelSheet.MAX_TILES, tile), "", "");

        assertThat(most.columns() * most.rows()).isGreaterThanOrEqualTo(WheelSheet.MAX_TILES);
        assertThatThrownBy(() -> new WheelSheet(POINTS, Collections.nCopies(WheelSheet.MAX_TILES + 1, tile), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WheelSheet(POINTS, List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
