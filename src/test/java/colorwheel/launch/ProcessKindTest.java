package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which arguments start which process. */
class ProcessKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"render", "sweep"})
    void commandsWithoutAWindowHaveTheirOwnProcess(String command) {
        assertThat(ProcessKind.of(List.of(command, "--seed", "7"))).isEqualTo(ProcessKind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drag", "start", "--version", "wheel.colorwheel", ""})
    void everythingElseHasTheWindowsProcess(String first) {
        assertThat(ProcessKind.of(List.of(first))).isEqualTo(ProcessKind.WINDOW);
    }

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(ProcessKind.of(List.of())).isEqualTo(ProcessKind.WINDOW);
    }
}
