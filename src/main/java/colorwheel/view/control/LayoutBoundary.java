package colorwheel.view.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Holds one region and stops its layout requests. JavaFX lays out all ancestors of a node that requests layout, up to
 * the first that is not managed; here that is the content itself. For content whose texts change many times a second
 * while its size stays. When its preferred height changes, the ancestors are laid out as usual.
 */
public final class LayoutBoundary extends Region {
    private final Region content;

    public LayoutBoundary(Region content) {
        this.content = content;
        content.setManaged(false);
        getChildren().add(content);
        content.needsLayoutProperty().addListener((property, before, needed) -> {
            if (!needed && content.prefHeight(content.getWidth()) != content.getHeight()) {
                requestLayout();
            }
        });
    }

    /** Wrapped text in the content makes it higher where it is narrow. */
    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
