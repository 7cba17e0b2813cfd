package colorwheel.view.compare;

import colorwheel.paint.HueChart;
import colorwheel.paint.Palette;
import colorwheel.paint.VerdictPainter;
import colorwheel.view.picture.PaintedPane;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One of two runs: its differences, scatter and verdict; or the scatter alone while there is one run. */
final class RunColumn extends VBox {
    private final Label difference = new Label();
    private final HBox header;
    private final PaintedPane<HueChart> verdict;

    RunColumn(String name, Node scatter, Executor queue, Consumer<Throwable> failures) {
        Label letter = new Label(name);
        letter.getStyleClass().add("run-name");
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
        verdict = new PaintedPane<>(new VerdictPainter(), queue, failures);
        verdict.getStyleClass().add("run-verdict");
        verdict.setAccessibleText("The verdict on run " + name);
        VBox.setVgrow(scatter, Priority.ALWAYS);
        getChildren().addAll(header, scatter, verdict);
        // Both columns get half of the width, whatever their content.
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        setPrefWidth(1);
        setCompared(false);
    }

    /** @param compared whether there are two runs */
    void setCompared(boolean compared) {
        for (Region part : new Region[] {header, verdict}) {
            part.setVisible(compared);
            part.setManaged(compared);
        }
    }

    void addToHeader(Node node) {
        header.getChildren().add(node);
    }

    void show(String differing, HueChart chart) {
        difference.setText(differing);
        verdict.show(chart);
    }

    void pulse() {
        verdict.pulse();
    }

    void setPalette(Palette palette) {
        verdict.setPalette(palette);
    }
}
