package colorwheel.color;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shares the value of a key among all who ask for it, as long as anybody still refers to the value. Any thread. If two
 * threads ask for a new key at once, each may make the value.
 */
final class InUse<K, V> {
    private final Map<K, WeakReference<V>> values = new ConcurrentHashMap<>();

    /** The value of a key, made if nobody uses it. */
    V get(K key, Function<? super K, ? extends V> make) {
        WeakReference<V> known = values.get(key);
        @Nullable V used = known == null ? null : known.get();
        if (used != null) {
            return used;
        }
        V made = make.apply(key);
        values.values().removeIf(value -> value.refersTo(null));
        values.put(key, new WeakReference<>(made));
        return made;
    }
}
