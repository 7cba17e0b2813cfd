package colorwheel.view;

import atlantafx.base.theme.Styles;
import colorwheel.background.SerialWorker;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.TextClipboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place of messages, over the lower edge of the picture, so that nothing moves when one appears. */
final class NoticePane extends HBox {
    /** Shows a file or folder where it lies; blocks. */
    interface Shower {
        void show(Path place) throws IOException;
    }

    private final Lab lab;
    private final Shower shower;
    private final SerialWorker opener = new SerialWorker("show-in-folder");
    private final Button show = action("notice-show", "Show in folder", "Open the folder in the system’s own window.");
    private final Button copy = action("notice-copy", "Copy path", "Copy the path of the file or folder.");
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();

    /** @param closed called when its button has closed it, so that another control can get the focus */
    NoticePane(Lab lab, Runnable closed) {
        this(lab, closed, FileManager::show);
    }

    /** @param shower shows what was written, off the JavaFX thread */
    NoticePane(Lab lab, Runnable closed, Shower shower) {
        this.lab = lab;
        this.shower = shower;
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(8));
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
        lab.noticeProperty().addListener((property, before, now) -> show(now));
        show(lab.noticeProperty().get());
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
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
