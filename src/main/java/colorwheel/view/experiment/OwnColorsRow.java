package colorwheel.view.experiment;

import atlantafx.base.theme.Styles;
import colorwheel.color.ListedColors;
import colorwheel.session.Lab;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Says which listed colors are trained in place of a grid, and leads back to one; hidden while a grid is trained. */
final class OwnColorsRow extends VBox {
    private final Lab lab;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Tooltip whole = new Tooltip();

    OwnColorsRow(Lab lab) {
        super(4);
        this.lab = lab;
        setId("own-colors");
        name.setId("own-colors-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(whole);
        count.setId("own-colors-count");
        count.getStyleClass().add("quiet");
        Button back = new Button("Back to the grid of hues");
        back.setId("own-colors-back");
        back.setMaxWidth(Double.MAX_VALUE);
        back.setTooltip(new Tooltip("Train a grid again: every hue in steps of 1°, saturation 1, values 0.9 and 1. Undo"
                + " brings the colors back."));
        back.setOnAction(event -> lab.change(
                experiment -> experiment.withColors(experiment.phases().get(0).grid())));
        setAlignment(Pos.CENTER_LEFT);
        back.getStyleClass().add(Styles.SMALL);
        getChildren().addAll(name, count, back);
        managedProperty().bind(visibleProperty());
        lab.addThrottledListener(this::show);
        show();
    }

    private void show() {
        Optional<ListedColors> listed = lab.experiment().listedColors();
        setVisible(listed.isPresent());
        listed.ifPresent(colors -> {
            name.setText(colors.name());
            whole.setText(colors.name() + ": opened with File → Open colors…, in place of a grid of hues.");
            int heldOut = colors.size() - colors.trainedSize(lab.experiment().holdOut());
            count.setText(
                    heldOut == 0
                            ? String.format(Locale.ROOT, "%,d colors", colors.size())
                            : String.format(Locale.ROOT, "%,d colors, %,d held out", colors.size(), heldOut));
        });
    }
}
