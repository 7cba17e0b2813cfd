package colorwheel.view.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** The pages of the guide, which are part of the program, in the order in which they are read. */
enum GuidePage {
    GETTING_STARTED("getting-started.md", "Getting started"),
    KEYS("keys.md", "Keys"),
    SETTINGS("settings.md", "The experiment and its settings"),
    OWN_COLORS("own-colors.md", "Your own colors"),
    NETWORK("network.md", "The network"),
    MEASURES("measures.md", "Measures and verdict"),
    MANY_SEEDS("many-seeds.md", "Many seeds"),
    EXPERIMENT_13("experiment-1.3.md", "Experiment 1.3 over many seeds"),
    EXPORTS("exports.md", "Exports"),
    FILES("files.md", "Files"),
    PYTORCH("pytorch.md", "To PyTorch and back"),
    COMMAND_LINE("command-line.md", "Command line"),
    FIGURES("figures.md", "Figures"),
    CODE("code.md", "The code");

    private static final String FOLDER = "/colorwheel/assets/guide/";

    private final String file;
    private final String title;

    GuidePage(String file, String title) {
        this.file = file;
        this.title = title;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** The page that a link of another page leads to, if it is one of these. */
    static Optional<GuidePage> ofLink(String destination) {
        String name = destination.replaceFirst("#.*", "");
        return Arrays.stream(values()).filter(page -> page.file.equals(name)).findFirst();
    }

    /** The address of a picture that a page names; empty if it is not part of the program. */
    static Optional<String> picture(String destination) {
        // Resolved first: “..” leads nowhere inside a jar.
        String path = URI.create(FOLDER).resolve(destination).getPath();
        return Optional.ofNullable(GuidePage.class.getResource(path)).map(Object::toString);
    }

    /** Reads and parses it. Blocks; call it off the JavaFX thread. */
    Node parsed() {
        try (InputStream in = Objects.requireNonNull(GuidePage.class.getResourceAsStream(FOLDER + file), file)) {
            return Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .build()
                    .parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
