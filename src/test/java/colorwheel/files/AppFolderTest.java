package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppFolderTest {
    @TempDir
    private Path parent;

    private Path home;
    private Path temporary;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(parent.resolve("eva"));
        temporary = Files.createDirectory(parent.resolve("tmp"));
        properties.putAll(
                Map.of("os.name", "Linux", "user.home", home.toString(), "java.io.tmpdir", temporary.toString()));
    }

    private Surroundings around() {
        return new Surroundings(properties::get, environment::get);
    }

    private Path path(AppFolder folder) {
        return folder.path(around());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux      | CACHE       |                 | ~/.cache/color-wheel-lab",
                "Linux      | LOG         |                 | ~/.local/state/color-wheel-lab/log",
                "Linux      | PREFERENCES |                 | ~/.config/color-wheel-lab",
                "Linux      | CACHE       | XDG_CACHE_HOME  | /named/color-wheel-lab",
                "Linux      | LOG         | XDG_STATE_HOME  | /named/color-wheel-lab/log",
                "Linux      | PREFERENCES | XDG_CONFIG_HOME | /named/color-wheel-lab",
                "Linux      | CACHE       | XDG_STATE_HOME  | ~/.cache/color-wheel-lab",
                "FreeBSD    | CACHE       |                 | ~/.cache/color-wheel-lab",
                "Mac OS X   | CACHE       | XDG_CACHE_HOME  | ~/Library/Caches/color-wheel-lab",
                "Mac OS X   | LOG         |                 | ~/Library/Logs/color-wheel-lab",
                "Mac OS X   | PREFERENCES |                 | ~/Library/Application Support/Color Wheel Lab",
                "Windows 11 | CACHE       |                 | ~/AppData/Local/color-wheel-lab/cache",
                "Windows 11 | LOG         |                 | ~/AppData/Local/color-wheel-lab/log",
                "Windows 11 | PREFERENCES |                 | ~/AppData/Roaming/Color Wheel Lab",
                "Windows 11 | CACHE       | LOCALAPPDATA    | /named/color-wheel-lab/cache",
                "Windows 11 | LOG         | LOCALAPPDATA    | /named/color-wheel-lab/log",
                "Windows 11 | PREFERENCES | APPDATA         | /named/Color Wheel Lab",
            })
    void isWhereTheSystemKeepsSuchFiles(String system, AppFolder folder, String variable, String expected) {
        properties.put("os.name", system);
        if (variable != null) {
            environment.put(variable, "/named");
        }

        assertThat(path(folder)).isEqualTo(Path.of(expected.replace("~", home.toString())));
        assertThat(AppFolder.notice(around())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "./named", "", " ", "\0", "/nam\0ed"})
    void ignoresWhatIsNotAbsoluteOrCannotBeExpressed(String named) {
        for (String variable : new String[] {"XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME"}) {
            environment.put(variable, named);
        }

        assertThat(path(AppFolder.CACHE)).isEqualTo(home.resolve(".cache/color-wheel-lab"));
        assertThat(path(AppFolder.LOG)).isEqualTo(home.resolve(".local/state/color-wheel-lab/log"));
        assertThat(path(AppFolder.PREFERENCES)).isEqualTo(home.resolve(".config/color-wheel-lab"));
    }

    @ParameterizedTest
    @EnumSource
    void aPropertyNamesAnother(AppFolder folder) {
        environment.put("XDG_CONFIG_HOME", "/named");
        properties.put(folder.override(), "/mine");

        assertThat(path(folder)).isEqualTo(Path.of("/mine"));
    }

    @Test
    void theVariableHomeComesBeforeWhatJavaGuesses() throws IOException {
        Path other = Files.createDirectory(parent.resolve("other"));
        environment.put("HOME", other.toString());

        assertThat(path(AppFolder.CACHE)).isEqualTo(other.resolve(".cache/color-wheel-lab"));
        assertThat(AppFolder.home(around())).isEqualTo(other);
        properties.put("os.name", "Windows 11");
        assertThat(AppFolder.home(around())).isEqualTo(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "/nonexistent"})
    void whoHasNoHomeGetsOneInTheTemporaryFolderAndIsToldOnce(String guess) throws IOException {
        assumeThat(File.separatorChar).isEqualTo('/');
        properties.put("user.home", guess);
        Surroundings around = around();
        Path cache = AppFolder.CACHE.path(around);
        Path taken = AppFolder.home(around);

        assertThat(cache).isEqualTo(taken.resolve(".cache/color-wheel-lab"));
        assertThat(taken.getParent()).isEqualTo(temporary);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(taken)))
                .isEqualTo("rwx------");
        assertThat(AppFolder.notice(around)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("no home folder", taken.toString(), "Set HOME")
                .endsWith("."));
        // The next process finds what this one has left.
        assertThat(path(AppFolder.CACHE)).isEqualTo(cache);
        assertThat(temporary).isDirectoryContaining(taken::equals);
        assertThat(temporary.toFile().list()).hasSize(1);
    }

    @Test
    void whoeverNamesEachFolderNeedsNoHome() {
        properties.put("user.home", "?");
        environment.putAll(Map.of("XDG_CACHE_HOME", "/c", "XDG_STATE_HOME", "/s", "XDG_CONFIG_HOME", "/p"));

        assertThat(AppFolder.notice(around())).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFolderThatOthersMayWriteIntoIsNotTaken() throws IOException {
        assumeThat(File.separatorChar).isEqualTo('/');
        properties.put("user.home", "?");
        Path lasting = AppFolder.home(around());
        Files.setPosixFilePermissions(lasting, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path fresh = AppFolder.home(around());

        assertThat(fresh).isNotEqualTo(lasting).hasParentRaw(temporary);
        Files.delete(lasting);
        Files.createSymbolicLink(lasting, Files.createDirectory(parent.resolve("elsewhere")));
        assertThat(AppFolder.home(around())).isNotEqualTo(lasting).isNotEqualTo(fresh);
    }
}
