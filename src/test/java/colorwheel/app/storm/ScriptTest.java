package colorwheel.app.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A storm is repeated by its seed. */
class ScriptTest {
    private static List<String> words(long seed) {
        Script script = new Script(seed);
        return IntStream.range(0, 10_000).mapToObj(k -> script.next().what()).toList();
    }

    @Test
    void theSameSeedGivesTheSameInteractionsAndAnotherOneOthers() {
        assertThat(words(3)).isEqualTo(words(3)).isNotEqualTo(words(4));
    }

    @Test
    void allKindsOfInteractionsComeInALongStorm() {
        assertThat(words(1))
                .contains("press Ctrl+E", "click #export-start", "click #sweep-start", "click #slider-start", "type ?")
                .anyMatch(words -> words.startsWith("make the window"))
                .anyMatch(words -> words.startsWith("drag on the ring"))
                .anyMatch(words -> words.startsWith("drop damaged.json"))
                .anyMatch(words -> words.startsWith("menu Run, Compare"))
                .noneMatch(words -> words.contains("Ctrl with Q"));
    }
}
