package colorwheel.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import colorwheel.color.HueRange;
import colorwheel.experiment.Levels;
import colorwheel.view.LabWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text that is refused stays in its field, marked, with the reason below it; what was in force stays so. */
@Timeout(120)
class RefusedTextTest {
    private LabWindow window;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private HueRange held() {
        return window.experiment().holdOut();
    }

    /** The sentence below a field, which is marked; empty if there is none. There is never a notice besides. */
    private String problem(String field) {
        Label problem = window.find(field + "-problem", Label.class);
        boolean visible = LabWindow.onFxThread(problem::isVisible);
        TextField text = window.find(field, TextField.class);
        assertThat(LabWindow.onFxThread(() -> text.getPseudoClassStates().contains(Styles.STATE_DANGER)))
                .as("%s is marked", field)
                .isEqualTo(visible);
        assertThat(LabWindow.onFxThread(() -> window.lab.noticeProperty().get()))
                .isNull();
        return visible ? problem.getText() : "";
    }

    /**
     * What is lower than its content, which then lies over what is below it: the pane scrolls, so there is room for
     * all.
     */
    private List<Region> tooLow() {
        return LabWindow.onFxThread(() -> {
            List<Region> found = new ArrayList<>();
            collectTooLow((Parent) window.stage.getScene().lookup(".experiment-content"), found);
            return found;
        });
    }

    private static void collectTooLow(Parent parent, List<Region> into) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && child instanceof Region region) {
                if (region.getHeight() < region.prefHeight(region.getWidth())) {
                    into.add(region);
                }
                if (!(region instanceof Control)) {
                    collectTooLow(region, into);
                }
            }
        }
    }

    @Test
    void aSliceThatIsNoneIsRefusedAndTheOldOneStays() {
        for (String typed : new String[] {"banana", "", "NaN..30", "-10..400", "1e999..3", "0..358"}) {
            window.enter("hold-out", typed);

            assertThat(problem("hold-out")).as(typed).contains("Hold-out");
            assertThat(held()).isEqualTo(HueRange.of(150, 240));
            assertThat(window.text("hold-out")).isEqualTo(typed);
        }
        assertThat(window.engines.created).hasValue(1);
    }

    @Test
    void aRefusedTextStaysWithTheReasonBelowItAndTheOldValueStaysInForce() {
        String[][] fieldsTypedAllowed = {
            {"epochs", "NaN", "from 1 to 20000"},
            {"epochs", "", "from 1 to 20000"},
            {"epochs", "-3", "from 1 to 20000"},
            {"epochs", "99999999999999999999999", "from 1 to 20000"},
            {"epochs", "2.5", "from 1 to 20000"},
            {"epochs", "1.000", "write 1000 or 1"},
            {"learning-rate", "0,5", "write 0.5"},
            {"hue-step", "1,000", "write 1000 or 1.000"},
            {"hold-out", "150,5..240,5", "from 0 to 360"},
            {"values", "0,5", "a decimal number has a point, such as 0.5"},
            {"learning-rate", "0", "from 1e-5 to 1"},
            {"learning-rate", "1e999", "from 1e-5 to 1"},
            {"seed", "4294967296", "from 0 to 4294967295"},
            {"hue-step", "0", "from 0.5 to 120"},
            {"saturations", "0.9, 0.9", "is given twice"},
            {"saturations", "", "numbers from 0 to 1"},
            {"values", "NaN", "numbers from 0 to 1"},
            {"values", "2", "outside 0 to 1"},
            {"values", "-1", "outside 0 to 1"},
            {"values", "0,.1,.2,.3,.4,.5,.6,.7,.8,.9,1", "1 to 10"}
        };
        for (String[] row : fieldsTypedAllowed) {
            String before = window.text(row[0]);

            window.enter(row[0], row[1]);

            assertThat(problem(row[0])).as(String.join(" ", row)).contains(row[2]);
            window.awaitLayout();
            assertThat(tooLow()).as(String.join(" ", row)).isEmpty();
            assertThat(window.experiment()).isEqualTo(LabWindow.SMALL);
            assertThat(window.text(row[0])).isEqualTo(row[1]);
            window.robot.type(KeyCode.ESCAPE);
            assertThat(problem(row[0])).as("Escape takes it back").isEmpty();
            assertThat(window.text(row[0])).isEqualTo(before);
        }
        assertThat(window.engines.created).hasValue(1);
    }

    @Test
    void aRefusedTextIsMendedInPlace() {
        window.enter("epochs", "4o");
        window.focus("scatter");
        assertThat(window.text("epochs")).as("leaving the field leaves it").isEqualTo("4o");
        assertThat(problem("epochs")).contains("from 1 to 20000");

        window.enter("epochs", "44");

        assertThat(problem("epochs")).isEmpty();
        assertThat(window.experiment().epochs()).isEqualTo(44);
    }

    @Test
    void aChangeFromElsewhereTakesTheRefusedTextAway() {
        window.enter("epochs", "4o");
        window.robot.interact(() -> window.lab.change(now -> now.withEpochs(41)));

        assertThat(window.text("epochs")).isEqualTo("41");
        assertThat(problem("epochs")).isEmpty();
    }

    @Test
    void aSliceThatLeavesTooFewHuesStaysInItsFieldToo() {
        window.enter("hold-out", "0..330");

        assertThat(problem("hold-out")).contains("at least 3");
        assertThat(window.text("hold-out")).isEqualTo("0..330");
        assertThat(held()).isEqualTo(HueRange.of(150, 240));
    }

    @Test
    void levelsAreTypedInAnyOrder() {
        window.enter("values", "0.9, 0.2, 0.5");

        assertThat(window.experiment().values()).isEqualTo(Levels.of(0.2, 0.5, 0.9));
        assertThat(window.text("values")).isEqualTo("0.2, 0.5, 0.9");
        assertThat(problem("values")).isEmpty();
    }
}
