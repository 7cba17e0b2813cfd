package colorwheel.view.export;

import colorwheel.background.Latest;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.FrameComposer;
import colorwheel.export.FrameStyle;
import colorwheel.paint.Raster;
import colorwheel.paint.ScaledDown;
import colorwheel.view.picture.RasterImage;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A picture of what is exported, painted beside the JavaFX thread by the painters of the export and scaled down to fit.
 * JavaFX thread.
 */
final class ExportPreview extends VBox implements AutoCloseable {
    private static final double SIDE = 300;
    private static final double BORDER = 1;
    private static final double GAP = 6;

    /** Frames that are larger look the same, since all in them is enlarged. */
    private static final int MAX_PAINTED = 800;

    private final DoubleSupplier screenScale;
    private final ImageView view = new ImageView();
    private final Label words = new Label();
    private final Latest<Raster> latest = new Latest<>("export preview");

    /** @param screenScale gives the pixels of the screen for each logical pixel */
    ExportPreview(DoubleSupplier screenScale) {
        this.screenScale = screenScale;
        view.setId("export-preview");
        words.setWrapText(true);
        words.setMaxWidth(SIDE);
        words.getStyleClass().add("quiet");
        StackPane frame = new StackPane(view, words);
        frame.getStyleClass().add("preview");
        frame.setMinSize(SIDE + 2 * BORDER, SIDE + 2 * BORDER);
        frame.setMaxSize(SIDE + 2 * BORDER, SIDE + 2 * BORDER);
        setSpacing(GAP);
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(frame);
    }

    /** Puts lines of text below the picture. */
    void addFigures(Node... lines) {
        getChildren().addAll(lines);
    }

    /** Paints one epoch of an export as soon as possible, if it has pictures. */
    void show(ExportFormat format, Pictures pictures, int epoch) {
        boolean table = format.kind() == ExportFormat.Kind.TABLE;
        view.setVisible(!table);
        words.setText(table ? "A table has no picture. " + format.note() + "." : "");
        if (table) {
            latest.cancel();
            return;
        }
        double side = SIDE * screenScale.getAsDouble();
        latest.request(turn -> paint(pictures, epoch, (int) side));
    }

    private static Raster paint(Pictures pictures, int epoch, int side) {
        FrameStyle style = pictures.style().atMost(MAX_PAINTED);
        Raster frame = new FrameComposer(pictures.experiment(), pictures.frames(), style).compose(epoch);
        return ScaledDown.toFit(frame, side, side);
    }

    /** Shows the newest picture. Called once per frame. */
    void pulse() {
        latest.take(this::show, failure -> words.setText("The preview could not be painted: " + failure));
    }

    private void show(Raster painted) {
        view.setImage(RasterImage.of(painted));
        view.setFitWidth(painted.width() / screenScale.getAsDouble());
        view.setPreserveRatio(true);
    }

    /** Gives up what is being painted. */
    void cancel() {
        latest.cancel();
    }

    @Override
    public void close() {
        latest.close();
    }
}
