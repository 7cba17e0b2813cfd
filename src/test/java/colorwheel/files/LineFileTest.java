package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    @TempDir
    private Path folder;

    private Path target() {
        return folder.resolve("lines.jsonl");
    }

    private Path part() {
        return folder.resolve("lines.jsonl.part");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void growsUnderAnotherNameUntilItIsComplete() throws IOException {
        try (LineFile file = LineFile.create(target())) {
            file.add("one");
            assertThat(names()).containsExactly("lines.jsonl.part");
            assertThat(part()).hasContent("one\n");
            file.add("zwölf");
            file.finish();
        }

        assertThat(names()).containsExactly("lines.jsonl");
        assertThat(Files.readString(target())).isEqualTo("one\nzwölf\n");
    }

    @Test
    void keepsTheWholeLinesOfWhatWasGivenUp() throws IOException {
        try (LineFile file = LineFile.create(target())) {
            file.add("one");
            file.add("two");
            assertThat(file.lines()).isEqualTo(2);
        }

        assertThat(names()).containsExactly("lines.jsonl.part");
        assertThat(Files.readString(part())).isEqualTo("one\ntwo\n");
    }

    @Test
    void leavesNothingOfNothing() throws IOException {
        LineFile.create(target()).close();

        assertThat(names()).isEmpty();
    }

    @Test
    void takesBackTheLineThatDidNotFit() throws IOException {
        Path full = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 10).path();
        try (LineFile file = LineFile.create(full.resolve(target().getFileName().toString()))) {
            file.add("1234567");
            assertThatThrownBy(() -> file.add("89abc"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            assertThat(Files.readString(part())).isEqualTo("1234567\n");
            file.add("8");
            assertThat(file.lines()).isEqualTo(2);
        }

        assertThat(Files.readString(part())).isEqualTo("1234567\n8\n");
    }

    @Test
    void overwritesNeitherACompleteNorAnUnfinishedFile() throws IOException {
        for (Path taken : List.of(target(), part())) {
            Files.writeString(taken, "mine");
            assertThatThrownBy(() -> LineFile.create(target()))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(taken.toString());
            assertThat(taken).hasContent("mine");
            Files.delete(taken);
        }
    }

    @Test
    void aNameTakenMeanwhileIsLeftAndTheLinesStay() throws IOException {
        try (LineFile file = LineFile.create(target())) {
            file.add("one");
            Files.writeString(target(), "mine");
            assertThatThrownBy(file::finish).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(target()).hasContent("mine");
        assertThat(part()).hasContent("one\n");
    }

    @Test
    void aLongNameIsCutForTheUnfinishedFile() throws IOException {
        String name = "色".repeat(85);
        assumeThat(PathText.path(name)).as("LANG=C has no such letters").isPresent();
        try (LineFile file = LineFile.create(folder.resolve(name))) {
            file.add("one");
            assertThat(names()).containsExactly("色".repeat(83) + ".part");
            file.finish();
        }

        assertThat(names()).containsExactly(name);
    }

    @Test
    void theDiskIsWaitedForBeforeTheFileHasItsName() throws IOException {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 1 << 20);
        try (LineFile file = LineFile.create(disk.path().resolve("lines"))) {
            file.add("one");
            assertThat(disk.unforced()).hasSize(1);
            file.finish();
        }

        assertThat(disk.unforced()).isEmpty();
    }
}
