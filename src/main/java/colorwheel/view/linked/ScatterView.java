package colorwheel.view.linked;

import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterGeometry;
import colorwheel.session.Display;
import colorwheel.view.picture.PaintedPane;
import java.util.Objects;
import javafx.scene.layout.Region;

/** The scatter with what lies over it. */
public final class ScatterView extends Region {
    private static final double BAR_TOP = 14;

    private final PaintedPane<Scatter> picture;
    private final OverlayBar bar;

    public ScatterView(Display display, PaintedPane<Scatter> picture) {
        this.picture = picture;
        this.bar = new OverlayBar(display);
        getStyleClass().add("scatter-view");
        getStylesheets()
                .add(Objects.requireNonNull(ScatterView.class.getResource("linked.css"))
                        .toExternalForm());
        getChildren().addAll(picture, bar);
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        bar.autosize();
        // In the line of the title, above the right end of the plot.
        ScatterGeometry plot = plot();
        double right = plot == null ? getWidth() : plot.left() + plot.side();
        bar.relocate(snapPositionX(right - bar.getWidth()), BAR_TOP);
    }

    /** Where the plot lies, in this view's own coordinates; {@code null} as long as it has no size. */
    private ScatterGeometry plot() {
        Scatter shown = picture.displayed();
        if (shown == null || getWidth() < 1 || getHeight() < 1) {
            return null;
        }
        return ScatterGeometry.of((int) getWidth(), (int) getHeight(), 1, shown.axes());
    }
}
