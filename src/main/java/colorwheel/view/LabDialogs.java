package colorwheel.view;

import colorwheel.background.Pulse;
import colorwheel.files.UserFacingException;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.Preparation;
import colorwheel.view.control.SampleControls;
import colorwheel.view.control.TextClipboard;
import colorwheel.view.experiment.PhasesDock;
import colorwheel.view.export.ExportDialog;
import colorwheel.view.export.ExportJob;
import colorwheel.view.export.SaveDialog;
import colorwheel.view.export.ScriptForms;
import colorwheel.view.failure.Failures;
import colorwheel.view.file.RemarksDialog;
import colorwheel.view.help.CheatSheet;
import colorwheel.view.help.GuideReader;
import colorwheel.view.help.MeasuresPage;
import colorwheel.view.measures.MeasuresView;
import colorwheel.view.share.SharedPictures;
import colorwheel.view.sweep.SweepWindow;
import colorwheel.view.theme.TextSize;
import colorwheel.view.theme.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs, windows and the table of phases that the lab's window opens, made when they are opened for the first
 * time, or before in idle time. JavaFX thread.
 */
final class LabDialogs implements AutoCloseable {
    private final Lab lab;
    private final ExportJob exports;
    private final MeasuresView measures;
    private final Supplier<Window> owner;
    private final ObservableValue<Theme> theme;
    private final TextSize textSize;
    private final Supplier<List<CheatSheet.Group>> keys;
    private final SharedPictures pictures;
    private final PhasesDock phases;
    private final Preparation controlsReady = new Preparation();
    private final Preparation exportReady = new Preparation();
    private final Preparation phasesReady = new Preparation();
    private final Preparation keysReady = new Preparation();
    private final Preparation measuresReady = new Preparation();
    private final Preparation sweepsReady = new Preparation();
    private final Preparation failuresReady = new Preparation();
    private final IdleSteps idle = new IdleSteps(
            List.of(controlsReady, exportReady, phasesReady, measuresReady, keysReady, sweepsReady, failuresReady),
            System::nanoTime);
    private @Nullable ExportDialog exportDialog;
    private @Nullable SaveDialog scriptDialog;
    private @Nullable SweepWindow sweeps;
    private @Nullable CheatSheet cheatSheet;
    private @Nullable MeasuresPage measuresPage;
    private @Nullable GuideReader guide;
    private Supplier<SpaceCamera> camera = () -> SpaceCamera.HOME;

    LabDialogs(
            Lab lab,
            ExportJob exports,
            MeasuresView measures,
            Supplier<Window> owner,
            ObservableValue<Theme> theme,
            TextSize textSize,
            Supplier<List<CheatSheet.Group>> keys,
            SharedPictures pictures) {
        this.lab = lab;
        this.exports = exports;
        this.measures = measures;
        this.owner = owner;
        this.theme = theme;
        this.textSize = textSize;
        this.keys = keys;
        this.pictures = pictures;
        phases = new PhasesDock(lab, theme);
    }

    /** Sets from where exports show three latent coordinates. Called once, before the first dialog. */
    void setCamera(Supplier<SpaceCamera> seenFrom) {
        camera = seenFrom;
    }

    /** Where the table of phases opens. */
    PhasesDock phases() {
        return phases;
    }

    /** Pauses the preparation while the user acts in a scene. */
    void pauseAfterInput(Scene scene) {
        idle.pauseAfterInput(scene);
    }

    /**
     * Begins to prepare the dialogs and windows: one small step with each pulse in which the user does nothing and no
     * run is trained.
     *
     * @param stylesheets the window's style sheets
     */
    void prepare(List<String> stylesheets) {
        DialogLayer layer = DialogLayer.of(owner.get()).orElseThrow();
        SampleControls.prepare(controlsReady, layer);
        // A dialog or window that was opened before its preparation is kept.
        exportReady.add(() -> {
            if (exportDialog == null) {
                makeExport().prepare(exportReady);
            }
        });
        phases.prepare(phasesReady);
        measures.prepare(measuresReady, stylesheets);
        keysReady.add(() -> {
            if (cheatSheet == null) {
                makeKeys().prepare(keysReady);
            }
        });
        sweepsReady.add(() -> {
            if (sweeps == null) {
                makeSweeps().prepare(sweepsReady);
            }
        });
        Failures.prepare(failuresReady, layer);
        Pulse.request();
    }

    /** Whether the next pulse is needed without a request. */
    boolean isMoving() {
        return idle.isWaiting() || sweeps != null && sweeps.isMoving();
    }

    void pulse(long nanos) {
        if (exportDialog != null) {
            exportDialog.pulse();
        }
        if (scriptDialog != null) {
            scriptDialog.pulse();
        }
        if (sweeps != null) {
            sweeps.pulse(nanos);
        }
        if (measuresPage != null) {
            measuresPage.pulse();
        }
        if (guide != null) {
            guide.pulse();
        }
        if (!lab.isMoving()) {
            idle.step();
        }
    }

    void openExport() {
        if (mayExport()) {
            ExportDialog opened = exportDialog;
            if (opened == null) {
                exportReady.drop();
                makeExport();
                // To be made and to be shown for the first time, one after the other, would hold up the pictures.
                Platform.runLater(this::openExport);
                return;
            }
            exportReady.finish();
            opened.show();
        }
    }

    /** Asks where to write the experiment as a program for PyTorch. */
    void openScript() {
        if (mayExport()) {
            SaveDialog opened = scriptDialog;
            if (opened == null) {
                opened = new SaveDialog(
                        "script", "Export for PyTorch", "wheel", ScriptForms.of(lab), exports, owner.get());
                scriptDialog = opened;
            }
            opened.show();
        }
    }

    /** Whether an export can begin; if not, a notice says why. */
    private boolean mayExport() {
        if (exports.runningProperty().get()) {
            lab.report(Notice.refused("An export is under way. Wait for its end, or cancel it below."));
        } else if (lab.playhead().frames().isEmpty()) {
            lab.report(Notice.refused("Nothing is recorded yet. Train first, then export."));
        } else {
            return true;
        }
        return false;
    }

    /** Copies the command that makes what the export dialog is set to. */
    void copyCommandLine() {
        if (lab.playhead().frames().isEmpty()) {
            lab.report(Notice.refused("Nothing is recorded yet. Train first, then copy the command."));
            return;
        }
        ExportDialog asked = exportDialog == null ? makeExport() : exportDialog;
        try {
            TextClipboard.copy(asked.command());
            lab.report(Notice.done(
                    lab.start().isSeed()
                            ? "Command line copied."
                            : "Command line copied. In it, write the whole path of "
                                    + lab.start().name() + "."));
        } catch (UserFacingException refused) {
            lab.report(Notice.refused(refused.getMessage()));
        }
    }

    /** Opens the window of the sweeps, or brings it to the front. */
    void openSweeps() {
        SweepWindow opened = sweeps;
        if (opened == null) {
            sweepsReady.drop();
            opened = makeSweeps();
        }
        sweepsReady.finish();
        opened.show();
    }

    void showKeys() {
        CheatSheet opened = cheatSheet;
        if (opened == null) {
            keysReady.drop();
            opened = makeKeys();
        }
        keysReady.finish();
        opened.show();
    }

    /** Shows a dialog that is made for this one opening. */
    void show(DialogBox box) {
        DialogLayer.of(owner.get()).orElseThrow().show(box);
    }

    /** Asks for title and note of the experiment. */
    void describe() {
        show(new RemarksDialog(lab.editing()).box());
    }

    /** Shows the guide. */
    void showGuide() {
        GuideReader reader = new GuideReader(
                failure -> lab.report(Notice.failed("The page of the guide could not be shown: " + failure)));
        guide = reader;
        show(reader.box());
    }

    /** Shows the page that explains the measures. */
    void showMeasures() {
        MeasuresPage page = new MeasuresPage(
                failure -> lab.report(Notice.failed("The examples of the measures could not be computed: " + failure)));
        measuresPage = page;
        show(page.box());
    }

    /** The window of the sweeps, once it is made. */
    @Nullable
    SweepWindow sweeps() {
        return sweeps;
    }

    private ExportDialog makeExport() {
        ExportDialog made = new ExportDialog(lab, exports, owner.get());
        made.setCamera(camera);
        exportDialog = made;
        return made;
    }

    private SweepWindow makeSweeps() {
        SweepWindow made = new SweepWindow(lab, exports, owner.get(), theme);
        LabClock.wakeBy(made.stage());
        Scene scene = made.stage().getScene();
        pictures.install(scene, picture -> List.of());
        pictures.copyAction().keys().forEach(key -> scene.getAccelerators().put(key, pictures.copyAction()::run));
        textSize.follow(made.stage().getScene().getRoot());
        sweeps = made;
        return made;
    }

    private CheatSheet makeKeys() {
        CheatSheet made = new CheatSheet(owner.get(), keys.get());
        cheatSheet = made;
        return made;
    }

    @Override
    public void close() {
        if (exportDialog != null) {
            exportDialog.close();
        }
        if (scriptDialog != null) {
            scriptDialog.close();
        }
        if (sweeps != null) {
            sweeps.close();
        }
        if (measuresPage != null) {
            measuresPage.close();
        }
        if (guide != null) {
            guide.close();
        }
    }
}
