package colorwheel.view.transport;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.patience.Patience;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.session.Speed;
import colorwheel.view.LabWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever names the epoch shown names the one that is painted. */
@Timeout(180)
class OneEpochTest {
    private static final Pattern AN_EPOCH = Pattern.compile("(?i)\\bepoch (\\d+)");
    private static final long FRAME_NANOS = 16_666_667;

    private LabWindow window;
    private long nanos;

    @BeforeEach
    void opens() throws TimeoutException {
        window = new LabWindow();
        window.train();
        window.robot.interact(() -> {
            window.lab.display().historyProperty().set(true);
            window.lab.speedProperty().set(new Speed(60));
        });
    }

    @AfterEach
    void closes() throws TimeoutException {
        window.close();
    }

    private void pulse() {
        nanos += FRAME_NANOS;
        window.robot.interact(() -> window.view.pulse(nanos));
    }

    /** The texts in the window, and what a screen reader says, that name an epoch: each with that epoch. */
    private static List<String> named(Node node) {
        List<String> named = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        texts.add(node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        for (String text : texts) {
            Matcher epoch = AN_EPOCH.matcher(text == null ? "" : text);
            if (epoch.find() && !isOfAnother(node)) {
                named.add(epoch.group(1));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> named.addAll(named(child)));
        }
        return named;
    }

    /** The measures are of the epoch that they say, which may be passed by now; a loop has its own two. */
    private static boolean isOfAnother(Node node) {
        String id = node.getId() == null ? "" : node.getId();
        return id.startsWith("measures-") || id.startsWith("loop-");
    }

    @Test
    void whileAReplayGoesOnEverythingNamesTheEpochThatIsPainted() {
        Slider timeline = window.find("timeline", Slider.class);
        // From here on the pulses are the test's.
        window.robot.interact(window.clock::close);
        window.robot.interact(window.lab::trainOrPause);
        Set<Integer> seen = new TreeSet<>();

        Patience.until("it is played and its end is painted", () -> {
            pulse();
            LabWindow.onFxThread(() -> {
                int epoch =
                        window.view.pictures().scatter().displayed().snapshot().epoch();
                seen.add(epoch);
                assertThat(timeline.getValue()).as("the thumb").isEqualTo(epoch);
                assertThat(named(window.stage.getScene().getRoot()))
                        .as("named while epoch %d is painted", epoch)
                        .hasSizeGreaterThanOrEqualTo(2)
                        .containsOnly(Integer.toString(epoch));
                return null;
            });
            return !window.lab.playhead().playingProperty().get() && seen.size() > 1 && seen.contains(40);
        });

        assertThat(seen.size()).as("several epochs were painted").isGreaterThan(3);
    }

    @Test
    void theStatusSaysWhatIsRecordedAndNotWhatIsShown() {
        String recorded = window.text("recorded");
        assertThat(recorded).matches("40 epochs recorded · [\\d,]+ epochs/s · \\d+(\\.\\d+)? s");

        window.robot.interact(() -> window.lab.playhead().moveTo(7));
        LabWindow.await("it is painted", () -> painted().epoch() == 7);

        assertThat(window.text("recorded")).isEqualTo(recorded);
    }

    @Test
    void theStatusSaysNothingOfAnUntrainedNetworkAndThenHowMuchOfTheRunThereIs() {
        window.robot.interact(window.lab::reset);
        LabWindow.await("it is prepared", () -> window.lab.preparedProperty().get());
        assertThat(window.text("recorded")).isEmpty();

        window.robot.interact(window.lab::stepOnce);
        LabWindow.await("it is paused", () -> window.lab.runState() == RunState.PAUSED);

        assertThat(window.text("recorded")).startsWith("1 of 40 epochs recorded");
    }

    @Test
    void theLossIsSaidOnce() {
        String loss = String.format(Locale.ROOT, "%.5f", painted().loss());
        List<String> texts = LabWindow.onFxThread(() -> {
            List<String> all = new ArrayList<>();
            texts(window.stage.getScene().getRoot(), all);
            return all;
        });

        assertThat(texts).noneMatch(text -> text.contains(loss) || text.matches(".*\\bloss \\d.*"));
    }

    private Snapshot painted() {
        return LabWindow.onFxThread(() -> window.lab.display().painted());
    }

    private static void texts(Node node, List<String> all) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, all));
        }
    }
}
