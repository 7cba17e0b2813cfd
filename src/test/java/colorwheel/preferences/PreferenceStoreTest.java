package colorwheel.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceStoreTest {
    private static final Preferences OTHER = Preferences.DEFAULT
            .withTheme("dark")
            .withSystemWasDark(true)
            .withHintSeen(true)
            .withExperiment("{\"version\": 1}")
            .withLastFolder(Path.of("/some/where"))
            .withWindow(new Preferences.WindowPlace(-10, 20, 1000, 700, true))
            .withRecentFile(Path.of("/a.json"))
            .withRecentFile(Path.of("/b.json"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(PreferenceStore.FILE_NAME);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(one -> one.getFileName().toString())
                    .filter(name -> !name.equals(PreferenceStore.LOCK_NAME))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsChangedIsThereAtTheNextStart() {
        try (PreferenceStore store = PreferenceStore.open(folder.resolve("new"))) {
            assertThat(store.get()).isEqualTo(Preferences.DEFAULT);
            store.update(before -> OTHER);
            assertThat(store.get()).isEqualTo(OTHER);
        }
        try (PreferenceStore store = PreferenceStore.open(folder.resolve("new"))) {
            assertThat(store.get()).isEqualTo(OTHER);
            assertThat(store.takeProblem()).isEmpty();
        }
    }

    @Test
    void ofManyChangesTheLastIsWritten() {
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            for (int k = 0; k < 1000; k++) {
                int width = 1000 + k;
                store.update(before -> before.withWindow(new Preferences.WindowPlace(0, 0, width, 700, false)));
            }
        }
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            assertThat(store.get().window().width()).isEqualTo(1999);
        }
    }

    @Test
    void withoutAChangeNothingIsWritten() throws IOException {
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            store.update(before -> before.withTheme("system"));
        }
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{} {}",
                "{\"theme\": 1}",
                "{\"hintSeen\": \"yes\"}",
                "{\"window\": 5}",
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": 1e300, \"height\": 1}}",
                "{\"recentFiles\": [1]}",
                "{\"lastFolder\": \"\\u0000\"}",
                "{\"theme\":",
                "\0\0\0\0",
                // Begins like UTF-32, and is none.
                "{\0\0\0abcd",
            })
    void damagedPreferencesAreKeptAsideAndTold(String text) throws IOException {
        Files.writeString(file(), text);
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            assertThat(store.get()).isEqualTo(Preferences.DEFAULT);
            assertThat(store.takeProblem().orElseThrow()).contains(file().toString(), "preferences-damaged.json");
            assertThat(store.takeProblem()).isEmpty();
            store.update(before -> OTHER);
        }
        Files.writeString(file(), text);
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            assertThat(store.takeProblem().orElseThrow()).contains("preferences-damaged-2.json");
        }

        assertThat(names()).containsExactly("preferences-damaged-2.json", "preferences-damaged.json");
        assertThat(folder.resolve("preferences-damaged.json")).hasContent(text);
    }

    @Test
    void whatANewerVersionWroteBesideIsPassedOver() throws IOException {
        Files.writeString(file(), "{\"theme\": \"dark\", \"language\": {\"spoken\": [\"eo\"]}}");
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            assertThat(store.get()).isEqualTo(Preferences.DEFAULT.withTheme("dark"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndThePreferencesStayInForce() throws IOException {
        Path notAFolder = folder.resolve("file");
        Files.writeString(notAFolder, "");
        PreferenceStore store = PreferenceStore.open(notAFolder);
        store.update(before -> OTHER);
        store.close();

        assertThat(store.get()).isEqualTo(OTHER);
        assertThat(store.takeProblem().orElseThrow()).contains("could not be written");
    }

    @Test
    void recentFilesAreTheLastTenEachOnce() {
        Preferences preferences = Preferences.DEFAULT;
        for (int k = 0; k < 12; k++) {
            preferences = preferences.withRecentFile(Path.of("/" + k));
        }
        preferences = preferences.withRecentFile(Path.of("/5"));

        assertThat(preferences.recentFiles())
                .extracting(Path::toString)
                .containsExactly("/5", "/11", "/10", "/9", "/8", "/7", "/6", "/4", "/3", "/2");
    }

    @Test
    void whatCannotBeReadIsNotCalledDamagedAndStays() throws IOException {
        Files.createDirectory(file());
        PreferenceStore store = PreferenceStore.open(folder);

        assertThat(store.takeProblem())
                .contains("The preferences in " + file()
                        + " cannot be read: it is a folder. The defaults are used, and the file stays as it is.");
        store.update(before -> OTHER);
        store.close();
        assertThat(store.takeProblem().orElseThrow())
                .startsWith("The preferences could not be written to " + file())
                .endsWith("what is there cannot be read: it is a folder.");
        assertThat(names()).containsExactly(PreferenceStore.FILE_NAME);
        assertThat(file()).isEmptyDirectory();
    }

    @Test
    void whatMayNotBeReadIsNotCalledDamagedAndStays() throws IOException {
        Files.writeString(file(), "{\"theme\": \"dark\"}");
        assumeThat(file().toFile().setReadable(false, false) && !Files.isReadable(file()))
                .as("an administrator may read all")
                .isTrue();
        PreferenceStore store = PreferenceStore.open(folder);
        store.update(before -> OTHER);
        store.close();

        assertThat(names()).containsExactly(PreferenceStore.FILE_NAME);
        assertThat(file().toFile().setReadable(true)).isTrue();
        assertThat(file()).hasContent("{\"theme\": \"dark\"}");
    }

    @Test
    void twoWindowsDoNotTakeBackEachOthersChanges() {
        PreferenceStore one = PreferenceStore.open(folder);
        PreferenceStore two = PreferenceStore.open(folder);
        one.update(before -> before.withTheme("dark").withRecentFile(Path.of("/one")));
        one.close();
        two.update(before -> before.withHintSeen(true).withRecentFile(Path.of("/two")));
        two.close();

        assertThat(two.get().recentFiles()).containsExactly(Path.of("/two"), Path.of("/one"));
        assertThat(two.get().theme()).as("a window does not change by itself").isEqualTo("system");
        try (PreferenceStore next = PreferenceStore.open(folder)) {
            assertThat(next.get())
                    .isEqualTo(Preferences.DEFAULT
                            .withTheme("dark")
                            .withHintSeen(true)
                            .withRecentFiles(List.of(Path.of("/two"), Path.of("/one"))));
        }
    }

    @Test
    void whatOneWindowRemovesAnotherDoesNotBringBack() {
        try (PreferenceStore first = PreferenceStore.open(folder)) {
            first.update(before -> before.withRecentFiles(List.of(Path.of("/a"), Path.of("/b"), Path.of("/c"))));
        }
        PreferenceStore one = PreferenceStore.open(folder);
        PreferenceStore two = PreferenceStore.open(folder);
        one.update(before -> before.withRecentFiles(List.of(Path.of("/a"), Path.of("/c"))));
        one.close();
        two.update(before -> before.withRecentFile(Path.of("/c")));
        two.close();

        try (PreferenceStore next = PreferenceStore.open(folder)) {
            assertThat(next.get().recentFiles()).containsExactly(Path.of("/c"), Path.of("/a"));
        }
    }

    @Test
    void whatANewerVersionWroteBesideStays() throws IOException {
        Files.writeString(file(), "{\"theme\": \"dark\", \"language\": {\"spoken\": [\"eo\"]}}");
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            store.update(before -> before.withHintSeen(true));
        }

        assertThat(Files.readString(file())).contains("\"spoken\"", "\"eo\"", "\"dark\"", "\"hintSeen\" : true");
    }

    private static final long CLOSE_TIMEOUT_MILLIS = 100_000;

    /** Opens the preferences twice and adds a recent file each time, once it is let. */
    public static final class Window {
        public static void main(String[] arguments) throws IOException {
            System.out.println("ready");
            System.in.read();
            for (int k = 0; k < 2; k++) {
                Path file = Path.of("/" + arguments[1] + k);
                PreferenceStore store = PreferenceStore.open(Path.of(arguments[0]));
                store.update(before -> before.withRecentFile(file));
                store.close(CLOSE_TIMEOUT_MILLIS);
            }
        }
    }

    @Test
    @Timeout(120)
    void processesDoNotTakeBackEachOthersChanges() throws Exception {
        List<Process> windows = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            windows.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Window.class.getName(),
                            folder.toString(),
                            "window" + k)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process window : windows) {
            assertThat(window.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
        }
        for (Process window : windows) {
            window.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
        }
        for (Process window : windows) {
            assertThat(window.waitFor()).isZero();
        }

        try (PreferenceStore store = PreferenceStore.open(folder)) {
            assertThat(store.get().recentFiles())
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder(
                            "/window00",
                            "/window01",
                            "/window10",
                            "/window11",
                            "/window20",
                            "/window21",
                            "/window30",
                            "/window31",
                            "/window40",
                            "/window41");
        }
    }
}
