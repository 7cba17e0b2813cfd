package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.ArbitraryExperiments;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTableTest {
    @Test
    void theSummaryOfEveryLegalExperimentIsOneLineOfJsonThatCarriesIt() throws Exception {
        for (Experiment experiment : ArbitraryExperiments.samples(100)) {
            Seeds plan = new Seeds(experiment, 0, 2);

            String line = new SweepTable(plan).json(SweepSummary.of(List.of()));

            JsonNode summary = new ObjectMapper().readTree(line).get("summary");
            assertThat(line).doesNotContain("\n");
            assertThat(ExperimentJson.read(summary.get("experiment").toString()))
                    .isEqualTo(plan.experiment(0));
        }
    }
}
