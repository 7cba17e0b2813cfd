package colorwheel.view.export;

import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The controls that the export dialog is made of. */
final class Fields {
    private static final double GAP = 8;

    private Fields() {}

    static TextField text(String id, String text, int columns, String help) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        help(field, help);
        return field;
    }

    static RadioButton radio(String id, String text, String help, ToggleGroup group) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        // Its underlined letter, pressed with Alt, only sends the action; a click has selected it before.
        button.addEventHandler(ActionEvent.ACTION, event -> button.setSelected(true));
        help(button, help);
        return button;
    }

    /** One sentence, to be read by pointing or by a screen reader. */
    static void help(Control control, String sentence) {
        control.setTooltip(new Tooltip(sentence));
        control.setAccessibleHelp(sentence);
    }

    /** A label whose underlined letter, with Alt, leads to its control. */
    static Label label(String text, Control control) {
        Label label = new Label(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        return label;
    }

    /** Nodes beside one another, none of which is cut short. */
    static HBox row(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Labeled || node instanceof ChoiceBox<?>) {
                ((Control) node).setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        HBox row = new HBox(GAP, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
