package colorwheel.view.transport;

import atlantafx.base.theme.Styles;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Playhead;
import colorwheel.session.Speed;
import colorwheel.view.control.LabelledChoice;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the picture: the timeline, the buttons that train, and the buttons that move the playhead. */
public final class TransportPane extends VBox {
    private static final List<Speed> SPEEDS = List.of(
            new Speed(1), new Speed(2), new Speed(4), new Speed(8), new Speed(16), new Speed(64), Speed.UNLIMITED);

    private final Lab lab;
    private final Playhead playhead;

    /** @param exportAction opens the export dialog */
    public TransportPane(Lab lab, Runnable exportAction) {
        this.lab = lab;
        this.playhead = lab.playhead();
        getStyleClass().add("transport");
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox buttons = new HBox(
                6,
                mainButton(),
                step(),
                reset(),
                left,
                move("first", Feather.SKIP_BACK, "First epoch (Home)", playhead::toFirst),
                move("back", Feather.CHEVRON_LEFT, "Epoch before (←)", playhead::back),
                move("forward", Feather.CHEVRON_RIGHT, "Next epoch (→)", playhead::forward),
                move("last", Feather.SKIP_FORWARD, "Last epoch, and follow training (End)", playhead::toLast),
                right,
                speed(),
                new Separator(Orientation.VERTICAL),
                export(exportAction));
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(new TimelinePane(lab), buttons);
    }

    private Node mainButton() {
        Button button = new Button();
        button.setId("train");
        button.getStyleClass().add(Styles.ACCENT);
        // A fixed width, since the text changes and the buttons beside it must not move.
        button.setMinWidth(112);
        button.setTooltip(new Tooltip("Train, pause, go on; when training is done, play the recording (Space)."));
        FontIcon icon = new FontIcon();
        button.setGraphic(icon);
        button.setOnAction(event -> lab.trainOrPause());
        Runnable show = () -> {
            boolean playing = playhead.playingProperty().get();
            boolean runs = lab.runState() == RunState.RUNNING;
            icon.setIconCode(playing || runs ? Feather.PAUSE : Feather.PLAY);
            button.setText(
                    playing
                            ? "Stop"
                            : switch (lab.runState()) {
                                case IDLE -> "Train";
                                case RUNNING -> "Pause";
                                case PAUSED -> "Resume";
                                case FINISHED -> "Replay";
                                case FAILED, CANCELLED -> "Train again";
                            });
        };
        lab.runStateProperty().addListener((property, before, now) -> show.run());
        playhead.playingProperty().addListener((property, before, now) -> show.run());
        show.run();
        return button;
    }

    private Node step() {
        Button button = new Button("One epoch");
        button.setId("one-epoch");
        button.setTooltip(new Tooltip("Train one epoch and wait (E)."));
        button.setOnAction(event -> lab.stepOnce());
        BooleanBinding ended =
                Bindings.createBooleanBinding(() -> lab.runState().isEnd(), lab.runStateProperty());
        button.disableProperty().bind(ended);
        return button;
    }

    private Node reset() {
        Button button = new Button("Reset", new FontIcon(Feather.ROTATE_CCW));
        button.setId("reset");
        button.setTooltip(new Tooltip("Back to the untrained network. The same seed gives the same frames again (R)."));
        button.setOnAction(event -> lab.reset());
        return button;
    }

    private Node move(String id, Feather symbol, String help, Runnable action) {
        Button button = new Button(null, new FontIcon(symbol));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help + "."));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node speed() {
        ChoiceBox<Speed> speed = new LabelledChoice<>("speed", SPEEDS, TransportPane::inWords);
        speed.valueProperty().bindBidirectional(lab.speedProperty());
        speed.setPrefWidth(170);
        speed.setTooltip(new Tooltip("The number of epochs between two frames of the screen."));
        Label label = new Label("Speed");
        label.setLabelFor(speed);
        HBox both = new HBox(6, label, speed);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private static String inWords(Speed speed) {
        if (speed.isUnlimited()) {
            return "As fast as it goes";
        }
        return speed.epochsPerFrame() + (speed.epochsPerFrame() == 1 ? " epoch" : " epochs") + " per frame";
    }

    private Node export(Runnable action) {
        Button button = new Button("Export…", new FontIcon(Feather.DOWNLOAD));
        button.setId("export");
        button.setTooltip(new Tooltip("Write the current frame or a sequence of frames as PNG files (Ctrl+E)."));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(playhead.shownProperty().isNull());
        return button;
    }
}
