package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.files.FaultyDisk;
import colorwheel.files.FaultyDisk.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PackedLibrariesTest {
    private static final int BLOCK = 40_000;

    @TempDir
    Path folder;

    private Path packed;
    private Path cache;
    private final byte[] large = bytes(3 * BLOCK + 17, 1);
    private final byte[] small = bytes(100, 2);

    @BeforeEach
    void pack() throws IOException {
        packed = Files.createDirectory(folder.resolve("packed"));
        cache = folder.resolve("home/cache");
        pack("large.so.0", large);
        pack("small.so", small);
        Files.writeString(
                packed.resolve(PackedLibraries.LIST),
                String.format(Locale.ROOT, "%d large.so.0%n%d small.so%n", large.length, small.length));
    }

    @Test
    void unpacksThemAllByteForByte() throws IOException {
        Path libraries = new PackedLibraries(packed, cache).unpack();

        assertThat(libraries.resolve("large.so.0")).hasBinaryContent(large);
        assertThat(libraries.resolve("small.so")).hasBinaryContent(small);
        assertThat(cacheContents()).containsExactly(libraries);
    }

    @Test
    void unpacksOnlyOnce() throws IOException {
        Path first = new PackedLibraries(packed, cache).unpack();
        Files.delete(packed.resolve("large.so.0.xz"));

        assertThat(new PackedLibraries(packed, cache).unpack()).isEqualTo(first);
    }

    @Test
    void unpacksAgainWhatWasDamaged() throws IOException {
        Path libraries = new PackedLibraries(packed, cache).unpack();
        Files.write(libraries.resolve("large.so.0"), small);
        new PackedLibraries(packed, cache).unpack();
        assertThat(libraries.resolve("large.so.0")).hasBinaryContent(large);

        Files.delete(libraries.resolve("small.so"));
        new PackedLibraries(packed, cache).unpack();
        assertThat(libraries.resolve("small.so")).hasBinaryContent(small);
    }

    @Test
    void leavesNothingOfAnOlderVersionAndNothingElseAlone() throws IOException {
        Path old = new PackedLibraries(packed, cache).unpack();
        Path other = Files.createFile(cache.resolve("something"));
        pack("new.so", small);
        Files.writeString(packed.resolve(PackedLibraries.LIST), small.length + " new.so\n");

        Path present = new PackedLibraries(packed, cache).unpack();

        assertThat(present).isNotEqualTo(old);
        assertThat(cacheContents()).containsExactlyInAnyOrder(present, other);
    }

    @Test
    void leavesNothingHalfDoneWhenWhatWasInstalledIsDamaged() throws IOException {
        byte[] cut = Files.readAllBytes(packed.resolve("large.so.0.xz"));
        cut[cut.length / 2] ^= 1;
        Files.write(packed.resolve("large.so.0.xz"), cut);

        assertThatThrownBy(() -> new PackedLibraries(packed, cache).unpack()).isInstanceOf(IOException.class);
        assertThat(cacheContents()).isEmpty();
    }

    @Test
    void refusesALibraryOfAnotherLength() throws IOException {
        Files.writeString(packed.resolve(PackedLibraries.LIST), "99 small.so\n");

        assertThatThrownBy(() -> new PackedLibraries(packed, cache).unpack())
                .isInstanceOf(IOException.class)
                .hasMessage("small.so.xz unpacks to 100 bytes instead of 99");
        assertThat(cacheContents()).isEmpty();
    }

    /** A home with a cache that meets a fault, with room for so many bytes before. */
    private FaultyDisk home(Fault fault, long room) throws IOException {
        return new FaultyDisk(Files.createDirectories(folder.resolve("home")), fault, room);
    }

    @Test
    void aDiskThatFillsWhileItUnpacksLeavesNothing() throws IOException {
        FaultyDisk home = home(Fault.FULL, large.length / 2);

        assertThatThrownBy(() -> new PackedLibraries(packed, home.path().resolve("cache")).unpack())
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(cacheContents()).isEmpty();

        // With room again the next start finds nothing in its way.
        assertThat(new PackedLibraries(packed, cache).unpack().resolve("large.so.0"))
                .hasBinaryContent(large);
    }

    @Test
    void aHomeThatMayNotBeWrittenIsNamed() throws IOException {
        FaultyDisk home = home(Fault.FORBIDDEN, 0);
        home.strike();

        assertThatThrownBy(() -> new PackedLibraries(packed, home.path().resolve("cache")).unpack())
                .isInstanceOf(AccessDeniedException.class)
                .satisfies(refused -> assertThat(Backend.explain(refused))
                        .hasMessageContaining(": writing to " + cache + " is not allowed. Choose the engine Fused"));
    }

    @Test
    void aPermissionThatIsLostWhileItUnpacksIsToldAndTheNextStartTidiesUp() throws IOException {
        FaultyDisk home = home(Fault.FORBIDDEN, large.length / 2);

        assertThatThrownBy(() -> new PackedLibraries(packed, home.path().resolve("cache")).unpack())
                .isInstanceOf(AccessDeniedException.class);
        assertThat(cacheContents()).hasSize(1).allMatch(left -> left.toString().contains("unpacking-"));

        Path libraries = new PackedLibraries(packed, cache).unpack();
        assertThat(cacheContents()).containsExactly(libraries);
    }

    @Test
    void olderLibrariesThatAreInUseAreNoReasonNotToStart() throws IOException {
        Path old = Files.createDirectories(cache.resolve("natives-old"));
        Files.createFile(old.resolve("large.so.0"));
        FaultyDisk home = home(Fault.IN_USE, Long.MAX_VALUE);
        home.strike();

        Path libraries = new PackedLibraries(packed, home.path().resolve("cache")).unpack();

        assertThat(cache.resolve(libraries.getFileName().toString()).resolve("large.so.0"))
                .hasBinaryContent(large);
        assertThat(old).exists();
    }

    @Test
    void aFileInPlaceOfTheCacheIsNamed() throws IOException {
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "");

        assertThatThrownBy(() -> new PackedLibraries(packed, cache).unpack())
                .satisfies(refused -> assertThat(Backend.explain(refused))
                        .hasMessageContaining(": " + cache + " is in the way. Choose the engine Fused"));
    }

    @Test
    void canBeUnpackedBySeveralAtOnce() throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(4);
        Callable<Path> start = () -> new PackedLibraries(packed, cache).unpack();
        List<Path> found;
        try {
            found = programs.invokeAll(List.of(start, start, start, start)).stream()
                    .map(PackedLibrariesTest::result)
                    .distinct()
                    .toList();
        } finally {
            programs.shutdownNow();
        }

        assertThat(found).hasSize(1);
        assertThat(cacheContents()).containsExactlyElementsOf(found);
        assertThat(found.get(0).resolve("large.so.0")).hasBinaryContent(large);
    }

    private static Path result(Future<Path> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<Path> cacheContents() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    /** In several streams, as the packaging does it. */
    private void pack(String name, byte[] library) throws IOException {
        ByteArrayOutputStream packedLibrary = new ByteArrayOutputStream();
        for (int from = 0; from < library.length; from += BLOCK) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            try (XZOutputStream xz = new XZOutputStream(stream, new LZMA2Options(0))) {
                xz.write(Arrays.copyOfRange(library, from, Math.min(library.length, from + BLOCK)));
            }
            packedLibrary.write(stream.toByteArray());
        }
        Files.write(packed.resolve(name + PackedLibraries.SUFFIX), packedLibrary.toByteArray());
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
