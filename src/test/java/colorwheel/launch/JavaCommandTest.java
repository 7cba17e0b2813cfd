package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which arguments start which process. */
class JavaCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"render", "sweep"})
    void commandsWithoutAWindowHaveTheirOwnProcess(String command) {
        assertThat(JavaCommand.Kind.of(List.of(command, "--seed", "7"))).isEqualTo(JavaCommand.Kind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drag", "start", "--version", "wheel.colorwheel", ""})
    void everythingElseHasTheWindowsProcess(String first) {
        assertThat(JavaCommand.Kind.of(List.of(first))).isEqualTo(JavaCommand.Kind.WINDOW);
    }

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(JavaCommand.Kind.of(List.of())).isEqualTo(JavaCommand.Kind.WINDOW);
    }
}
