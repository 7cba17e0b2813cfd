package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.paint.space.SpaceCamera;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** No text of anybody's is in the names of exported frames: they are made of an epoch and a format alone. */
class ExportNamesTest {
    private static final Path FOLDER = Path.of("somewhere", "frames");

    @Provide
    Arbitrary<ExportFormat> formats() {
        return Arbitraries.of(ExportFormat.ALL);
    }

    @Property(tries = 300)
    void framesStayInTheFolderChosen(
            @ForAll("formats") ExportFormat format, @ForAll @IntRange(max = 20_000) int epoch) {
        String name = format.fileName(Shot.of(epoch, SpaceCamera.HOME));

        assertThat(name).matches("wheel_e\\d{6}\\.[a-z0-9]{3,4}");
        assertThat(FOLDER.resolve(name).normalize().getParent()).isEqualTo(FOLDER);
    }
}
