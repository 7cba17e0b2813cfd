package colorwheel.training;

import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import colorwheel.weights.Output;
import colorwheel.weights.WeightsFileException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Saves a network as DL4J's own model file: a zip of its configuration and its weights. Any DL4J of the same version
 * opens it with {@code ModelSerializer.restoreComputationGraph}, without a class of this program: what is saved is a
 * graph of DL4J's own layers, whichever the weights were trained in.
 */
public final class ModelZip {
    private ModelZip() {}

    /**
     * Saves a network with these weights, whole or not at all. The folder is made if it is not there. The moments of
     * Adam are not in the file: trained on, the network starts with fresh ones.
     *
     * <p>Loads the backend if it is not loaded yet and blocks: any thread may call, but not the JavaFX thread.
     *
     * @param learningRate what the saved configuration gives Adam
     * @param replace whether an existing file gives way, because the user said so
     * @throws WeightsFileException if the file exists and may not be replaced, or cannot be written; nothing is left of
     *     a half file
     * @throws BackendUnavailableException if the backend does not load
     */
    public static void save(Weights weights, double learningRate, Path file, boolean replace)
            throws WeightsFileException {
        Backend.load();
        ComputationGraph graph = Network.build(weights.architecture(), learningRate, Layers.STOCK);
        Network.put(weights, graph);
        Output.write(file, "model", replace, out -> ModelSerializer.writeModel(graph, out, false));
    }
}
