package colorwheel.training;

import colorwheel.files.UserFacingException;
import colorwheel.files.UserFile;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Saves a network as DL4J's own model file: a zip of its configuration and its weights. Any DL4J of the same version
 * opens it with {@code ModelSerializer.restoreComputationGraph}, without a class of this program: what is saved is a
 * graph of DL4J's own layers, whichever the weights were trained in. The same network gives the same bytes.
 */
public final class ModelZip {
    /**
     * Instead of the time of day, which ModelSerializer writes. A month after the earliest time that a zip can name:
     * for that one Java adds a field that depends on the time zone.
     */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ModelZip() {}

    /**
     * Saves a network with these weights, whole or not at all. The folder is made if it is not there. The moments of
     * Adam are not in the file: trained on, the network starts with fresh ones.
     *
     * <p>Loads the backend if it is not loaded yet and blocks: any thread may call, but not the JavaFX thread.
     *
     * @param learningRate what the saved configuration gives Adam
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file exists and may not be replaced, or cannot be written; nothing is left of
     *     a half file
     * @throws UserFacingException if the backend does not load
     */
    public static void save(Weights weights, double learningRate, Path file, boolean replace) {
        Backend.load();
        ComputationGraph graph = Network.build(weights.network(), learningRate, Layers.STOCK);
        Network.put(weights, graph);
        UserFile.write(file, "model", replace, out -> write(graph, out));
    }

    /** What {@link ModelSerializer} writes of a graph without its updater. */
    private static void write(ComputationGraph graph, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, ModelSerializer.COEFFICIENTS_BIN, coefficients(graph));
        put(
                zip,
                ModelSerializer.CONFIGURATION_JSON,
                graph.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The local time is what a zip keeps: no time zone is asked.
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] coefficients(ComputationGraph graph) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            Nd4j.write(graph.params(), data);
        }
        return bytes.toByteArray();
    }
}
