package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    @TempDir
    private Path folder;

    @Test
    void aRelativeEntryOfThePathIsPassedOver() throws IOException {
        assumeThat(File.separatorChar).isEqualTo('/');
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path relative = Path.of("").toAbsolutePath().relativize(folder);

        assertThat(Ffmpeg.find(folder.toString())).contains(program);
        assertThat(Ffmpeg.find(relative + "::.:" + folder)).contains(program);
        assertThat(Ffmpeg.find(relative.toString()))
                .isNotEqualTo(java.util.Optional.of(relative.resolve("ffmpeg")))
                .satisfies(found ->
                        found.ifPresent(usual -> assertThat(usual).isAbsolute().isNotEqualTo(program)));
    }
}
