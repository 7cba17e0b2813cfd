package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.Main;
import colorwheel.preferences.PreferenceStore;
import colorwheel.preferences.Preferences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Without a language, LANG=C, Java has no letters beyond ASCII: a path that has some concerns that path alone. The
 * shell makes such folders, by their bytes.
 */
@Timeout(1200)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its paths have the same letters in every language")
class AsciiSystemTest {
    /** The bytes of jürgen in UTF-8, as the shell writes them. */
    private static final String NAME = "$'j\\xc3\\xbcrgen'";

    @TempDir
    private Path folder;

    private OtherProcess process;

    @BeforeEach
    void hasNoLanguage() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        process = new OtherProcess(folder)
                .environment("LC_ALL", "C")
                .environment("HOME", home.toString())
                .environment("BASE", folder.toString())
                .option("-Djava.io.tmpdir=" + folder)
                .option("-Duser.home=" + home);
    }

    @Test
    void aHomeWithOtherLettersIsToldAndEveryCommandWorks() throws Exception {
        String inHome = "export HOME=\"$BASE\"/" + NAME + "; mkdir -p \"$HOME\"; exec \"$@\"";

        Console help = process.runInShell(inHome, Main.class, "--help");
        Console renderHelp = process.runInShell(inHome, Main.class, "render", "--help");
        Console rendered = process.runInShell(
                inHome,
                Main.class,
                "render",
                "--engine",
                "fused",
                "--epochs",
                "3",
                "--hue-step",
                "30",
                "--size",
                "64",
                "--out",
                folder.resolve("frames").toString());

        for (Console told : new Console[] {help, renderHelp, rendered}) {
            assertThat(told.exitCode()).as(told.err().toString()).isZero();
            assertThat(told.err()).hasSize(1);
            assertThat(told.err().get(0))
                    .startsWith("color-wheel-lab: HOME cannot be used: the name “")
                    .contains("; set LC_ALL=C.UTF-8 to use it. Preferences go to ");
        }
        assertThat(help.out().get(0)).startsWith("Usage: color-wheel-lab");
        assertThat(String.join(" ", renderHelp.out()).replaceAll("\\s+", " ")).contains("wheel_e000000.png, …");
        assertThat(folder.resolve("frames")).isDirectoryContaining("glob:**/wheel_e000003.png");
    }

    @Test
    void aCacheWithOtherLettersIsToldAndPassedOver() throws Exception {
        Console told = process.runInShell(
                "export XDG_CACHE_HOME=\"$BASE\"/" + NAME + "; mkdir \"$XDG_CACHE_HOME\"; exec \"$@\"",
                Main.class,
                "--version");

        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).hasSize(1);
        assertThat(told.err()).hasSize(1);
        assertThat(told.err().get(0))
                .startsWith("color-wheel-lab: XDG_CACHE_HOME cannot be used: the name “")
                .contains("unpacked libraries to " + folder.resolve("home").resolve(".cache"));
    }

    @Test
    void anArgumentWithOtherLettersIsRefusedInOneLine() throws Exception {
        Console refused = process.runInShell("exec \"$@\" \"$BASE\"/" + NAME, Main.class, "render", "--out");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0))
                .contains("cannot be expressed in the language of this system", "LC_ALL=C.UTF-8");
    }

    /** Reads preferences as the window does, and changes them. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            try (PreferenceStore store = PreferenceStore.open(Path.of(arguments[0]))) {
                Preferences preferences = store.get();
                System.out.println(preferences.recentFiles() + " " + preferences.lastFolder() + " "
                        + preferences.theme() + " " + store.takeProblem());
                store.update(before -> before.withHintSeen(true));
            }
        }
    }

    @Test
    void aRecentFileWithOtherLettersIsNotOfferedAndThePreferencesAreSound() throws Exception {
        Path preferences = Files.createDirectory(folder.resolve("preferences"));
        Path file = Files.writeString(
                preferences.resolve("preferences.json"),
                "{\"theme\": \"dark\", \"lastFolder\": \"/home/j\u00FCrgen\", \"recentFiles\":"
                        + " [\"/home/j\u00FCrgen/a.json\", \"/b.json\"]}",
                StandardCharsets.UTF_8);

        Console read = process.run(Reader.class, preferences.toString());

        assertThat(read.exitCode()).as(read.err().toString()).isZero();
        assertThat(read.out()).containsExactly("[/b.json] null dark Optional.empty");
        assertThat(preferences).isDirectoryNotContaining("glob:**/*damaged*");
        assertThat(file).content(StandardCharsets.UTF_8).contains("/b.json");
    }
}
