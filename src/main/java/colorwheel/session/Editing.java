package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How the settings of the lab are taken from somewhere as a whole, and taken back: opening, starting from weights, undo
 * and redo. Every accepted change of the lab is a step; all changes of one drag are one step together. Opening is a
 * step too, so that it loses nothing.
 */
public final class Editing {
    private final Lab lab;
    private final History history = new History();
    private final Map<Path, Experiment> contents = new HashMap<>();
    private final ReadOnlyObjectWrapper<Document> document =
            new ReadOnlyObjectWrapper<>(this, "document", Document.NONE);
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
    private boolean dragHasStep;

    Editing(Lab lab) {
        this.lab = lab;
    }

    // Properties

    /** What {@link #undo} would take back, in a word or two; empty if there is nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo} would bring again, in a word or two; empty if there is nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** The file that the experiment is saved to, with what is in it; {@link Document#NONE} if there is none. */
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    /** Whether there is a document, and in it another experiment than that in force. */
    public boolean hasUnsavedChanges() {
        return document().differsFrom(lab.experiment());
    }

    // Commands

    /** Takes the last step back. Does nothing if there is none, or while a setting is dragged. */
    public void undo() {
        if (history.last() != null && !lab.adjustingProperty().get()) {
            History.Step step = history.undo();
            if (step.opening() != null) {
                setDocument(step.opening().before());
            }
            replaceSetup(step.before());
        }
    }

    /** Takes the step again that was taken back last. Does nothing if there is none, or while a setting is dragged. */
    public void redo() {
        if (history.next() != null && !lab.adjustingProperty().get()) {
            History.Step step = history.redo();
            if (step.opening() != null) {
                setDocument(step.opening().after());
            }
            replaceSetup(step.after());
        }
    }

    /** A step of a document alone leaves the run as it is. */
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
     * Replaces all settings by those of a file, which from now on is the document.
     *
     * @param experiment what is in the file now
     * @return whether there is memory enough for it; if not, everything is as it was and a notice tells
     */
    public boolean open(Experiment experiment, Path file) {
        noteContent(file, experiment);
        return openAs(experiment, file);
    }

    /**
     * Replaces all settings by those of something that cannot be saved to, such as a picture: no document.
     *
     * @return whether there is memory enough for it; if not, everything is as it was and a notice tells
     */
    public boolean open(Experiment experiment) {
        return openAs(experiment, null);
    }

    private boolean openAs(Experiment experiment, Path file) {
        if (!lab.memory().allows(experiment)) {
            return false;
        }
        Setup before = lab.setup();
        Setup after = new Setup(experiment, Start.SEED);
        if (!before.equals(after) || !Objects.equals(document().file(), file)) {
            history.add(new History.Step(
                    before, after, "opening", new History.Opening(document().file(), file)));
        }
        dragHasStep = false;
        setDocument(file);
        replaceSetup(after);
        return true;
    }

    /** Tells what was written to a file. The document stays the one that it is. */
    public void written(Experiment experiment, Path file) {
        noteContent(file, experiment);
    }

    /** Tells what was written to a file, which from now on is the document. */
    public void saved(Experiment experiment, Path file) {
        noteContent(file, experiment);
        setDocument(file);
    }

    /**
     * Starts the present experiment from given weights instead of its seed.
     *
     * @param name what the user knows them by
     * @throws IllegalArgumentException if they are of other widths than the experiment's network; the present run then
     *     goes on
     */
    public void startFrom(Weights weights, String name) {
        Experiment experiment = lab.experiment();
        NetworkSpec theirs = weights.network();
        if (!theirs.withNormalize(experiment.network().normalize()).equals(experiment.network())) {
            throw new IllegalArgumentException(
                    "weights of " + theirs + " do not fit the network " + experiment.network());
        }
        apply(new Setup(experiment, Start.of(weights, name)));
    }

    /** Starts the present experiment from its seed again. */
    public void startFromSeed() {
        replace(lab.experiment());
    }

    // For the lab

    /** A change was accepted. */
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

    /** A drag began or ended. */
    void dragChanged() {
        dragHasStep = false;
    }

    /** A step of undo brings back a file, but never what was in it at an earlier time. */
    private void noteContent(Path file, Experiment content) {
        contents.put(file, content);
        setDocument(document().file());
    }

    private void setDocument(Path file) {
        document.set(file == null ? Document.NONE : new Document(file, contents.get(file)));
    }

    private void showSteps() {
        undoable.set(history.last() == null ? "" : history.last().what());
        redoable.set(history.next() == null ? "" : history.next().what());
    }
}
