package colorwheel.experiment;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorOrigin;
import colorwheel.color.ListedColors;
import colorwheel.color.file.ColorFile;
import colorwheel.color.file.ColorFileReader;
import colorwheel.color.file.RefusedEntry;
import colorwheel.files.ForeignText;
import colorwheel.files.PathText;
import colorwheel.files.UserFacingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listed colors of files. All methods that read block and may be called from any thread but JavaFX's. */
public final class OwnColors {
    /** The longest name of a list, in characters. */
    static final int MAX_NAME_LENGTH = 60;

    /** The longest name of a color, in characters. */
    static final int MAX_COLOR_NAME_LENGTH = 40;

    /** How many entries that were not taken are named. */
    private static final int MAX_NAMED = 4;

    private static final int SHOWN_DIGITS = 12;

    private OwnColors() {}

    /** The colors of a file that was read, known by the file's name. */
    public static ListedColors of(ColorFile read, Path file) {
        return new ListedColors(
                plain(read.name(), MAX_NAME_LENGTH),
                read.rgb(),
                read.names().stream()
                        .map(name -> plain(name, MAX_COLOR_NAME_LENGTH))
                        .toList(),
                new ColorOrigin(file.toAbsolutePath().toString(), read.sha256(), read.weighted()));
    }

    private static String plain(String name, int longest) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> ForeignText.isPlain(letter) ? letter : "?")
                .takeWhile(letter -> plain.length() + letter.length() <= longest)
                .forEach(plain::append);
        return plain.toString().strip();
    }

    /**
     * Looks for colors where they were when the experiment was saved, and else beside the experiment's file, by the
     * same name.
     *
     * @param experiment the file of the experiment; {@code null} if it is in none
     */
    public static ColorPlaces beside(@Nullable Path experiment) {
        return beside(experiment, new Cancellation());
    }

    /**
     * The same, until cancelling is requested, which ends it with a {@link java.util.concurrent.CancellationException}.
     */
    public static ColorPlaces beside(@Nullable Path experiment, Cancellation cancellation) {
        return wanted -> {
            List<Path> there = PathText.path(wanted.origin().place())
                    .filter(path -> !isRemote(wanted.origin().place()) && Files.isRegularFile(path))
                    .stream()
                    .toList();
            List<Path> near = Optional.ofNullable(experiment)
                    .map(file -> file.toAbsolutePath().getParent())
                    .flatMap(folder -> PathText.path(nameOf(wanted)).map(folder::resolve))
                    .filter(Files::isRegularFile)
                    .stream()
                    .toList();
            List<Path> all =
                    Stream.concat(there.stream(), near.stream()).distinct().toList();
            for (Path file : all) {
                Optional<ListedColors> found = read(file, wanted, cancellation);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw new MissingColorsException(
                    wanted, all.isEmpty() ? "which is not there" : "which has another content today");
        };
    }

    /** An experiment of a stranger must not make this program call another computer. */
    private static boolean isRemote(String place) {
        return place.startsWith("\\\\") || place.startsWith("//");
    }

    /** The name of the file, whichever system has written its path. */
    private static String nameOf(ColorReference wanted) {
        String place = wanted.origin().place();
        return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
    }

    /** Takes colors from a file that the user has named. */
    public static ColorPlaces in(Path file) {
        return in(file, new Cancellation());
    }

    /**
     * The same, until cancelling is requested, which ends it with a {@link java.util.concurrent.CancellationException}.
     */
    public static ColorPlaces in(Path file, Cancellation cancellation) {
        return wanted -> {
            ColorFile read = ColorFileReader.read(file, wanted.origin().weighted(), cancellation);
            if (!read.sha256().equals(wanted.origin().sha256())) {
                throw new MissingColorsException(
                        wanted,
                        "but " + file + " has another content: its SHA-256 begins with " + digits(read.sha256())
                                + " and not with " + digits(wanted.origin().sha256()));
            }
            return matching(read, file, wanted);
        };
    }

    private static String digits(String sha256) {
        return sha256.substring(0, SHOWN_DIGITS);
    }

    /** The colors of a file; empty if it has another content. */
    private static Optional<ListedColors> read(Path file, ColorReference wanted, Cancellation cancellation) {
        try {
            ColorFile read = ColorFileReader.read(file, wanted.origin().weighted(), cancellation);
            return read.sha256().equals(wanted.origin().sha256())
                    ? Optional.of(matching(read, file, wanted))
                    : Optional.empty();
        } catch (UserFacingException unreadable) {
            throw new MissingColorsException(wanted, "which cannot be read. " + withoutPeriod(unreadable.getMessage()));
        }
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Another version of the program may take other colors out of the same picture. */
    private static ListedColors matching(ColorFile read, Path file, ColorReference wanted) {
        if (read.rgb().size() != wanted.count()) {
            throw new MissingColorsException(
                    wanted,
                    "of which this version of the program takes " + read.rgb().size() + " colors and not "
                            + wanted.count());
        }
        // Known as it was when it was saved, wherever the file is now.
        return new ListedColors(
                wanted.name(),
                read.rgb(),
                of(read, file).names(),
                of(read, file).origin());
    }

    /** What of a file was not taken: how many entries, the first of them with their reasons, and how many more. */
    public static List<String> refused(List<RefusedEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                entries.size() == 1 ? "1 entry was not taken." : "%,d entries were not taken.",
                entries.size()));
        sentences.add(
                entries.stream().limit(MAX_NAMED).map(RefusedEntry::sentence).collect(Collectors.joining(" ")));
        if (entries.size() > MAX_NAMED) {
            sentences.add(String.format(Locale.ROOT, "And %,d more.", entries.size() - MAX_NAMED));
        }
        return sentences;
    }
}
