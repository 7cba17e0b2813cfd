package colorwheel.view;

import atlantafx.base.theme.Styles;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
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
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();

    /** @param closed called when its button has closed it, so that another control can get the focus */
    NoticePane(Lab lab, Runnable closed) {
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
        getChildren().addAll(icon, text, close);
        lab.noticeProperty().addListener((property, before, now) -> show(now));
        show(lab.noticeProperty().get());
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        getStyleClass().removeAll("done", "refused", "failed");
        switch (notice.kind()) {
            case DONE -> decorate("done", Feather.CHECK_CIRCLE);
            case REFUSED -> decorate("refused", Feather.ALERT_CIRCLE);
            case FAILED -> decorate("failed", Feather.ALERT_TRIANGLE);
        }
    }

    private void decorate(String style, Feather symbol) {
        getStyleClass().add(style);
        icon.setIconCode(symbol);
    }
}
