package colorwheel.view.sweep;

import colorwheel.files.UserFacingException;
import colorwheel.paint.WheelGrid.Tile;
import colorwheel.paint.WheelPoints;
import colorwheel.paint.WheelSheet;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.SweepResults;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The small wheels of many seeds as one picture, with what they come to and the experiment above them. */
final class SeedsSheet {
    private SeedsSheet() {}

    /**
     * The picture of what is shown.
     *
     * @param overview at least one wheel
     * @throws UserFacingException if there are too many wheels
     */
    static WheelSheet of(SeedsOverview overview, WheelPoints points) {
        int shown = overview.order().length;
        if (shown > WheelSheet.MAX_TILES) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "%,d wheels are shown, but a picture has room for %,d. Filter them, or save a table.",
                    shown,
                    WheelSheet.MAX_TILES));
        }
        SweepResults results = overview.request().results();
        List<Tile> tiles = Arrays.stream(overview.order())
                .mapToObj(index -> Figures.tile(results.get(index)))
                .toList();
        Seeds seeds = (Seeds) results.plan();
        int done = overview.summary().done();
        String which = "Seeds " + seeds.first() + " to " + (seeds.first() + done - 1);
        String part = shown == done ? "" : String.format(Locale.ROOT, ", %,d of %,d shown", shown, done);
        return new WheelSheet(
                points, tiles, overview.summary().headline(), which + part + " · " + SmallWheels.inWords(seeds.base()));
    }
}
