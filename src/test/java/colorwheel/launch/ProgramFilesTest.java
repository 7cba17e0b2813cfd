package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What Maven puts on one path is sorted onto two. */
class ProgramFilesTest {
    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }

    @Test
    void javaFxGoesOntoTheModulePathWithoutItsEmptyJars() {
        ProgramFiles files = ProgramFiles.ofClassPath(path(
                "target/classes",
                "repository/picocli-4.jar",
                "repository/javafx-base-21-linux.jar",
                "repository/javafx-base-21.jar",
                "repository/xz-1.jar"));

        assertThat(files.classes()).isEqualTo(Path.of("target/classes"));
        assertThat(files.classPath())
                .isEqualTo(path(
                        Path.of("target/classes").toString(),
                        Path.of("repository/picocli-4.jar").toString(),
                        Path.of("repository/xz-1.jar").toString()));
        assertThat(files.modulePath())
                .isEqualTo(Path.of("repository/javafx-base-21-linux.jar").toString());
    }

    @Test
    void itsOwnPathIsSortedIntoTheSame() {
        ProgramFiles files = ProgramFiles.ofClassPath(path("a.jar", "b.jar", "javafx-controls-21-mac.jar"));

        assertThat(ProgramFiles.ofClassPath(files.joined())).isEqualTo(files);
    }

    /** An archive is refused where a folder is on the class path. */
    @Test
    void classesNamedTwiceAreTakenOnce() {
        ProgramFiles files = ProgramFiles.ofClassPath(path("classes", "classes", "b.jar"));

        assertThat(files.classes()).isEqualTo(Path.of("classes"));
        assertThat(files.libraries()).containsExactly(Path.of("b.jar"));
    }

    /** An archive of classes holds for one order, and Maven's plugins have several. */
    @Test
    void theOrderOfTheJarsDoesNotCount() {
        ProgramFiles files = ProgramFiles.ofClassPath(path("classes", "a.jar", "javafx-base-21-mac.jar", "b.jar"));

        assertThat(ProgramFiles.ofClassPath(path("classes", "b.jar", "a.jar", "javafx-base-21-mac.jar")))
                .isEqualTo(files);
    }
}
