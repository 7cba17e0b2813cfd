package colorwheel.export.script;

import colorwheel.experiment.NetworkSpec;

/** The autoencoder, and its weights before the first step. */
final class ModelPart {
    private ModelPart() {}

    static String of(ScriptRun run) {
        NetworkSpec network = run.experiment().network();
        String activation =
                switch (network.activation()) {
                    case RELU -> "nn.ReLU()";
                    case GELU -> "nn.GELU()";
                    case TANH -> "nn.Tanh()";
                };
        String encode = network.normalize()
                ? """
                        z = self.encoder(colors)
                        return z / (z.norm(dim=1, keepdim=True) + 1e-8)
                """
                : """
                        return self.encoder(colors)
                """;
        String code = PythonText.filled(
                """
                class Autoencoder(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.encoder = nn.Sequential(nn.Linear(3, %1$d), %2$s, nn.Linear(%1$d, %3$d))
                        self.decoder = nn.Sequential(nn.Linear(%3$d, %1$d), %2$s, nn.Linear(%1$d, 3), nn.Sigmoid())

                    def encode(self, colors):
                %4$s
                    def forward(self, colors):
                        return self.decoder(self.encode(colors))


                """,
                network.hidden(), activation, network.bottleneck(), encode);
        return code + start(run);
    }

    private static String start(ScriptRun run) {
        if (run.given().isEmpty()) {
            return "torch.manual_seed(" + run.experiment().seed() + ")\nmodel = Autoencoder()\n";
        }
        return numbers()
                + PythonText.filled(
                        """


                # The weights that the run started from: encoder.0.weight, encoder.0.bias, encoder.2.weight, ...
                START = %s
                model = Autoencoder()
                nn.utils.vector_to_parameters(numbers(START), model.parameters())
                """,
                        PythonText.base64(run.given().orElseThrow().toArray()));
    }

    /** The function that reads embedded numbers. */
    static String numbers() {
        return """
                def numbers(text):
                    ""\"Float32 numbers that are written in base64.""\"
                    return torch.from_numpy(np.frombuffer(base64.b64decode(text), "<f4").astype("float32"))
                """;
    }
}
