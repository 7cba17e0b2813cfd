package colorwheel.paint;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.paint.space.SpaceCamera;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SpaceSvgTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    private static String svg(SpaceScatter scatter, String caption) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpaceSvg.write(scatter, WIDTH, HEIGHT, 1, Palette.LIGHT, raster -> new byte[] {1, 2, 3}, caption, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void thereAreAsManyDiscsAsPointsInTheViewAndInEachPanel() throws IOException {
        ColorTable trained = SpaceRun.grid(10, 4).all();
        ColorTable hollow = SpaceRun.hues(7);
        SpaceScatter scatter = SpaceScatter.of(SpaceRun.snapshot(SpaceRun.cone(0)), trained, true, 1)
                .withHollow(hollow);
        String with = svg(scatter, "");
        String alone = svg(scatter.withOverlays(SpaceOverlays.NONE.withPanels(false)), "");

        String disc = "<circle cx=\"[-0-9.]+\" cy=\"[-0-9.]+\" r=\"[0-9.]+\" fill=\"#[0-9a-f]{6}\"";
        assertThat(count(alone, disc)).isEqualTo(144 + 7);
        assertThat(count(alone, disc + " stroke=\"")).isEqualTo(7);
        assertThat(count(with, disc)).isEqualTo(4 * (144 + 7));
    }

    @Test
    void aDiscLiesWhereItIsPaintedInItsExactColor() throws Exception {
        SpaceScatter scatter = SpaceScatter.of(SpaceRun.snapshot(SpaceRun.cone(0)), SpaceRun.hues(12), true, 1)
                .withOverlays(SpaceOverlays.NONE.withPanels(false));
        double[] red = new SpaceHits(scatter, WIDTH, HEIGHT, 1)
                .positionOf(HsvColor.of(0xFF0000))
                .orElseThrow();
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg(scatter, "").getBytes(StandardCharsets.UTF_8)));
        NodeList circles = document.getElementsByTagName("circle");
        int found = 0;
        for (int k = 0; k < circles.getLength(); k++) {
            Element circle = (Element) circles.item(k);
            if (circle.getAttribute("fill").equals("#ff0000")) {
                found++;
                assertThat(circle.getAttribute("cx")).isEqualTo(SvgWriter.number(red[0]));
                assertThat(circle.getAttribute("cy")).isEqualTo(SvgWriter.number(red[1]));
            }
        }
        assertThat(found).isEqualTo(1);
    }

    @Test
    void theTitleSaysFromWhereItIsSeenAndEverythingIsDrawn() throws IOException {
        String svg = svg(SpaceRun.everything(10, 4).seenFrom(SpaceCamera.of(10, -20.5, 30)), "a caption");

        assertThat(svg)
                .contains("<title>Latents of 144 colors, Epoch 12000, loss 0.000100, camera 10,-20.5,30</title>")
                .contains(">a caption<")
                .contains("height=\"" + (HEIGHT + CaptionPainter.height(1)) + "\"")
                .contains("clip-path=\"url(#view)\"", "clip-path=\"url(#panel23)\"", "stroke-dasharray=\"3 4\"");
        assertThat(count(svg, "<line ")).isEqualTo(4 * 360 + 12);
        assertThat(count(svg, "<clipPath id=\"(view|panel12|panel13|panel23)\""))
                .isEqualTo(4);
        assertThat(count(svg, "url\\(#plot\\)"))
                .as("a rectangle that is not defined")
                .isZero();
    }

    @Test
    void theBytesAreTheSameInEveryLocaleAndEachTime() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            String plain = svg(SpaceRun.everything(30, 3), "");
            for (String tag : new String[] {"ar-EG", "de-DE", "hi-IN-u-nu-deva", "tr-TR"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(svg(SpaceRun.everything(30, 3), "")).as(tag).isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pointsThatLieNowhereAreLeftOut() throws IOException {
        String svg = svg(
                SpaceScatter.of(SpaceRun.three(Float.NaN, 0, 0, 0, 0, 0, 0.5f, 0, 0), SpaceRun.THREE, true, 1)
                        .withOverlays(SpaceOverlays.NONE.withPanels(false)),
                "");

        assertThat(svg).doesNotContain("NaN");
        assertThat(count(svg, "fill=\"#(ff0000|00ff00|0000ff)\"")).isEqualTo(2);
    }
}
