package colorwheel.analysis;

import colorwheel.network.Latents;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts about the shape of the latents that the reference prints.
 *
 * @param points the number of points
 * @param width the number of latent coordinates of each point
 * @param ranges the least and greatest value of each coordinate
 */
public record ShapeFacts(int points, int width, List<Range> ranges) {
    /** The least and the greatest value of one coordinate. */
    public record Range(float least, float greatest) {}

    public ShapeFacts {
        ranges = List.copyOf(ranges);
    }

    /** The facts about some latents; there must be at least one point. */
    public static ShapeFacts of(Latents latents) {
        if (latents.size() == 0) {
            throw new IllegalArgumentException("there are no points to tell facts about");
        }
        List<Range> ranges = new ArrayList<>();
        for (int coordinate = 0; coordinate < latents.width(); coordinate++) {
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int point = 0; point < latents.size(); point++) {
                least = Math.min(least, latents.get(point, coordinate));
                greatest = Math.max(greatest, latents.get(point, coordinate));
            }
            ranges.add(new Range(least, greatest));
        }
        return new ShapeFacts(latents.size(), latents.width(), ranges);
    }
}
