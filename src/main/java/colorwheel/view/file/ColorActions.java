package colorwheel.view.file;

import colorwheel.color.ListedColors;
import colorwheel.color.file.ColorFile;
import colorwheel.color.file.ColorFileReader;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.MissingColorsException;
import colorwheel.experiment.OwnColors;
import colorwheel.files.UserFacingException;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The commands for files of colors, which take the place of the colors of the first phase. They are read in the
 * background, the newest request wins, and the outcome is reported as a notice. A file that cannot be read changes
 * nothing. JavaFX thread.
 */
public final class ColorActions {
    private static final Pattern PICTURE = Pattern.compile("\\.(a?png|jpe?g)$", Pattern.CASE_INSENSITIVE);

    private final Lab lab;
    private final FileActions.Questions questions;
    private final FileWork work;
    private final Consumer<Path> taken;
    private final Consumer<Path> unreadable;
    private final FileReading reading;

    /**
     * @param taken gets a file whose colors are trained
     * @param unreadable gets a file that could not be read, off the JavaFX thread
     */
    ColorActions(
            Lab lab, FileActions.Questions questions, FileWork work, Consumer<Path> taken, Consumer<Path> unreadable) {
        this.lab = lab;
        this.questions = questions;
        this.work = work;
        this.reading = new FileReading(lab, work);
        this.taken = taken;
        this.unreadable = unreadable;
    }

    /** Asks which file to take colors from, and takes them. */
    public void open() {
        questions.toOpen("Open colors", List.of(FileKind.COLORS)).ifPresent(this::open);
    }

    /** Takes the colors of a file; of a picture it is asked whether frequent ones count more. */
    public void open(Path file) {
        Optional<Boolean> weighted = PICTURE.matcher(file.toString()).find()
                ? questions.weighted(String.valueOf(file.getFileName()))
                : Optional.of(false);
        weighted.ifPresent(wanted -> read(file.toAbsolutePath(), wanted));
    }

    private void read(Path file, boolean weighted) {
        reading.start(
                file,
                cancellation -> {
                    try {
                        return ColorFileReader.read(file, weighted, cancellation);
                    } catch (UserFacingException wrong) {
                        unreadable.accept(file);
                        throw wrong;
                    }
                },
                read -> take(read, file),
                this::report);
    }

    /** The file that is being read. */
    public FileReading reading() {
        return reading;
    }

    private void take(ColorFile read, Path file) {
        ListedColors listed = OwnColors.of(read, file);
        Optional<String> refusal = lab.tryChange(experiment -> experiment.withColors(listed));
        if (refusal.isPresent()) {
            lab.report(Notice.refused("The colors of " + file.getFileName() + " are not trained. " + refusal.get()));
            return;
        }
        taken.accept(file);
        String told = taken(listed, lab.experiment(), read);
        lab.report(read.refused().isEmpty() ? Notice.done(told) : Notice.refused(told));
    }

    private static String taken(ListedColors listed, Experiment experiment, ColorFile read) {
        int heldOut = listed.size() - listed.trainedSize(experiment.holdOut());
        String held = heldOut == 0 ? "" : String.format(Locale.ROOT, ", %,d of them held out", heldOut);
        String where =
                experiment.phases().size() > 1 ? " are the colors of the first phase" : " are the training colors";
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(Locale.ROOT, "The %s%s%s.", listed.inWords(), where, held));
        sentences.addAll(read.remarks());
        sentences.addAll(OwnColors.refused(read.refused()));
        return String.join(" ", sentences);
    }

    /**
     * Asks for the file of colors that an experiment needs, if that is why it could not be opened; if none is named,
     * the failure is reported.
     *
     * @param open opens the experiment with colors from a file
     */
    void find(Throwable failure, Consumer<Path> open) {
        Optional<Path> named = failure.getCause() instanceof MissingColorsException missing
                ? questions.toOpen(
                        "The experiment needs the colors of "
                                + missing.wanted().origin().place(),
                        List.of(FileKind.COLORS))
                : Optional.empty();
        named.map(Path::toAbsolutePath).ifPresentOrElse(open, () -> report(failure));
    }

    /** Goes on with an experiment whose colors are in a file; unless another is in force by then. */
    public void restore(String text) {
        Experiment before = lab.experiment();
        work.start(
                () -> ExperimentJson.readDescribed(text.getBytes(StandardCharsets.UTF_8), OwnColors.beside(null)),
                (DescribedExperiment restored) -> {
                    if (lab.experiment().equals(before) && lab.editing().open(restored.experiment())) {
                        lab.editing().describe(restored.remarks());
                    }
                },
                failure -> lab.report(Notice.refused(
                        "The experiment of the last time cannot be restored. " + FileWork.inWords(failure))));
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed(FileWork.inWords(failure)));
    }
}
