package colorwheel.analysis;

/**
 * The point that radii and angles are measured from: the origin if the network normalizes, else the centroid of the
 * trained colors of all rings that have a hue. It is kept as one of these colors and the mean offset from it, so that
 * latents that lie close together far from the origin keep their digits. Immutable; any thread.
 */
final class Center {
    private final double[] near;
    private final double[] rest;

    private Center(int width) {
        near = new double[width];
        rest = new double[width];
    }

    static Center of(HueRings rings) {
        Center center = new Center(rings.width);
        if (!rings.network().normalize()) {
            center.move(rings);
        }
        return center;
    }

    private void move(HueRings rings) {
        int count = 0;
        for (LatentRing ring : rings.colored()) {
            for (int k = 0; k < ring.size(); k++) {
                if (!ring.heldOut(k)) {
                    for (int c = 0; c < near.length; c++) {
                        near[c] = count == 0 ? ring.latent(k, c) : near[c];
                        rest[c] += ring.latent(k, c) - near[c];
                    }
                    count++;
                }
            }
        }
        for (int c = 0; c < near.length; c++) {
            rest[c] /= Math.max(1, count);
        }
    }

    /** A latent coordinate of this point. */
    double at(int coordinate) {
        return near[coordinate] + rest[coordinate];
    }

    /** A latent coordinate of a hue, counted from this point. */
    double to(LatentRing ring, int hue, int coordinate) {
        return ring.latent(hue, coordinate) - near[coordinate] - rest[coordinate];
    }
}
