package colorwheel.view.file;

import colorwheel.background.Cancellation;
import colorwheel.experiment.ColorPlaces;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.OwnColors;
import colorwheel.export.PictureOrigin;
import colorwheel.export.PictureOriginReader;
import colorwheel.files.Folders;
import colorwheel.files.UserFacingException;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.session.Editing;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.ModelZip;
import colorwheel.weights.WeightsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands for files. Files are read and written in the background, and the outcome is reported as a notice. A file
 * that cannot be read changes nothing. JavaFX thread.
 */
public final class FileActions implements AutoCloseable {
    /** Questions to the user about files; each blocks until it is answered. JavaFX thread. */
    public interface Questions {
        /** Answers on unsaved changes. */
        enum Unsaved {
            SAVE,
            DISCARD,
            CANCEL
        }

        /**
         * A file to save to.
         *
         * @param file the file
         * @param replace whether the user agreed to replace an existing file
         */
        record Target(Path file, boolean replace) {}

        /**
         * Asks which file to open.
         *
         * @param kinds the kinds that may be chosen; the first is the default
         */
        Optional<Path> toOpen(String title, List<FileKind> kinds);

        /** Asks where to save; the answer has the extension of the kind. */
        Optional<Target> toSave(String title, FileKind kind, String suggestedName);

        /** Asks what to do with unsaved changes of a file before they would be lost. */
        Unsaved unsaved(String name);

        /** Asks whether the colors of a picture count as often as they occur; empty to leave it. */
        default Optional<Boolean> weighted(String name) {
            return Optional.of(false);
        }
    }

    private static final String SUGGESTED_NAME = "experiment.json";

    private final Lab lab;
    private final PreferenceStore preferences;
    private final Questions questions;
    private final FileWork work;
    private final PendingEpoch pending;
    private final RemarkedView view;
    private final ColorActions colors;

    public FileActions(Lab lab, PreferenceStore preferences, Questions questions) {
        this(lab, preferences, questions, new FileWork("files"));
    }

    FileActions(Lab lab, PreferenceStore preferences, Questions questions, FileWork work) {
        this.lab = lab;
        this.work = work;
        this.preferences = preferences;
        this.questions = questions;
        this.pending = new PendingEpoch(lab);
        this.view = new RemarkedView(lab, pending);
        this.colors = new ColorActions(lab, questions, work, this::recent, this::forgetIfGone);
    }

    /** The commands for files of colors. */
    public ColorActions colors() {
        return colors;
    }

    // Experiments

    /** Asks which file to open, and opens it. */
    public void open() {
        questions.toOpen("Open", FileKind.OPENED).ifPresent(this::open);
    }

    /** Opens a file: an experiment, a picture with its experiment, weights to start from, or colors. */
    public void open(Path file) {
        Optional<FileKind> kind = FileKind.toOpen(file);
        if (kind.isEmpty()) {
            // The whole path, since a root, which may be dropped, too, has no name.
            lab.report(Notice.refused(file.toAbsolutePath()
                    + " cannot be opened. Choose an experiment (.json or .colorwheel), a picture that this program exported (.png),"
                    + " weights (.safetensors), or colors (such as .csv or .gpl)."));
        } else {
            switch (kind.get()) {
                case PICTURE -> openPicture(file.toAbsolutePath());
                case WEIGHTS -> openSaved(file.toAbsolutePath());
                case COLORS -> colors.open(file);
                default -> openExperiment(file.toAbsolutePath());
            }
        }
    }

    /** Opens the one file that was dropped. */
    public void drop(List<Path> files) {
        if (files.size() == 1) {
            open(files.get(0));
        } else {
            lab.report(Notice.refused(files.size() + " files were dropped. Drop one."));
        }
    }

    /** A picture that carries no experiment is opened for its colors. */
    private void openPicture(Path file) {
        work.start(
                () -> PictureOriginReader.isPng(file) && !PictureOriginReader.hasOrigin(file),
                foreign -> {
                    if (foreign) {
                        colors.open(file);
                    } else {
                        restore(file);
                    }
                },
                this::report);
    }

    private void openExperiment(Path file) {
        openExperiment(
                file,
                asked -> OwnColors.beside(file, asked),
                failure -> colors.find(
                        failure, named -> openExperiment(file, asked -> OwnColors.in(named, asked), this::report)));
    }

    private void openExperiment(Path file, Function<Cancellation, ColorPlaces> places, Consumer<Throwable> failed) {
        colors.reading()
                .start(
                        file,
                        asked -> readExperiment(file, places.apply(asked)),
                        content -> {
                            // Read again after saving, since it may be the file that was saved to.
                            if (mayClose(() -> openExperiment(file, places, failed))
                                    && lab.editing().open(content, file)) {
                                recent(file);
                                view.show(content.remarks());
                            }
                        },
                        failed);
    }

    private DescribedExperiment readExperiment(Path file, ColorPlaces places) {
        try {
            return ExperimentFile.readDescribed(file, places);
        } catch (UserFacingException unreadable) {
            forgetIfGone(file);
            throw unreadable;
        }
    }

    private void forgetIfGone(Path file) {
        if (Files.notExists(file)) {
            preferences.update(before -> before.withRecentFiles(before.recentFiles().stream()
                    .filter(each -> !each.equals(file))
                    .toList()));
        }
    }

    private void restore(Path file) {
        work.start(
                () -> PictureOriginReader.read(file),
                origin -> {
                    if (mayClose(() -> restore(file)) && lab.editing().open(origin.experiment())) {
                        lab.switchedOff().set(origin.unitsOff());
                        remember(file);
                        lab.train();
                        pending.showWhenRecorded(origin.epoch());
                        lab.report(Notice.done(restored(file, origin)));
                    }
                },
                this::report);
    }

    private static String restored(Path file, PictureOrigin origin) {
        String whence = "The experiment of " + file.getFileName() + " was restored";
        return origin.fromSeed()
                ? whence + "; epoch " + origin.epoch() + " is shown as soon as it is trained."
                : whence
                        + ", but its run started from weights in a file, which are not in the picture. It starts from its"
                        + " seed now; open the weights to start from them.";
    }

    /** Saves to the document's file, or asks for one. */
    public void save() {
        saveThen(() -> {});
    }

    /** Asks where to save, and saves there. */
    public void saveAs() {
        saveAsThen(() -> {});
    }

    private void saveThen(Runnable then) {
        Editing.Document document = lab.editing().document();
        Path file = document.file();
        if (file != null) {
            write(file, true, then);
        } else {
            saveAsThen(then);
        }
    }

    private void saveAsThen(Runnable then) {
        Editing.Document document = lab.editing().document();
        questions
                .toSave(
                        "Save the experiment",
                        FileKind.EXPERIMENT,
                        document.hasFile() ? document.name() : SUGGESTED_NAME)
                .ifPresent(target -> write(target.file().toAbsolutePath(), target.replace(), then));
    }

    private void write(Path file, boolean replace, Runnable then) {
        view.keep();
        DescribedExperiment content = lab.editing().described();
        Path before = lab.editing().document().file();
        work.start(
                () -> {
                    ExperimentFile.write(content, file, replace);
                    return file;
                },
                written -> {
                    if (Objects.equals(lab.editing().document().file(), before)) {
                        lab.editing().saved(content, file);
                    } else {
                        // Meanwhile another file was opened, or an opening undone: the document stays.
                        lab.editing().written(content, file);
                    }
                    recent(file);
                    lab.report(Notice.done("The experiment was saved to " + file + "."));
                    then.run();
                },
                this::report);
    }

    /**
     * Whether the window may be closed now. Asks the user if there are unsaved changes. If the user wants to save them,
     * this returns false, saves, and then calls back.
     */
    public boolean mayClose(Runnable then) {
        if (!lab.editing().hasUnsavedChanges()) {
            return true;
        }
        return switch (questions.unsaved(lab.editing().document().name())) {
            case DISCARD -> true;
            case CANCEL -> false;
            case SAVE -> {
                saveThen(then);
                yield false;
            }
        };
    }

    // Weights and models

    /** Asks for weights and starts the present experiment from them. */
    public void openWeights() {
        questions
                .toOpen("Start from weights", List.of(FileKind.WEIGHTS))
                .ifPresent(file -> openWeights(file.toAbsolutePath()));
    }

    private void openSaved(Path file) {
        SavedWeights.open(file, lab, work, this::mayClose, this::remember, this::report);
    }

    private void openWeights(Path file) {
        var network = lab.experiment().network();
        work.start(
                () -> WeightsFile.read(file, network),
                weights -> {
                    lab.editing().startFrom(weights, file.getFileName().toString());
                    remember(file);
                },
                this::report);
    }

    /** Asks where to save the weights of the epoch under the playhead, and saves them. */
    public void saveWeights() {
        Snapshot shown = shown();
        if (shown != null) {
            Experiment experiment = lab.shownExperiment();
            String what = "weights of epoch " + shown.epoch();
            save(
                    what,
                    "The " + what + " were",
                    FileKind.WEIGHTS,
                    name(shown, FileKind.WEIGHTS),
                    target -> WeightsFile.write(shown.weights(), experiment, target.file(), target.replace()));
        }
    }

    /** Asks where to save the network of the epoch under the playhead as DL4J's own model file, and saves it. */
    public void saveModel() {
        Snapshot shown = shown();
        if (shown != null) {
            Weights weights = shown.weights();
            double learningRate = lab.shownExperiment().learningRate();
            String what = "model of epoch " + shown.epoch();
            save(
                    what,
                    "The " + what + " was",
                    FileKind.MODEL,
                    name(shown, FileKind.MODEL),
                    target -> ModelZip.save(weights, learningRate, target.file(), target.replace()));
        }
    }

    /**
     * Asks where to save a picture, and saves it.
     *
     * @param writing writes the file, off the JavaFX thread
     */
    public void savePicture(String suggestedName, Consumer<Questions.Target> writing) {
        save("picture", "The picture was", FileKind.PICTURE, suggestedName, writing);
    }

    private void save(
            String what, String subject, FileKind kind, String suggestedName, Consumer<Questions.Target> writing) {
        questions
                .toSave("Save the " + what, kind, suggestedName)
                .ifPresent(target -> work.start(
                        () -> {
                            writing.accept(target);
                            return target.file();
                        },
                        file -> {
                            remember(file);
                            lab.report(Notice.written(subject + " saved to " + file + ".", file));
                        },
                        this::report));
    }

    private @Nullable Snapshot shown() {
        Snapshot shown = lab.playhead().shown();
        if (shown == null || !lab.isOfPresentRun(shown)) {
            lab.report(Notice.refused("The network is not ready yet. Try again in a moment."));
            return null;
        }
        return shown;
    }

    private static String name(Snapshot shown, FileKind kind) {
        return String.format(Locale.ROOT, "wheel_e%06d.%s", shown.epoch(), kind.extension());
    }

    // Preferences and notices

    private void remember(Path file) {
        preferences.update(before -> before.withLastFolder(Folders.of(file)));
    }

    private void recent(Path file) {
        preferences.update(before -> before.withLastFolder(Folders.of(file)).withRecentFile(file));
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed(FileWork.inWords(failure)));
    }

    /** Ends the background work; blocks for a second at most until a file is written. */
    @Override
    public void close() {
        colors.reading().stop();
        work.close();
    }
}
