package colorwheel.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceStoreTest {
    private static final Preferences OTHER = Preferences.DEFAULT
            .withTheme("dark")
            .withSystemWasDark(true)
            .withHintSeen(true)
            .withLastFolder(Path.of("/some/where"))
            .withWindow(new WindowPlace(-10, 20, 1000, 700, true))
            .withRecentFile(Path.of("/a.json"))
            .withRecentFile(Path.of("/b.json"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(PreferenceStore.FILE_NAME);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
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
                store.update(before -> before.withWindow(new WindowPlace(0, 0, width, 700, false)));
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
}
