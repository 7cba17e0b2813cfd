package colorwheel.view.network;

import colorwheel.analysis.units.UnitCost;
import colorwheel.analysis.units.UnitCosts;
import colorwheel.analysis.units.UnitTuning;
import colorwheel.background.Latest;
import colorwheel.background.Pulse;
import colorwheel.color.NamedHue;
import colorwheel.experiment.Experiment;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.recording.Snapshot;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the unit that is pointed at: for how many colors it is on, which hue activates it most, and what
 * part of the error it carries. Computed beside the JavaFX thread for the epoch that is shown; until then the figures
 * of the epoch before stay.
 */
final class UnitFacts extends VBox implements AutoCloseable {
    /** The time that the costs of all units take grows with the square of their number. */
    private static final int MAX_WIDTH = 128;

    private static final double PERCENT = 100;

    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Figures that change more often cannot be read. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** All units of an epoch. */
    private record Told(Experiment experiment, Snapshot snapshot, UnitTuning tuning, Optional<UnitCosts> costs) {
        boolean isOf(NetworkPicture picture) {
            return snapshot == picture.snapshot() && experiment.equals(picture.experiment());
        }
    }

    private final Latest<Told> latest = new Latest<>("unit facts");
    private final Consumer<Throwable> failures;
    private final Label name = line("unit-name");
    private final Label on = line("unit-on");
    private final Label most = line("unit-most");
    private final Label carried = line("unit-carried");
    private long restsUntil = System.nanoTime();
    private @Nullable NetworkPicture of;
    private @Nullable Told told;

    UnitFacts(Consumer<Throwable> failures) {
        this.failures = failures;
        getStyleClass().add("unit-facts");
        setMouseTransparent(true);
        setVisible(false);
        name.getStyleClass().add("unit-name");
        getChildren().addAll(name, on, most, carried);
    }

    private static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /**
     * Takes what was computed, and shows what is known of the unit pointed at in a picture. Called once per frame.
     *
     * @param picture the one on the screen
     * @param nanos the time of the frame
     * @return whether the words may have changed
     */
    boolean pulse(@Nullable NetworkPicture picture, long nanos) {
        Told before = told;
        latest.take(
                result -> {
                    told = result;
                    restsUntil = nanos + REST_NANOS;
                },
                failure -> {
                    restsUntil = nanos + REST_AFTER_FAILURE_NANOS;
                    failures.accept(failure);
                });
        requestIfDue(picture, nanos);
        if (picture == of && told == before) {
            return false;
        }
        of = picture;
        HiddenUnit unit = picture == null ? null : picture.pointed();
        setVisible(unit != null);
        if (picture == null || unit == null) {
            latest.cancel();
            return true;
        }
        show(picture, unit);
        return true;
    }

    /** Epochs that pass quickly are left out. */
    private void requestIfDue(@Nullable NetworkPicture picture, long nanos) {
        if (picture == null || picture.pointed() == null || told != null && told.isOf(picture) || latest.isBusy()) {
            return;
        }
        if (nanos - restsUntil >= 0) {
            request(picture);
        } else {
            Pulse.request();
        }
    }

    private void request(NetworkPicture picture) {
        Experiment experiment = picture.experiment();
        Snapshot snapshot = picture.snapshot();
        int phase = experiment.phaseUntil(snapshot.epoch());
        latest.request(turn -> {
            UnitTuning tuning = UnitTuning.of(experiment, phase, snapshot.weights());
            Optional<UnitCosts> costs = picture.width() > MAX_WIDTH
                    ? Optional.empty()
                    : UnitCosts.of(experiment, phase, snapshot.weights(), Optional.empty(), turn.cancellation());
            return new Told(experiment, snapshot, tuning, costs);
        });
    }

    private void show(NetworkPicture picture, HiddenUnit unit) {
        boolean off = picture.off().units().contains(unit);
        String layer = unit.layer().key();
        name.setText(layer.substring(0, 1).toUpperCase(Locale.ROOT) + layer.substring(1) + " unit " + unit.index()
                + (off ? ", off" : ""));
        Told known = told;
        if (known == null
                || known.tuning().width() != picture.width()
                || !known.experiment().network().equals(picture.experiment().network())) {
            on.setText("…");
            most.setText("");
            carried.setText("");
            return;
        }
        most.setText(most(known.tuning(), unit));
        Optional<UnitCost> cost =
                known.costs().map(all -> all.units().get(unit.layer().ordinal() * picture.width() + unit.index()));
        on.setText(cost.map(one -> "on for " + one.colorsOn() + " of "
                        + known.costs().orElseThrow().colors() + " colors")
                .orElse(""));
        carried.setText(
                off
                        ? "adds nothing: it is switched off"
                        : cost.map(one -> String.format(
                                        Locale.ROOT,
                                        "carries %.1f%% of the error%nRMSE without it %.1f",
                                        PERCENT * one.carried(),
                                        one.rmse()))
                                .orElse(""));
    }

    private static String most(UnitTuning tuning, HiddenUnit unit) {
        if (tuning.isDead(unit.layer(), unit.index())) {
            return "dead: the same for every hue";
        }
        int bright = tuning.values().size() - 1;
        int best = 0;
        for (int hue = 1; hue < UnitTuning.HUES; hue++) {
            if (tuning.activation(unit.layer(), unit.index(), bright, hue)
                    > tuning.activation(unit.layer(), unit.index(), bright, best)) {
                best = hue;
            }
        }
        return String.format(
                Locale.ROOT,
                "most for %s: %.2f",
                NamedHue.text(best),
                tuning.activation(unit.layer(), unit.index(), bright, best));
    }

    /** All of it as one text. */
    String words() {
        return isVisible()
                ? String.join(
                        ", ",
                        name.getText(),
                        on.getText(),
                        most.getText(),
                        carried.getText().replace("\n", ", "))
                : "";
    }

    @Override
    public void close() {
        latest.close();
    }
}
