package colorwheel.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> made = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(3);

    private String ask(String key) {
        return recent.get(key, asked -> {
            made.add(asked);
            return "value of " + asked;
        });
    }

    @Test
    void aValueIsMadeOnceForAllWhoAsk() {
        String first = ask("a");

        assertThat(first).isEqualTo("value of a");
        assertThat(ask(new String("a"))).isSameAs(first);
        assertThat(made).containsExactly("a");
    }

    @Test
    void theKeyThatWasNotAskedForLongestGoesFirst() {
        ask("a");
        ask("b");
        ask("c");
        ask("a");
        ask("d");

        ask("c");
        ask("d");
        ask("a");
        assertThat(made).containsExactly("a", "b", "c", "d");
        ask("b");
        assertThat(made).containsExactly("a", "b", "c", "d", "b");
    }

    @Test
    void whatCannotBeMadeIsNotKept() {
        assertThatThrownBy(() -> recent.get("a", asked -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(ask("a")).isEqualTo("value of a");
    }
}
