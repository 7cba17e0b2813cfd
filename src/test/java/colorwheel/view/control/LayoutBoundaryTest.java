package colorwheel.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class LayoutBoundaryTest {
    /** A region that counts how often its children are laid out. */
    private static final class Counting extends VBox {
        private int layouts;

        Counting(Region child) {
            super(child);
        }

        @Override
        protected void layoutChildren() {
            layouts++;
            super.layoutChildren();
        }
    }

    private final Region leaf = new Region();
    private final Counting content = new Counting(leaf);
    private final LayoutBoundary boundary = new LayoutBoundary(content);
    private final Counting around = new Counting(boundary);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private void laidOut() {
        leaf.setMinHeight(20);
        leaf.setPrefHeight(20);
        new Scene(around, 200, 200);
        around.layout();
        content.layouts = 0;
        around.layouts = 0;
    }

    @Test
    void aRequestFromInsideStopsAtTheBoundary() {
        new FxRobot().interact(() -> {
            laidOut();
            leaf.requestLayout();
            around.layout();
            assertThat(content.layouts).as("layouts of the content").isEqualTo(1);
            assertThat(around.layouts).as("layouts around it").isZero();
        });
    }

    @Test
    void contentThatGrewIsGivenItsNewHeight() {
        new FxRobot().interact(() -> {
            laidOut();
            leaf.setMinHeight(50);
            leaf.setPrefHeight(50);
            around.layout();
            around.layout();
            assertThat(boundary.getHeight()).isEqualTo(50);
            assertThat(content.getHeight()).isEqualTo(50);
        });
    }

    @Test
    void contentWithWrappedTextIsAsHighAsTheTextInItsWidth() {
        new FxRobot().interact(() -> {
            laidOut();
            Label text = new Label("words ".repeat(50));
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            content.getChildren().add(text);
            around.applyCss();
            around.layout();
            around.layout();
            assertThat(text.getHeight()).isGreaterThan(50);
            assertThat(boundary.getHeight()).isEqualTo(20 + text.getHeight());
        });
    }

    @Test
    void theContentFillsTheBoundary() {
        new FxRobot().interact(() -> {
            laidOut();
            assertThat(content.getWidth()).isEqualTo(200);
            assertThat(content.getHeight()).isEqualTo(20);
        });
    }
}
