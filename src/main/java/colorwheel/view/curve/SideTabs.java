package colorwheel.view.curve;

import colorwheel.view.picture.PaintedPane;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/**
 * Tabs with pictures and figures. A picture that is not shown is not painted. All tabs have the same size, so that
 * nothing moves when another one is chosen.
 */
public final class SideTabs extends TabPane {
    public SideTabs() {
        setId("side-tabs");
        getStyleClass().add("side-tabs");
        getStylesheets()
                .add(Objects.requireNonNull(SideTabs.class.getResource("side-tabs.css"))
                        .toExternalForm());
        setAccessibleText("Curves and measures of the epoch shown");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setMinHeight(120);
    }

    /**
     * Adds a tab after the others.
     *
     * @param help one sentence on what it shows
     */
    public Tab add(String label, String help, Node content) {
        Tab tab = new Tab(label, content);
        tab.setId("tab-" + label.toLowerCase(Locale.ROOT));
        tab.setTooltip(new Tooltip(help));
        getTabs().add(tab);
        return tab;
    }

    /** The name of the chosen tab. */
    public String chosen() {
        return getSelectionModel().getSelectedItem().getText();
    }

    /** Chooses a tab by its name; without such a tab nothing changes. */
    public void choose(String label) {
        getTabs().stream()
                .filter(tab -> tab.getText().equals(label))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    /** Adds a tab with a picture, which is painted only while the tab is chosen. */
    public Tab add(String label, String help, PaintedPane<?> picture) {
        Tab tab = add(label, help, (Node) picture);
        picture.visibleProperty().bind(tab.selectedProperty());
        return tab;
    }
}
