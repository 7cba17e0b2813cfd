package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs for PyTorch and arrays for NumPy out of {@code render}. */
@Timeout(120)
class ScriptOptionTest {
    @TempDir
    private Path folder;

    private Console render(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("render", "--no-frames", "--hue-step", "30", "--epochs", "4", "--engine", "fused"));
        for (String argument : more) {
            arguments.add(argument.replace("@", folder.toString()));
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(Console refused, String... told) {
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0)).startsWith("color-wheel-lab: ").contains(told);
    }

    @Test
    void aScriptANotebookAndArraysAreWritten() throws IOException {
        Console done = render("--script", "@/wheel.py", "--npz", "@/wheel.npz", "--every", "2");

        assertThat(done.err()).isEmpty();
        assertThat(done.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("wheel.py")))
                .startsWith("#!/usr/bin/env python3\n")
                .contains("[k * 30 for k in range(12)]", "    0: 0.2", ", 4: 0.1");
        assertThat(folder.resolve("wheel.npz")).isNotEmptyFile();
        assertThat(render("--script", "@/wheel.ipynb").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("wheel.ipynb"))).contains("\"nbformat\" : 4");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        Files.writeString(folder.resolve("taken.py"), "mine");

        assertRefused(render("--script", "@/taken.py"), "exists already");
        assertRefused(render("--script", "@/wheel.txt"), "End it with .py");
        assertRefused(render("--script", ""), "--script FILE.py");
        assertRefused(render("--script", "@/a.py", "--losses", "@/a.py"), "--losses", "--script", "the same file");
        assertThat(folder.resolve("taken.py")).hasContent("mine");
    }

    @Test
    void weightsBringTheirExperimentUnlessAnotherIsNamed() throws IOException {
        assertThat(render("--hidden", "5", "--seed", "9", "--save-weights", "@/w")
                        .exitCode())
                .isZero();

        Console alone = Console.run(
                "render", "--no-frames", "--weights", folder.resolve("w").toString());
        assertThat(alone.err()).isEmpty();
        assertThat(alone.lastLine())
                .contains("\"samples\":16,", "\"epochs\":4,", "\"engine\":\"fused\"", "\"seed\":null");

        Console changed = Console.run(
                "render",
                "--no-frames",
                "--epochs",
                "6",
                "--weights",
                folder.resolve("w").toString());
        assertThat(changed.lastLine()).contains("\"samples\":16,", "\"epochs\":6,");

        Console named = Console.run(
                "render",
                "--no-frames",
                "--preset",
                "1.2",
                "--weights",
                folder.resolve("w").toString());
        assertRefused(named, "hidden layers of 5 and a bottleneck of 2, but this one has 16 and 2");
    }
}
