package colorwheel.view.experiment;

import atlantafx.base.theme.Styles;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NumericSetting;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import colorwheel.session.Lab;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.control.LayoutBoundary;
import colorwheel.view.theme.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The left side: preset, hold-out, colors and training. */
public final class ExperimentPane extends ScrollPane {
    private final Lab lab;
    /** Made when it is first opened. */
    private @Nullable PopOver network;

    /** @param theme the theme that strips of colors are painted for */
    public ExperimentPane(Lab lab, ObservableValue<Theme> theme) {
        this.lab = lab;
        getStyleClass().add("experiment-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox(
                presets(),
                title("Hold-out"),
                new LayoutBoundary(new HoldOutPane(new HoldOutControl(lab))),
                new Separator(),
                part(
                        false,
                        title("Colors"),
                        new OwnColorsRow(lab),
                        ofAGrid(
                                new LevelsControl(lab, Settings.SATURATIONS),
                                new LevelsControl(lab, Settings.VALUES),
                                number(Settings.HUE_STEP)),
                        new Separator(),
                        withPhases("Training", "Phases…", "phases"),
                        number(Settings.EPOCHS),
                        learningRate()),
                part(
                        true,
                        withPhases("Phases", "Edit…", "edit-phases"),
                        new PhaseList(lab, theme),
                        new Separator(),
                        title("Training")),
                seed(),
                engine(),
                normalizeAndNetwork());
        content.getStyleClass().add("experiment-content");
        setContent(content);
        skinProperty().addListener((property, before, now) -> drawOnlyWhatChanges());
    }

    /** The skin keeps a picture of the whole content, and would draw all of it anew with every move of a slider. */
    private void drawOnlyWhatChanges() {
        lookup(".viewport").setCache(false);
    }

    private Node presets() {
        MenuButton presets = new MenuButton("Presets");
        presets.setId("presets");
        presets.setMaxWidth(Double.MAX_VALUE);
        presets.setTooltip(new Tooltip("Experiments to start from; each restores all settings."));
        for (Preset preset : Preset.ALL) {
            MenuItem item = new MenuItem(preset.name() + " — " + preset.question());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> lab.editing().replace(preset.experiment()));
            presets.getItems().add(item);
        }
        lab.addThrottledListener(() -> presets.setText(nameOf(lab.experiment())));
        presets.setText(nameOf(lab.experiment()));
        return presets;
    }

    private static String nameOf(Experiment experiment) {
        return Preset.ALL.stream()
                .filter(preset -> preset.experiment().equals(experiment))
                .map(Preset::name)
                .findFirst()
                .orElse("Your own experiment");
    }

    private Node learningRate() {
        NumericSetting setting = Settings.LEARNING_RATE;
        Slider slider = new Slider(Math.log10(setting.minimum()), Math.log10(setting.maximum()), 0);
        slider.setId("learning-rate-slider");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(setting.label() + ", logarithmic");
        slider.setTooltip(new Tooltip(setting.help() + " The slider is logarithmic, from 0.00001 to 1."));
        slider.setValue(Math.log10(lab.experiment().learningRate()));
        slider.valueProperty().addListener((property, before, now) -> {
            double rate = NumberField.rounded(Math.pow(10, now.doubleValue()));
            double inForce = NumberField.rounded(lab.experiment().learningRate());
            if (rate != inForce) {
                change(
                        experiment -> experiment.withLearningRate(rate),
                        () -> slider.setValue(Math.log10(lab.experiment().learningRate())));
            }
        });
        slider.valueChangingProperty().addListener((property, before, now) -> lab.setAdjusting(now));
        lab.experimentProperty().addListener((property, before, now) -> {
            if (!slider.isValueChanging()) {
                slider.setValue(Math.log10(now.learningRate()));
            }
        });
        return new VBox(2, number(setting), slider);
    }

    private Node seed() {
        NumberField field = new NumberField(lab, Settings.SEED);
        Button another = new Button(null, new FontIcon(Feather.SHUFFLE));
        another.setId("new-seed");
        another.getStyleClass().addAll(Styles.BUTTON_ICON);
        another.setAccessibleText("New seed");
        another.setTooltip(new Tooltip("New seed: other initial weights."));
        // Small numbers are easier to write down and to compare.
        another.setOnAction(event -> {
            long next = ThreadLocalRandom.current().nextLong(10_000);
            lab.change(experiment -> experiment.withSeed(next));
        });
        HBox both = new HBox(4, another, field);
        both.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(2, row(Settings.SEED, both), field.problem(), new StartRow(lab));
    }

    private Node engine() {
        String help = Arrays.stream(EngineKind.values())
                .map(kind -> kind.label() + ": " + kind.help() + ".")
                .collect(Collectors.joining("\n"));
        return choice(Settings.ENGINE, List.of(EngineKind.values()), EngineKind::label, help);
    }

    /** The shape of the network is seldom changed: it opens beside a button. */
    private Node normalizeAndNetwork() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button network = new Button("Network…");
        network.setId("network");
        network.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        network.setTooltip(new Tooltip("The width of the layers, their function, and the size of the bottleneck."));
        network.setOnAction(event -> showNetwork(network));
        HBox row = new HBox(8, normalize(), space, network);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showNetwork(Node beside) {
        if (network == null) {
            VBox rows = new VBox(
                    8,
                    number(Settings.HIDDEN),
                    choice(
                            Settings.ACTIVATION,
                            List.of(Activation.values()),
                            Activation::label,
                            Settings.ACTIVATION.help()),
                    number(Settings.BOTTLENECK));
            rows.setPadding(new Insets(12));
            network = new PopOver(rows);
            network.setArrowLocation(PopOver.ArrowLocation.LEFT_BOTTOM);
            network.setAnimated(false);
        }
        network.show(beside);
    }

    private <T> Node choice(Setting<T> setting, List<T> values, Function<T, String> name, String help) {
        ChoiceBox<T> choice = new LabelledChoice<>(setting.key(), values, name);
        choice.setTooltip(new Tooltip(help));
        choice.valueProperty().addListener((property, before, now) -> {
            // What is in force is no change, and would take away the sentence of the one that was refused.
            if (now != setting.read(lab.experiment())) {
                change(
                        experiment -> setting.replace(experiment, now),
                        () -> choice.setValue(setting.read(lab.experiment())));
            }
        });
        lab.experimentProperty().addListener((property, before, now) -> choice.setValue(setting.read(now)));
        choice.setValue(setting.read(lab.experiment()));
        return row(setting.label(), choice);
    }

    private Node normalize() {
        CheckBox normalize = new CheckBox("Normalize bottleneck");
        normalize.setId("normalize");
        normalize.setTooltip(
                new Tooltip("Divide each latent point by its length, so that all points lie on the unit circle."));
        normalize.setOnAction(event -> change(
                experiment -> experiment.withNetwork(experiment.network().withNormalize(normalize.isSelected())),
                () -> normalize.setSelected(lab.experiment().network().normalize())));
        lab.experimentProperty()
                .addListener((property, before, now) ->
                        normalize.setSelected(now.network().normalize()));
        normalize.setSelected(lab.experiment().network().normalize());
        return normalize;
    }

    /** @param show shows what is in force again if the change is refused: a control never shows what is not */
    private void change(UnaryOperator<Experiment> change, Runnable show) {
        if (!lab.change(change)) {
            show.run();
        }
    }

    /** Controls that are there only with several phases, or only with one. */
    private Node part(boolean several, Node... controls) {
        VBox part = new VBox(controls);
        part.getStyleClass().add("experiment-part");
        part.visibleProperty()
                .bind(lab.experimentProperty().map(now -> now.phases().size() > 1 == several));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    /** Controls that are there unless colors are listed. */
    private Node ofAGrid(Node... controls) {
        VBox part = new VBox(controls);
        part.getStyleClass().add("experiment-part");
        part.visibleProperty()
                .bind(lab.experimentProperty().map(now -> now.listedColors().isEmpty()));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    /** A title beside which the table of phases opens. It is as high as any other. */
    private Node withPhases(String text, String command, String id) {
        Label title = title(text);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button phases = new Button(command);
        phases.setId(id);
        phases.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        phases.setTooltip(new Tooltip("Train in several phases, each with its own colors: a table below the picture."));
        phases.setOnAction(event -> lab.display().phasesProperty().set(true));
        HBox row = new HBox(title, phases);
        row.setAlignment(Pos.CENTER_LEFT);
        // The button is higher, but reaches no field below it.
        row.getStyleClass().add("titled");
        return row;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private Node number(NumericSetting setting) {
        NumberField field = new NumberField(lab, setting);
        return new VBox(row(setting, field), field.problem());
    }

    private static Node row(NumericSetting setting, Node control) {
        String unit = setting.number().unit();
        return row(setting.label() + (unit.isEmpty() ? "" : " (" + unit + ")"), control);
    }

    private static Node row(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
