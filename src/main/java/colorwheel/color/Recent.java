package colorwheel.color;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of the few keys that were asked for last, so that all who ask for a key share its value. Lock-free; any
 * thread. Of two threads that ask for a new key at once, each may make the value.
 */
public final class Recent<K, V> {
    private record Entry<K, V>(K key, V value) {}

    private final int capacity;
    private volatile List<Entry<K, V>> newestFirst = List.of(); // A list is never changed once it is here.

    /** @param capacity how many values are kept, at least 1 */
    public Recent(int capacity) {
        this.capacity = capacity;
    }

    /** The value of a key, made if it is not there. */
    public V get(K key, Function<? super K, ? extends V> make) {
        List<Entry<K, V>> before = newestFirst;
        Entry<K, V> asked = find(before, key);
        if (asked == null) {
            asked = new Entry<>(key, make.apply(key));
        }
        if (before.isEmpty() || before.get(0) != asked) {
            List<Entry<K, V>> after = new ArrayList<>(List.of(asked));
            for (Entry<K, V> entry : before) {
                if (entry != asked && after.size() < capacity) {
                    after.add(entry);
                }
            }
            newestFirst = after;
        }
        return asked.value;
    }

    private static <K, V> @Nullable Entry<K, V> find(List<Entry<K, V>> entries, K key) {
        for (Entry<K, V> entry : entries) {
            if (entry.key.equals(key)) {
                return entry;
            }
        }
        return null;
    }
}
