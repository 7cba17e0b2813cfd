package colorwheel.export.script;

import colorwheel.experiment.NetworkSpec;
import colorwheel.paint.AxisScale;

/** The scatter: each color at its latents, as the lab draws it. */
final class PicturePart {
    private PicturePart() {}

    static String of(ScriptRun run) {
        NetworkSpec network = run.experiment().network();
        String show =
                """
                if options.picture:
                    plt.savefig(options.picture, dpi=150)
                else:
                    plt.show()
                """;
        String unit = "(-" + PythonText.number(AxisScale.UNIT.halfWidth()) + ", "
                + PythonText.number(AxisScale.UNIT.halfWidth()) + ")";
        String limits = network.normalize() ? unit : "(-reach, reach)";
        String reach = network.normalize() ? "" : "reach = 1.1 * z.abs().max().item()\n";
        return switch (network.bottleneck()) {
            case 2 ->
                PythonText.filled(
                                """
                    with torch.no_grad():
                        z = model.encode(data)
                    %1$saxes = plt.figure(figsize=(7, 7)).add_subplot()
                    axes.grid(color="0.9")
                    axes.scatter(z[:, 0], z[:, 1], c=data.numpy(), s=60, alpha=0.8, linewidths=0, zorder=2)
                    axes.set(title=f"Epoch {epoch}", xlabel="latent 1", ylabel="latent 2")
                    axes.set(xlim=%2$s, ylim=%2$s, aspect="equal")
                    """,
                                reach, limits)
                        + show;
            case 3 ->
                PythonText.filled(
                                """
                    with torch.no_grad():
                        z = model.encode(data)
                    %1$saxes = plt.figure(figsize=(7, 7)).add_subplot(projection="3d", box_aspect=(1, 1, 1))
                    axes.scatter(*z.T.numpy(), c=data.numpy(), s=20, alpha=0.8, linewidths=0, depthshade=False)
                    axes.set(title=f"Epoch {epoch}", xlabel="latent 1", ylabel="latent 2", zlabel="latent 3")
                    axes.set(xlim=%2$s, ylim=%2$s, zlim=%2$s)
                    """,
                                reach, limits)
                        + show;
            default ->
                PythonText.filled(
                                """
                    with torch.no_grad():
                        z = model.encode(data)
                    %1$saxes = plt.figure(figsize=(7, 3)).add_subplot()
                    axes.scatter(z[:, 0], torch.zeros(len(z)), c=data.numpy(), s=60, alpha=0.8, linewidths=0, zorder=2)
                    axes.set(title=f"Epoch {epoch}", xlabel="latent 1", xlim=%2$s, yticks=[])
                    """,
                                reach, limits)
                        + show;
        };
    }
}
