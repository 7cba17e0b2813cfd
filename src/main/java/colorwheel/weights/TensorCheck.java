package colorwheel.weights;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds what a header says against the network that is wanted, and against the bytes that are really there. */
final class TensorCheck {
    private static final String OF_THE_REFERENCE =
            "The file must hold the state_dict() of the reference's autoencoder and nothing else: encoder.0, encoder.2,"
                    + " decoder.0 and decoder.2, each with weight and bias.";
    private static final int MAX_NAMES = 3;
    private static final int WIDEST = 1 << 12;

    private TensorCheck() {}

    /**
     * Checks that there are exactly the tensors of a network, as float32 in the right shapes.
     *
     * @throws Damage naming the tensor
     */
    static void requireNetwork(Header header, NetworkSpec wanted) throws Damage {
        requireNames(header.entries(), wanted);
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(wanted).tensors()) {
            String dtype = header.entry(tensor.name()).dtype();
            if (!dtype.equals(Header.FLOAT32)) {
                throw new Damage(
                        "the tensor " + tensor.name() + " is of type " + Damage.shown(dtype)
                                + ", and only F32 (float32) is read",
                        "Convert the model with model.float() in PyTorch and save it again.");
            }
        }
        requireWidths(header, wanted);
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(wanted).tensors()) {
            List<Long> shape = header.entry(tensor.name()).shape();
            if (!shape.equals(Header.shape(tensor))) {
                throw new Damage("the tensor " + tensor.name() + " has the shape " + shape + " instead of "
                        + Header.shape(tensor));
            }
        }
    }

    private static void requireNames(Map<String, Header.Entry> entries, NetworkSpec wanted) throws Damage {
        List<String> known = ParameterLayout.of(wanted).tensors().stream()
                .map(ParameterLayout.Tensor::name)
                .toList();
        List<String> missing =
                known.stream().filter(name -> !entries.containsKey(name)).toList();
        List<String> strange =
                entries.keySet().stream().filter(name -> !known.contains(name)).toList();
        String tooMuch = strange.isEmpty() ? "" : "it has " + listed(strange) + ", which the network has not";
        if (!missing.isEmpty()) {
            throw new Damage(
                    "it lacks " + listed(missing) + (strange.isEmpty() ? "" : "; " + tooMuch), OF_THE_REFERENCE);
        }
        if (!strange.isEmpty()) {
            throw new Damage(tooMuch, OF_THE_REFERENCE);
        }
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(MAX_NAMES).map(Damage::shown).collect(Collectors.joining(", "));
        int more = names.size() - MAX_NAMES;
        return (names.size() == 1 ? "the tensor " : "the tensors ")
                + first
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Reports a sound file of another network as such, not as eight wrong tensors. */
    private static void requireWidths(Header header, NetworkSpec wanted) throws Damage {
        long hidden = outermost(header.entry("encoder.0.weight"));
        long bottleneck = outermost(header.entry("encoder.2.weight"));
        boolean possible = hidden >= 1 && hidden <= WIDEST && bottleneck >= 1 && bottleneck <= WIDEST;
        if (!possible || hidden == wanted.hidden() && bottleneck == wanted.bottleneck()) {
            return;
        }
        NetworkSpec found = wanted.withHidden((int) hidden).withBottleneck((int) bottleneck);
        if (ParameterLayout.of(found).tensors().stream()
                .allMatch(tensor -> header.entry(tensor.name()).shape().equals(Header.shape(tensor)))) {
            throw new Damage(
                    String.format(
                            Locale.ROOT,
                            "its network has hidden layers of %d and a bottleneck of %d, but this one has %d and %d (compare"
                                    + " the tensors encoder.0.weight and encoder.2.weight)",
                            hidden,
                            bottleneck,
                            wanted.hidden(),
                            wanted.bottleneck()),
                    "Choose a file of a network of the same widths.");
        }
    }

    private static long outermost(Header.Entry entry) {
        return entry.shape().isEmpty() ? 0 : entry.shape().get(0);
    }

    /**
     * Checks that the tensors of a network, whose shapes are right, cover the data one after the other.
     *
     * @param dataBytes how many bytes follow the header
     * @throws Damage naming the tensor
     */
    static void requirePlaces(Header header, NetworkSpec wanted, long dataBytes) throws Damage {
        List<ParameterLayout.Tensor> tensors = ParameterLayout.of(wanted).tensors();
        for (ParameterLayout.Tensor tensor : tensors) {
            Header.Entry entry = header.entry(tensor.name());
            long size = (long) tensor.size() * Float.BYTES;
            if (entry.end() < entry.begin() || entry.end() - entry.begin() != size) {
                throw new Damage(String.format(
                        Locale.ROOT,
                        "the tensor %s is said to lie from byte %d to %d of the data, but has %d bytes",
                        tensor.name(),
                        entry.begin(),
                        entry.end(),
                        size));
            }
        }
        List<ParameterLayout.Tensor> inFile = tensors.stream()
                .sorted(Comparator.comparingLong(
                        tensor -> header.entry(tensor.name()).begin()))
                .toList();
        long end = 0;
        String before = "the header";
        for (ParameterLayout.Tensor tensor : inFile) {
            Header.Entry entry = header.entry(tensor.name());
            if (entry.begin() != end) {
                throw new Damage(String.format(
                        Locale.ROOT,
                        "the tensor %s %s %s",
                        tensor.name(),
                        entry.begin() < end
                                ? "overlaps"
                                : String.format(Locale.ROOT, "leaves a gap of %d bytes behind", entry.begin() - end),
                        before));
            }
            end = entry.end();
            before = tensor.name();
            if (end > dataBytes) {
                throw new Damage(String.format(
                        Locale.ROOT,
                        "it is cut short: the tensor %s ends at byte %d of the data, but only %d are there",
                        tensor.name(),
                        end,
                        dataBytes));
            }
        }
        if (end != dataBytes) {
            throw new Damage(String.format(
                    Locale.ROOT, "%d bytes follow its last tensor, %s, and belong to none", dataBytes - end, before));
        }
    }
}
