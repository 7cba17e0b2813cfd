package colorwheel.paint.network;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.network.NetworkGeometry.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units and where they lie. */
class NetworkHitsTest {
    @ParameterizedTest
    @CsvSource({"16, 640, 460, 1", "16, 1100, 780, 2", "64, 640, 460, 1", "3, 400, 300, 1.5", "256, 900, 700, 1"})
    void everyUnitIsFoundWhereItLiesAndNoneOverlaps(int hidden, int width, int height, double scale) {
        NetworkGeometry geometry = NetworkGeometry.of(hidden, 2, width, height, scale);
        NetworkHits hits = new NetworkHits(geometry);
        for (HiddenLayer layer : HiddenLayer.values()) {
            List<Spot> spots = geometry.units(layer);
            assertThat(spots).hasSize(hidden);
            for (int unit = 0; unit < hidden; unit++) {
                Spot spot = spots.get(unit);
                assertThat(hits.at(spot.x(), spot.y(), 0)).contains(new HiddenUnit(layer, unit));
                assertThat(spot.x() - spot.radius()).isGreaterThanOrEqualTo(0);
                assertThat(spot.x() + spot.radius()).isLessThanOrEqualTo(width);
                assertThat(spot.y() - spot.radius()).isGreaterThanOrEqualTo(0);
                assertThat(spot.y() + spot.radius()).isLessThanOrEqualTo(height);
                for (int other = 0; other < unit; other++) {
                    Spot beside = spots.get(other);
                    assertThat(Math.hypot(spot.x() - beside.x(), spot.y() - beside.y()))
                            .as("units %d and %d", unit, other)
                            .isGreaterThan(spot.radius() + beside.radius());
                }
            }
        }
    }

    @Test
    void partsDoNotOverlap() {
        for (int[] size : new int[][] {{640, 460}, {320, 300}, {1100, 780}, {2400, 900}}) {
            NetworkGeometry geometry = NetworkGeometry.of(16, 3, size[0], size[1], 1);
            int encoder = geometry.encoder().stream()
                    .mapToInt(spot -> spot.x() + spot.radius())
                    .max()
                    .orElseThrow();
            int decoder = geometry.decoder().stream()
                    .mapToInt(spot -> spot.x() - spot.radius())
                    .min()
                    .orElseThrow();
            Spot input = geometry.inputs().get(0);
            Spot output = geometry.outputs().get(0);
            assertThat(geometry.inputRing().x() + geometry.inputRing().radius())
                    .isLessThan(input.x() - input.radius() + 1);
            assertThat(input.x() + input.radius())
                    .isLessThan(geometry.encoder().get(0).x()
                            - geometry.encoder().get(0).radius());
            assertThat(encoder).isLessThan(geometry.latents().left());
            assertThat(geometry.latents().left() + geometry.latents().width()).isLessThan(decoder);
            assertThat(output.x() + output.radius() - 1)
                    .isLessThan(geometry.outputRing().x()
                            - geometry.outputRing().radius()
                            + (geometry.outputRing().radius() == 0 ? 100 : 0));
            Spot inset = geometry.inset();
            assertThat(inset.radius() == 0
                            || inset.y() + inset.radius() <= geometry.latents().top())
                    .as("the large curve covers nothing")
                    .isTrue();
        }
    }

    @Test
    void betweenUnitsThereIsNoneUnlessOneIsInReach() {
        NetworkGeometry geometry = NetworkGeometry.of(4, 2, 900, 640, 1);
        NetworkHits hits = new NetworkHits(geometry);
        Spot spot = geometry.encoder().get(0);
        assertThat(hits.at(spot.x() + spot.radius() + 3, spot.y(), 0)).isEmpty();
        assertThat(hits.at(spot.x() + spot.radius() + 3, spot.y(), spot.radius() + 4))
                .contains(new HiddenUnit(HiddenLayer.ENCODER, 0));
        assertThat(hits.at(450, 320, 12)).as("the latents").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16, 640, 460", "16, 1100, 900", "64, 700, 500", "1, 700, 500"})
    void theKeysReachEveryUnit(int hidden, int width, int height) {
        NetworkHits hits = new NetworkHits(NetworkGeometry.of(hidden, 2, width, height, 1));
        Set<HiddenUnit> reached = new HashSet<>();
        Deque<HiddenUnit> next = new ArrayDeque<>(List.of(new HiddenUnit(HiddenLayer.ENCODER, 0)));
        while (!next.isEmpty()) {
            HiddenUnit unit = next.remove();
            if (reached.add(unit)) {
                next.addAll(List.of(
                        hits.beside(unit, 1, 0),
                        hits.beside(unit, -1, 0),
                        hits.beside(unit, 0, 1),
                        hits.beside(unit, 0, -1)));
            }
        }
        assertThat(reached).hasSize(2 * hidden);
    }

    @Test
    void aKeyGoesToTheNextUnitInItsDirection() {
        NetworkGeometry geometry = NetworkGeometry.of(4, 2, 900, 640, 1);
        NetworkHits hits = new NetworkHits(geometry);
        HiddenUnit first = new HiddenUnit(HiddenLayer.ENCODER, 0);
        assertThat(hits.beside(first, 0, 1)).isEqualTo(new HiddenUnit(HiddenLayer.ENCODER, 1));
        assertThat(hits.beside(first, 1, 0)).isEqualTo(new HiddenUnit(HiddenLayer.DECODER, 0));
        assertThat(hits.beside(first, 0, -1)).as("there is none").isEqualTo(first);
    }
}
