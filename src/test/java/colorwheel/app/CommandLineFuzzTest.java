package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.benchmark.BenchmarkCommand;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.files.UserFacingException;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.training.InitialWeights;
import colorwheel.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Any arguments are taken or refused in one line. Everything that is done before a command trains, opens a window or
 * writes is done here, and no more: {@link CheckedCommand#check}.
 */
class CommandLineFuzzTest {
    /** The tables of picocli, the help of a command, and a recording's weights and colors. */
    private static final Fuzz.Memory MEMORY = new Fuzz.Memory(8 << 20, 100);

    /** What options are meant to get, so that whole lines are taken. */
    private static final List<String> MEANT = List.of(
            "150..240",
            "none",
            "teal..blue",
            "0",
            "1",
            "7",
            "0.9,1",
            "0.5",
            "10",
            "500",
            "0.001",
            "dl4j",
            "fused",
            "light",
            "dark",
            "png",
            "gif",
            "mp4",
            "apng",
            "svg",
            "linear",
            "geometric",
            "held-out",
            "field,initials",
            "reconstruction",
            "position",
            "width",
            "0..35",
            "1764000000000",
            "true",
            "false");

    private static final List<String> ODD = List.of(
            "",
            "-",
            "--",
            "---",
            "=",
            "--=",
            "-h",
            "--help",
            "-V",
            "--version",
            "--seed=",
            "--seeds 1",
            "-x",
            "/",
            "@",
            "@/dev/zero",
            "@@",
            "\"",
            "\"--out\"",
            "${sys:user.home}",
            "--no-",
            "--no-out",
            "-Dx=y",
            "/help",
            "é");

    @TempDir
    private Path folder;

    private List<String> names;
    private Map<String, CommandLine> commands;
    private String[] arguments;

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String line) {
            super(line);
        }
    }

    @BeforeEach
    void makeFiles() throws Exception {
        ExperimentFile.write(Experiment.REFERENCE, folder.resolve("good.json"), false);
        Files.writeString(folder.resolve("bad.json"), "{\"version\": 1, \"epochs\": []}");
        WeightsFile.write(
                InitialWeights.of(Experiment.REFERENCE.network(), 7), folder.resolve("good.safetensors"), false);
        Files.createDirectory(folder.resolve("folder.gif"));
        names = Stream.of(
                        "good.json",
                        "bad.json",
                        "good.safetensors",
                        "folder.gif",
                        "new",
                        "new.gif",
                        "new.mp4",
                        "new.csv",
                        "folder.gif/x.apng",
                        "good.json/x",
                        "new/new/new.svg",
                        "a\nb.gif",
                        "\u202eb.zip")
                // As text: with LANG=C the last is no path.
                .map(name -> folder + "/" + name)
                .toList();
        commands = line().getSubcommands();
    }

    /** The commands of the program and of the measurements. */
    private static CommandLine line() {
        return LabCommand.line(
                new LabCommand(),
                Stream.concat(LabCommand.COMMANDS.stream(), BenchmarkCommand.COMMANDS.stream())
                        .toList());
    }

    private String[] arguments(RandomGenerator random) {
        List<String> arguments = new ArrayList<>();
        String command = Hostile.one(random, List.copyOf(commands.keySet()));
        List<OptionSpec> options = commands.get(command).getCommandSpec().options();
        if (random.nextInt(12) != 0) {
            arguments.add(command);
        }
        options.stream().filter(OptionSpec::required).forEach(option -> add(random, arguments, option));
        Set<OptionSpec> chosen = new LinkedHashSet<>();
        int count = random.nextInt(6);
        for (int k = 0; k < count; k++) {
            chosen.add(Hostile.one(random, options));
        }
        chosen.forEach(option -> add(random, arguments, option));
        if (command.equals("render") && random.nextBoolean()) {
            arguments.add("--no-frames");
        }
        if (random.nextInt(3) == 0) {
            damage(random, arguments);
        }
        return arguments.toArray(String[]::new);
    }

    private void add(RandomGenerator random, List<String> arguments, OptionSpec option) {
        String name = Hostile.one(random, List.of(option.names()));
        if (option.usageHelp() && random.nextInt(8) != 0) {
            return;
        }
        if (option.arity().max() == 0) {
            arguments.add(name);
            return;
        }
        String value = value(random, option);
        if (random.nextInt(4) == 0) {
            arguments.add(name + "=" + value);
        } else {
            arguments.addAll(List.of(name, value));
        }
    }

    private String value(RandomGenerator random, OptionSpec option) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return Hostile.one(random, ODD);
        }
        if (kind < 4) {
            return Hostile.text(random);
        }
        if (option.type() == Path.class) {
            return Hostile.one(random, names);
        }
        if (kind < 7) {
            return Hostile.number(random);
        }
        String usual = option.defaultValue();
        return usual != null && random.nextBoolean() ? usual : Hostile.one(random, MEANT);
    }

    private void damage(RandomGenerator random, List<String> arguments) {
        int place = random.nextInt(arguments.size() + 1);
        boolean empty = place == arguments.size();
        switch (random.nextInt(6)) {
            case 0 -> arguments.add(place, Hostile.one(random, ODD));
            case 1 -> arguments.add(place, Hostile.text(random));
            case 2 -> arguments.add(place, Hostile.one(random, names));
            case 3 -> arguments.add(place, Hostile.one(random, List.copyOf(commands.keySet())));
            case 4 -> {
                if (!empty) {
                    arguments.add(arguments.get(place));
                }
            }
            default -> {
                if (!empty) {
                    arguments.remove(place);
                }
            }
        }
    }

    /** Runs the program as far as nothing is done. */
    private static int check(String... arguments) {
        CommandLine line = line();
        line.setExecutionStrategy(parsed -> {
            Integer told = CommandLine.executeHelpRequest(parsed);
            if (told != null) {
                return told;
            }
            List<CommandLine> named = parsed.asCommandLineList();
            CommandLine last = named.get(named.size() - 1);
            try {
                last.<CheckedCommand>getCommand().check();
            } catch (UserFacingException refused) {
                return Program.refused(refused);
            } catch (RuntimeException refused) {
                throw new ExecutionException(last, "refused", refused);
            }
            return 0;
        });
        return line.execute(arguments);
    }

    private Console read() throws Refused {
        Console console = Console.run(() -> check(arguments));
        if (console.exitCode() == 0) {
            return console;
        }
        assertThat(console.exitCode()).isEqualTo(Program.REFUSED);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).hasSize(1);
        throw new Refused(console.err().get(0));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void anyArgumentsAreTakenOrRefusedInOneLineAndNothingIsDone() throws Exception {
        List<Path> before = files();
        new Fuzz<String[], Console>(
                        "Command lines",
                        MEMORY,
                        given -> arguments = given,
                        this::read,
                        thrown -> thrown instanceof Refused ? thrown.getMessage() : null,
                        console ->
                                assertThat(console.err()).allMatch(line -> line.contains(" was read as the levels ")))
                // With a file, since the first one that is read loads the classes of JSON.
                .run(
                        500,
                        new String[] {"render", "--no-frames", "--experiment", folder + "/good.json"},
                        this::arguments);
        assertThat(files()).isEqualTo(before);
    }
}
