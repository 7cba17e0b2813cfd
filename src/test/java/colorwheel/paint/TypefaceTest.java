package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
    /** The machines that run tests have fonts, so Java's own reader can check ours. */
    @ParameterizedTest
    @EnumSource
    void everyCharacterHasTheOutlineAndTheWidthThatJavaReads(Typeface ours) throws Exception {
        byte[] bytes;
        try (InputStream stream = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + font(ours) + ".otf")) {
            bytes = stream.readAllBytes();
        }
        Font java = Font.createFont(Font.TRUETYPE_FONT, new java.io.ByteArrayInputStream(bytes))
                .deriveFont(1000f);
        FontRenderContext exact = new FontRenderContext(null, true, true);

        for (char character : FontOutlines.CHARACTERS.toCharArray()) {
            var glyph = java.createGlyphVector(exact, Character.toString(character));
            Rectangle2D expected = glyph.getOutline().getBounds2D();
            Rectangle2D actual = outline(ours, character).getBounds2D();
            assertThat(ours.width(Character.toString(character), 1000))
                    .as("advance of %s", character)
                    .isCloseTo(glyph.getGlyphMetrics(0).getAdvance(), within(0.1));
            assertThat(1000 * actual.getX()).as("left of %s", character).isCloseTo(expected.getX(), within(0.2));
            assertThat(1000 * actual.getY()).as("top of %s", character).isCloseTo(expected.getY(), within(0.2));
            assertThat(1000 * actual.getWidth())
                    .as("width of %s", character)
                    .isCloseTo(expected.getWidth(), within(0.2));
            assertThat(1000 * actual.getHeight())
                    .as("height of %s", character)
                    .isCloseTo(expected.getHeight(), within(0.2));
            assertSameInside(new Area(outline(ours, character)), new Area(glyph.getOutline()), character);
        }
    }

    private static Path2D outline(Typeface face, char character) {
        return face.outline(Character.toString(character), 1, 0, 0);
    }

    private static String font(Typeface face) {
        return FontOutlines.FONTS.get(face.ordinal());
    }

    @ParameterizedTest
    @EnumSource
    void theOutlinesAreThoseOfTheFont(Typeface face) throws Exception {
        try (InputStream stream = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + font(face) + ".outlines")) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(FontOutlines.of(font(face)));
        }
    }

    private static void assertSameInside(Area ours, Area javas, char character) {
        int different = 0;
        int inside = 0;
        for (double x = -100; x < 1300; x += 9.7) {
            for (double y = -1000; y < 300; y += 9.3) {
                boolean in = javas.contains(x, y);
                inside += in ? 1 : 0;
                different += in == ours.contains(x / 1000, y / 1000) ? 0 : 1;
            }
        }
        assertThat(different).as("shape of %s", character).isLessThanOrEqualTo(1 + inside / 100);
    }

    @Test
    void aTextIsAsWideAsItsCharactersAtItsSize() {
        assertThat(Typeface.REGULAR.width("H", 1000)).isCloseTo(740.06, within(0.01));
        assertThat(Typeface.REGULAR.width("HH", 20)).isCloseTo(2 * 14.801, within(0.01));
        assertThat(Typeface.SEMIBOLD.width("Epoch 450", 16)).isGreaterThan(Typeface.REGULAR.width("Epoch 450", 16));
    }
}
