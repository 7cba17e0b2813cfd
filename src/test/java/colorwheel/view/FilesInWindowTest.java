package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.session.Notice;
import colorwheel.session.Speed;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileKind;
import colorwheel.weights.WeightsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, saving, dropping, and undo in a real window. */
@Timeout(120)
class FilesInWindowTest {
    private static final Experiment OTHER = LabWindow.SMALL.withSeed(7).withHoldOut(HueRange.of(10, 50));

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private LabWindow window;

    /** Answers that the test gives in the user's place. */
    private static final class Answers implements FileActions.Questions {
        private Path open;
        private Target save;
        private Unsaved unsaved = Unsaved.CANCEL;
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Path> toOpen(String title, List<FileKind> kinds) {
            asked.add(title);
            return Optional.ofNullable(open);
        }

        @Override
        public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
            asked.add(suggestedName);
            return Optional.ofNullable(save);
        }

        @Override
        public Unsaved unsaved(String name) {
            asked.add(name);
            return unsaved;
        }
    }

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow(preferences, answers);
        window.focus("scatter");
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void press(KeyCode key, KeyCode... held) {
        window.robot.press(held).type(key).release(held);
    }

    private Path written(Experiment experiment, String name) throws Exception {
        Path file = folder.resolve(name);
        ExperimentFile.write(experiment, file, false);
        return file;
    }

    private void open(Path file) {
        window.robot.interact(() -> window.view.files().open(file));
    }

    private void awaitExperiment(Experiment experiment) {
        LabWindow.await("it is opened", () -> window.lab.experiment().equals(experiment));
    }

    private String awaitNotice(Notice.Kind kind) {
        LabWindow.await(
                "it is told",
                () -> window.lab.noticeProperty().get() != null
                        && window.lab.noticeProperty().get().kind() == kind);
        return window.text("notice");
    }

    private String title() {
        return LabWindow.onFxThread(() -> window.view.titleProperty().get());
    }

    private void setSeed(int seed) {
        window.robot.interact(() -> window.lab.change(experiment -> experiment.withSeed(seed)));
    }

    @Test
    void anExperimentIsOpenedChangedSavedAndNamedInTheTitle() throws Exception {
        answers.open = written(OTHER, "seven.json");
        press(KeyCode.O, KeyCode.CONTROL);
        awaitExperiment(OTHER);
        assertThat(title()).startsWith("seven.json – Color Wheel Lab – ");
        assertThat(window.text("seed")).isEqualTo("7");

        window.fill("seed", "8");
        press(KeyCode.S, KeyCode.CONTROL);
        LabWindow.await(
                "it is saved",
                () -> !window.lab.editing().hasUnsavedChanges()
                        && window.lab.experiment().seed() == 8);
        awaitNotice(Notice.Kind.DONE);
        assertThat(ExperimentFile.read(answers.open)).isEqualTo(OTHER.withSeed(8));
        assertThat(answers.asked).as("no question but which file to open").hasSize(1);

        setSeed(9);
        assertThat(title()).startsWith("*seven.json – ");
        answers.save = new FileActions.Questions.Target(folder.resolve("nine.json"), true);
        press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
        LabWindow.await("the title names it", () -> title().startsWith("nine.json"));
        assertThat(ExperimentFile.read(folder.resolve("nine.json"))).isEqualTo(OTHER.withSeed(9));
        assertThat(preferences.get().recentFiles()).containsExactly(folder.resolve("nine.json"), answers.open);
        assertThat(preferences.get().lastFolder()).isEqualTo(folder);
    }

    @Test
    void withoutAFileSavingAsksForOneAndNothingIsAskedBeforeOpening() throws Exception {
        setSeed(3);
        answers.save = new FileActions.Questions.Target(folder.resolve("new.json"), false);
        press(KeyCode.S, KeyCode.CONTROL);
        awaitNotice(Notice.Kind.DONE);
        assertThat(answers.asked).containsExactly("experiment.json");
        assertThat(ExperimentFile.read(folder.resolve("new.json")).seed()).isEqualTo(3);

        open(written(OTHER, "other.json"));
        awaitExperiment(OTHER);
        assertThat(answers.asked).hasSize(1);
    }

    @Test
    void changesToAFileAreNotGivenUpUnasked() throws Exception {
        Path first = written(LabWindow.SMALL.withSeed(1), "first.json");
        Path second = written(OTHER, "second.json");
        open(first);
        awaitExperiment(LabWindow.SMALL.withSeed(1));
        setSeed(2);

        answers.unsaved = FileActions.Questions.Unsaved.CANCEL;
        open(second);
        LabWindow.await("it is asked", () -> !answers.asked.isEmpty());
        assertThat(window.experiment().seed()).isEqualTo(2);
        assertThat(LabWindow.onFxThread(() -> window.view.files().mayClose(() -> {})))
                .isFalse();

        answers.unsaved = FileActions.Questions.Unsaved.SAVE;
        open(second);
        awaitExperiment(OTHER);
        assertThat(ExperimentFile.read(first).seed()).isEqualTo(2);
        assertThat(LabWindow.onFxThread(() -> window.view.files().mayClose(() -> {})))
                .isTrue();

        setSeed(5);
        answers.unsaved = FileActions.Questions.Unsaved.DISCARD;
        open(first);
        awaitExperiment(LabWindow.SMALL.withSeed(2));
        assertThat(ExperimentFile.read(second)).isEqualTo(OTHER);
    }

    @Test
    void whatCannotBeOpenedLeavesEverythingAsItIs() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{\"version\": 1, \"epochs\": 0}");
        Files.writeString(folder.resolve("broken.png"), "no picture");
        preferences.update(all -> all.withRecentFile(folder.resolve("gone.json")));
        Path wide = folder.resolve("wide.safetensors");
        NetworkSpec other = new NetworkSpec(16, Activation.RELU, 3, true);
        WeightsFile.write(new Weights(other, new float[ParameterLayout.of(other).size()]), wide, false);
        window.train();
        String[][] told = {
            {"broken.json", "“epochs”"},
            {"broken.png", "no PNG file"},
            {"gone.json", "not there"},
            {"wide.safetensors", "encoder.2.weight"}
        };
        for (String[] one : told) {
            window.robot.interact(() -> window.lab.noticeProperty().set(null));
            open(folder.resolve(one[0]));
            assertThat(awaitNotice(Notice.Kind.FAILED)).contains(one[0], one[1]);
        }
        window.robot.interact(() -> window.lab.noticeProperty().set(null));
        open(folder.resolve("text.doc"));
        assertThat(awaitNotice(Notice.Kind.REFUSED)).contains("text.doc", ".json", ".png", ".safetensors");
        window.robot.interact(() -> window.view.files().drop(List.of(folder.getRoot())));
        assertThat(window.refusal()).startsWith(folder.getRoot() + " cannot be opened");
        window.robot.interact(() -> window.view.files().drop(List.of(folder, folder)));
        assertThat(window.refusal()).contains("2 files");

        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        assertThat(LabWindow.onFxThread(window.lab::runState)).isEqualTo(RunState.FINISHED);
        assertThat(LabWindow.onFxThread(() -> window.lab.start().isSeed())).isTrue();
        assertThat(preferences.get().recentFiles()).isEmpty();
    }

    @Test
    void theRunStartsFromOpenedWeightsAndItsOwnAreSaved() throws Exception {
        float[] flat = new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()];
        Arrays.fill(flat, 0.5f);
        Weights half = new Weights(NetworkSpec.REFERENCE, flat);
        Path file = folder.resolve("half.safetensors");
        WeightsFile.write(half, file, false);
        Node row = window.find("start", Node.class);
        assertThat(row.getParent().isVisible()).isFalse();

        open(file);
        LabWindow.await("it starts from them", () -> !window.lab.start().isSeed());
        assertThat(row.getParent().isVisible()).isTrue();
        assertThat(window.text("start")).contains("half.safetensors");
        LabWindow.await(
                "the network is there", () -> window.lab.preparedProperty().get());
        assertThat(window.text("status")).isEqualTo("Ready: the weights of half.safetensors");

        answers.save = new FileActions.Questions.Target(folder.resolve("saved.safetensors"), true);
        window.robot.interact(() -> window.view.files().saveWeights());
        assertThat(awaitNotice(Notice.Kind.DONE)).contains("epoch 0");
        assertThat(answers.asked).containsExactly("wheel_e000000.safetensors");
        assertThat(WeightsFile.read(folder.resolve("saved.safetensors"), NetworkSpec.REFERENCE))
                .isEqualTo(half);

        window.enter("seed", "4");
        assertThat(row.getParent().isVisible()).isFalse();
        assertThat(LabWindow.onFxThread(() -> window.lab.start().isSeed())).isTrue();
    }

    @Test
    void savedFilesReplaceOthersOnlyWhenTheUserSaidSo() throws Exception {
        Path taken = folder.resolve("taken.json");
        Files.writeString(taken, "mine");
        answers.save = new FileActions.Questions.Target(taken, false);
        window.robot.interact(() -> window.view.files().saveAs());

        assertThat(awaitNotice(Notice.Kind.FAILED)).contains("exists");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void aPictureDroppedOnTheWindowRestoresItsExperimentAndShowsItsEpoch() throws Exception {
        Path picture = exportedPicture();
        window.robot.interact(() -> {
            window.lab.speedProperty().set(Speed.UNLIMITED);
            window.lab.change(experiment -> experiment.withSeed(3));
        });

        dropOnScatter(picture);

        awaitExperiment(LabWindow.SMALL);
        LabWindow.await(
                "its epoch is shown",
                () -> window.lab.runState() == RunState.FINISHED
                        && window.lab.playhead().shown().epoch() == 20);
        assertThat(window.text("notice")).contains("wheel_e000020.png", "epoch 20");
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(window.experiment().seed()).as("what was set before").isEqualTo(3);
    }

    private Path exportedPicture() throws Exception {
        window.train();
        var frames = LabWindow.onFxThread(() -> window.lab.playhead().frames());
        new ExportPlan(
                        ExportFormat.PNG,
                        new Pictures(
                                LabWindow.SMALL,
                                frames,
                                EpochSelection.range(frames, 20, 20, 1),
                                new FrameStyle(FrameStyle.Layout.SCATTER, 64, Palette.LIGHT)),
                        25,
                        folder)
                .run(1, Progress.IGNORED, new Cancellation());
        return folder.resolve("wheel_e000020.png");
    }

    /**
     * Drops a file on the picture. The headless platform fails at a drag of its own (no assistant for the drop target),
     * so the events of a drop are fired, with a real dragboard, which only the handler of a drag can have.
     */
    private void dropOnScatter(Path file) {
        Label source = new Label("file");
        Node target = window.find("scatter", Node.class);
        StackPane whole = (StackPane) window.stage.getScene().getRoot();
        AtomicBoolean accepted = new AtomicBoolean();
        window.robot.interact(() -> {
            StackPane.setAlignment(source, Pos.TOP_LEFT);
            whole.getChildren().add(source);
            source.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                Dragboard board = source.startDragAndDrop(TransferMode.COPY);
                board.setContent(content);
                DragEvent over = drag(DragEvent.DRAG_OVER, board, target);
                Event.fireEvent(target, over);
                Event.fireEvent(target, drag(DragEvent.DRAG_DROPPED, board, target));
                board.clear();
                accepted.set(true);
                event.consume();
            });
        });
        var from = window.middleOf(source);
        window.drag(from, from.add(10, 10), from.add(20, 20), from.add(40, 40));
        assertThat(accepted).isTrue();
    }

    private static DragEvent drag(EventType<DragEvent> type, Dragboard board, Node target) {
        return new DragEvent(type, board, 9, 9, 9, 9, TransferMode.COPY, null, target, null);
    }

    @Test
    void settingsAreUndoneAndRedoneByKeys() {
        window.enter("seed", "8");
        window.enter("epochs", "30");
        // The field is still focused, with nothing of its own to undo.
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(window.text("epochs")).isEqualTo("40");
        window.focus("scatter");
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
        press(KeyCode.Y, KeyCode.CONTROL);
        press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL.withSeed(8).withEpochs(30));
    }

    @Test
    void aDragOnTheRingIsOneStep() {
        window.drag(window.onRing(240), window.onRing(250), window.onRing(260), window.onRing(300));
        assertThat(window.experiment().holdOut().end()).isCloseTo(300, org.assertj.core.api.Assertions.within(3.0));
        window.focus("scatter");
        press(KeyCode.Z, KeyCode.CONTROL);

        assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
    }

    @Test
    void typingThatIsNotAppliedIsTheFieldsOwnToUndo() {
        setSeed(5);
        window.focus("epochs");
        window.robot.interact(() ->
                window.find("epochs", javafx.scene.control.TextField.class).selectAll());
        window.robot.write("77");
        press(KeyCode.Z, KeyCode.CONTROL);

        assertThat(window.experiment().seed()).isEqualTo(5);
        assertThat(window.text("epochs")).isNotEqualTo("77");
    }
}
