package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    Path home;

    @Test
    void isWhereTheSystemKeepsWhatCanBeMadeAgain() {
        assertThat(CacheFolder.path("Linux", home, Map.of())).isEqualTo(home.resolve(".cache/color-wheel-lab"));
        assertThat(CacheFolder.path("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Caches/color-wheel-lab"));
        assertThat(CacheFolder.path("Windows 11", home, Map.of()))
                .isEqualTo(home.resolve("AppData/Local/color-wheel-lab/cache"));
    }

    @Test
    void goesWhereTheUserPutsCaches() {
        Path elsewhere = home.resolve("elsewhere");

        assertThat(CacheFolder.path("Linux", home, Map.of("XDG_CACHE_HOME", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("color-wheel-lab"));
        assertThat(CacheFolder.path("Windows 11", home, Map.of("LOCALAPPDATA", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("color-wheel-lab/cache"));
    }

    @Test
    void takesNoRelativeFolderWhichWouldMoveWithTheWorkingFolder() {
        assertThat(CacheFolder.path("Linux", home, Map.of("XDG_CACHE_HOME", "caches")))
                .isEqualTo(home.resolve(".cache/color-wheel-lab"));
    }
}
