package colorwheel.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The character encoding of standard output and standard error. */
public final class StandardStreams {
    /** The first one that is set counts: the terminal's from Java 19 on, the terminal's before that, the system's. */
    private static final List<String> PROPERTIES = List.of("stderr.encoding", "sun.stderr.encoding", "native.encoding");

    /** The characters of the terminal, or of the system where there is no terminal. */
    static final Charset CHARACTERS = characters(System::getProperty);

    private StandardStreams() {}

    /**
     * The system's encoding, or UTF-8 where that is ASCII, as with LANG=C: UTF-8 has the same bytes for all of ASCII,
     * today's terminals show it, and Java would print question marks for all other characters.
     *
     * @param property gives a system property; {@code null} if it is not set
     */
    static Charset characters(UnaryOperator<String> property) {
        Charset system = PROPERTIES.stream()
                .map(property)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
        return system.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : system;
    }

    /** Lets the whole process print in {@link #CHARACTERS}. Before anything is printed. */
    public static void open() {
        System.setOut(stream(FileDescriptor.out));
        System.setErr(stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, CHARACTERS);
    }

    /** A writer to a stream that was opened so. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, CHARACTERS);
    }
}
