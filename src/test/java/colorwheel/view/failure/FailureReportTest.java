package colorwheel.view.failure;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.ArbitraryExperiments;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.FaultyDisk;
import colorwheel.files.FaultyDisk.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of a failure on a disk that fails as well. */
class FailureReportTest {
    private static final Map<Fault, String> TOLD = Map.of(
            Fault.FULL, "the disk is full.",
            Fault.FORBIDDEN, "writing is not allowed there.",
            Fault.REMOVED, " is not there.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FORBIDDEN", "REMOVED"})
    void whyItIsNotKeptIsTold(Fault fault) throws Exception {
        ZonedDateTime time = ZonedDateTime.now();
        FailureReport report =
                FailureReport.of(new IllegalStateException("no luck"), "digger", "1.0", Experiment.REFERENCE, time);
        Path log = Files.createDirectory(folder.resolve("log"));

        String told = report.write(time, new FaultyDisk(log, fault, 100).path());

        assertThat(told)
                .startsWith("The report could not be kept in ")
                .contains(TOLD.get(fault))
                .endsWith(".");
    }

    @Test
    void theSettingsOfEveryLegalExperimentAreInTheReport() {
        for (Experiment experiment : ArbitraryExperiments.samples(50)) {
            String report = FailureReport.of(
                            new IllegalStateException("no luck"), "digger", "1.0", experiment, ZonedDateTime.now())
                    .full();

            assertThat(ExperimentJson.read(report.substring(report.indexOf("Settings:\n") + 10)))
                    .isEqualTo(experiment);
        }
    }
}
