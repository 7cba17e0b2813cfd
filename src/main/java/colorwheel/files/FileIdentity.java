package colorwheel.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity of the file that a path leads to, existing or not: two paths that lead to one file, by links, by
 * {@code ./}, or by letters of another case where the file system ignores case, have equal identities. Blocks for a
 * moment.
 */
public final class FileIdentity {
    private static final boolean USUALLY_BLIND =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).matches("(windows|mac).*");

    private final Path path;
    /** The existing folder and the rest of the path, comparable as text. */
    private final Path folder;

    private final String rest;

    private FileIdentity(Path path, Path folder, String rest) {
        this.path = path;
        this.folder = folder;
        this.rest = rest;
    }

    /** The identity of the file that a path leads to now. */
    public static FileIdentity of(Path path) {
        Path there = path.toAbsolutePath();
        Path missing = null;
        // Not normalized: the parent of a link is not where the link leads.
        while (there.getParent() != null && !Files.exists(there)) {
            missing =
                    missing == null ? there.getFileName() : there.getFileName().resolve(missing);
            there = there.getParent();
        }
        Path real = real(there);
        String rest = missing == null ? "" : missing.normalize().toString();
        return new FileIdentity(path, real, isBlind(real) ? folded(rest) : rest);
    }

    private static Path real(Path there) {
        try {
            return there.toRealPath();
        } catch (IOException unknown) {
            // It was removed, or may not be read: its name is used instead.
            return there.normalize();
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Whether a folder ignores the case of letters, as far as can be known without writing. */
    private static boolean isBlind(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) {
                Optional<Boolean> answer = answersToOtherLetters(one);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return answersToOtherLetters(folder).orElse(USUALLY_BLIND);
        }
        return answersToOtherLetters(folder).orElse(USUALLY_BLIND);
    }

    /** The path in the other case; empty if its name has no letters. */
    private static Optional<Boolean> answersToOtherLetters(Path one) {
        if (one.getFileName() == null) {
            return Optional.empty();
        }
        String name = one.getFileName().toString();
        String other = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : name.toUpperCase(Locale.ROOT);
        if (other.equals(name)) {
            return Optional.empty();
        }
        try {
            Path twin = one.resolveSibling(other);
            return Optional.of(Files.exists(twin) && Files.isSameFile(one, twin));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** The identity of a file in this folder. */
    public FileIdentity child(String name) {
        String inside = isBlind(folder) ? folded(name) : name;
        return new FileIdentity(path.resolve(name), folder, rest.isEmpty() ? inside : rest + "/" + inside);
    }

    /** Whether both are one file. */
    public boolean isSameAs(FileIdentity other) {
        return whole().equals(other.whole()) || areOneByTheSystem(path, other.path);
    }

    /** Whether it is inside of the other one, which would have to be a folder. */
    public boolean isInside(FileIdentity other) {
        return !isSameAs(other) && whole().startsWith(other.whole());
    }

    private Path whole() {
        return rest.isEmpty() ? folder : folder.resolve(rest).normalize();
    }

    /** Compares hard links, too, which have nothing in common by name. */
    private static boolean areOneByTheSystem(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }
}
