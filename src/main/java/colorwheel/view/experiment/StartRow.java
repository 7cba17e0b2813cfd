package colorwheel.view.experiment;

import atlantafx.base.theme.Styles;
import colorwheel.session.Lab;
import colorwheel.session.Start;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that the run starts from weights in a file and not from the seed, and leads back; hidden while it does not. */
final class StartRow extends HBox {
    private final Label text = new Label();
    private final Tooltip whole = new Tooltip();

    StartRow(Lab lab) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        text.setId("start");
        text.getStyleClass().add("quiet");
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button(null, new FontIcon(Feather.X));
        back.setId("start-seed");
        back.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        back.setAccessibleText("Start from the seed again");
        back.setTooltip(new Tooltip("Start from the seed again; so does another seed."));
        back.setOnAction(event -> lab.editing().startFromSeed());
        getChildren().addAll(text, back);
        managedProperty().bind(visibleProperty());
        lab.startProperty().addListener((property, before, now) -> show(now));
        show(lab.start());
    }

    private void show(Start start) {
        setVisible(!start.isSeed());
        text.setText("from " + start.name() + ", not the seed");
        whole.setText("The run starts from the weights in " + start.name() + ". The seed means nothing now.");
    }
}
