package colorwheel.weights;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.OwnColors;
import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weights as a file in the format safetensors, under the reference's names: {@code encoder.0.weight} [hidden, 3],
 * {@code encoder.0.bias} [hidden], {@code encoder.2.weight} [bottleneck, hidden], and so on through
 * {@code decoder.2.bias} [3], all float32. {@code safetensors.torch.load_file} reads what is written here, and what
 * {@code save_file} writes of the reference's {@code state_dict()} is read here. What is written of a run carries its
 * experiment in {@code __metadata__}, as the text of {@link ExperimentJson}.
 *
 * <p>All methods block and may be called from any thread; call them off the JavaFX thread.
 */
public final class WeightsFile {
    private static final int ZIP = 'P' << 24 | 'K' << 16 | 3 << 8 | 4;
    private static final int PICKLE = 0x80;
    private static final String CONVERT =
            "Convert it in PyTorch: safetensors.torch.save_file(torch.load(name), \"weights.safetensors\"), where name is"
                    + " a file made by torch.save(model.state_dict(), name).";
    private static final String CHOOSE = "Choose a file of the format safetensors.";

    /** The name of the experiment's text in the metadata of a file. */
    static final String EXPERIMENT = "colorwheel.experiment";

    /** What transformers and other readers look for: whose tensors these are. */
    private static final String FORMAT = "format";

    private static final String PYTORCH = "pt";

    private WeightsFile() {}

    /**
     * Reads weights. Takes no more memory than a header of 1 MiB and the weights of the network need, whatever the file
     * says.
     *
     * @param wanted the network that the weights are for; whether it normalizes is not in the file
     * @return weights of exactly that network, all of them finite
     * @throws UserFacingException if the file is not there or cannot be read, is not of this format, is damaged, or
     *     holds other tensors than the network has
     */
    public static Weights read(Path file, NetworkSpec wanted) {
        return open(file, channel -> read(channel, wanted));
    }

    /**
     * Reads the experiment that a file of this program carries beside its weights: the one that was trained to them.
     *
     * @return empty if the file carries none, as files of other programs
     * @throws UserFacingException if the file is not there or cannot be read, is not of this format, or its experiment
     *     is damaged, of a newer version, or trains the colors of a file that is not found
     */
    public static Optional<Experiment> readExperiment(Path file) {
        String text = open(file, channel -> header(channel, channel.size()))
                .metadata()
                .get(EXPERIMENT);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExperimentJson.read(text, OwnColors.beside(file)));
        } catch (InvalidSettingException refused) {
            throw new UserFacingException(
                    "The experiment in " + file + " cannot be used. " + refused.getMessage()
                            + " The weights alone can be: by Start from weights in the window, or by --weights beside"
                            + " --experiment or --preset.",
                    refused);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(FileChannel channel) throws IOException, Damage;
    }

    private static <T> T open(Path file, Reading<T> reading) {
        if (Files.isDirectory(file)) {
            throw unusable(file, "it is a folder. " + CHOOSE, null);
        }
        if (!Files.exists(file)) {
            throw unusable(file, "it is not there. Check the name, or choose another file.", null);
        }
        if (!Files.isRegularFile(file)) {
            // A pipe would let us wait, and a device would never end.
            throw unusable(file, "it is a pipe or a device. " + CHOOSE, null);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return reading.of(channel);
        } catch (Damage damage) {
            throw unusable(file, damage.sentences(), null);
        } catch (AccessDeniedException forbidden) {
            throw unusable(
                    file, "reading it is not allowed. Change its permissions, or choose another file.", forbidden);
        } catch (IOException failure) {
            throw unusable(
                    file,
                    "the system says “" + failure.getMessage() + "”. Try again, or choose another file.",
                    failure);
        }
    }

    private static UserFacingException unusable(Path file, String sentences, @Nullable Throwable cause) {
        return new UserFacingException("The weights in " + file + " cannot be used: " + sentences, cause);
    }

    private static Weights read(FileChannel channel, NetworkSpec wanted) throws IOException, Damage {
        long size = channel.size();
        Header header = header(channel, size);
        TensorCheck.requireNetwork(header, wanted);
        TensorCheck.requirePlaces(header, wanted, size - channel.position());
        // The places are right, so the data is as long as the weights of the network, and the file at least as long.
        ByteBuffer data = bytes(channel, ParameterLayout.of(wanted).size() * Float.BYTES);
        float[] flat = new float[ParameterLayout.of(wanted).size()];
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(wanted).tensors()) {
            long begin = header.entry(tensor.name()).begin();
            for (int k = 0; k < tensor.size(); k++) {
                flat[tensor.offset() + k] = data.getFloat((int) begin + k * Float.BYTES);
            }
        }
        Weights weights = new Weights(wanted, flat);
        requireFinite(weights);
        return weights;
    }

    /** The header; afterwards the channel stands at the data. */
    private static Header header(FileChannel channel, long size) throws IOException, Damage {
        long length = headerLength(channel, size);
        return HeaderParser.parse(bytes(channel, (int) length).array());
    }

    /** The length of the header, if it can be that of a safetensors file as long as this one. */
    private static long headerLength(FileChannel channel, long size) throws IOException, Damage {
        if (size <= Header.LENGTH_BYTES) {
            throw new Damage(size == 0 ? "it is empty" : "it is too short for the format safetensors", CHOOSE);
        }
        ByteBuffer start = bytes(channel, Header.LENGTH_BYTES);
        ByteBuffer brace = bytes(channel, 1);
        channel.position(Header.LENGTH_BYTES);
        if (start.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(0) == ZIP) {
            throw new Damage("it is a zip file, as torch.save makes them, not of the format safetensors", CONVERT);
        }
        if (brace.get(0) != '{') {
            boolean pickle = Byte.toUnsignedInt(start.get(0)) == PICKLE;
            throw new Damage(
                    pickle
                            ? "it is a pickle, as old versions of torch.save make them, not of the format safetensors"
                            : "it is not of the format safetensors",
                    pickle ? CONVERT : CHOOSE);
        }
        long length = start.getLong(0);
        if (length < 0 || length > Header.MAX_BYTES) {
            throw new Damage(String.format(
                    Locale.ROOT,
                    "its header is said to have %s bytes, and no more than %d are read",
                    Long.toUnsignedString(length),
                    Header.MAX_BYTES));
        }
        if (length > size - Header.LENGTH_BYTES) {
            throw new Damage(String.format(
                    Locale.ROOT,
                    "it is cut short: its header has %d bytes, but only %d are there",
                    length,
                    size - Header.LENGTH_BYTES));
        }
        return length;
    }

    /** The next bytes; the caller has seen that the file is as long. */
    private static ByteBuffer bytes(FileChannel channel, int count) throws IOException, Damage {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new Damage("it became shorter while it was read", "Try again when nobody writes it.");
            }
        }
        return bytes.flip();
    }

    private static void requireFinite(Weights weights) throws Damage {
        for (ParameterLayout.Tensor tensor :
                ParameterLayout.of(weights.network()).tensors()) {
            for (int k = 0; k < tensor.size(); k++) {
                if (!Float.isFinite(weights.get(tensor.offset() + k))) {
                    throw new Damage(
                            "the tensor " + tensor.name() + " holds " + weights.get(tensor.offset() + k)
                                    + ", which is not a finite number",
                            "Choose the weights of a training that did not diverge.");
                }
            }
        }
    }

    /** Writes weights without an experiment; see the other method. */
    public static void write(Weights weights, Path file, boolean replace) {
        write(weights, Map.of(), file, replace);
    }

    /**
     * Writes weights, whole or not at all, with the experiment that was trained to them, so that the file alone
     * restores both. The folder is made if it is not there. Equal weights and experiments give equal bytes.
     *
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file exists and may not be replaced, it cannot be written, or a weight is not
     *     finite; nothing is left of a half file
     */
    public static void write(Weights weights, Experiment experiment, Path file, boolean replace) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(FORMAT, PYTORCH);
        metadata.put(EXPERIMENT, ExperimentJson.write(experiment));
        write(weights, metadata, file, replace);
    }

    private static void write(Weights weights, Map<String, String> metadata, Path file, boolean replace) {
        try {
            requireFinite(weights);
        } catch (Damage notFinite) {
            throw new UserFacingException("The weights were not written to " + file + ": " + notFinite.sentences());
        }
        byte[] header = Header.of(weights, metadata);
        if (header.length > Header.MAX_BYTES) {
            throw new UserFacingException(
                    "The weights were not written to " + file + ": with the lists of colors of their"
                            + " experiment the header would have " + header.length + " bytes, and no more than "
                            + Header.MAX_BYTES + " are read. Use shorter lists, or none.");
        }
        byte[] bytes = encode(weights, header);
        UserFile.write(file, "weights", replace, out -> out.write(bytes));
    }

    private static byte[] encode(Weights weights, byte[] header) {
        float[] flat = weights.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Header.LENGTH_BYTES + header.length + flat.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        for (float number : flat) {
            bytes.putFloat(number);
        }
        return bytes.array();
    }
}
