package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFolderTest {
    private static Path path(String system, Map<String, String> environment) {
        return LogFolder.path(Map.of("os.name", system, "user.home", "/home/ada")::get, environment::get);
    }

    @Test
    void followsTheCustomOfTheSystem() {
        assertThat(path("Linux", Map.of())).isEqualTo(Path.of("/home/ada/.local/state/color-wheel-lab/log"));
        assertThat(path("Linux", Map.of("XDG_STATE_HOME", "/state"))).isEqualTo(Path.of("/state/color-wheel-lab/log"));
        assertThat(path("Linux", Map.of("XDG_STATE_HOME", "state")))
                .as("a relative one is to be ignored")
                .isEqualTo(path("Linux", Map.of()));
        assertThat(path("Mac OS X", Map.of())).isEqualTo(Path.of("/home/ada/Library/Logs/color-wheel-lab"));
        assertThat(path("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/color-wheel-lab/log"));
    }

    @Test
    void aPropertyNamesAnother() {
        Map<String, String> properties =
                Map.of("os.name", "Linux", "user.home", "/home/ada", "colorwheel.log", "/mine");

        assertThat(LogFolder.path(properties::get, name -> null)).isEqualTo(Path.of("/mine"));
    }
}
