package colorwheel.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
    /** The program whose answer is given, the word in the command that tells the questions apart, and the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux    | gdbus     | Settings.Read | (<<uint32 1>>,)            | true",
                "Linux    | gdbus     | Settings.Read | (<<uint32 2>>,)            | false",
                "Linux    | gdbus     | Settings.Read | (<<uint32 0>>,)            | false",
                "Linux    | gsettings | color-scheme  | 'prefer-dark'              | true",
                "Linux    | gsettings | color-scheme  | 'default'                  | false",
                "Linux    | gsettings | gtk-theme     | 'yaru-dark'                | true",
                "Linux    | gsettings | gtk-theme     | 'adwaita'                  | false",
                "Linux    | nobody    | -             | -                          | false",
                "Mac OS X | defaults  | -g            | dark                       | true",
                "Mac OS X | nobody    | -             | -                          | false",
                "Windows  | reg       | query         | appsuselighttheme reg_dword 0x0 | true",
                "Windows  | reg       | query         | appsuselighttheme reg_dword 0x1 | false",
                "Windows  | nobody    | -             | -                          | false",
            })
    void theSystemsAnswerIsUnderstood(String system, String program, String word, String answer, boolean dark) {
        SystemTheme theme = new SystemTheme(
                SystemTheme.questions(system),
                command -> command.get(0).equals(program) && command.stream().anyMatch(part -> part.contains(word))
                        ? Optional.of(answer)
                        : Optional.empty());

        assertThat(theme.isDark()).isEqualTo(dark);
    }

    @Test
    void aCommandThatIsNotThereOrFailsGivesNoAnswer() {
        assertThat(SystemTheme.run(List.of("a-command-that-nobody-has"))).isEmpty();
        String java = System.getProperty("java.home") + "/bin/java";
        assertThat(SystemTheme.run(List.of(java, "-no-such-option"))).isEmpty();
        assertThat(SystemTheme.run(List.of(java, "-version")).orElseThrow()).contains("version");
    }

    @ParameterizedTest
    @CsvSource({"light,LIGHT", "dark,DARK", "system,SYSTEM", "pink,SYSTEM", "'',SYSTEM"})
    void aChoiceIsReadByItsKey(String key, Theme.Choice choice) {
        assertThat(Theme.Choice.of(key)).isEqualTo(choice);
    }

    @Test
    void onlyTheSystemsChoiceFollowsTheSystem() {
        assertThat(Theme.Choice.SYSTEM.theme(true)).isEqualTo(Theme.DARK);
        assertThat(Theme.Choice.SYSTEM.theme(false)).isEqualTo(Theme.LIGHT);
        assertThat(Theme.Choice.LIGHT.theme(true)).isEqualTo(Theme.LIGHT);
        assertThat(Theme.Choice.DARK.theme(false)).isEqualTo(Theme.DARK);
    }
}
