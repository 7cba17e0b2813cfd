package colorwheel.view.compare;

import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.export.ProblemLine;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the name of a kept run. A refused name stays in its field, with the sentence below it. JavaFX thread. */
final class NameDialog {
    private static final int COLUMNS = 34;
    private static final double GAP = 6;

    private NameDialog() {}

    /**
     * Opens it.
     *
     * @param verb what its button says
     * @param name the name in the field at first
     * @param accept takes a name; says why it is refused, as a sentence
     */
    static void show(Window owner, String title, String verb, String name, Function<String, Optional<String>> accept) {
        TextField field = new TextField(name);
        field.setId("kept-name");
        field.setPrefColumnCount(COLUMNS);
        field.setTooltip(new Tooltip("The name of the run in the list of kept runs."));
        Label label = new Label("_Name");
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        ProblemLine problem = new ProblemLine("kept-name-problem", field);
        VBox content = new VBox(GAP, label, field, problem);
        DialogBox dialog = new DialogBox("name-dialog", title, content);
        dialog.getStyleClass().add("export-dialog");
        dialog.addButton("name-accept", verb, ButtonBar.ButtonData.OK_DONE, () -> accept.apply(field.getText())
                .ifPresentOrElse(
                        refusal -> {
                            problem.show(field, refusal);
                            field.requestFocus();
                        },
                        dialog::close));
        dialog.addButton("name-dismiss", "Cancel", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        DialogLayer.of(owner).orElseThrow().show(dialog);
        field.selectAll();
    }
}
