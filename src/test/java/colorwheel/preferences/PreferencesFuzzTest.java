package colorwheel.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.fuzz.Mangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged or hostile preferences are kept aside, and the program starts. */
class PreferencesFuzzTest {
    /** The longest file that is read, as bytes and as a tree. */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(1 << 20, 20);

    private static final List<String> VALID = List.of(
            text(Preferences.DEFAULT),
            text(Preferences.DEFAULT
                    .withTheme("dark")
                    .withHintSeen(true)
                    .withLastFolder(Path.of("/some/where"))
                    .withWindow(new Preferences.WindowPlace(-10, 20.5, 1000, 700, true))
                    .withRecentFiles(List.of(Path.of("/a.json"), Path.of("/b.colorwheel")))));

    @TempDir
    private Path folder;

    private static String text(Preferences preferences) {
        return new String(PreferencesJson.merged(null, Preferences.DEFAULT, preferences), StandardCharsets.UTF_8);
    }

    private static byte[] file(RandomGenerator random) {
        byte[] whole = Mangle.encoded(random, Mangle.json(random, Hostile.one(random, VALID)));
        return random.nextInt(4) == 0 ? Mangle.bytes(random, whole) : whole;
    }

    /** The refusal of a file that was kept aside. */
    private static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String problem) {
            super(problem);
        }
    }

    private Preferences read() throws Damaged {
        try (PreferenceStore store = PreferenceStore.open(folder)) {
            Optional<String> problem = store.takeProblem();
            if (problem.isPresent()) {
                assertThat(store.get()).isEqualTo(Preferences.DEFAULT);
                throw new Damaged(problem.get());
            }
            return store.get();
        }
    }

    @Test
    void whateverIsInTheFileThereArePreferences() throws Exception {
        Path file = folder.resolve(PreferenceStore.FILE_NAME);
        new Fuzz<byte[], Preferences>(
                        "Preferences",
                        MEMORY,
                        bytes -> {
                            Files.deleteIfExists(folder.resolve("preferences-damaged.json"));
                            Files.write(file, bytes);
                        },
                        this::read,
                        thrown -> thrown instanceof Damaged ? thrown.getMessage() : null,
                        preferences -> assertThat(PreferencesJson.read(
                                        PreferencesJson.merged(null, Preferences.DEFAULT, preferences)))
                                .isEqualTo(preferences))
                .run(1_000, VALID.get(1).getBytes(StandardCharsets.UTF_8), PreferencesFuzzTest::file);
    }
}
