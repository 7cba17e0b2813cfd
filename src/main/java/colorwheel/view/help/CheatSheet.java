package colorwheel.view.help;

import colorwheel.view.control.DialogBox;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.Preparation;
import colorwheel.view.control.TextColumns;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** All keys on one sheet, in two columns; Esc closes it. */
public final class CheatSheet {
    /**
     * Keys that belong together.
     *
     * @param title their heading on the sheet
     * @param lines the keys and what they do
     */
    public record Group(String title, List<Line> lines) {
        /**
         * One line of the sheet.
         *
         * @param what what the keys do
         * @param keys the names of the keys, as they are written on the keyboard
         */
        public record Line(String what, List<String> keys) {}
    }

    private final Window owner;
    private final HBox columns;
    private final DialogBox dialog;

    /** @param groups the keys, in the order in which they are shown */
    public CheatSheet(Window owner, List<Group> groups) {
        columns = columns(groups);
        this.owner = owner;
        dialog = new DialogBox("keys-sheet", "Keys", columns);
        dialog.addButton("keys-close", "Close", ButtonBar.ButtonData.CANCEL_CLOSE, dialog::close);
        dialog.closeOnClickOutside();
        dialog.getStyleClass().add("cheat-sheet");
        dialog.getStylesheets()
                .add(Objects.requireNonNull(CheatSheet.class.getResource("help.css"))
                        .toExternalForm());
    }

    /** Styles the sheet before it is opened. */
    public void prepare(Preparation preparation) {
        DialogLayer.of(owner).ifPresent(layer -> layer.prepare(preparation, dialog, columns));
    }

    /** Opens the sheet, unless it is open. */
    public void show() {
        DialogLayer.of(owner).orElseThrow().show(dialog);
    }

    private static HBox columns(List<Group> groups) {
        // About half of the lines in each column.
        int lines = groups.stream().mapToInt(CheatSheet::lines).sum();
        VBox left = new VBox();
        VBox right = new VBox();
        int placed = 0;
        for (Group group : groups) {
            VBox column = 2 * placed + lines(group) <= lines ? left : right;
            column.getChildren().add(section(group));
            placed += lines(group);
        }
        List.of(left, right).forEach(column -> column.getStyleClass().add("column"));
        HBox both = new HBox(left, right);
        both.getStyleClass().add("columns");
        return both;
    }

    private static int lines(Group group) {
        return 1 + group.lines().size();
    }

    private static Node section(Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        grid.getColumnConstraints()
                .addAll(TextColumns.column(title, 11.5, 13, 13), TextColumns.column(title, 9, 16, Double.MAX_VALUE));
        for (Group.Line line : group.lines()) {
            Label what = new Label(line.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), caps(line), what);
        }
        return new VBox(4, title, grid);
    }

    private static Node caps(Group.Line line) {
        HBox caps = new HBox(6);
        caps.setAlignment(Pos.CENTER_LEFT);
        for (String key : line.keys()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
