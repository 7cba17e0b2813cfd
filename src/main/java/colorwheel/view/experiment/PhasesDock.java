package colorwheel.view.experiment;

import colorwheel.session.Lab;
import colorwheel.view.theme.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the editor of phases opens, below the picture; it is made when it is opened for the first time. */
public final class PhasesDock extends VBox {
    private final Lab lab;
    private final ObservableValue<Theme> theme;
    private @Nullable PhasesPane pane;

    public PhasesDock(Lab lab, ObservableValue<Theme> theme) {
        this.lab = lab;
        this.theme = theme;
        lab.display().phasesProperty().addListener((property, before, open) -> show(open));
    }

    private void show(boolean open) {
        PhasesPane shown = pane;
        if (shown == null) {
            BooleanProperty switched = lab.display().phasesProperty();
            shown = new PhasesPane(lab, theme, () -> switched.set(false));
            pane = shown;
            getChildren().add(shown);
        }
        shown.setVisible(open);
        shown.setManaged(open);
        if (open) {
            shown.show();
            shown.focusTable();
        }
    }
}
