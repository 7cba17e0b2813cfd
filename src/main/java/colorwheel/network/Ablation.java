package colorwheel.network;

import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which hidden units of a network are switched off. A unit that is off adds nothing to what comes after it, whatever
 * its activation; nothing is trained again. Immutable; any thread.
 */
public final class Ablation {
    /** No unit is off. */
    public static final Ablation NONE = new Ablation(new TreeSet<>());

    private final SortedSet<HiddenUnit> off;

    private Ablation(SortedSet<HiddenUnit> off) {
        this.off = Collections.unmodifiableSortedSet(off);
    }

    /** Exactly these units are off. */
    public static Ablation of(Collection<HiddenUnit> units) {
        return units.isEmpty() ? NONE : new Ablation(new TreeSet<>(units));
    }

    /** Whether no unit is off. */
    public boolean isNone() {
        return off.isEmpty();
    }

    /** How many units are off, in both layers together. */
    public int count() {
        return off.size();
    }

    /** The units that are off, by layer and index. */
    public SortedSet<HiddenUnit> units() {
        return off;
    }

    /** @param unit its place in the layer, from 0 on */
    public boolean isOff(HiddenLayer layer, int unit) {
        return off.contains(new HiddenUnit(layer, unit));
    }

    /**
     * The same with one unit switched over: off if it was on, else on.
     *
     * @param unit its place in the layer, from 0 on
     */
    public Ablation toggled(HiddenLayer layer, int unit) {
        SortedSet<HiddenUnit> next = new TreeSet<>(off);
        HiddenUnit which = new HiddenUnit(layer, unit);
        if (!next.remove(which)) {
            next.add(which);
        }
        return of(next);
    }

    /**
     * The same without the units that layers of a width do not have.
     *
     * @param width how many units each hidden layer has
     */
    public Ablation within(int width) {
        return of(off.stream().filter(unit -> unit.index() < width).toList());
    }

    /**
     * The weights of the network without these units: their outgoing weights are 0, all others keep their bits. Units
     * that the network does not have are ignored.
     *
     * @return the very same weights if it has none of the units
     */
    public Weights applied(Weights weights) {
        Ablation there = within(weights.network().hidden());
        if (there.isNone()) {
            return weights;
        }
        ParameterLayout layout = ParameterLayout.of(weights.network());
        float[] flat = weights.toArray();
        for (HiddenUnit unit : there.off) {
            ParameterLayout.Layer outgoing = unit.layer().outgoing(layout);
            for (int output = 0; output < outgoing.outputs(); output++) {
                flat[outgoing.weight(output, unit.index())] = 0;
            }
        }
        return new Weights(weights.network(), flat);
    }

    /** How many units are off, in words: {@code 1 unit}, {@code 3 units}. */
    public String words() {
        return count() + (count() == 1 ? " unit" : " units");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ablation that && off.equals(that.off);
    }

    @Override
    public int hashCode() {
        return off.hashCode();
    }

    @Override
    public String toString() {
        return off.toString();
    }
}
