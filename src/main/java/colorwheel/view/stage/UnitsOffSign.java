package colorwheel.view.stage;

import colorwheel.network.Ablation;
import colorwheel.network.AblationText;
import colorwheel.session.SwitchedOff;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how many hidden units are off; pressed, it switches all on. It is away while no unit is off. */
final class UnitsOffSign extends Button {
    private static final double TOOLTIP_WIDTH = 360;

    UnitsOffSign(SwitchedOff units) {
        setId("units-off");
        getStyleClass().add("units-off");
        setGraphic(new FontIcon(Feather.X));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText("Switch all hidden units on");
        setTooltip(new Tooltip());
        getTooltip().setWrapText(true);
        getTooltip().setMaxWidth(TOOLTIP_WIDTH);
        setOnAction(event -> units.clear());
        managedProperty().bind(visibleProperty());
        units.ablationProperty().addListener((property, before, now) -> show(now));
        show(units.ablation());
    }

    private void show(Ablation off) {
        setVisible(!off.isNone());
        if (off.isNone()) {
            return;
        }
        String words = off.words() + (off.count() == 1 ? " is off" : " are off");
        setText(words);
        setAccessibleText(words + ". Switch all units on");
        getTooltip()
                .setText("Pictures, verdict and measures show the network without these hidden units: "
                        + AblationText.words(off) + ". Press to switch all units on.");
    }
}
