package colorwheel.view;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.view.help.CheatSheet.Group;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The guide's tables of keys are those of the window's sheet. */
@Timeout(180)
@DisabledOnOs(value = OS.MAC, disabledReason = "the guide names the keys of other systems")
class KeysPageTest {
    private static final Path PAGE = Path.of("assets", "guide", "keys.md");

    @Test
    void thePageHasTheGroupsAndLinesOfTheSheetInTheirOrder() throws Exception {
        List<Group> sheet;
        try (LabWindow window = new LabWindow()) {
            sheet = LabWindow.onFxThread(window.view::keySheet);
        }

        assertThat(Files.readString(PAGE))
                .contains(sheet.stream().map(KeysPageTest::table).collect(Collectors.joining("\n")) + "\n## ");
    }

    private static String table(Group group) {
        return "## " + group.title() + "\n\n| keys | what they do |\n| --- | --- |\n"
                + group.lines().stream().map(KeysPageTest::row).collect(Collectors.joining());
    }

    private static String row(Group.Line line) {
        return line.keys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(" ", "| ", " | "))
                + line.what() + " |\n";
    }
}
