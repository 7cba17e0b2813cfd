package colorwheel.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.preferences.PreferenceStore;
import colorwheel.session.Editing;
import colorwheel.session.Lab;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.io.FileUtils;

/**
 * Any sequence of edits, openings, savings, undo and redo against a small model of them, with real files. The window's
 * title is right if and only if the file on the disk has what it says.
 */
class FilesAndUndoModelTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(5);
    private static final int FILES = 2;

    private enum Kind {
        EDIT,
        OPEN,
        OPEN_PICTURE,
        SAVE,
        SAVE_AS,
        UNDO,
        REDO,
        /** One of the things that wait goes on: a file is read or written, or its outcome is taken. */
        GO_ON
    }

    /**
     * Something that the user does.
     *
     * @param seed of an edit or picture
     * @param file which file is opened, or answered where to save; past the last one for none
     * @param unsaved the answer about unsaved changes
     */
    record Action(Kind kind, int seed, int file, FileActions.Questions.Unsaved unsaved) {}

    @Provide
    Arbitrary<List<Action>> actions() {
        return Combinators.combine(
                        // Often enough for what takes an opening back after its file was written again.
                        Arbitraries.frequency(
                                Tuple.of(2, Kind.EDIT),
                                Tuple.of(2, Kind.OPEN),
                                Tuple.of(1, Kind.OPEN_PICTURE),
                                Tuple.of(3, Kind.SAVE),
                                Tuple.of(1, Kind.SAVE_AS),
                                Tuple.of(4, Kind.UNDO),
                                Tuple.of(3, Kind.REDO),
                                Tuple.of(3, Kind.GO_ON)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, FILES),
                        Arbitraries.of(FileActions.Questions.Unsaved.class))
                .as(Action::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    // What is to be expected

    private record Step(long before, long after, boolean opening, Integer documentBefore, Integer documentAfter) {}

    /** The experiment in force is its seed; the document and the files are their numbers. */
    private static final class Model {
        private long seed;
        private Integer document;
        private final Map<Integer, Long> disk = new HashMap<>();
        private final Deque<Step> undo = new ArrayDeque<>();
        private final Deque<Step> redo = new ArrayDeque<>();

        private boolean unsaved() {
            return document != null && disk.get(document) != seed;
        }

        void perform(Action action) {
            switch (action.kind()) {
                case EDIT -> step(action.seed(), false, document);
                case OPEN -> open(action);
                case OPEN_PICTURE -> step(action.seed(), true, null);
                case SAVE -> save(document == null ? answered(action) : document);
                case SAVE_AS -> save(answered(action));
                case UNDO -> go(undo, redo, Step::before, Step::documentBefore);
                case REDO -> go(redo, undo, Step::after, Step::documentAfter);
                case GO_ON -> {}
            }
        }

        private static Integer answered(Action action) {
            return action.file() < FILES ? action.file() : null;
        }

        private void open(Action action) {
            if (!disk.containsKey(action.file())) {
                return;
            }
            if (unsaved()) {
                switch (action.unsaved()) {
                    case CANCEL -> {
                        return;
                    }
                    case SAVE -> save(document);
                    case DISCARD -> {}
                }
            }
            step(disk.get(action.file()), true, action.file());
        }

        private void save(Integer file) {
            if (file != null) {
                disk.put(file, seed);
                document = file;
            }
        }

        private void step(long after, boolean opening, Integer documentAfter) {
            if (after != seed || !Objects.equals(document, documentAfter)) {
                undo.push(new Step(seed, after, opening, document, documentAfter));
                redo.clear();
            }
            seed = after;
            document = documentAfter;
        }

        private void go(Deque<Step> from, Deque<Step> to, ToLongFunction<Step> setting, Function<Step, Integer> file) {
            if (from.isEmpty()) {
                return;
            }
            Step step = from.pop();
            to.push(step);
            seed = setting.applyAsLong(step);
            if (step.opening()) {
                document = file.apply(step);
            }
        }
    }

    // The program

    /** The real thing without a window: a lab that trains nothing, the actions, and answers from the test. */
    private static final class Program implements AutoCloseable, FileActions.Questions {
        private final Path folder;
        private final Lab lab;
        private final FileActions files;
        private Action answers;

        Program(Path folder, Executor elsewhere, Executor javaFx) {
            this.folder = folder;
            Trainer trainer = Trainer.waiting((run, experiment, weights) -> {
                throw new AssertionError("nothing is trained here");
            });
            lab = new Lab(trainer, new PreviewTrainer(), SMALL, MemoryBudget.ofThisMachine());
            files = new FileActions(lab, PreferenceStore.inMemory(), this, new FileWork(elsewhere, javaFx));
        }

        private Path file(int number) {
            return folder.resolve(number + ".colorwheel");
        }

        void perform(Action action) {
            answers = action;
            switch (action.kind()) {
                case EDIT -> lab.change(experiment -> experiment.withSeed(action.seed()));
                case OPEN -> files.open(file(action.file()));
                case OPEN_PICTURE -> lab.editing().open(SMALL.withSeed(action.seed()));
                case SAVE -> files.save();
                case SAVE_AS -> files.saveAs();
                case UNDO -> lab.editing().undo();
                case REDO -> lab.editing().redo();
                case GO_ON -> {}
            }
        }

        /** What is on the disk and not what somebody remembers. */
        boolean differsFromItsFile() {
            Editing.Document document = lab.editing().document();
            return document.hasFile() && !ExperimentFile.read(document.file()).equals(lab.experiment());
        }

        @Override
        public Optional<Path> toOpen(String title, List<FileKind> kinds) {
            throw new AssertionError("the file is given");
        }

        @Override
        public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
            return answers.file() < FILES ? Optional.of(new Target(file(answers.file()), true)) : Optional.empty();
        }

        @Override
        public Unsaved unsaved(String name) {
            return answers.unsaved();
        }

        @Override
        public void close() {
            files.close();
            lab.close();
        }
    }

    private interface InFolder {
        void run(Path folder) throws Exception;
    }

    private static void inFolder(InFolder test) throws Exception {
        Path folder = Files.createTempDirectory("files-and-undo").toRealPath();
        try {
            test.run(folder);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    @Property(tries = 100)
    void everySequenceDoesWhatTheModelSays(@ForAll("actions") List<Action> actions) throws Exception {
        inFolder(folder -> {
            try (Program program = new Program(folder, Runnable::run, Runnable::run)) {
                Model model = new Model();
                model.seed = SMALL.seed();
                for (Action action : actions) {
                    program.perform(action);
                    model.perform(action);
                    check(program, model, action);
                }
            }
        });
    }

    private static void check(Program program, Model model, Action action) throws IOException {
        assertThat(program.lab.experiment()).as("after %s", action).isEqualTo(SMALL.withSeed(model.seed));
        assertThat(program.lab.editing().document().file())
                .as("document after %s", action)
                .isEqualTo(model.document == null ? null : program.file(model.document));
        assertThat(program.lab.editing().hasUnsavedChanges())
                .as("the title after %s", action)
                .isEqualTo(program.differsFromItsFile())
                .isEqualTo(model.unsaved());
        assertThat(program.lab.editing().undoableProperty().get().isEmpty())
                .as("nothing to undo after %s", action)
                .isEqualTo(model.undo.isEmpty());
        assertThat(program.lab.editing().redoableProperty().get().isEmpty())
                .as("nothing to redo after %s", action)
                .isEqualTo(model.redo.isEmpty());
        for (int file = 0; file < FILES; file++) {
            assertThat(Files.exists(program.file(file)))
                    .as("file %s after %s", file, action)
                    .isEqualTo(model.disk.containsKey(file));
        }
    }

    /** Reading and writing take time here, in which the user goes on. */
    @Property(tries = 100)
    void theTitleIsRightWhateverIsDoneWhileFilesAreReadAndWritten(@ForAll("actions") List<Action> actions)
            throws Exception {
        inFolder(folder -> {
            Deque<Runnable> elsewhere = new ArrayDeque<>();
            Deque<Runnable> outcomes = new ArrayDeque<>();
            try (Program program = new Program(folder, elsewhere::add, outcomes::add)) {
                for (Action action : actions) {
                    program.perform(action);
                    if (action.kind() == Kind.GO_ON) {
                        // Which of both is a matter of the machine.
                        goOn(action.seed() % 2 == 0 ? elsewhere : outcomes);
                    }
                }
                while (!elsewhere.isEmpty() || !outcomes.isEmpty()) {
                    goOn(elsewhere);
                    goOn(outcomes);
                }
                assertThat(program.lab.editing().hasUnsavedChanges()).isEqualTo(program.differsFromItsFile());
            }
        });
    }

    @Example
    void whatIsSavedWhileAnotherFileWasOpenedDoesNotBecomeTheDocument() throws Exception {
        inFolder(folder -> {
            Deque<Runnable> elsewhere = new ArrayDeque<>();
            try (Program program = new Program(folder, elsewhere::add, Runnable::run)) {
                program.perform(new Action(Kind.SAVE_AS, 0, 0, FileActions.Questions.Unsaved.CANCEL));
                program.perform(new Action(Kind.OPEN_PICTURE, 3, 0, FileActions.Questions.Unsaved.CANCEL));
                goOn(elsewhere);
                program.perform(new Action(Kind.OPEN, 0, 0, FileActions.Questions.Unsaved.CANCEL));
                goOn(elsewhere);
                assertThat(program.lab.editing().document().file()).isEqualTo(program.file(0));

                program.perform(new Action(Kind.SAVE_AS, 0, 1, FileActions.Questions.Unsaved.CANCEL));
                program.perform(new Action(Kind.UNDO, 0, 0, FileActions.Questions.Unsaved.CANCEL));
                goOn(elsewhere);
                assertThat(program.file(1)).exists();
                assertThat(program.lab.editing().document())
                        .as("what the undo has brought back")
                        .isEqualTo(Editing.Document.NONE);
            }
        });
    }

    private static void goOn(Deque<Runnable> waiting) {
        if (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
