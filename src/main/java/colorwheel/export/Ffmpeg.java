package colorwheel.export;

import colorwheel.paint.Palette;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The program ffmpeg, if the machine has it, and its command line. It makes the films, since it is the one maintained
 * encoder of H.264 that runs everywhere: the only one in plain Java, jcodec, writes nine frames a second and had its
 * last release in 2019. Any thread.
 */
public final class Ffmpeg {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final String PROGRAM = WINDOWS ? "ffmpeg.exe" : "ffmpeg";
    /** A program started from a desktop does not always have the path of a terminal. */
    private static final List<String> USUAL_FOLDERS =
            WINDOWS ? List.of() : List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin");

    /**
     * H.264 with half the color resolution, which every player can show, with an almost invisible loss. The colors are
     * converted to those of HDTV and marked as such.
     */
    private static final List<String> ENCODING = words("-c:v libx264 -preset medium -crf 16 -pix_fmt yuv420p"
            + " -colorspace bt709 -color_primaries bt709 -color_trc iec61966-2-1 -color_range tv -movflags +faststart");

    private Ffmpeg() {}

    private static List<String> words(String options) {
        return List.of(options.split(" "));
    }

    /** An odd size gets one more line in the color of the background: the format needs even sizes. */
    private static List<String> filter(Palette palette) {
        String background = String.format(Locale.ROOT, "0x%06X", palette.background() & 0xFFFFFF);
        return List.of(
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2:0:0:" + background + ",scale=out_color_matrix=bt709:out_range=tv");
    }

    /** Finds the program in the path or where it is usually installed. */
    public static Optional<Path> find() {
        return find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    static Optional<Path> find(String path) {
        List<String> folders = new ArrayList<>(List.of(path.split(File.pathSeparator)));
        folders.addAll(USUAL_FOLDERS);
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> in(folder).stream())
                .findFirst();
    }

    private static Optional<Path> in(String folder) {
        try {
            Path program = Path.of(folder, PROGRAM);
            // A relative folder would be looked for in the current one, which may hold anyone's files.
            return program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException notAFolder) {
            // The path may hold anything.
            return Optional.empty();
        }
    }

    /** What to do if the program is missing: sentences that end with the command for exported frames. */
    static String missing(Palette palette, int framesPerSecond) {
        return "An MP4 needs the program ffmpeg, and none was found on this machine."
                + " Install it and try again, or export PNG frames and make the film from them elsewhere, with:\n"
                + commandOver(palette, framesPerSecond);
    }

    /** The command that makes the same film from PNG frames, in their folder. */
    static String commandOver(Palette palette, int framesPerSecond) {
        String input = WINDOWS
                ? "type wheel_e*.png | ffmpeg -f image2pipe -framerate " + framesPerSecond + " -c:v png -i -"
                : "ffmpeg -framerate " + framesPerSecond + " -pattern_type glob -i 'wheel_e*.png'";
        StringBuilder command = new StringBuilder(input);
        List<String> words = new ArrayList<>(filter(palette));
        words.addAll(ENCODING);
        for (String word : words) {
            boolean plain = word.chars().noneMatch(letter -> "*()".indexOf(letter) >= 0);
            String quote = WINDOWS ? "\"" : "'";
            command.append(' ').append(plain ? word : quote + word + quote);
        }
        return command.append(" wheel.mp4").toString();
    }

    /** The command that reads raw frames of three bytes a pixel from standard input and reports its progress. */
    static List<String> command(Path program, FrameStyle style, int framesPerSecond, Path file) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        // -y: the file exists, empty, made so that its name is taken.
        command.addAll(words("-hide_banner -loglevel error -nostats -progress pipe:1 -y -f rawvideo -pix_fmt rgb24"
                + " -video_size " + style.width() + "x" + style.height() + " -framerate " + framesPerSecond
                + " -i pipe:0"));
        command.addAll(filter(style.palette()));
        command.addAll(ENCODING);
        command.addAll(List.of("-f", "mp4", file.toString()));
        return command;
    }
}
