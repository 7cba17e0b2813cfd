package colorwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of more lines than these has more than one purpose: it is split by subject. */
class FileLengthTest {
    private static final int MAX_LINES = 400;
    private static final String WRITTEN_BY_HAND = ".*\\.(java|c|css|md|properties|py)";

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/test", "src/benchmark"})
    void noFileHasMore(String folder) throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.toList()) {
                if (file.toString().matches(WRITTEN_BY_HAND)) {
                    lines.put(file, Files.readAllLines(file).size());
                }
            }
        }

        assertThat(lines).isNotEmpty();
        lines.values().removeIf(count -> count <= MAX_LINES);
        assertThat(lines).as("files of more than %d lines", MAX_LINES).isEmpty();
    }
}
