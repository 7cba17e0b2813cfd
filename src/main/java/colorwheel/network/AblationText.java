package colorwheel.network;

import colorwheel.color.TypedNumber;
import colorwheel.experiment.InvalidSettingException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hidden units as a text for command lines: {@code encoder:3,7 decoder:0} names two units of the encoder and one of the
 * decoder. Units count from 0; a layer is named once or not at all.
 */
public final class AblationText {
    /** The name on a command line. */
    public static final String KEY = "without-units";

    private static final String WHAT_TO_WRITE = "write layers and their units, such as encoder:3,7 decoder:0";
    private static final int MAX_SHOWN_LENGTH = 60;
    private static final int MAX_DIGITS = 9;

    private AblationText() {}

    /** The units by layer; {@link #parse} reads it back. Empty if no unit is off. */
    public static String format(Ablation ablation) {
        return layers(ablation, ":", ",", " ");
    }

    /** The same for reading: {@code encoder 3, 7; decoder 0}. */
    public static String words(Ablation ablation) {
        return layers(ablation, " ", ", ", "; ");
    }

    private static String layers(Ablation ablation, String afterLayer, String betweenUnits, String betweenLayers) {
        return Stream.of(HiddenLayer.values())
                .filter(layer -> ablation.units().stream().anyMatch(unit -> unit.layer() == layer))
                .map(layer -> ablation.units().stream()
                        .filter(unit -> unit.layer() == layer)
                        .map(unit -> Integer.toString(unit.index()))
                        .collect(Collectors.joining(betweenUnits, layer.key() + afterLayer, "")))
                .collect(Collectors.joining(betweenLayers));
    }

    /**
     * Reads units of hidden layers; digits and spaces of every script are read.
     *
     * @param width how many units each hidden layer has
     * @return at least one unit
     * @throws InvalidSettingException if it is no such text, or names a unit that a layer does not have
     */
    public static Ablation parse(String text, int width) {
        SortedSet<HiddenUnit> units = new TreeSet<>();
        Set<HiddenLayer> named = EnumSet.noneOf(HiddenLayer.class);
        String plain = TypedNumber.plain(text);
        for (String part : plain.split("\\s+")) {
            int colon = part.indexOf(':');
            HiddenLayer layer = layer(part.substring(0, Math.max(0, colon)), text);
            if (!named.add(layer)) {
                throw refused(text, "names the " + layer.key() + " twice; " + WHAT_TO_WRITE);
            }
            for (String unit : part.substring(colon + 1).split(",", -1)) {
                units.add(new HiddenUnit(layer, index(unit, layer, width, text)));
            }
        }
        return Ablation.of(units);
    }

    private static HiddenLayer layer(String key, String text) {
        return Stream.of(HiddenLayer.values())
                .filter(layer -> layer.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused(text, "names no units; " + WHAT_TO_WRITE));
    }

    private static int index(String unit, HiddenLayer layer, int width, String text) {
        if (!unit.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            throw refused(text, "has " + shown(unit) + " for a unit of the " + layer.key() + "; " + WHAT_TO_WRITE);
        }
        int index = Integer.parseInt(unit);
        if (index >= width) {
            throw refused(
                    text,
                    "has unit " + index + " of the " + layer.key() + ", but each hidden layer has "
                            + (width == 1 ? "one unit, 0" : width + " units, 0 to " + (width - 1)));
        }
        return index;
    }

    private static InvalidSettingException refused(String text, String why) {
        return new InvalidSettingException(KEY, "--" + KEY + " is " + shown(text) + ", which " + why + ".");
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN_LENGTH ? "“" + text + "”" : "“" + text.substring(0, MAX_SHOWN_LENGTH) + "…”";
    }
}
