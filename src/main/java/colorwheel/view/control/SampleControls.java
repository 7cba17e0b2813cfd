package colorwheel.view.control;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.function.Supplier;
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
import javafx.scene.layout.VBox;

/**
 * One control of each kind, styled in a scene that is never shown, so that its classes are loaded before the first real
 * one is made.
 */
public final class SampleControls {
    private SampleControls() {}

    /**
     * Adds a step for each kind.
     *
     * @param stylesheets the window's style sheets
     */
    public static void prepare(Preparation preparation, List<String> stylesheets) {
        VBox root = new VBox();
        root.getStyleClass().add("lab");
        root.getStylesheets().setAll(stylesheets);
        Scene scene = new Scene(root);
        List<Supplier<Node>> kinds = List.of(
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
                () -> new Slider(),
                SampleControls::dialog,
                () -> new TabPane(new Tab("tab", new Label("label"))));
        for (Supplier<Node> kind : kinds) {
            preparation.add(() -> {
                root.getChildren().setAll(kind.get());
                style(scene);
            });
        }
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
