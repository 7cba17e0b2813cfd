package colorwheel.session;

import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Remarks;
import colorwheel.recording.Weights;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Changes of all settings at once, and their history: opening, starting from weights, undo and redo. Every accepted
 * change of the lab is a step; all changes of one drag are one step. Opening is a step too, so that it loses nothing.
 * JavaFX thread.
 */
public final class Editing {
    /**
     * The file that {@code Save} writes to: the one opened or saved last.
     *
     * @param file the file, if there is one
     * @param saved the content of the file, as this program last read or wrote it
     */
    public record Document(@Nullable Path file, @Nullable DescribedExperiment saved) {
        /** No file yet. */
        public static final Document NONE = new Document(null, null);

        /** Whether there is a file. */
        public boolean hasFile() {
            return file != null;
        }

        /** Whether there is a file whose content is not this. */
        public boolean differsFrom(DescribedExperiment content) {
            return hasFile() && !content.equals(saved);
        }

        /** The name of the file without its folder; empty if there is none. */
        public String name() {
            return file == null ? "" : file.getFileName().toString();
        }
    }

    private final Lab lab;
    private final History history = new History();
    private final Map<Path, DescribedExperiment> contents = new HashMap<>();
    private final ReadOnlyObjectWrapper<Document> document =
            new ReadOnlyObjectWrapper<>(this, "document", Document.NONE);
    private final ReadOnlyObjectWrapper<Remarks> remarks = new ReadOnlyObjectWrapper<>(this, "remarks", Remarks.NONE);
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
    private boolean dragHasStep;

    Editing(Lab lab) {
        this.lab = lab;
    }

    // Properties

    /** What {@link #undo} would undo, in a word or two; empty if there is nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo} would redo, in a word or two; empty if there is nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** The file that the experiment is saved to, and its content; {@link Document#NONE} if there is none. */
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    /** What is said of the experiment, and saved with it. */
    public ReadOnlyObjectProperty<Remarks> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** What a file has to hold. */
    public DescribedExperiment described() {
        return new DescribedExperiment(lab.experiment(), remarks.get());
    }

    /** Whether there is a document whose content differs from the present state. */
    public boolean hasUnsavedChanges() {
        return document().differsFrom(described());
    }

    // Commands

    /** Undoes the last step. Does nothing if there is none, or while a setting is dragged. */
    public void undo() {
        if (history.last() != null && !lab.adjustingProperty().get()) {
            History.Step step = history.undo();
            if (step.opening() != null) {
                setDocument(step.opening().before());
                remarks.set(step.opening().remarksBefore());
            }
            replaceSetup(step.before());
        }
    }

    /** Redoes the step undone last. Does nothing if there is none, or while a setting is dragged. */
    public void redo() {
        if (history.next() != null && !lab.adjustingProperty().get()) {
            History.Step step = history.redo();
            if (step.opening() != null) {
                setDocument(step.opening().after());
                remarks.set(step.opening().remarksAfter());
            }
            replaceSetup(step.after());
        }
    }

    /** A step that changes only the document leaves the run as it is. */
    private void replaceSetup(Setup next) {
        if (!next.equals(lab.setup())) {
            lab.replaceSetup(next);
        }
        showSteps();
    }

    /** Replaces all settings, the starting weights included, by an experiment from its seed. */
    public void replace(Experiment experiment) {
        apply(new Setup(experiment, Start.SEED));
    }

    private void apply(Setup after) {
        Setup before = lab.setup();
        if (!before.equals(after)) {
            lab.replaceSetup(after);
            changed(before, after);
        }
    }

    /**
     * Replaces all settings by those of a file, which becomes the document.
     *
     * @param content the content of the file
     * @return whether there is enough memory for it; if not, nothing changes and a notice says so
     */
    public boolean open(DescribedExperiment content, Path file) {
        noteContent(file, content);
        return openAs(content, Start.SEED, file);
    }

    /**
     * Replaces all settings by those of a source that cannot be saved to, such as a picture. There is no document then.
     *
     * @return whether there is enough memory for it; if not, nothing changes and a notice says so
     */
    public boolean open(Experiment experiment) {
        return openAs(DescribedExperiment.plain(experiment), Start.SEED, null);
    }

    /**
     * Replaces all settings by those that a file of weights carries, and starts from its weights, in one step. There is
     * no document then.
     *
     * @param name of the weights, shown to the user, such as the name of their file
     * @return whether there is enough memory for it; if not, nothing changes and a notice says so
     * @throws IllegalArgumentException if the widths of the weights are not those of the experiment's network; nothing
     *     changes then
     */
    public boolean open(Experiment experiment, Weights weights, String name) {
        requireFit(weights, experiment);
        return openAs(DescribedExperiment.plain(experiment), Start.of(weights, name), null);
    }

    private boolean openAs(DescribedExperiment content, Start start, @Nullable Path file) {
        Experiment experiment = content.experiment();
        if (!lab.memory().allows(experiment)) {
            return false;
        }
        Setup before = lab.setup();
        Setup after = new Setup(experiment, start);
        if (!before.equals(after) || !Objects.equals(document().file(), file)) {
            history.add(new History.Step(
                    before,
                    after,
                    "opening",
                    new History.Opening(document().file(), remarks.get(), file, content.remarks())));
        }
        dragHasStep = false;
        setDocument(file);
        remarks.set(content.remarks());
        replaceSetup(after);
        return true;
    }

    /** Sets what is said of the experiment. The run goes on. */
    public void describe(Remarks now) {
        remarks.set(now);
    }

    /** Notes that an experiment was written to a file. The document stays the same. */
    public void written(DescribedExperiment content, Path file) {
        noteContent(file, content);
    }

    /** Notes that an experiment was written to a file, which becomes the document. */
    public void saved(DescribedExperiment content, Path file) {
        noteContent(file, content);
        setDocument(file);
    }

    /**
     * Starts the present experiment from given weights instead of its seed.
     *
     * @param name shown to the user, such as the name of their file
     * @throws IllegalArgumentException if their widths are not those of the experiment's network; the present run goes
     *     on then
     */
    public void startFrom(Weights weights, String name) {
        Experiment experiment = lab.experiment();
        requireFit(weights, experiment);
        apply(new Setup(experiment, Start.of(weights, name)));
    }

    private static void requireFit(Weights weights, Experiment experiment) {
        NetworkSpec theirs = weights.network();
        if (!theirs.withNormalize(experiment.network().normalize()).equals(experiment.network())) {
            throw new IllegalArgumentException(
                    "weights of " + theirs + " do not fit the network " + experiment.network());
        }
    }

    /**
     * Puts a kept run in force again, with the weights that it started from, and trains it, which gives the same
     * epochs.
     *
     * @return whether there is enough memory for it; if not, nothing changes and a notice says so
     */
    public boolean reopen(KeptRun kept) {
        if (!lab.memory().allows(kept.experiment())) {
            return false;
        }
        apply(new Setup(kept.experiment(), kept.start()));
        lab.train();
        return true;
    }

    /** Starts the present experiment from its seed again. */
    public void startFromSeed() {
        replace(lab.experiment());
    }

    // For the lab

    /** Called after an accepted change. */
    void changed(Setup before, Setup after) {
        if (dragHasStep) {
            history.extend(after);
            dragHasStep = history.last() != null && history.last().after().equals(after);
        } else {
            history.add(History.Step.change(before, after));
            dragHasStep = lab.adjustingProperty().get();
        }
        showSteps();
    }

    /** Called when a drag begins or ends. */
    void dragChanged() {
        if (dragHasStep) {
            history.nameLast();
            showSteps();
        }
        dragHasStep = false;
    }

    /** A step of undo brings back a file, but never what was in it at an earlier time. */
    private void noteContent(Path file, DescribedExperiment content) {
        contents.put(file, content);
        setDocument(document().file());
    }

    private void setDocument(@Nullable Path file) {
        document.set(file == null ? Document.NONE : new Document(file, contents.get(file)));
    }

    private void showSteps() {
        undoable.set(history.last() == null ? "" : history.last().what());
        redoable.set(history.next() == null ? "" : history.next().what());
    }
}
