import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/** The least that a JavaFX program can be: the yardstick of measure-start.sh. Takes its start in milliseconds. */
public final class BareWindow extends Application {
    private int frames;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        long since = Long.parseLong(getParameters().getRaw().get(0));
        stage.setScene(new Scene(new Label("Color Wheel Lab"), 1280, 800));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                frames++;
                if (frames == 2) {
                    stop();
                    // Waits, as the lab does, until the first frame has really been drawn.
                    new Rectangle(1, 1).snapshot(new SnapshotParameters(), new WritableImage(1, 1));
                    System.out.printf("{\"firstPaint\":%d}%n", System.currentTimeMillis() - since);
                    Platform.exit();
                }
            }
        }.start();
    }
}
