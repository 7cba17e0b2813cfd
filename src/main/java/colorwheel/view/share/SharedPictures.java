package colorwheel.view.share;

import colorwheel.export.PictureFile;
import colorwheel.export.PictureOrigin;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Raster;
import colorwheel.recording.Snapshot;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import colorwheel.view.file.FileActions;
import colorwheel.view.file.FileWork;
import colorwheel.view.picture.PaintedPane;
import colorwheel.view.picture.RasterImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Copies and saves pictures as they are on the screen, painted once more beside the JavaFX thread by the painters of
 * the exports; with a menu on every picture, which can also be dragged out of the window. JavaFX thread.
 */
public final class SharedPictures implements AutoCloseable {
    private final Lab lab;
    private final FileActions files;
    private final Supplier<? extends PaintedPane<?>> wheel;
    private final Consumer<Image> clipboard;
    private final FileWork work = new FileWork("pictures");
    private final PictureDrag drag;
    private final LabAction copy;
    private final LabAction save;
    private @Nullable PaintedPane<?> ofMenu;

    /** @param wheel gives the picture that is meant when the pointer is on none */
    public SharedPictures(Lab lab, FileActions files, Supplier<? extends PaintedPane<?>> wheel) {
        this(lab, files, wheel, SharedPictures::putOnClipboard);
    }

    /** @param clipboard gets what is copied; the headless platform of tests keeps no image */
    SharedPictures(Lab lab, FileActions files, Supplier<? extends PaintedPane<?>> wheel, Consumer<Image> clipboard) {
        this.lab = lab;
        this.files = files;
        this.wheel = wheel;
        this.clipboard = clipboard;
        drag = new PictureDrag(this, work, this::report);
        copy = new LabAction(
                        "copy-picture",
                        "_Copy picture",
                        "Copy the picture under the pointer, or else the wheel, as large as it is on the screen.",
                        this::copy)
                .withKeys(KeyPolicy.UNLESS_TYPING, "Shortcut+C");
        save = new LabAction(
                "save-picture",
                "Save p_icture…",
                "Save the wheel, or the picture whose menu this is, as large as it is on the screen.",
                this::save);
    }

    /** The command that copies a picture. */
    public LabAction copyAction() {
        return copy;
    }

    /** The command that saves a picture. */
    public LabAction saveAction() {
        return save;
    }

    /**
     * Gives the pictures in a scene their menu, and lets them be dragged out.
     *
     * @param switches the switches of a picture, by the id of its pane
     */
    public void install(Scene scene, Function<String, List<LabAction>> switches) {
        new PictureMenu(List.of(copy, save), switches, pane -> ofMenu = pane).install(scene);
        drag.install(scene);
    }

    /** The pane of a picture that a node is, or lies in, if there is one. */
    static Optional<PaintedPane<?>> paneOf(@Nullable Object node) {
        for (Node at = node instanceof Node start ? start : null; at != null; at = at.getParent()) {
            if (at instanceof PaintedPane<?> pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    /** The panes in a node that can be seen. */
    static Stream<PaintedPane<?>> panesIn(Node node) {
        return node.lookupAll(".painted-pane").stream()
                .filter(Node::isVisible)
                .<PaintedPane<?>>map(PaintedPane.class::cast);
    }

    /** The picture that a command is about: of the open menu, or under the pointer, or the wheel. */
    private PaintedPane<?> meant() {
        if (ofMenu != null) {
            return ofMenu;
        }
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .flatMap(window -> panesIn(window.getScene().getRoot()))
                .filter(Node::isHover)
                .findFirst()
                .orElseGet(wheel);
    }

    private void copy() {
        painting(meant())
                .ifPresent(picture -> work.start(
                        picture::get,
                        painted -> {
                            clipboard.accept(RasterImage.of(painted));
                            lab.report(Notice.done("Picture copied."));
                        },
                        this::report));
    }

    private static void putOnClipboard(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        PaintedPane<?> pane = meant();
        painting(pane).ifPresent(picture -> {
            Supplier<Optional<PictureOrigin>> origin = origin(pane);
            files.savePicture(
                    name(pane) + ".png",
                    target -> PictureFile.write(picture.get(), origin.get(), target.file(), target.replace()));
        });
    }

    /** Writes a picture into a fresh file; returned as work for another thread. */
    Optional<Function<Path, Raster>> writing(PaintedPane<?> pane) {
        Supplier<Optional<PictureOrigin>> origin = origin(pane);
        return pane.again().map(picture -> file -> {
            Raster painted = picture.get();
            PictureFile.write(painted, origin.get(), file, false);
            return painted;
        });
    }

    private Optional<Supplier<Raster>> painting(PaintedPane<?> pane) {
        Optional<Supplier<Raster>> again = pane.again();
        if (again.isEmpty()) {
            lab.report(Notice.refused("There is no picture yet. Try again in a moment."));
        }
        return again;
    }

    /** The wheel carries its experiment, so that it can be opened again. Found out beside the JavaFX thread. */
    private Supplier<Optional<PictureOrigin>> origin(PaintedPane<?> pane) {
        Snapshot shown = lab.display().painted();
        if (pane != wheel.get() || shown == null || !lab.isOfPresentRun(shown)) {
            return Optional::empty;
        }
        var experiment = lab.shownExperiment();
        var frames = lab.playhead().frames();
        var off = lab.switchedOff().ablation();
        return () -> frames.exactly(shown.epoch()).map(epoch -> PictureOrigin.of(experiment, frames, epoch.epoch())
                .without(off));
    }

    /** What the file of a picture is called, without its extension. */
    static String name(PaintedPane<?> pane) {
        String id = pane.getId() == null ? "picture" : pane.getId();
        return id.replace("-picture", "").replace("scatter", "wheel");
    }

    private void report(Throwable failure) {
        lab.report(Notice.failed(
                failure instanceof UserFacingException explained
                        ? explained.getMessage()
                        : "The picture could not be passed on: " + failure));
    }

    /** Removes what was dragged out; blocks for a second at most until a picture is painted. */
    @Override
    public void close() {
        work.close();
        drag.close();
    }
}
