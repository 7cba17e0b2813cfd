package colorwheel.view;

import atlantafx.base.theme.Styles;
import colorwheel.background.SerialWorker;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.TextClipboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The place of messages: the bottom line of the window, where it covers no picture and nothing moves when one appears.
 * A success goes by itself after a while, but not while it is used or the window is not; everything else stays until it
 * is closed. JavaFX thread.
 */
final class NoticePane extends HBox {
    /** Shows a file or folder where it lies; blocks. */
    interface Shower {
        void show(Path place) throws IOException;
    }

    private static final Duration READING = Duration.seconds(8);
    private static final Duration FADING = Duration.millis(400);
    /** What two lines hold in the narrowest window. */
    private static final int LETTERS_IN_SIGHT = 180;

    private static final double TOOLTIP_WIDTH = 480;

    private final Lab lab;
    private final Shower shower;
    private final SerialWorker opener = new SerialWorker("show-in-folder");
    private final Button show = action("notice-show", "Show in folder", "Open the folder in the system’s own window.");
    private final Button copy = action("notice-copy", "Copy path", "Copy the path of the file or folder.");
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();
    private final Tooltip wholeText = new Tooltip();
    private final PauseTransition reading;
    private final FadeTransition fading = new FadeTransition(FADING, this);
    /** Whether the pointer or the focus is on it, or another window is in front. */
    private final ObservableValue<Boolean> held;

    /** @param closed called when its button has closed it, so that another control can get the focus */
    NoticePane(Lab lab, Runnable closed) {
        this(lab, closed, FileManager::show, READING);
    }

    /**
     * @param shower shows what was written, off the JavaFX thread
     * @param reading how long a success stays before it fades
     */
    NoticePane(Lab lab, Runnable closed, Shower shower, Duration reading) {
        this.lab = lab;
        this.shower = shower;
        this.reading = new PauseTransition(reading);
        this.held = held();
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        wholeText.setWrapText(true);
        wholeText.setMaxWidth(TOOLTIP_WIDTH);
        create(closed);
        this.reading.setOnFinished(event -> fading.playFromStart());
        fading.setToValue(0);
        fading.setOnFinished(event -> lab.noticeProperty().set(null));
        held.addListener((property, before, now) -> letFade());
        lab.noticeProperty().addListener((property, before, now) -> show(now));
        show(lab.noticeProperty().get());
    }

    private ObservableValue<Boolean> held() {
        BooleanBinding used = hoverProperty().or(focusWithinProperty());
        ObservableValue<Boolean> seen = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(true);
        return Bindings.createBooleanBinding(() -> used.get() || !seen.getValue(), used, seen);
    }

    private void create(Runnable closed) {
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("notice-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Close the message");
        close.setTooltip(new Tooltip("Close the message (Esc)."));
        close.setOnAction(event -> {
            lab.noticeProperty().set(null);
            closed.run();
        });
        getChildren().addAll(icon, text, show, copy, close);
    }

    /** A success fades once it has been in sight for a while. */
    private void letFade() {
        reading.stop();
        fading.stop();
        setOpacity(1);
        Notice notice = lab.noticeProperty().get();
        if (notice != null && notice.kind() == Notice.Kind.DONE && !held.getValue()) {
            reading.playFromStart();
        }
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        letFade();
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        wholeText.setText(notice.text());
        text.setTooltip(notice.text().length() > LETTERS_IN_SIGHT ? wholeText : null);
        Path place = notice.place();
        List.of(show, copy).forEach(button -> button.setVisible(place != null));
        if (place != null) {
            show.setOnAction(event -> showInFolder(place));
            copy.setOnAction(event -> {
                TextClipboard.copy(place.toString());
            });
        }
        getStyleClass().removeAll("done", "refused", "failed");
        switch (notice.kind()) {
            case DONE -> decorate("done", Feather.CHECK_CIRCLE);
            case REFUSED -> decorate("refused", Feather.ALERT_CIRCLE);
            case FAILED -> decorate("failed", Feather.ALERT_TRIANGLE);
        }
    }

    private static Button action(String id, String text, String help) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** Beside the JavaFX thread, since it starts a program. */
    private void showInFolder(Path place) {
        opener.execute(() -> {
            try {
                shower.show(place);
            } catch (IOException failure) {
                Platform.runLater(() -> lab.report(
                        Notice.failed("The folder of " + place + " could not be shown: " + failure.getMessage())));
            }
        });
    }

    private void decorate(String style, Feather symbol) {
        getStyleClass().add(style);
        icon.setIconCode(symbol);
    }
}
