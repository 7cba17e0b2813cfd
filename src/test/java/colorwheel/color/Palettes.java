package colorwheel.color;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Listed colors for tests. */
public final class Palettes {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Palettes() {}

    /** Different colors, a tenth of them gray, the same each time. */
    public static ListedColors of(int size) {
        Random random = new Random(size);
        int grays = Math.min(size / 10, 200);
        Set<Integer> rgb = new HashSet<>();
        Stream<Integer> gray = random.ints(0, 256)
                .mapToObj(level -> level * 0x010101)
                .filter(rgb::add)
                .limit(grays);
        List<Integer> first = gray.toList();
        List<Integer> rest = random.ints(0, 0x1000000)
                .boxed()
                .filter(color -> HsvColor.of(color).hasHue() && rgb.add(color))
                .limit(size - grays)
                .toList();
        List<Integer> all = Stream.concat(rest.stream(), first.stream()).collect(Collectors.toList());
        return named("Palette", all);
    }

    /** Colors evenly around the hue circle, vivid and bright. */
    public static ListedColors hues(int size) {
        return named(
                "Hues",
                IntStream.range(0, size)
                        .mapToObj(k -> new HsvColor(360.0 * k / size, 1, 1).pixel() & 0xFFFFFF)
                        .toList());
    }

    /** Listed colors with a file, if they need one. */
    public static ListedColors named(String name, List<Integer> rgb) {
        return new ListedColors(name, rgb, List.of(), new ColorOrigin("/nowhere/colors.csv", DIGEST, false));
    }
}
