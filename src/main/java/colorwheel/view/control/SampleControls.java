package colorwheel.view.control;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * One control of each kind, styled unseen, so that its classes are loaded and its styles found before the first real
 * one is made.
 */
public final class SampleControls {
    private SampleControls() {}

    /** Adds a step for each kind, which styles it in a layer. */
    public static void prepare(Preparation preparation, DialogLayer layer) {
        layer.prepare(
                preparation,
                List.of(
                        () -> new Label("label"),
                        () -> new Button("button"),
                        () -> new RadioButton("choice"),
                        () -> new CheckBox("choice"),
                        () -> new ToggleButton("choice"),
                        () -> new TextField("text"),
                        SampleControls::choice,
                        SampleControls::text,
                        () -> new ScrollPane(new Label("label")),
                        () -> new ProgressBar(0),
                        Slider::new,
                        SampleControls::dialog,
                        () -> new TabPane(new Tab("tab", new Label("label")))));
        preparation.add(() -> style(new Tooltip("text").getScene()));
        preparation.add(() -> style(menu().getScene()));
    }

    private static Node choice() {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().setAll("one", "other");
        choice.setValue("one");
        return choice;
    }

    private static Node dialog() {
        DialogBox box = new DialogBox("sample", "dialog", new Label("label"));
        box.addButton("sample-close", "Close", ButtonBar.ButtonData.CANCEL_CLOSE, box::close);
        return new StackPane(new ModalPane(), box);
    }

    private static Node text() {
        TextArea area = new TextArea("text");
        area.setWrapText(true);
        return area;
    }

    private static ContextMenu menu() {
        return new ContextMenu(
                new MenuItem("_item"),
                new CheckMenuItem("item"),
                new RadioMenuItem("item"),
                new SeparatorMenuItem(),
                new Menu("menu", null, new MenuItem("item")));
    }

    private static void style(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
