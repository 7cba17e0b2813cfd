package colorwheel.view.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether the theme of the system is dark. JavaFX has this from version 22 on; until then the platform's own command is
 * run. Without an answer the theme is light.
 */
public final class SystemTheme {
    private static final long ANSWER_TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 4_096;

    /**
     * A query of the system's theme.
     *
     * @param command the command to run
     * @param isDark whether its output means dark; empty if the output has no meaning
     */
    record Question(List<String> command, Function<String, Optional<Boolean>> isDark) {}

    private final List<Question> questions;
    private final Function<List<String>, Optional<String>> ask;

    public SystemTheme() {
        this(questions(System.getProperty("os.name", "")), SystemTheme::run);
    }

    /** @param ask runs a command and gives what it printed; empty if it failed */
    SystemTheme(List<Question> questions, Function<List<String>, Optional<String>> ask) {
        this.questions = questions;
        this.ask = ask;
    }

    /** Queries the system; blocks. The first query with an answer counts; without any the theme is light. */
    boolean isDark() {
        for (Question question : questions) {
            Optional<Boolean> dark = ask.apply(question.command()).flatMap(question.isDark());
            if (dark.isPresent()) {
                return dark.get();
            }
        }
        return false;
    }

    static List<Question> questions(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(new Question(
                    List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"),
                    answer -> meaning(answer, said -> said.contains("0x0"), said -> said.contains("0x1"))));
        }
        if (name.startsWith("mac")) {
            // In light mode the setting is not there, and the command fails.
            return List.of(new Question(
                    List.of("defaults", "read", "-g", "AppleInterfaceStyle"),
                    answer -> Optional.of(answer.contains("dark"))));
        }
        return List.of(
                // The portal answers for every desktop that has one: 1 is dark, 2 is light, 0 is no preference.
                new Question(
                        List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--timeout=1",
                                "--dest=org.freedesktop.portal.Desktop",
                                "--object-path=/org/freedesktop/portal/desktop",
                                "--method=org.freedesktop.portal.Settings.Read",
                                "org.freedesktop.appearance",
                                "color-scheme"),
                        answer ->
                                meaning(answer, said -> said.contains("uint32 1"), said -> said.contains("uint32 2"))),
                new Question(
                        List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"),
                        answer -> meaning(
                                answer, said -> said.contains("prefer-dark"), said -> said.contains("prefer-light"))),
                new Question(
                        List.of("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme"),
                        answer -> Optional.of(answer.contains("dark"))));
    }

    private static Optional<Boolean> meaning(String said, Predicate<String> dark, Predicate<String> light) {
        return dark.test(said) ? Optional.of(true) : light.test(said) ? Optional.of(false) : Optional.empty();
    }

    /** The output of a command, in lower case; empty if it does not exist, fails, or takes too long. */
    static Optional<String> run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException notThere) {
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(ANSWER_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            return Optional.of(new String(process.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
