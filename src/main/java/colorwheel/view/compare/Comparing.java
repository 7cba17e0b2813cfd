package colorwheel.view.compare;

import colorwheel.paint.Palette;
import colorwheel.session.Comparison;
import colorwheel.session.KeptRuns;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.EngineFactory;
import colorwheel.view.picture.PicturePanes;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Everything that compares runs: the second run beside the lab's, and the list of kept runs. JavaFX thread. */
public final class Comparing implements AutoCloseable {
    private final Lab lab;
    private final Comparison comparison;
    private final KeptRuns kept;
    private final CompareView view;
    private final CompareActions actions;
    private final CompareMenu menu;
    private final Supplier<Window> owner;
    private final Executor queue;
    private Palette palette = Palette.LIGHT;

    /** {@code null} until it is opened. */
    private @Nullable KeptRunsDialog dialog;

    /**
     * @param engines makes the engine of a second run
     * @param scatter the lab's own scatter with its controls
     * @param verdict the verdict on the lab's run, for the place below its scatter
     * @param owner gives the lab's window
     * @param queue paints
     */
    public Comparing(
            Lab lab,
            EngineFactory engines,
            PicturePanes pictures,
            Node scatter,
            Node verdict,
            Supplier<Window> owner,
            Executor queue) {
        this.lab = lab;
        this.owner = owner;
        this.queue = queue;
        comparison = new Comparison(lab, engines);
        kept = new KeptRuns(lab);
        view = new CompareView(lab, comparison, pictures, scatter, verdict, queue);
        actions = CompareActions.of(this::keep, this::showList);
        menu = new CompareMenu(lab, comparison, actions);
    }

    /** The scatter, or two beside one another. */
    public Node view() {
        return view;
    }

    public Menu menu() {
        return menu;
    }

    public CompareActions actions() {
        return actions;
    }

    /** The second run beside the lab's, if any. */
    public Comparison comparison() {
        return comparison;
    }

    /** The runs in the list. */
    public KeptRuns kept() {
        return kept;
    }

    private void keep() {
        Optional<String> refusal = kept.refusal();
        if (refusal.isPresent()) {
            lab.report(Notice.refused(refusal.get()));
            return;
        }
        NameDialog.show(owner.get(), "Keep this run", "Keep", kept.suggestedName(), name -> {
            Optional<String> problem = kept.keep(name);
            if (problem.isEmpty()) {
                lab.report(Notice.done("“" + name.strip() + "” is kept until the window is closed."));
            }
            return problem;
        });
    }

    private void showList() {
        KeptRunsDialog opened = dialog;
        if (opened == null) {
            opened = new KeptRunsDialog(lab, kept, comparison, owner, queue);
            opened.setPalette(palette);
            dialog = opened;
        }
        opened.show();
    }

    /**
     * Follows the runs. Called once per frame, after the lab.
     *
     * @param nanos the time of the frame
     */
    public void pulse(long nanos) {
        comparison.pulse();
        view.pulse(nanos);
        if (dialog != null) {
            dialog.pulse();
        }
    }

    /** Whether the next pulse is needed without a request. */
    public boolean isMoving() {
        return comparison.isTraining() || view.isMoving();
    }

    public void setPalette(Palette colors) {
        palette = colors;
        view.setPalette(colors);
        if (dialog != null) {
            dialog.setPalette(colors);
        }
    }

    @Override
    public void close() {
        comparison.close();
        view.close();
        if (dialog != null) {
            dialog.close();
        }
    }
}
