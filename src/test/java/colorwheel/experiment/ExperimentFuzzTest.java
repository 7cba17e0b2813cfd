package colorwheel.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.files.UserFacingException;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.fuzz.Mangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged or hostile experiment file gives an experiment that can be written, or one line of words. */
class ExperimentFuzzTest {
    /** The longest file that is read, as bytes, as text and as tokens; and what the settings need. */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(1 << 20, 20);

    private static final List<String> VALID = ArbitraryExperiments.samples(300).stream()
            .map(ExperimentJson::write)
            .toList();

    @TempDir
    private Path folder;

    private static byte[] file(RandomGenerator random) {
        String valid = Hostile.one(random, VALID);
        byte[] whole = Mangle.encoded(random, random.nextInt(5) == 0 ? valid : Mangle.json(random, valid));
        return random.nextInt(5) == 0 ? Mangle.bytes(random, whole) : whole;
    }

    @Test
    void whateverIsInAFileGivesAnExperimentOrOneLine() throws Exception {
        Path file = folder.resolve("experiment.colorwheel");
        new Fuzz<byte[], Experiment>(
                        "Experiment files",
                        MEMORY,
                        bytes -> Files.write(file, bytes),
                        () -> ExperimentFile.read(file),
                        thrown -> thrown instanceof UserFacingException ? thrown.getMessage() : null,
                        experiment -> assertThat(ExperimentJson.read(ExperimentJson.write(experiment)))
                                .isEqualTo(experiment))
                .run(2_000, VALID.get(0).getBytes(StandardCharsets.UTF_8), ExperimentFuzzTest::file);
    }
}
