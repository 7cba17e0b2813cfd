package colorwheel.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.LabWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PreparationTest {
    private final Preparation preparation = new Preparation();

    @BeforeEach
    void startsTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPaneIsPutTogetherAgainStepByStepAndIsStyledThen() {
        LabWindow.onFxThread(() -> {
            GridPane grid = new GridPane();
            List<Node> inner = List.of(new Label("a"), new Label("b"));
            grid.addRow(0, inner.get(0), inner.get(1));
            List<Node> outer = List.of(new Label("first"), grid, new Button("last"));
            VBox pane = new VBox(outer.toArray(Node[]::new));
            new Scene(pane);
            preparation.style(pane);
            int steps = 0;
            for (; preparation.isWaiting(); steps++) {
                assertThat(pane.getChildren()).hasSizeLessThanOrEqualTo(steps);
                preparation.step();
            }

            assertThat(steps).isEqualTo(5);
            assertThat(pane.getChildren()).isEqualTo(outer);
            assertThat(grid.getChildren()).isEqualTo(inner);
            assertThat(GridPane.getColumnIndex(inner.get(1))).isEqualTo(1);
            for (Node control : List.of(outer.get(0), outer.get(2), inner.get(0), inner.get(1))) {
                assertThat(((Control) control).getSkin()).isNotNull();
            }
            return null;
        });
    }

    @Test
    void whatIsOpenedInTheMiddleIsFinishedAtOnceAndWhatIsNotWantedIsLeftOut() {
        List<Integer> taken = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            int step = k;
            preparation.add(() -> taken.add(step));
        }
        preparation.step();
        preparation.finish();
        assertThat(taken).containsExactly(0, 1, 2);

        preparation.add(() -> taken.add(3));
        preparation.drop();
        preparation.step();
        assertThat(preparation.isWaiting()).isFalse();
        assertThat(taken).containsExactly(0, 1, 2);
    }
}
