package colorwheel.view.export;

import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NumberSetting;
import colorwheel.experiment.Settings;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportException;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportTask;
import colorwheel.export.FrameLayout;
import colorwheel.export.FrameStyle;
import colorwheel.export.FreshFolder;
import colorwheel.export.Pictures;
import colorwheel.export.SequenceExport;
import colorwheel.recording.Frames;
import colorwheel.session.Lab;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.theme.Theme;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/**
 * Asks what to export and starts it. It keeps its entries as long as the window lives, except the folder, which is a
 * fresh one each time. A refused entry is explained in the dialog and nothing is started.
 */
public final class ExportDialog {
    private static final String BASE_NAME = "wheel";

    private final Lab lab;
    private final ExportJob job;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ToggleGroup which = new ToggleGroup();
    private final RadioButton current = radio("export-current", "_Current frame");
    private final RadioButton all = radio("export-all", "_All recorded epochs");
    private final RadioButton range = radio("export-range", "_Epochs");
    private final TextField first = field("export-first", "0", 5);
    private final TextField last = field("export-last", "", 5);
    private final TextField stride = field("export-stride", "50", 4);
    private final ChoiceBox<FrameLayout> layout = choice("export-layout", FrameLayout.values(), FrameLayout::label);
    private final ChoiceBox<Theme> colors = choice("export-colors", Theme.values(), Theme::label);
    private final TextField size = field("export-size", FrameLayout.SIZE.format(FrameLayout.SIZE.initial()), 6);
    private final TextField folder = field("export-folder", "", 30);
    private final Label problem = new Label();
    private int shownEpoch;

    public ExportDialog(Lab lab, ExportJob job, Window owner) {
        this.lab = lab;
        this.job = job;
        dialog.initOwner(owner);
        create();
    }

    private void create() {
        dialog.setTitle("Export");
        dialog.setHeaderText("Write frames as PNG files");
        ButtonType start = new ButtonType("Export", ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(start, ButtonType.CANCEL);
        dialog.getDialogPane().getStyleClass().addAll("lab", "export-dialog");
        dialog.getDialogPane()
                .getStylesheets()
                .setAll(dialog.getOwner().getScene().getRoot().getStylesheets());
        dialog.getDialogPane().setContent(content());
        Button button = (Button) dialog.getDialogPane().lookupButton(start);
        button.setId("export-start");
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!started()) {
                event.consume();
            }
        });
        problem.setId("export-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        // Room for a sentence from the start, so that the dialog does not jump when one comes.
        problem.setMinHeight(40);
        problem.setAlignment(Pos.TOP_LEFT);
        problem.setMaxWidth(520);
    }

    private Node content() {
        List.of(current, all, range).forEach(button -> button.setToggleGroup(which));
        all.setSelected(true);
        HBox span = row(range, first, new Label("to"), last, new Label("every"), stride);
        List.of(first, last, stride).forEach(field -> {
            field.disableProperty().bind(range.selectedProperty().not());
        });
        Button browse = new Button("Browse…");
        browse.setOnAction(event -> browse());
        HBox.setHgrow(folder, Priority.ALWAYS);
        size.setTooltip(new Tooltip(FrameLayout.SIZE.help() + " From 64 to 4096."));
        folder.setTooltip(new Tooltip("Made if it is not there. A file that is there is never overwritten."));
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(labels);
        grid.addRow(0, new Label("What"), current);
        grid.add(all, 1, 1);
        grid.add(span, 1, 2);
        grid.addRow(3, label("_Picture", layout), row(layout, new Label("on"), colors));
        grid.addRow(4, label("_Height", size), row(size, new Label("pixels, whatever the size of the window")));
        grid.addRow(5, label("_Folder", folder), row(folder, browse));
        grid.add(problem, 0, 6, 2, 1);
        return grid;
    }

    /** Opens the dialog for what is recorded now. */
    public void show() {
        Frames frames = lab.playhead().frames();
        // While the dialog is open training goes on: what it says is what it exports.
        shownEpoch = lab.playhead().shown().epoch();
        current.setText("_Current frame (epoch " + shownEpoch + ")");
        all.setText("_All recorded epochs (" + frames.size() + (frames.size() == 1 ? " frame)" : " frames)"));
        last.setText(Integer.toString(frames.lastEpoch()));
        folder.setText(suggestedFolder().toString());
        problem.setText("");
        dialog.show();
    }

    private Path suggestedFolder() {
        return FreshFolder.under(Path.of(System.getProperty("user.home"), "color-wheel-lab"), BASE_NAME);
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Export into a fresh folder in …");
        File home = new File(System.getProperty("user.home"));
        if (home.isDirectory()) {
            chooser.setInitialDirectory(home);
        }
        File chosen = chooser.showDialog(dialog.getOwner());
        if (chosen != null) {
            folder.setText(FreshFolder.under(chosen.toPath(), BASE_NAME).toString());
        }
    }

    private boolean started() {
        try {
            job.start(task());
            return true;
        } catch (ExportException | InvalidSettingException refused) {
            problem.setText(refused.getMessage());
            return false;
        }
    }

    private ExportTask task() throws ExportException {
        Frames frames = lab.playhead().frames();
        FrameStyle style = new FrameStyle(
                layout.getValue(),
                (int) FrameLayout.SIZE.parse(size.getText()),
                colors.getValue().palette());
        Pictures pictures = new Pictures(lab.experiment(), frames, epochs(frames), style);
        Path target = folder();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return (progress, cancellation) ->
                SequenceExport.run(pictures, ExportFormat.PNG, target, threads, progress, cancellation);
    }

    private List<Integer> epochs(Frames frames) throws ExportException {
        if (current.isSelected()) {
            return List.of(shownEpoch);
        }
        if (all.isSelected()) {
            return EpochSelection.all(frames);
        }
        return EpochSelection.range(
                frames,
                parse("first", "First epoch", 0, frames.lastEpoch(), first),
                parse("last", "Last epoch", 0, frames.lastEpoch(), last),
                // A stride beyond the last epoch is no mistake: it asks for the first one alone.
                parse("stride", "Every", 1, (int) Settings.EPOCHS.maximum(), stride));
    }

    private static int parse(String key, String label, int least, int most, TextField field) {
        return (int)
                new NumberSetting(key, label, "", least, Math.max(least, most), least, true, "").parse(field.getText());
    }

    private Path folder() throws ExportException {
        String text = folder.getText().strip();
        try {
            if (!text.isEmpty() && Path.of(text).isAbsolute()) {
                return Path.of(text);
            }
        } catch (InvalidPathException unusable) {
            throw new ExportException(
                    "Folder: “" + text + "” is not a path on this machine. Choose another one.", unusable);
        }
        throw new ExportException("Folder: write the whole path of a folder, such as " + suggestedFolder() + ".");
    }

    /** A label whose underlined letter, with Alt, leads to its control. */
    private static Label label(String text, Node control) {
        Label label = new Label(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        return label;
    }

    private static RadioButton radio(String id, String text) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        // Its underlined letter, pressed with Alt, only sends the action; a click has selected it before.
        button.addEventHandler(ActionEvent.ACTION, event -> button.setSelected(true));
        return button;
    }

    private static TextField field(String id, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        return field;
    }

    private static <T> ChoiceBox<T> choice(String id, T[] values, java.util.function.Function<T, String> label) {
        ChoiceBox<T> box = new LabelledChoice<>(id, List.of(values), label);
        box.setValue(values[0]);
        return box;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
