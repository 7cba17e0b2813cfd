package colorwheel.app;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.export.PictureOriginReader;
import colorwheel.network.Ablation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Render shows the network without hidden units. */
@Timeout(120)
class WithoutUnitsOptionTest {
    @TempDir
    private Path parent;

    private Console render(String units) {
        String[] arguments = {
            "render",
            "--hue-step",
            "30",
            "--epochs",
            "4",
            "--size",
            "64",
            "--engine",
            "fused",
            "--hidden",
            "8",
            "--out",
            parent.resolve("frames").toString(),
            "--every",
            "4",
            "--without-units",
            units
        };
        return Console.run(arguments);
    }

    @Test
    void thePicturesAreWithoutTheUnits() {
        Console done = render("encoder:3,7 decoder:0");

        assertThat(done.exitCode()).as(done.err().toString()).isZero();
        assertThat(PictureOriginReader.read(parent.resolve("frames/wheel_e000004.png"))
                        .unitsOff())
                .isEqualTo(Ablation.NONE.toggled(ENCODER, 3).toggled(ENCODER, 7).toggled(DECODER, 0));
    }

    @Test
    void aUnitThatTheLayersDoNotHaveIsRefusedBeforeTheTraining() {
        Console refused = render("encoder:8");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .anyMatch(line -> line.contains("--without-units is “encoder:8”, which has unit 8 of the encoder, but"
                        + " each hidden layer has 8 units, 0 to 7."));
        assertThat(parent.resolve("frames")).doesNotExist();
    }

    @Test
    void whatNamesNoUnitsIsRefused() {
        Console refused = render("3,7");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).anyMatch(line -> line.contains("such as encoder:3,7 decoder:0."));
    }
}
