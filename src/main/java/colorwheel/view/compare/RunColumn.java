package colorwheel.view.compare;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One of two runs: its differences, scatter and verdict; or the scatter alone while there is one run. */
final class RunColumn extends VBox {
    private final Label difference = new Label();
    private final HBox header;
    private final HBox footer;
    private final Node scatter;

    /** @param verdict the line with its verdict */
    RunColumn(String name, Node scatter, Node verdict) {
        this.scatter = scatter;
        Label letter = new Label(name);
        letter.setId("run-" + name.toLowerCase(Locale.ROOT));
        letter.getStyleClass().addAll("run-name", "run-" + name.toLowerCase(Locale.ROOT));
        difference.setId("difference-" + name.toLowerCase(Locale.ROOT));
        difference.getStyleClass().add("difference");
        difference.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(difference.textProperty());
        difference.setTooltip(whole);
        HBox.setHgrow(difference, Priority.ALWAYS);
        difference.setMaxWidth(Double.MAX_VALUE);
        header = new HBox(letter, difference);
        header.getStyleClass().add("run-header");
        header.setAlignment(Pos.CENTER_LEFT);
        footer = new HBox(verdict);
        footer.getStyleClass().add("run-footer");
        footer.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(scatter, Priority.ALWAYS);
        // Both columns get half of the width, whatever their content.
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        setPrefWidth(1);
        setCompared(false);
    }

    /** @param compared whether there are two runs */
    void setCompared(boolean compared) {
        if (compared) {
            getChildren().setAll(header, scatter, footer);
        } else {
            getChildren().setAll(scatter);
        }
    }

    void addToHeader(Node node) {
        header.getChildren().add(node);
    }

    void show(String differing) {
        difference.setText(differing);
    }
}
