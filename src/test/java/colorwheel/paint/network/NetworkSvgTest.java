package colorwheel.paint.network;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Ablation;
import colorwheel.paint.Networks;
import colorwheel.paint.Palette;
import colorwheel.paint.network.NetworkGeometry.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSvgTest {
    private static NetworkPicture picture(int bottleneck) {
        NetworkSpec network = new NetworkSpec(6, Activation.TANH, bottleneck, true);
        return NetworkSceneTest.picture(
                NetworkSceneTest.experiment(network, 0.5, 1), Networks.lively(network, 1), Ablation.NONE);
    }

    private static String svg(NetworkPicture picture, String caption) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkSvg.write(picture, 900, 640, 1, Palette.LIGHT, caption, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void itHasALineForEachWeightAndACircleForEachUnitWhereItIsPainted(int bottleneck) throws Exception {
        String svg = svg(picture(bottleneck), "");
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        // Two lines of the legend show signs, two are a cross.
        assertThat(count(svg, "<line ")).isEqualTo(2 * 6 * (3 + bottleneck) + 4);
        for (Spot spot : NetworkGeometry.of(6, bottleneck, 900, 640, 1).decoder()) {
            assertThat(svg)
                    .contains(String.format(
                            Locale.ROOT,
                            "cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"",
                            spot.x() + 0.5,
                            spot.y() + 0.5,
                            spot.radius()));
        }
        assertThat(svg).contains(">Epoch 7</tspan>").contains(">6 tanh</text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seed 7"})
    void aCaptionMakesItHigher(String caption) throws IOException {
        String svg = svg(picture(2), caption);
        assertThat(svg).contains("height=\"" + (caption.isEmpty() ? 640 : 670) + "\"");
        assertThat(svg.contains(">seed 7</text>")).isEqualTo(!caption.isEmpty());
    }
}
