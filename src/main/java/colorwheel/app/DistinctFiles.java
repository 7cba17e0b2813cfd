package colorwheel.app;

import colorwheel.files.FileIdentity;
import colorwheel.files.UserFacingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that one command reads and writes. No two of those that it writes may be one, and none may be one that it
 * reads.
 */
final class DistinctFiles {
    private final List<Named> written = new ArrayList<>();
    private final List<Named> read = new ArrayList<>();
    private @Nullable Named folder;
    private List<String> namesInFolder = List.of();

    private record Named(String option, FileIdentity file) {}

    /** A file that is read; nothing if the option was not given or is blank, which is refused elsewhere. */
    DistinctFiles reads(String option, @Nullable Path file) {
        named(option, file).ifPresent(read::add);
        return this;
    }

    /** A file that is written. */
    DistinctFiles writes(String option, @Nullable Path file) {
        named(option, file).ifPresent(written::add);
        return this;
    }

    /** A folder in which files of these names are written. */
    DistinctFiles writesInto(String option, @Nullable Path where, List<String> names) {
        named(option, where).ifPresent(given -> {
            folder = given;
            namesInFolder = List.copyOf(names);
        });
        return this;
    }

    private static Optional<Named> named(String option, @Nullable Path file) {
        return file == null || file.toString().isBlank()
                ? Optional.empty()
                : Optional.of(new Named(option, FileIdentity.of(file)));
    }

    /** @throws UserFacingException if two are the same, in words */
    void require() {
        for (int k = 0; k < written.size(); k++) {
            Named one = written.get(k);
            for (Named other : written.subList(k + 1, written.size())) {
                requireApart(one, other);
            }
            for (Named input : read) {
                if (one.file.isSameAs(input.file)) {
                    throw new UserFacingException(
                            input.option + " and " + one.option + " name the same file, and nothing"
                                    + " is overwritten. Choose another name for " + one.option + ".");
                }
            }
            if (folder != null) {
                requireNoFrame(one, folder);
            }
        }
    }

    private static void requireApart(Named one, Named other) {
        if (one.file.isSameAs(other.file)) {
            throw new UserFacingException(
                    one.option + " and " + other.option + " name the same file. Choose two names.");
        }
        requireOutside(one, other);
        requireOutside(other, one);
    }

    private static void requireOutside(Named one, Named other) {
        if (one.file.isInside(other.file)) {
            throw new UserFacingException(one.option + " names a file in a folder that has the name of the file "
                    + other.option + ". Choose another name.");
        }
    }

    private void requireNoFrame(Named one, Named folder) {
        if (one.file.isSameAs(folder.file)) {
            throw new UserFacingException(one.option + " names a file and " + folder.option
                    + " a folder of the same name. Choose two names.");
        }
        if (folder.file.isInside(one.file)) {
            throw new UserFacingException(folder.option + " names a folder in one that has the name of the file "
                    + one.option + ". Choose another name.");
        }
        if (!one.file.isInside(folder.file)) {
            return;
        }
        for (String name : namesInFolder) {
            FileIdentity frame = folder.file.child(name);
            if (one.file.isSameAs(frame) || one.file.isInside(frame)) {
                throw new UserFacingException(one.option + " has the name of a frame, " + name + " in the folder "
                        + folder.option + ". Choose another name.");
            }
        }
    }
}
