package colorwheel.view.transport;

import atlantafx.base.theme.Styles;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Playhead;
import colorwheel.session.Speed;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabelledChoice;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Below the picture: the timeline, and in the middle of the row below it the one group of buttons that trains, plays
 * and moves the playhead. Commands of the run are at its left, speed and export at its right.
 */
public final class TransportPane extends VBox {
    private final Lab lab;
    private final Playhead playhead;

    /** @param export opens the export dialog */
    public TransportPane(Lab lab, RunActions actions, LabAction export) {
        this.lab = lab;
        this.playhead = lab.playhead();
        getStyleClass().add("transport");
        HBox run = group(actions.step().configure(new Button()), actions.reset().configure(new Button()));
        HBox transport = group(
                actions.first().configureSymbol(new Button()),
                actions.back().configureSymbol(new Button()),
                mainButton(actions.train()),
                actions.forward().configureSymbol(new Button()),
                actions.last().configureSymbol(new Button()),
                actions.loop().symbolToggle());
        transport.setId("transport");
        HBox output = group(speed(), new Separator(Orientation.VERTICAL), exportButton(export));
        getChildren().addAll(new TimelinePane(lab), new CenteredRow(run, transport, output));
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(6, nodes);
        group.setAlignment(Pos.CENTER);
        return group;
    }

    private Node mainButton(LabAction train) {
        Button button = train.configure(new Button());
        button.getStyleClass().add(Styles.ACCENT);
        button.getStyleClass().add("main-button");
        FontIcon icon = new FontIcon();
        button.setGraphic(icon);
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

    private Node speed() {
        ChoiceBox<Speed> speed = new LabelledChoice<>("speed", Speed.CHOICES, TransportPane::inWords);
        speed.valueProperty().bindBidirectional(lab.speedProperty());
        speed.setTooltip(new Tooltip("How many epochs are trained or played in a second."));
        Label label = new Label("Speed");
        label.setLabelFor(speed);
        return group(label, speed);
    }

    private static String inWords(Speed speed) {
        return speed.isUnlimited() ? "As fast as it goes" : speed.epochsPerSecond() + " epochs/s";
    }

    private Node exportButton(LabAction export) {
        Button button = export.configure(new Button());
        button.setText("Export…");
        button.disableProperty().unbind();
        button.disableProperty().bind(playhead.shownProperty().isNull());
        return button;
    }
}
