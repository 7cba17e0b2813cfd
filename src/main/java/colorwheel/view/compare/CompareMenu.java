package colorwheel.view.compare;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Settings;
import colorwheel.session.Comparison;
import colorwheel.session.Lab;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of comparisons with the present run; its texts depend on the present experiment. */
final class CompareMenu extends Menu {
    private static final double HALF_TURN = 180;

    private final Lab lab;
    private final Comparison comparison;
    private final MenuItem normalization = new MenuItem();
    private final MenuItem holdOut = new MenuItem();

    CompareMenu(Lab lab, Comparison comparison, CompareActions actions) {
        super("_Compare");
        this.lab = lab;
        this.comparison = comparison;
        setId("compare");
        MenuItem keep = item("compare-keep", "This run _beside itself", comparison::keep);
        normalization.setId("compare-normalization");
        normalization.setOnAction(event -> comparison.train(CompareMenu::otherNormalization));
        MenuItem seed = item("compare-seed", "Another _seed", () -> comparison.train(CompareMenu::nextSeed));
        holdOut.setId("compare-hold-out");
        holdOut.setOnAction(event -> comparison.train(CompareMenu::withOrWithoutHoldOut));
        MenuItem turned =
                item("compare-turned", "The _opposite hues held out", () -> comparison.train(CompareMenu::turned));
        MenuItem close = item("compare-close", "_Close the comparison", comparison::close);
        close.disableProperty().bind(comparison.otherProperty().isNull());
        turned.setDisable(lab.experiment().holdOut().isNone());
        lab.experimentProperty()
                .addListener((property, before, now) ->
                        turned.setDisable(now.holdOut().isNone()));
        lab.addThrottledListener(this::name);
        getItems().addAll(actions.keep().menuItem(), actions.list().menuItem(), new SeparatorMenuItem());
        getItems().addAll(keep, normalization, seed, holdOut, turned, new SeparatorMenuItem());
        getItems().add(close);
        name();
    }

    private void name() {
        boolean normalized = lab.experiment().network().normalize();
        normalization.setText(normalized ? "With_out normalization" : "With n_ormalization");
        boolean nothing = lab.experiment().holdOut().isNone();
        holdOut.setText(nothing ? "_Teal to blue held out" : "_Nothing held out");
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Experiment otherNormalization(Experiment experiment) {
        var network = experiment.network();
        return experiment.withNetwork(network.withNormalize(!network.normalize()));
    }

    private static Experiment nextSeed(Experiment experiment) {
        long seed = experiment.seed();
        return experiment.withSeed(seed < (long) Settings.SEED.maximum() ? seed + 1 : 0);
    }

    private static Experiment withOrWithoutHoldOut(Experiment experiment) {
        HueRange usual = Experiment.REFERENCE.holdOut();
        return experiment.withHoldOut(experiment.holdOut().isNone() ? usual : HueRange.NONE);
    }

    private static Experiment turned(Experiment experiment) {
        return experiment.withHoldOut(experiment.holdOut().turned(HALF_TURN));
    }
}
