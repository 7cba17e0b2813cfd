package colorwheel.app.storm;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileDialogs;
import colorwheel.view.file.FileKind;
import colorwheel.weights.WeightsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import javafx.stage.Window;

/**
 * The files that the robot opens and saves, whole and damaged ones, and what it answers where the platform's chooser
 * would ask. Whether to save changes is asked in the lab's own dialog, which the robot answers by hand.
 */
final class Desk implements FileActions.Questions {
    /** What can be opened and saved to. */
    static final List<String> EXPERIMENTS = List.of("small.json", "folded.colorwheel", "reference.json");

    /** What can be opened; some of it should be refused. */
    static final List<String> FILES = List.of(
            "small.json",
            "folded.colorwheel",
            "reference.json",
            "wheel_e000004.png",
            "again.png",
            "half.safetensors",
            "damaged.json",
            "newer.json",
            "empty.json",
            "cut.png",
            "cut.safetensors",
            "noise.safetensors",
            "text.txt",
            "folder.json",
            "missing.json");

    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(10).withEpochs(60);

    private final Path folder;
    private final FileActions.Questions dialogs;
    private volatile String opened = "small.json";
    private volatile Target saved;

    /** @param owner of the dialog about changes */
    Desk(Path folder, Supplier<Window> owner) throws Exception {
        this.folder = folder;
        this.dialogs = new FileDialogs(owner, PreferenceStore.inMemory(), notice -> {});
        this.saved = new Target(folder.resolve("saved.json"), true);
        Files.createDirectories(exports());
        prepare();
    }

    private void prepare() throws Exception {
        ExperimentFile.write(SMALL, file("small.json"), false);
        ExperimentFile.write(SMALL.withSeed(92).withEpochs(300), file("folded.colorwheel"), false);
        ExperimentFile.write(Experiment.REFERENCE, file("reference.json"), false);
        var frames = SyntheticRun.frames(SMALL, 4);
        new ExportPlan(
                        ExportFormat.PNG,
                        new Pictures(
                                SMALL,
                                frames,
                                EpochSelection.range(frames, 4, 4, 1),
                                new FrameStyle(FrameStyle.Layout.SCATTER, 64, Palette.LIGHT)),
                        25,
                        folder)
                .run(1, Progress.IGNORED, new Cancellation());
        float[] half = new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()];
        Arrays.fill(half, 0.5f);
        WeightsFile.write(new Weights(NetworkSpec.REFERENCE, half), file("half.safetensors"), false);
        String text = ExperimentJson.write(SMALL);
        Files.writeString(file("damaged.json"), text.substring(0, text.length() / 2));
        Files.writeString(file("newer.json"), text.replace("\"version\": 1", "\"version\": 2"));
        Files.writeString(file("empty.json"), "");
        cut("wheel_e000004.png", "cut.png");
        try (InputStream again = Desk.class.getResourceAsStream("/colorwheel/pictures/imagemagick.png")) {
            Files.copy(again, file("again.png"));
        }
        cut("half.safetensors", "cut.safetensors");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        Files.write(file("noise.safetensors"), noise);
        Files.writeString(file("text.txt"), "a text");
        Files.createDirectory(file("folder.json"));
    }

    private void cut(String whole, String half) throws IOException {
        byte[] bytes = Files.readAllBytes(file(whole));
        Files.write(file(half), Arrays.copyOf(bytes, bytes.length / 2));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Where exports go. */
    Path exports() {
        return folder.resolve("exports");
    }

    /** Throws away what was exported; nothing may be writing there. */
    void clear() throws IOException {
        Files.walkFileTree(exports(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                if (!left.equals(exports())) {
                    Files.delete(left);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    // What is answered next

    void willOpen(String name) {
        opened = name;
    }

    void willSave(String name, boolean replace) {
        saved = new Target(file(name), replace);
    }

    @Override
    public Optional<Path> toOpen(String title, List<FileKind> kinds) {
        return Optional.of(file(opened));
    }

    /** As the dialogs do, it gives the name the end of its kind. */
    @Override
    public Optional<Target> toSave(String title, FileKind kind, String suggestedName) {
        Target answer = saved;
        return Optional.of(
                kind.fits(answer.file())
                        ? answer
                        : new Target(
                                answer.file().resolveSibling(answer.file().getFileName() + "." + kind.extension()),
                                answer.replace()));
    }

    @Override
    public Unsaved unsaved(String name) {
        return dialogs.unsaved(name);
    }
}
