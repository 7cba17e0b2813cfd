package colorwheel.view.export;

import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.FrameStyle;
import colorwheel.network.Ablation;
import colorwheel.paint.Overlay;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.session.DisplayState;
import colorwheel.view.control.LabelledChoice;
import colorwheel.view.linked.OverlayKind;
import colorwheel.view.picture.ShownOverlays;
import colorwheel.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/**
 * What exported pictures look like. Layouts that a format cannot show are not offered, and come back with a format that
 * can. Fields that do not apply to a format are not seen; they are the lowest ones, and keep their place, so that
 * nothing moves.
 */
final class PictureFields {
    /** Whether the overlays of the window go into the pictures. */
    private enum OverlayChoice {
        AS_SHOWN("as shown in the window"),
        NONE("none");

        private final String label;

        OverlayChoice(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final DisplayState display;
    private final ChoiceBox<FrameStyle.Layout> layout =
            new LabelledChoice<>("export-layout", List.of(FrameStyle.Layout.values()), FrameStyle.Layout::label);
    private final ChoiceBox<Theme> colors =
            new LabelledChoice<>("export-colors", List.of(Theme.values()), Theme::label);
    private final TextField size;
    private final ChoiceBox<OverlayChoice> overlays =
            new LabelledChoice<>("export-overlays", List.of(OverlayChoice.values()), OverlayChoice::label);
    private final Label shown = new Label();
    private final CheckBox caption = new CheckBox("Caption: seed, hold-out, verdict");
    private final CheckBox without = new CheckBox();
    private final Supplier<Ablation> unitsOff;
    private final TextField rate;
    private final ProblemLine sizeProblem;
    private final ProblemLine rateProblem;
    private final List<Node> ofPictures = new ArrayList<>();
    private final List<Node> ofAnimations = new ArrayList<>();
    private Supplier<SpaceCamera> camera = () -> SpaceCamera.HOME;
    private FrameStyle.Layout chosenLayout = FrameStyle.Layout.SCATTER;

    /**
     * @param unitsOff gives the hidden units that are off in the window
     * @param changed called when another choice is made
     */
    PictureFields(DisplayState display, Supplier<Ablation> unitsOff, Runnable changed) {
        this.display = display;
        this.unitsOff = unitsOff;
        size = Fields.text(
                "export-size",
                FrameStyle.SIZE.format(FrameStyle.SIZE.initial()),
                5,
                FrameStyle.SIZE.help() + " From 64 to 4096, whatever the size of the window.");
        rate = Fields.text("export-rate", ExportPlan.RATE.format(ExportPlan.RATE.initial()), 5, ExportPlan.RATE.help());
        sizeProblem = new ProblemLine("export-size-problem", size);
        rateProblem = new ProblemLine("export-rate-problem", rate);
        layout.setValue(seen(display.networkProperty().get()));
        colors.setValue(Theme.LIGHT);
        colors.setAccessibleText("Colors around the data");
        overlays.setValue(OverlayChoice.AS_SHOWN);
        shown.setId("export-overlays-on");
        shown.getStyleClass().add("quiet");
        Fields.help(layout, "What each picture shows; drawings show one picture alone.");
        Fields.help(colors, "The colors around the data.");
        Fields.help(overlays, "Whether held-out hues, the decoder's field and so on go into the pictures.");
        List.of(layout, colors, overlays)
                .forEach(choice -> choice.valueProperty().addListener((property, before, now) -> changed.run()));
        layout.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosenLayout = now;
                overlays.setDisable(!now.hasOverlays());
                showOverlays();
            }
        });
        display.networkProperty().addListener((property, before, now) -> {
            // Another layout than the one that was seen has been chosen here, and stays.
            if (layout.getValue() == seen(before) && layout.getItems().contains(seen(now))) {
                layout.setValue(seen(now));
            }
        });
        // Without the widest of its layouts it would be narrower, and the dialog would move.
        layout.widthProperty()
                .addListener((property, before, now) ->
                        layout.setMinWidth(Math.max(layout.getMinWidth(), now.doubleValue())));
        caption.setId("export-caption");
        Fields.help(caption, "Write seed, hold-out and verdict in a line below each picture.");
        caption.selectedProperty().addListener((property, before, now) -> changed.run());
        without.setId("export-without-units");
        without.managedProperty().bind(without.visibleProperty());
        Fields.help(without, "Show the network as the window does; the caption says how many units are off.");
        without.selectedProperty().addListener((property, before, now) -> changed.run());
        List.of(size, rate)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> changed.run()));
        overlays.valueProperty().addListener((property, before, now) -> showOverlays());
    }

    /** The picture that the window shows. */
    private static FrameStyle.Layout seen(boolean network) {
        return network ? FrameStyle.Layout.NETWORK : FrameStyle.Layout.SCATTER;
    }

    /** Seven rows. */
    void addTo(GridPane grid, int row) {
        add(ofPictures, grid, row, Fields.label("_Picture", layout), Fields.row(layout, new Label("on"), colors));
        add(ofPictures, grid, row + 1, Fields.label("_Height", size), Fields.row(size, new Label("pixels"), caption));
        grid.add(sizeProblem, 1, row + 2);
        add(ofPictures, grid, row + 3, Fields.label("_Overlays", overlays), Fields.row(overlays, shown));
        grid.add(without, 1, row + 4);
        add(
                ofAnimations,
                grid,
                row + 5,
                Fields.label("Frame _rate", rate),
                Fields.row(rate, new Label("frames a second")));
        grid.add(rateProblem, 1, row + 6);
    }

    List<TextField> fields() {
        return List.of(size, rate);
    }

    private static void add(List<Node> group, GridPane grid, int row, Node label, Node fields) {
        grid.addRow(row, label, fields);
        group.add(label);
        group.add(fields);
    }

    /** Shows the fields of a format. */
    void show(ExportFormat format) {
        ExportFormat.Kind kind = format.kind();
        List.of(sizeProblem, rateProblem).forEach(ProblemLine::clear);
        ofPictures.forEach(node -> node.setVisible(kind != ExportFormat.Kind.TABLE));
        ofAnimations.forEach(node -> node.setVisible(kind == ExportFormat.Kind.ANIMATION));
        offerLayouts(format);
        Ablation off = unitsOff.get();
        without.setText("Without the " + off.words() + (off.count() == 1 ? " that is off" : " that are off"));
        without.setVisible(kind != ExportFormat.Kind.TABLE && !off.isNone());
        showOverlays();
    }

    /** One that was chosen and cannot be shown comes back with a format that can. */
    private void offerLayouts(ExportFormat format) {
        FrameStyle.Layout wanted = chosenLayout;
        for (FrameStyle.Layout each : FrameStyle.Layout.values()) {
            boolean offered = layout.getItems().contains(each);
            boolean possible = format.writer().canShow(each);
            if (possible && !offered) {
                layout.getItems().add(each.ordinal(), each);
                if (each == wanted) {
                    layout.setValue(each);
                }
            } else if (!possible && offered) {
                if (layout.getValue() == each) {
                    layout.setValue(FrameStyle.Layout.SCATTER);
                }
                layout.getItems().remove(each);
            }
        }
        chosenLayout = wanted;
    }

    private void showOverlays() {
        Set<Overlay> chosen = overlays();
        String on = Stream.of(OverlayKind.values())
                .filter(one -> chosen.contains(one.overlay()))
                .map(one -> one.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        shown.setText(
                overlays.getValue() == OverlayChoice.NONE || overlays.isDisabled()
                        ? ""
                        : on.isEmpty() ? "(now: none)" : "(" + on + ")");
    }

    private Set<Overlay> overlays() {
        return overlays.getValue() == OverlayChoice.NONE || overlays.isDisabled()
                ? Set.of()
                : ShownOverlays.of(display);
    }

    /**
     * What the pictures of a format look like; of a table that does not matter.
     *
     * @throws RefusedFieldException if the size is not allowed
     */
    FrameStyle style(ExportFormat format) {
        if (format.kind() == ExportFormat.Kind.TABLE) {
            return FrameStyle.DEFAULT;
        }
        return new FrameStyle(
                layout.getValue(),
                sizeProblem.read(size, () -> (int) FrameStyle.SIZE.parse(size.getText())),
                colors.getValue().palette(),
                overlays(),
                caption.isSelected(),
                camera.get(),
                without.isSelected() ? unitsOff.get() : Ablation.NONE);
    }

    /** Sets from where three latent coordinates are seen. */
    void setCamera(Supplier<SpaceCamera> seenFrom) {
        camera = seenFrom;
    }

    /**
     * Frames a second.
     *
     * @throws RefusedFieldException if an animation is chosen and the rate is not allowed
     */
    int rate(ExportFormat format) {
        return format.kind() == ExportFormat.Kind.ANIMATION
                ? rateProblem.read(rate, () -> (int) ExportPlan.RATE.parse(rate.getText()))
                : (int) ExportPlan.RATE.initial();
    }
}
