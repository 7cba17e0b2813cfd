package colorwheel.view;

import colorwheel.view.curve.HuePanes;
import colorwheel.view.curve.SideTabs;
import colorwheel.view.linked.SwatchesView;
import colorwheel.view.measures.MeasuresView;
import colorwheel.view.picture.PicturePanes;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The right side: swatches, and below them the tabs with curves and measures. */
final class SidePane extends VBox {
    private final SideTabs tabs = new SideTabs();

    SidePane(SwatchesView swatches, PicturePanes pictures, HuePanes hues, MeasuresView measures) {
        tabs.add("Loss", "The loss of every epoch so far, on a logarithmic axis.", pictures.loss());
        tabs.add("Angle", "The wheel unrolled: the latent angle of every hue.", hues.angle());
        tabs.add("Error", "How far the network's colors are off, for every hue.", hues.error());
        Tab table = tabs.add(
                "Measures", "How good the wheel is, beside the untrained network and a baseline.", measures.table());
        measures.table().visibleProperty().bind(table.selectedProperty());
        Tab units = tabs.add("Units", "What the loss of each hidden unit would cost.", measures.units());
        measures.units().visibleProperty().bind(units.selectedProperty());
        getStyleClass().add("side");
        setMinWidth(240);
        swatches.setPrefHeight(220);
        tabs.setPrefHeight(300);
        VBox.setVgrow(swatches, Priority.ALWAYS);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(swatches, tabs);
    }

    SideTabs tabs() {
        return tabs;
    }
}
