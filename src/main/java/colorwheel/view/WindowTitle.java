package colorwheel.view;

import colorwheel.session.Editing;
import colorwheel.session.Lab;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.export.ExportJob;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** The title of the window: the name of the document, the name of the program, and its state or open dialog. */
final class WindowTitle {
    private static final String NAME = "Color Wheel Lab";

    private WindowTitle() {}

    static StringBinding of(Lab lab, DialogLayer layer, ExportJob exports, StatusBar status) {
        return Bindings.createStringBinding(
                () -> document(lab.editing()) + NAME + " – " + state(layer, exports, status),
                layer.titleProperty(),
                exports.runningProperty(),
                status.stateProperty(),
                lab.experimentProperty(),
                lab.editing().documentProperty(),
                lab.editing().remarksProperty());
    }

    private static String document(Editing editing) {
        Editing.Document document = editing.document();
        if (!document.hasFile()) {
            return "";
        }
        return (editing.hasUnsavedChanges() ? "*" : "") + document.name() + " – ";
    }

    private static String state(DialogLayer layer, ExportJob exports, StatusBar status) {
        String dialog = layer.titleProperty().get();
        if (!dialog.isEmpty()) {
            return dialog;
        }
        return exports.runningProperty().get()
                ? "Exporting"
                : status.stateProperty().get();
    }
}
