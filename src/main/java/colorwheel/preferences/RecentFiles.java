package colorwheel.preferences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the lists of recent files of several windows become one. */
final class RecentFiles {
    private RecentFiles() {}

    /**
     * Does to one list what was done to another: what has come to the front there comes to the front here, what was
     * removed there is removed here.
     *
     * @param before a list, the newest first
     * @param after the same later
     * @param other the list that is changed
     */
    static <T> List<T> merged(List<T> before, List<T> after, List<T> other) {
        int newer = after.size();
        int left = before.size();
        // From the end, as long as the order is the old one: those before have been opened since.
        while (newer > 0) {
            int place = before.subList(0, left).lastIndexOf(after.get(newer - 1));
            if (place < 0) {
                break;
            }
            left = place;
            newer--;
        }
        List<T> removed = new ArrayList<>(before);
        removed.removeAll(after);
        Set<T> merged = new LinkedHashSet<>(after.subList(0, newer));
        merged.addAll(other);
        removed.forEach(merged::remove);
        return List.copyOf(merged);
    }
}
