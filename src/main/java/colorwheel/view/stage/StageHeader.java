package colorwheel.view.stage;

import atlantafx.base.theme.Styles;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Remarks;
import colorwheel.session.Lab;
import colorwheel.view.control.BesideOrBelow;
import colorwheel.view.control.Explanation;
import colorwheel.view.control.LabAction;
import colorwheel.view.network.PictureTabs;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One quiet line above the picture: the title of the experiment, or else what it asks, with its note; and the network
 * as a small diagram whose parts explain themselves when they are pressed, in whose place a sign is while hidden units
 * are off, and whether the latents or the network are shown; below the title, and below each other, where there is no
 * room beside it.
 */
public final class StageHeader extends BesideOrBelow {
    private final Lab lab;
    private final Label question;
    private final Tooltip whole = new Tooltip();
    private final Button note = new Button("Note");
    private final Map<NetworkPart, Button> buttons = new EnumMap<>(NetworkPart.class);
    private final HBox parts = new HBox();
    private final StackPane diagram = new StackPane(parts);
    private final Explanation explanation = new Explanation();

    /** @param network shows the network in the place of the latents */
    public StageHeader(Lab lab, LabAction network) {
        this(
                lab,
                new Label(),
                new HBox(),
                new PictureTabs(network, lab.display().networkProperty()));
    }

    private StageHeader(Lab lab, Label question, HBox network, PictureTabs tabs) {
        super(question, new BesideOrBelow(network, tabs));
        this.lab = lab;
        this.question = question;
        getStyleClass().add("stage-header");
        getStylesheets()
                .add(Objects.requireNonNull(StageHeader.class.getResource("stage.css"))
                        .toExternalForm());
        question.setId("question");
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        question.setTooltip(whole);
        note.setId("remarks-shown");
        note.getStyleClass().addAll(Styles.FLAT, "network-part");
        note.setMinWidth(Region.USE_PREF_SIZE);
        note.setTooltip(new Tooltip("Read the note of this experiment."));
        note.setOnAction(event -> {
            Remarks remarks = lab.editing().remarksProperty().get();
            explanation.say(remarks.title().isEmpty() ? "Note" : remarks.title(), remarks.note());
            explanation.toggle(note);
        });
        fillDiagram();
        // The sign needs less room than the diagram, so that nothing moves when it comes and goes.
        UnitsOffSign sign = new UnitsOffSign(lab.switchedOff());
        parts.visibleProperty().bind(sign.visibleProperty().not());
        StackPane place = new StackPane(diagram, sign);
        place.setMinWidth(Region.USE_PREF_SIZE);
        network.getStyleClass().add("header-network");
        network.getChildren().addAll(note, place);
        lab.experimentProperty().addListener((property, before, now) -> show(now));
        lab.editing().remarksProperty().addListener((property, before, now) -> show(lab.experiment()));
        show(lab.experiment());
    }

    /** Above the network the question has its least height, so that large letters leave room for the picture. */
    @Override
    protected double firstHeight(Region part, double width, boolean beside) {
        return beside ? super.firstHeight(part, width, true) : part.minHeight(width);
    }

    /** The network as a diagram. */
    public Node diagram() {
        return diagram;
    }

    private void fillDiagram() {
        parts.setId("network-diagram");
        parts.getStyleClass().add("network-diagram");
        parts.setAlignment(Pos.CENTER);
        diagram.setMinWidth(Region.USE_PREF_SIZE);
        for (NetworkPart part : NetworkPart.values()) {
            if (part != NetworkPart.INPUT) {
                parts.getChildren().add(new Label("→"));
            }
            Button button = new Button();
            button.setId("network-" + part.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll(Styles.FLAT, "network-part");
            button.setTooltip(new Tooltip(part.heading() + ": what this part of the network does."));
            button.setOnAction(event -> {
                explanation.say(part.heading(), part.text(lab.experiment()));
                explanation.toggle(button);
            });
            buttons.put(part, button);
            parts.getChildren().add(button);
        }
    }

    private void show(Experiment experiment) {
        Remarks remarks = lab.editing().remarksProperty().get();
        String words = remarks.title().isEmpty() ? asked(experiment) : remarks.title();
        note.setVisible(!remarks.note().isEmpty());
        note.setManaged(note.isVisible());
        question.setText(words);
        whole.setText(words);
        buttons.forEach((part, button) -> {
            button.setText(part.label(experiment.network()));
            button.setAccessibleText(part.heading() + ", " + part.label(experiment.network()));
        });
    }

    private static String asked(Experiment experiment) {
        return Preset.ALL.stream()
                .filter(preset -> preset.experiment().equals(experiment))
                .findFirst()
                .map(Preset::question)
                .orElseGet(() -> question(experiment));
    }

    /** What any experiment asks. */
    private static String question(Experiment experiment) {
        return "Does a network that must squeeze color through "
                + NetworkPart.numbers(experiment.network().bottleneck()) + " find the color wheel?";
    }
}
