package colorwheel.view.help;

import atlantafx.base.theme.Styles;
import colorwheel.background.Latest;
import colorwheel.view.control.DialogBox;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;

/** The guide: its pages at the left, the chosen one at the right. JavaFX thread; pages are read in the background. */
public final class GuideReader implements AutoCloseable {
    private static final double HEIGHT = 520;
    private static final double MIN_HEIGHT = 120;

    private record Read(GuidePage page, Node content) {}

    private final Map<GuidePage, ToggleButton> buttons = new EnumMap<>(GuidePage.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ScrollPane scroll = new ScrollPane();
    private final Latest<Read> latest = new Latest<>("guide");
    private final Consumer<Throwable> failed;
    private final DialogBox box;

    /** @param failed called if a page cannot be read */
    public GuideReader(Consumer<Throwable> failed) {
        this.failed = failed;
        VBox list = new VBox(2);
        list.getStyleClass().add("guide-list-of-pages");
        for (GuidePage page : GuidePage.values()) {
            ToggleButton button = new ToggleButton(page.title());
            button.setId("guide-" + page.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll(Styles.FLAT, "guide-page");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> open(page));
            buttons.put(page, button);
            list.getChildren().add(button);
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(MIN_HEIGHT);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("The page");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(18, list, scroll);
        both.getStyleClass().add("guide-reader");
        VBox.setVgrow(both, Priority.ALWAYS);
        box = HelpPages.page("guide", "Guide", both);
        box.setOnClosed(this::close);
        open(GuidePage.GETTING_STARTED);
    }

    /** The dialog. */
    public DialogBox box() {
        return box;
    }

    private void open(GuidePage page) {
        // Also when the button of the page that is open was pressed, which would otherwise be released.
        group.selectToggle(Objects.requireNonNull(buttons.get(page)));
        latest.request(turn -> new Read(page, page.parsed()));
    }

    /** Shows the page that was read. Called once per frame. */
    public void pulse() {
        latest.take(
                read -> {
                    scroll.setContent(new GuideNodes(this::open).blocks(read.content));
                    scroll.setVvalue(0);
                    scroll.setAccessibleText(read.page.title());
                },
                failed);
    }

    /** Ends the reading. */
    @Override
    public void close() {
        latest.close();
    }
}
