package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the program's classes follows them, and changes only with their content. */
class ProgramJarTest {
    @TempDir
    private Path folder;

    private Path classes;
    private Path kept;

    @BeforeEach
    void someClasses() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        kept = folder.resolve("launch");
        Files.createDirectories(classes.resolve("room"));
        write("Main.class", "main");
        write("room/Door.class", "door");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(classes.resolve(name), content);
    }

    private Path packed() throws IOException {
        return ProgramJar.of(classes, kept);
    }

    private static String entry(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            return all.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    @Test
    void hasTheFilesUnderTheirNames() throws IOException {
        Path jar = packed();

        assertThat(entry(jar, "Main.class")).isEqualTo("main");
        assertThat(entry(jar, "room/Door.class")).isEqualTo("door");
    }

    @Test
    void isPackedOnceWhileNothingChanges() throws IOException {
        Path jar = packed();
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(jar, written);

        assertThat(packed()).isEqualTo(jar);
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(written);
    }

    @Test
    void staysWhenTheSameBytesAreWrittenAgain() throws IOException {
        Path jar = packed();
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(jar, written);
        Files.setLastModifiedTime(classes.resolve("Main.class"), FileTime.fromMillis(2_000_000_000_000L));

        assertThat(packed()).isEqualTo(jar);
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(written);
    }

    @Test
    void anotherContentMakesAnotherJarAndTheOldOneGoes() throws IOException {
        Path before = packed();
        write("Main.class", "niam");
        // As long as before, and perhaps written in the same millisecond.
        Files.setLastModifiedTime(classes.resolve("Main.class"), FileTime.fromMillis(2_000_000_000_000L));

        Path after = packed();

        assertThat(after).isNotEqualTo(before);
        assertThat(entry(after, "Main.class")).isEqualTo("niam");
        assertThat(jars()).containsExactly(after);
    }

    @Test
    void anAddedAndARemovedFileMakeAnotherJar() throws IOException {
        packed();
        write("room/Window.class", "window");
        Files.delete(classes.resolve("room/Door.class"));

        try (ZipFile zip = new ZipFile(packed().toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("Main.class", "room/Window.class");
        }
    }

    @Test
    void isPackedAgainWhenItWasDeleted() throws IOException {
        Files.delete(packed());

        assertThat(entry(packed(), "Main.class")).isEqualTo("main");
    }

    @Test
    void aJarIsTakenAsItIs() throws IOException {
        Path jar = packed();

        assertThat(ProgramJar.of(jar, folder.resolve("elsewhere"))).isEqualTo(jar);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }
}
