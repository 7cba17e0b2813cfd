package colorwheel.view.help;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.ProgramVersion;
import colorwheel.view.control.DialogBox;
import colorwheel.view.control.TextClipboard;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pages of the Help menu, each a dialog that is made when it is opened. JavaFX thread. */
public final class HelpPages {
    private static final double PICTURE = 240;

    private HelpPages() {}

    /** What the lab shows, for somebody who sees it for the first time. */
    public static DialogBox whatIsThis() {
        return page(
                "what-is-this",
                "What is this?",
                paragraph(
                        "A small network is given a color as three numbers: red, green and blue. It must pass the color"
                                + " through two numbers and give the same color back. Nobody tells it that hues form a circle."),
                paragraph("The picture shows those two numbers. Each point is one training color, drawn in that color."
                        + " At first the points lie where chance has put them; while the network trains they arrange"
                        + " themselves, and for most seeds they end up as the color wheel."),
                paragraph("Some hues are held out: the network never sees them. Does it leave room for them? Drag the"
                        + " hatched slice at the left. While you drag, every position is trained to its end."),
                paragraph("Try another seed, more saturations and values, a network that is not normalized, or the"
                        + " experiments in the list at the top left, each with a question of its own."));
    }

    /** Version, system and settings, to be copied into a report. */
    public static DialogBox problem(Experiment experiment) {
        TextArea facts = new TextArea(facts(experiment));
        facts.setId("problem-facts");
        facts.setEditable(false);
        facts.setPrefRowCount(14);
        facts.setAccessibleText("Facts for a report");
        facts.setTooltip(new Tooltip("The facts that help to find the cause: version, system, settings."));
        VBox.setVgrow(facts, Priority.ALWAYS);
        DialogBox box = page(
                "report-problem",
                "Report a problem",
                paragraph("Write what you did, what you expected and what happened instead, and add the facts below."
                        + " They name nothing of yours but the settings. Send both to where you got the program from."),
                facts);
        box.addButton("problem-copy", "Copy the facts", ButtonBar.ButtonData.LEFT, () -> {
            TextClipboard.copy(facts.getText());
        });
        return box;
    }

    /** Version and licence. */
    public static DialogBox about() {
        return page(
                "about",
                "Color Wheel Lab " + ProgramVersion.TEXT,
                paragraph("An instrument to watch a tiny network find the color wheel."),
                paragraph("Free software under the Apache License 2.0. It uses DeepLearning4J and ND4J, OpenJFX,"
                        + " ControlsFX, AtlantaFX and Ikonli, and the typeface Inter, under their own licences: the"
                        + " texts are in the folder of the installed program."),
                paragraph(system()));
    }

    private static String facts(Experiment experiment) {
        return "Color Wheel Lab " + ProgramVersion.TEXT + "\n" + system() + "\n\nSettings:\n"
                + ExperimentJson.write(experiment);
    }

    private static String system() {
        return String.format(
                Locale.ROOT,
                "Java %s (%s), JavaFX %s, %s %s (%s)",
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }

    static DialogBox page(String id, String title, Node... parts) {
        VBox content = new VBox(12, parts);
        content.getStyleClass().add("help-content");
        DialogBox box = new DialogBox(id, title, content);
        box.getStyleClass().add("help-page");
        box.getStylesheets()
                .add(Objects.requireNonNull(HelpPages.class.getResource("help.css"))
                        .toExternalForm());
        box.addButton(id + "-close", "Close", ButtonBar.ButtonData.CANCEL_CLOSE, box::close);
        box.closeOnClickOutside();
        return box;
    }

    static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A picture of the guide, which the program has made; read in the background. */
    static Node picture(String file, String caption) {
        String url = Objects.requireNonNull(HelpPages.class.getResource("/colorwheel/assets/guide/" + file))
                .toExternalForm();
        ImageView view = new ImageView(new Image(url, PICTURE, PICTURE, true, true, true));
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        view.setAccessibleText(caption);
        Label words = paragraph(caption);
        words.getStyleClass().add("quiet");
        VBox both = new VBox(4, view, words);
        both.setMaxWidth(PICTURE);
        return both;
    }
}
