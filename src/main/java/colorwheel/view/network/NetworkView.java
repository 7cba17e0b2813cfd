package colorwheel.view.network;

import colorwheel.network.HiddenLayer;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.PlotClip;
import colorwheel.paint.network.NetworkGeometry;
import colorwheel.paint.network.NetworkHits;
import colorwheel.paint.network.NetworkPicture;
import colorwheel.session.DisplayState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.picture.PaintedPane;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The picture of a network. Its units can be pointed at, by the pointer or, while it has the focus, by the arrow keys;
 * those of the lab's run are switched off and on again by a click or Enter.
 */
public final class NetworkView extends Region implements AutoCloseable {
    /** A unit that is smaller can be pointed at as if it had this radius, in logical pixels. */
    private static final double MIN_TARGET_RADIUS = 12;

    private static final double GAP = 6;

    private final Lab lab;
    private final DisplayState display;
    private final PaintedPane<NetworkPicture> picture;
    private final boolean ofLab;
    private final UnitFacts facts;

    /** Where the keys left off. */
    private HiddenUnit reached = new HiddenUnit(HiddenLayer.ENCODER, 0);

    /**
     * @param picture what is shown; the view is visible while it is
     * @param ofLab whether it is the network of the lab's run, whose units can be switched off
     * @param focused gets the focus when the network is clicked: the keys of the lab work there
     */
    public NetworkView(Lab lab, PaintedPane<NetworkPicture> picture, boolean ofLab, Node focused) {
        this.lab = lab;
        this.display = lab.display();
        this.picture = picture;
        this.ofLab = ofLab;
        setId(picture.getId() + "-view");
        getStyleClass().add("network-view");
        getStylesheets()
                .add(Objects.requireNonNull(NetworkView.class.getResource("network.css"))
                        .toExternalForm());
        facts = new UnitFacts(
                failure -> lab.report(Notice.failed("What a unit does could not be computed: " + failure)));
        getChildren().addAll(picture, facts);
        setFocusTraversable(true);
        setAccessibleText(inWords());
        setAccessibleHelp(
                ofLab
                        ? "Arrow keys point at a unit, Enter switches it off or on."
                        : "Arrow keys point at a unit of both networks.");
        visibleProperty().bind(picture.visibleProperty());
        visibleProperty().addListener((property, before, now) -> {
            HiddenUnit unit = display.unitProperty().get();
            if (!now && unit != null) {
                // It goes on to be shown, over the latents that take the place of the network.
                display.selectedUnitProperty().set(unit);
                display.unitProperty().set(null);
            }
        });
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> display.unitProperty().set(null));
        picture.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                focused.requestFocus();
                at(event).ifPresent(this::toggle);
            }
        });
        focusedProperty()
                .addListener((property, before, now) -> display.unitProperty().set(now ? reached() : null));
        setOnKeyPressed(this::press);
    }

    /**
     * Follows the picture. Called once per frame.
     *
     * @param nanos the time of the frame
     */
    public void pulse(long nanos) {
        if (facts.pulse(isVisible() ? picture.displayed() : null, nanos)) {
            String words = facts.words();
            setAccessibleText(words.isEmpty() ? inWords() : words);
            requestLayout();
        }
    }

    private String inWords() {
        String told = picture.getAccessibleText();
        return told == null ? "Network" : told;
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        geometry().ifPresent(geometry -> {
            // Below the picture of the latents there is nothing: lines end at its sides.
            PlotClip latents = geometry.latents();
            double scale = picture.pixelScale();
            facts.resizeRelocate(
                    latents.left() / scale,
                    (latents.top() + latents.height()) / scale + GAP,
                    latents.width() / scale,
                    Math.max(0, (geometry.below() - latents.top() - latents.height()) / scale - GAP));
        });
    }

    @Override
    public void close() {
        facts.close();
    }

    private void point(MouseEvent event) {
        Optional<HiddenUnit> unit = at(event);
        display.unitProperty().set(unit.orElse(null));
        picture.setCursor(unit.isPresent() && ofLab ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void toggle(HiddenUnit unit) {
        if (ofLab) {
            lab.switchedOff().toggle(unit.layer(), unit.index());
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.ENTER) {
            toggle(reached());
        } else if (direction(key).isPresent()) {
            move(direction(key).getAsInt());
        } else {
            return;
        }
        event.consume();
    }

    /** Quarters of a turn clockwise from the right. */
    private static OptionalInt direction(KeyCode key) {
        return switch (key) {
            case RIGHT -> OptionalInt.of(0);
            case DOWN -> OptionalInt.of(1);
            case LEFT -> OptionalInt.of(2);
            case UP -> OptionalInt.of(3);
            default -> OptionalInt.empty();
        };
    }

    private void move(int direction) {
        hits().ifPresent(found -> {
            reached = found.beside(reached(), (1 - direction) % 2, (2 - direction) % 2);
            display.unitProperty().set(reached);
        });
    }

    /** The unit that the keys are at: of a narrower network the last one. */
    private HiddenUnit reached() {
        NetworkPicture shown = picture.displayed();
        int last = shown == null ? 0 : shown.width() - 1;
        reached = new HiddenUnit(reached.layer(), Math.min(reached.index(), last));
        return reached;
    }

    private Optional<HiddenUnit> at(MouseEvent event) {
        double scale = picture.pixelScale();
        return hits().flatMap(found -> found.at(event.getX() * scale, event.getY() * scale, MIN_TARGET_RADIUS * scale));
    }

    private Optional<NetworkHits> hits() {
        return geometry().map(NetworkHits::new);
    }

    /** The layout of the picture on the screen, which may be a frame behind the model. */
    private Optional<NetworkGeometry> geometry() {
        NetworkPicture shown = picture.displayed();
        if (shown == null || picture.pixelWidth() < 1 || picture.pixelHeight() < 1) {
            return Optional.empty();
        }
        return Optional.of(NetworkGeometry.of(
                shown.width(), shown.bottleneck(), picture.pixelWidth(), picture.pixelHeight(), picture.paintScale()));
    }
}
