package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import colorwheel.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code packaging/DEPENDENCIES.md} says of the old libraries inside DL4J: training with DL4J and saving its model
 * load no class that their known vulnerabilities are in. The Java machine itself lists what it loads.
 */
class LoadedLibrariesTest {
    /** {@code [0.123s][info][class,load] org.example.Name source: jrt:/java.base}. */
    private static final Pattern LOADED = Pattern.compile("\\[class,load *\\] (\\S+) ");

    /** A class that is loaded only where something is read is enough to see that nothing is. */
    private static final List<String> NEVER_LOADED = List.of(
            // A parser of JSON makes one as it begins.
            "org.nd4j.shade.jackson.core.json.JsonReadContext",
            "org.nd4j.shade.yaml.",
            "org.nd4j.shade.wstx.",
            "org.nd4j.shade.codehaus.stax2.",
            "org.nd4j.shade.jackson.dataformat.xml.",
            "org.nd4j.shade.jackson.datatype.joda.",
            "org.nd4j.shade.guava.io.");

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void trainingAndSavingLoadNoClassWithAKnownVulnerability() throws Exception {
        Set<String> loaded =
                loadedBy("render", "--engine", "dl4j", "--epochs", "2", "--no-frames", "--save-model", "model.zip");

        assertThat(folder.resolve("model.zip")).isNotEmptyFile();
        assertThat(loaded)
                .contains(
                        "org.deeplearning4j.util.ModelSerializer",
                        "org.nd4j.shade.jackson.core.json.JsonWriteContext",
                        "org.nd4j.shade.guava.base.Preconditions");
        assertThat(loaded)
                .filteredOn(name -> NEVER_LOADED.stream().anyMatch(name::startsWith))
                .isEmpty();
    }

    private Set<String> loadedBy(String... arguments) throws Exception {
        Path list = folder.resolve("loaded");
        Path told = folder.resolve("told");
        Process running = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xlog:class+load:file=" + list,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Main.class.getName()),
                                Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(running.exitValue()).as(() -> contentOf(told.toFile())).isZero();
        } finally {
            running.destroyForcibly();
        }
        try (Stream<String> lines = Files.lines(list)) {
            return lines.map(LOADED::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }
}
