package colorwheel.view.experiment;

import colorwheel.session.Lab;
import colorwheel.view.control.Preparation;
import colorwheel.view.theme.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where the editor of phases opens, below the picture; it is made when it is opened for the first time, or before in
 * idle time. JavaFX thread.
 */
public final class PhasesDock extends VBox {
    private final Lab lab;
    private final ObservableValue<Theme> theme;
    private @Nullable PhasesPane pane;
    private @Nullable Preparation preparation;

    public PhasesDock(Lab lab, ObservableValue<Theme> theme) {
        this.lab = lab;
        this.theme = theme;
        lab.display().phasesProperty().addListener((property, before, open) -> show(open));
    }

    /** Adds steps that make and style the editor where it is not yet seen. */
    public void prepare(Preparation ready) {
        preparation = ready;
        ready.add(() -> {
            if (pane == null) {
                pane().prepare(ready);
            }
        });
    }

    private void show(boolean open) {
        if (preparation != null) {
            if (pane == null) {
                preparation.drop();
            }
            preparation.finish();
        }
        PhasesPane shown = pane();
        shown.setVisible(open);
        shown.setManaged(open);
        if (open) {
            shown.show();
            shown.focusTable();
        }
    }

    /** The editor, made if need be, and then not yet seen. */
    private PhasesPane pane() {
        PhasesPane made = pane;
        if (made == null) {
            BooleanProperty switched = lab.display().phasesProperty();
            made = new PhasesPane(lab, theme, () -> switched.set(false));
            made.setVisible(false);
            made.setManaged(false);
            pane = made;
            getChildren().add(made);
        }
        return made;
    }
}
