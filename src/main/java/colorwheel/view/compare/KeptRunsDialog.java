package colorwheel.view.compare;

import colorwheel.background.Latest;
import colorwheel.paint.LossCurve;
import colorwheel.paint.LossPainter;
import colorwheel.paint.Palette;
import colorwheel.recording.RunId;
import colorwheel.session.Comparison;
import colorwheel.session.KeptRun;
import colorwheel.session.KeptRuns;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.Question;
import colorwheel.view.measures.Judgement;
import colorwheel.view.picture.PaintedPane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * The list of kept runs, with their losses in one chart: each can be opened again, compared with the lab's run or with
 * another, renamed and removed. JavaFX thread.
 */
final class KeptRunsDialog implements AutoCloseable {
    private static final double GAP = 10;

    private final Lab lab;
    private final KeptRuns kept;
    private final Comparison comparison;
    private final Supplier<Window> owner;
    private final Map<RunId, Judgement> judgements = new HashMap<>();
    private final Latest<Map<RunId, Judgement>> latest = new Latest<>("verdicts of kept runs");
    private final KeptRunsTable table;
    private final PaintedPane<LossCurve> losses;
    private final Label hint = new Label();
    private final DialogBox dialog;

    /** @param owner gives the lab's window */
    KeptRunsDialog(Lab lab, KeptRuns kept, Comparison comparison, Supplier<Window> owner, Executor queue) {
        this.lab = lab;
        this.kept = kept;
        this.comparison = comparison;
        this.owner = owner;
        table = new KeptRunsTable(kept.runs(), judgements, lab.experiment());
        losses = new PaintedPane<>(
                new LossPainter(),
                queue,
                failure -> lab.report(Notice.failed("A picture could not be painted: " + failure)));
        losses.setId("kept-losses");
        losses.getStyleClass().add("kept-losses");
        hint.setId("kept-hint");
        hint.getStyleClass().add("quiet");
        VBox.setVgrow(table, Priority.ALWAYS);
        dialog = new DialogBox("kept-runs-dialog", "Kept runs", new VBox(GAP, table, commands(), hint, losses));
        dialog.getStyleClass().add("kept-runs");
        dialog.getStylesheets()
                .add(Objects.requireNonNull(KeptRunsDialog.class.getResource("compare.css"))
                        .toExternalForm());
        dialog.addButton("kept-close", "Close", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        chosen().addListener((ListChangeListener<KeptRun>) change -> showChosen());
        kept.runs().addListener((ListChangeListener<KeptRun>) change -> showRuns());
        showChosen();
    }

    private FlowPane commands() {
        IntegerBinding count = Bindings.size(chosen());
        return new FlowPane(
                8,
                8,
                button("kept-open", "Open", "Train this run again in the lab.", count.isEqualTo(1), this::open),
                button(
                        "kept-compare",
                        "Compare with the lab’s",
                        "Show this run beside the lab's.",
                        count.isEqualTo(1),
                        this::compare),
                button(
                        "kept-compare-two",
                        "Compare the two",
                        "Open the first of the two in the lab, and show the other beside it.",
                        count.isEqualTo(2),
                        this::compareTwo),
                button("kept-rename", "Rename…", "Give this run another name.", count.isEqualTo(1), this::rename),
                button("kept-remove", "Remove…", "Forget these runs.", count.greaterThan(0), this::remove));
    }

    private static Button button(String id, String text, String help, ObservableValue<Boolean> usable, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleHelp(help);
        button.disableProperty().bind(usable.map(is -> !is));
        button.setOnAction(event -> run.run());
        return button;
    }

    private ObservableList<KeptRun> chosen() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** Opens it. */
    void show() {
        table.show(lab.experiment());
        showRuns();
        DialogLayer.of(owner.get()).orElseThrow().show(dialog);
        if (chosen().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void showRuns() {
        judgements.keySet().retainAll(kept.runs().stream().map(KeptRun::run).toList());
        List<KeptRun> unknown = kept.runs().stream()
                .filter(run -> !judgements.containsKey(run.run()))
                .toList();
        if (!unknown.isEmpty()) {
            latest.request(turn -> judge(unknown));
        }
        table.refresh();
        showChosen();
    }

    private static Map<RunId, Judgement> judge(List<KeptRun> runs) {
        Map<RunId, Judgement> all = new HashMap<>();
        for (KeptRun run : runs) {
            all.put(run.run(), Judgement.of(run.experiment(), run.frames(), run.last()));
        }
        return all;
    }

    private void showChosen() {
        List<KeptRun> shown = chosen().size() < 2 ? kept.runs() : List.copyOf(chosen());
        hint.setText(
                shown.isEmpty()
                        ? ""
                        : chosen().size() < 2
                                ? "The losses of all kept runs. Choose two, with Ctrl or Shift, to compare them."
                                : "The losses of the runs that are chosen.");
        losses.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        int epochs = shown.stream()
                .mapToInt(run -> Math.max(1, run.last().epoch()))
                .max()
                .orElse(1);
        List<LossCurve.Beside> curves = new ArrayList<>();
        shown.forEach(run ->
                curves.add(new LossCurve.Beside(run.frames(), "", kept.runs().indexOf(run))));
        LossCurve.Beside first = curves.remove(0);
        losses.show(new LossCurve(first.frames(), -1, epochs, "", first.color(), curves));
        losses.setAccessibleText("The losses of " + shown.size() + (shown.size() == 1 ? " kept run" : " kept runs"));
    }

    /** Takes the newest verdicts and painting. Called once per frame. */
    void pulse() {
        latest.take(
                newest -> {
                    judgements.putAll(newest);
                    table.refresh();
                },
                failure -> lab.report(Notice.failed("A kept run could not be measured: " + failure)));
        losses.pulse();
    }

    void setPalette(Palette palette) {
        table.setPalette(palette);
        losses.setPalette(palette);
    }

    private void open() {
        if (lab.editing().reopen(chosen().get(0))) {
            dialog.close();
        }
    }

    private void compare() {
        comparison.show(chosen().get(0));
        dialog.close();
    }

    private void compareTwo() {
        KeptRun first = chosen().get(0);
        KeptRun second = chosen().get(1);
        if (lab.editing().reopen(first)) {
            comparison.show(second);
            dialog.close();
        }
    }

    private void rename() {
        KeptRun run = chosen().get(0);
        NameDialog.show(owner.get(), "Rename a run", "Rename", run.name(), name -> kept.rename(run, name));
    }

    private void remove() {
        List<KeptRun> gone = List.copyOf(chosen());
        String what = gone.size() == 1 ? "“" + gone.get(0).name() + "”" : gone.size() + " runs";
        boolean agreed = new Question<>(
                        "remove-kept", "Remove " + what + "?", "A kept run that is removed is gone.", false)
                .answer("remove-yes", "Remove", ButtonBar.ButtonData.OK_DONE, true)
                .answer("remove-no", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, false)
                .ask(owner.get());
        if (agreed) {
            gone.forEach(kept::remove);
        }
    }

    @Override
    public void close() {
        latest.close();
    }
}
