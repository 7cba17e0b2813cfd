package colorwheel.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.session.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenPathTest {
    /** Half of a letter: what no system can express, as ä where the language is that of LANG=C. */
    private static final String INEXPRESSIBLE = "wheel\uD800.json";

    private final List<Notice> notices = new ArrayList<>();

    @Test
    void aChosenFileIsAPath() {
        assertThat(ChosenPath.of(new File("wheel.json"), notices::add)).contains(Path.of("wheel.json"));
        assertThat(notices).isEmpty();
    }

    @Test
    void whatWasNotChosenIsNothing() {
        assertThat(ChosenPath.of(null, notices::add)).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void aNameThatCannotBeExpressedIsRefusedInWords() {
        assertThat(ChosenPath.of(new File(INEXPRESSIBLE), notices::add)).isEmpty();

        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(notices.get(0).text()).contains("wheel?.json", "cannot be expressed", "LC_ALL=C.UTF-8");
    }
}
