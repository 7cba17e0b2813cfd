package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportTask;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Frames;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The options that say which tables are written of a run: one for each format of tables. */
@Command
final class TableOptions {
    private final List<ExportFormat> formats;
    private CommandSpec command;

    /** @param formats of which those of tables are offered */
    TableOptions(List<ExportFormat> formats) {
        this.formats = formats.stream()
                .filter(format -> format.kind() == ExportFormat.Kind.TABLE)
                .toList();
    }

    @Spec(Spec.Target.MIXEE)
    void setCommand(CommandSpec spec) {
        command = spec;
        for (ExportFormat format : formats) {
            spec.addOption(OptionSpec.builder(option(format))
                    .type(Path.class)
                    .paramLabel(parameter(format))
                    .description("Also write the " + format.key() + " of "
                            + (format.writer().everyEpoch() ? "every epoch" : "the epochs that are written") + ". "
                            + format.note() + ". Never overwrites.")
                    .build());
        }
    }

    private static String option(ExportFormat format) {
        return "--" + format.key();
    }

    private static String parameter(ExportFormat format) {
        return "FILE" + format.extension();
    }

    /** The tables that are asked for, in the order of the command line. */
    private Map<ExportFormat, Path> tables() {
        Map<ExportFormat, Path> tables = new LinkedHashMap<>();
        for (OptionSpec given : command.commandLine().getParseResult().matchedOptions()) {
            for (ExportFormat format : formats) {
                if (given.longestName().equals(option(format))) {
                    tables.put(format, given.getValue());
                }
            }
        }
        return tables;
    }

    /**
     * Checks before the training what could not be written after it.
     *
     * @throws UserFacingException if a name is empty or taken
     */
    void refuseWhatCannotBeWritten() {
        tables().forEach((format, file) -> {
            if (file.toString().isBlank()) {
                throw new UserFacingException("Name a file for the " + format.key() + " with " + option(format) + " "
                        + parameter(format) + ".");
            }
            UserFile.requireFree(file);
        });
    }

    /** Names the files, which must be distinct from all others of the command. */
    void addTo(DistinctFiles files) {
        tables().forEach((format, file) -> files.writes(option(format), file));
    }

    /** Writes the tables that are asked for, and passes on each file that is whole. */
    void write(
            Experiment experiment,
            Frames frames,
            List<Integer> epochs,
            ProgressLine progress,
            Cancellation cancellation,
            Consumer<Path> written) {
        tables().forEach((format, file) -> {
            ExportPlan plan = ExportPlan.table(format, experiment, frames, epochs, file);
            ExportTask.Progress onProgress =
                    (done, total) -> progress.show("Wrote the " + format.key() + " of", done, total, "epochs");
            if (!plan.run(1, onProgress, cancellation).cancelled()) {
                written.accept(file);
            }
        });
    }
}
