package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.analysis.HueRings;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import colorwheel.training.PreviewRun;
import colorwheel.training.StartingPoint;
import colorwheel.training.fused.FusedTraining;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compilers leave out is put in force on the Java at hand, without a word on any stream. */
class CompilerDirectivesTest {
    private static final Path FOLDER = Path.of("packaging", "jvm").toAbsolutePath();

    /** Prints the directives that are in force. */
    public static final class Printed {
        private Printed() {}

        public static void main(String[] arguments) {
            CompilerDirectives.install();
            print();
        }

        static void print() {
            System.out.print("printed: " + CompilerDirectives.call("Compiler.directives_print"));
        }
    }

    /** Asks a command for its help and prints the directives that are in force then. */
    public static final class Helped {
        private Helped() {}

        public static void main(String[] arguments) {
            Program.run(arguments[0], "--help");
            Printed.print();
        }
    }

    /** Trains until all that trains is compiled. */
    public static final class Trained {
        private static final int WHEELS = 250;

        private Trained() {}

        public static void main(String[] arguments) {
            CompilerDirectives.install();
            for (int wheel = 0; wheel < WHEELS; wheel++) {
                PreviewRun.run(RunId.next(), Experiment.REFERENCE, StartingPoint.SEED, preview -> true);
            }
        }
    }

    /** Trains as a command does until the passes are compiled. */
    public static final class Commanded {
        private static final int EPOCHS = 20_000;

        private Commanded() {}

        public static void main(String[] arguments) {
            CompilerDirectives.install();
            FusedTraining training = new FusedTraining(Experiment.REFERENCE.withEpochs(EPOCHS));
            training.load(StartingPoint.SEED.weights(Experiment.REFERENCE).toArray());
            while (training.step() < EPOCHS) {
                training.advance();
            }
        }
    }

    /** Takes blocks of colors through a network until all that does is compiled. */
    public static final class Encoded {
        private static final int WHEELS = 1_000;

        private Encoded() {}

        public static void main(String[] arguments) {
            CompilerDirectives.install();
            Weights weights = InitialWeights.of(Experiment.REFERENCE.network(), Experiment.REFERENCE.seed());
            for (int wheel = 0; wheel < WHEELS; wheel++) {
                Latents.of(weights, Rounding.LOOPS, Experiment.REFERENCE.trainingColors());
                HueRings.of(Experiment.REFERENCE, weights);
            }
        }
    }

    private static String said(List<String> options) throws IOException, InterruptedException {
        return said(Printed.class, options);
    }

    private static String said(Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
        words.addAll(List.of(arguments));
        Process java = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        return said;
    }

    private static final String OPEN = "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";
    private static final String DIRECTIVES =
            "-D" + CompilerDirectives.FILE + "=" + FOLDER.resolve("compiler-directives.json");

    @Test
    void theUserInterfaceIsLeftToTheQuickCompiler() throws Exception {
        assertThat(said(List.of(OPEN, DIRECTIVES))).startsWith("printed: ").contains("com/sun/prism");
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "sweep"})
    void commandsHaveThemBeforeTheirArgumentsAreRead(String command) throws Exception {
        assertThat(said(Helped.class, List.of(OPEN, DIRECTIVES), command))
                .containsSubsequence("Usage: ", "printed: ", "com/sun/prism");
    }

    /** What C2 did for a program, each with the name of what it compiled and, behind it, of what that calls. */
    private static List<MatchResult> compiled(Class<?> program, Path folder, String... options) throws Exception {
        Path log = folder.resolve("compilation.xml");
        List<String> all = new ArrayList<>(List.of(
                OPEN, DIRECTIVES, "-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation", "-XX:LogFile=" + log));
        all.addAll(List.of(options));
        said(program, all);

        return Pattern.compile("<task ([^>]*)>(.*?)</task>", Pattern.DOTALL)
                .matcher(Files.readString(log, StandardCharsets.ISO_8859_1))
                .results()
                // Only C1 names its level.
                .filter(task -> !task.group(1).contains("level="))
                .toList();
    }

    /** Otherwise C2 compiles them a second time, all together, and takes a second for it during the first drag. */
    @Test
    void thePassesOfPlainLoopsAreCompiledOneByOne(@TempDir Path folder) throws Exception {
        String pass = "colorwheel.training.fused.LoopPass$";
        List<String> withPasses = compiled(Trained.class, folder).stream()
                .filter(task -> task.group(2).contains("name='" + pass))
                .map(task -> task.group(1))
                .toList();
        assertThat(withPasses).isNotEmpty().allMatch(compiled -> compiled.contains("method='" + pass));
    }

    /** Otherwise it takes half a second. */
    @Test
    void theLoopsOverABlockOfColorsAreCompiledOneByOne(@TempDir Path folder) throws Exception {
        List<String> methods = compiled(Encoded.class, folder).stream()
                .map(task -> task.group(1).replaceAll(".* method='([^ ]*) ([^ ]*) .*", "$1.$2"))
                .toList();

        assertThat(methods)
                .contains("colorwheel.network.Encoder.sumDown", "colorwheel.network.DoubleBlockForward.add")
                .doesNotContain(
                        "colorwheel.network.Encoder.encode",
                        "colorwheel.network.Encoder.unit",
                        "colorwheel.network.DoubleBlockForward.forward",
                        "colorwheel.network.DoubleBlockForward.layer");
    }

    /**
     * Otherwise the threads that train keep C2 from a core, with objects for vectors, and C2 compiles parts of passes
     * by themselves, and passes again in all that calls them.
     */
    @Test
    void aThreadWaitsUntilAPassOfVectorsIsCompiledAsAWholeAndOnce(@TempDir Path folder) throws Exception {
        assumeThat(FusedTraining.isVectorized()).isTrue();
        List<MatchResult> tasks = compiled(Commanded.class, folder, "@" + FOLDER.resolve("command.options"));
        List<String> vectors = tasks.stream()
                .map(task -> task.group(1))
                .filter(task -> task.contains("method='colorwheel.training.fused.Vector"))
                .toList();

        assertThat(vectors)
                .anyMatch(task -> task.contains("VectorBackward decodeBack "))
                .noneMatch(task -> task.matches(".*Vector(Blocks (load|all|zero|add)|Forward (rectify|sigmoid)) .*"))
                .allMatch(task -> task.contains("blocking='1'") || !task.matches(".*Vector(Forward|Backward) .*"));
        Pattern parsed = Pattern.compile(
                "<method id='(\\d+)'[^>]* name='(latentBias|normalizeBack)'.*<parse method='\\1'", Pattern.DOTALL);
        assertThat(tasks)
                .filteredOn(task -> parsed.matcher(task.group(2)).find())
                .isNotEmpty()
                .allMatch(task -> task.group(1).matches(".*VectorBackward (latentBias|normalizeBack) .*"));
    }

    @Test
    void withoutAFileThereAreNone() throws Exception {
        assertThat(said(List.of(OPEN))).startsWith("printed: ").doesNotContain("com/sun/prism");
    }

    /** Where the build says that there are such. */
    @Test
    void theTestsThemselvesHaveTheirOwn() {
        assumeThat(System.getProperty(TestDirectives.FILE)).isNotNull();

        assertThat(CompilerDirectives.call("Compiler.directives_print")).containsOnlyOnce("com/tngtech");
    }

    static Stream<Path> files() {
        return Stream.of(
                FOLDER.resolve("compiler-directives.json"), Path.of("src", "test", "jvm", "compiler-directives.json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatTheyNameOfTheProgramExists(Path file) throws Exception {
        String directives = Files.readString(file);
        Matcher named = Pattern.compile("\"-?(colorwheel/[^\"]+)\\.([^\".]+)\"").matcher(directives);
        int count = 0;
        for (; named.find(); count++) {
            String type = named.group(1);
            if (type.endsWith("/*")) {
                assertThat(getClass().getResource("/" + type.substring(0, type.length() - 2)))
                        .as(type)
                        .isNotNull();
            } else {
                // A name that ends in an asterisk is also that of its lambdas.
                String name = type.replace('/', '.').replace("*", "");
                Class<?> found = Class.forName(name, false, getClass().getClassLoader());
                String method = named.group(2);
                assertThat(method.equals("*")
                                || Arrays.stream(found.getDeclaredMethods())
                                        .anyMatch(each -> each.getName().equals(method)))
                        .as(type + "." + method)
                        .isTrue();
            }
        }
        assertThat(count).isPositive();
    }
}
