package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {
    @TempDir
    private Path folder;

    private void write(Path target, WholeFile.Content content) throws IOException {
        WholeFile.write(target, true, WholeFile.Opener.NEW_FILE, content);
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assumePosix() {
        assumeThat(File.separatorChar).isEqualTo('/');
    }

    @Test
    void whatIsNoPlainFileIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("report.json"));

        assertThatThrownBy(() -> write(taken, out -> out.write(1)))
                .isInstanceOfSatisfying(FileSystemException.class, refused -> assertThat(refused.getReason())
                        .isEqualTo("not a file but a folder or a device"));
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void whateverIsThrownTellsOfAFileThatCouldNotBeRemoved() {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FORBIDDEN, 2);

        assertThatThrownBy(() -> write(disk.path().resolve("a"), out -> {
                    out.write(new byte[3]);
                    throw new OutOfMemoryError("thrown by the test");
                }))
                .isInstanceOf(OutOfMemoryError.class)
                .satisfies(error -> assertThat(Reasons.leftover(error))
                        .contains("The unfinished file " + folder.resolve(names().get(0))
                                + " could not be removed either: delete it once that is allowed."));
    }

    // Links.

    @Test
    void aLinkStaysAndTheFileThatItLeadsToIsReplaced() throws IOException {
        assumePosix();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real"), "old");
        Path second = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("real"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("elsewhere/second"));

        write(first, text("new"));

        assertThat(real).hasContent("new");
        assertThat(first).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(names()).containsExactly("elsewhere", "first");
        assertThat(elsewhere.toFile().list()).containsExactlyInAnyOrder("real", "second");
    }

    @Test
    void whereALinkLeadsTheFileIsMade() throws IOException {
        assumePosix();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("not yet"));

        write(link, text("new"));

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("not yet")).hasContent("new");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedInWords() throws IOException {
        assumePosix();
        Path lost = Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("gone/file"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        assertThatThrownBy(() -> write(lost, text("new")))
                .isInstanceOfSatisfying(FileSystemException.class, refused -> assertThat(refused.getReason())
                        .isEqualTo(
                                "a symbolic link into the folder " + folder.resolve("gone") + ", which is not there"));
        assertThatThrownBy(() -> write(loop, text("new")))
                .isInstanceOfSatisfying(FileSystemException.class, refused -> assertThat(refused.getReason())
                        .isEqualTo("a symbolic link that leads to itself"));
        assertThat(names()).containsExactly("loop", "lost");
    }

    @Test
    void whoeverMayNotReplaceMayNotWriteThroughALinkEither() throws IOException {
        assumePosix();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("not yet"));

        assertThatThrownBy(() -> WholeFile.write(link, false, WholeFile.Opener.NEW_FILE, text("new")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(link.toString());
        assertThat(names()).containsExactly("link");
    }

    @Test
    void aFolderMayBeALink() throws IOException {
        assumePosix();
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        Folders.make(link);
        Folders.make(link.resolve("a").resolve("b"));
        write(link.resolve("file"), text("new"));

        assertThat(real.resolve("a/b")).isDirectory();
        assertThat(real.resolve("file")).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    // Permissions and what else a file has beside its content.

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x"})
    void whatReplacesAFileHasItsPermissionsFromTheBeginning(String permissions) throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        WholeFile.make(file, true, temporary -> {
            assertThat(temporary).isEmptyFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                    .isEqualTo(permissions);
            Files.writeString(temporary, "new");
        });

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void anAdministratorDoesNotTakeAFileFromItsOwner() throws IOException {
        assumePosix();
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);

        write(file, text("new"));

        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
        assertThat(file).hasContent("new");
    }

    @Test
    void extendedAttributesStay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView(UserDefinedFileAttributeView.class))
                .isTrue();
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                .write("author", ByteBuffer.wrap(new byte[] {1, 2}));

        write(file, text("new"));

        assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                        .size("author"))
                .isEqualTo(2);
        assertThat(file).hasContent("new");
    }

    @Test
    void aProtectedFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file)).as("an administrator may all").isFalse();

        assertThatThrownBy(() -> write(file, text("new"))).isInstanceOf(FileSystemException.class);
        assertThat(file).hasContent("old");
    }

    // Names.

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "色", "\uD83C\uDFA8"})
    void everyLegalNameCanBeWritten(String letter) throws IOException {
        assumePosix();
        String name = letter.repeat(255 / letter.getBytes(StandardCharsets.UTF_8).length);
        assumeThat(PathText.path(name)).as("LANG=C has no such letters").isPresent();
        Path file = folder.resolve(name);
        assumeThat(Files.notExists(file)).isTrue();

        WholeFile.write(file, false, WholeFile.Opener.NEW_FILE, text("first"));
        write(file, text("second"));

        assertThat(file).hasContent("second");
        assertThat(names()).containsExactly(name);
    }

    @Test
    void whatOthersLeftUnderATemporaryNameStays() throws IOException {
        write(folder.resolve("a"), out -> {
            String own = names().get(0);
            long count = Long.parseLong(own.replaceAll(".*-(\\d+)\\.part", "$1"));
            Files.writeString(folder.resolve(own.replace("-" + count + ".", "-" + (count + 1) + ".")), "theirs");
        });
        write(folder.resolve("b"), text("b"));

        assertThat(folder.resolve("b")).hasContent("b");
        assertThat(names()).hasSize(3).last().isEqualTo("b");
        assertThat(folder.resolve(names().get(0))).hasContent("theirs");
    }

    // What appears meanwhile.

    @ParameterizedTest
    @EnumSource(names = {"IN_USE", "NO_HARD_LINKS"})
    void aFileThatAppearsMeanwhileIsNotOverwritten(FaultyDisk.Fault fault) throws IOException {
        Path target = new FaultyDisk(folder, fault, Long.MAX_VALUE).path().resolve("file");

        assertThatThrownBy(() -> WholeFile.write(target, false, WholeFile.Opener.NEW_FILE, out -> {
                    out.write(1);
                    Files.writeString(folder.resolve("file"), "theirs");
                }))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(folder.resolve("file").toString());
        assertThatThrownBy(() -> WholeFile.make(folder.resolve("made"), false, temporary -> {
                    Files.writeString(temporary, "ours");
                    Files.writeString(folder.resolve("made"), "theirs");
                }))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names()).containsExactly("file", "made");
        assertThat(folder.resolve("file")).hasContent("theirs");
        assertThat(folder.resolve("made")).hasContent("theirs");
    }

    @Test
    void withoutHardLinksAFreeNameIsTakenAllTheSame() throws IOException {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.NO_HARD_LINKS, Long.MAX_VALUE);

        WholeFile.write(disk.path().resolve("file"), false, WholeFile.Opener.NEW_FILE, text("new"));

        assertThat(names()).containsExactly("file");
        assertThat(folder.resolve("file")).hasContent("new");
    }

    @Test
    void aNameThatCannotBeTakenLeavesNothing() throws IOException {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FORBIDDEN, Long.MAX_VALUE);

        assertThatThrownBy(() -> WholeFile.make(disk.path().resolve("file"), false, temporary -> disk.strike()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void theDiskIsWaitedForBeforeAFileHasItsName() throws IOException {
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FULL, 1 << 20);

        write(disk.path().resolve("file"), out -> {
            out.write(1);
            assertThat(disk.unforced()).hasSize(1);
        });

        assertThat(disk.unforced()).isEmpty();
    }
}
