package colorwheel.preferences;

import colorwheel.files.PathText;
import colorwheel.files.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Preferences as text. Unknown keys are ignored, since a newer version may have written them. */
final class PreferencesJson {
    private static final String WINDOW = "window";
    private static final String THEME = "theme";
    private static final String SYSTEM_WAS_DARK = "systemWasDark";
    private static final String LAST_FOLDER = "lastFolder";
    private static final String RECENT_FILES = "recentFiles";
    private static final String HINT_SEEN = "hintSeen";
    private static final String TRAINS_AT_START = "trainsAtStart";
    private static final String LOOK = "look";
    private static final String NETWORK = "network";
    private static final String TEXT_PERCENT = "textPercent";
    private static final String SPEED = "speed";
    private static final String EXPERIMENT = "experiment";

    private PreferencesJson() {}

    /**
     * The content of the file after one window's changes. Everything else in it stays, such as the changes of another
     * window or the keys of a newer version of the program.
     *
     * @param there the content of the file, if there is one
     * @param before the state that this window last read or wrote
     * @param now its present state
     * @throws IllegalArgumentException if the file is damaged
     */
    static byte[] merged(byte @Nullable [] there, Preferences before, Preferences now) {
        ObjectNode mine = tree(now);
        ObjectNode result = mine;
        if (there != null) {
            read(there);
            result = object(there);
            ObjectNode old = tree(before);
            Set<String> names = new LinkedHashSet<>();
            old.fieldNames().forEachRemaining(names::add);
            mine.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (Objects.equals(old.get(name), mine.get(name))) {
                    continue;
                }
                if (name.equals(RECENT_FILES)) {
                    mergeRecent(result, texts(old.path(name)), texts(mine.path(name)));
                } else if (mine.has(name)) {
                    result.set(name, mine.get(name));
                } else {
                    result.remove(name);
                }
            }
        }
        return result.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static void mergeRecent(ObjectNode result, List<String> before, List<String> now) {
        List<String> merged = Preferences.mergedRecent(before, now, texts(result.path(RECENT_FILES)));
        ArrayNode recent = result.putArray(RECENT_FILES);
        merged.stream().limit(Preferences.MAX_RECENT_FILES).forEach(recent::add);
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static ObjectNode object(byte[] bytes) {
        try {
            return StrictJson.object(StrictJson.text(bytes));
        } catch (StrictJson.MalformedException damaged) {
            throw new IllegalArgumentException("not preferences", damaged);
        }
    }

    private static ObjectNode tree(Preferences preferences) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Preferences.WindowPlace window = preferences.window();
        if (window != null) {
            json.putObject(WINDOW)
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized());
        }
        json.put(THEME, preferences.theme());
        json.put(SYSTEM_WAS_DARK, preferences.systemWasDark());
        if (preferences.lastFolder() != null) {
            json.put(LAST_FOLDER, preferences.lastFolder().toString());
        }
        ArrayNode recent = json.putArray(RECENT_FILES);
        preferences.recentFiles().forEach(file -> recent.add(file.toString()));
        json.put(HINT_SEEN, preferences.hintSeen());
        json.put(TRAINS_AT_START, preferences.trainsAtStart());
        Preferences.Look look = preferences.look();
        ObjectNode looks = json.putObject(LOOK)
                .put("divider", look.divider())
                .put("tab", look.tab())
                .put("historyStrip", look.historyStrip())
                .put(NETWORK, look.network())
                .put(SPEED, look.speed())
                .put(TEXT_PERCENT, look.textPercent());
        look.overlays().forEach(looks.putArray("overlays")::add);
        if (preferences.experiment() != null) {
            json.put(EXPERIMENT, preferences.experiment());
        }
        return json;
    }

    /** @throws IllegalArgumentException if they are damaged */
    static Preferences read(byte[] bytes) {
        JsonNode json = object(bytes);
        Preferences standard = Preferences.DEFAULT;
        return new Preferences(
                window(json.path(WINDOW)),
                json.has(THEME) ? text(json.get(THEME)) : standard.theme(),
                flag(json.path(SYSTEM_WAS_DARK)),
                json.has(LAST_FOLDER) ? path(json.get(LAST_FOLDER)).orElse(null) : null,
                files(json.path(RECENT_FILES)),
                flag(json.path(HINT_SEEN)),
                json.has(TRAINS_AT_START) ? flag(json.get(TRAINS_AT_START)) : standard.trainsAtStart(),
                look(json.path(LOOK)),
                json.has(EXPERIMENT) ? text(json.get(EXPERIMENT)) : null);
    }

    private static Preferences.@Nullable WindowPlace window(JsonNode json) {
        return json.isMissingNode()
                ? null
                : new Preferences.WindowPlace(
                        number(json.path("x")),
                        number(json.path("y")),
                        number(json.path("width")),
                        number(json.path("height")),
                        flag(json.path("maximized")));
    }

    private static Preferences.Look look(JsonNode json) {
        if (json.isMissingNode()) {
            return Preferences.Look.DEFAULT;
        }
        List<String> overlays = new ArrayList<>();
        require(json.path("overlays").isArray());
        json.path("overlays").forEach(overlay -> overlays.add(text(overlay)));
        return new Preferences.Look(
                number(json.path("divider")),
                text(json.path("tab")),
                overlays,
                flag(json.path("historyStrip")),
                flag(json.path(NETWORK)),
                json.has(SPEED) ? (int) number(json.get(SPEED)) : Preferences.Look.DEFAULT.speed(),
                json.has(TEXT_PERCENT) ? (int) number(json.get(TEXT_PERCENT)) : Preferences.Look.DEFAULT.textPercent());
    }

    private static List<Path> files(JsonNode json) {
        require(json.isArray() || json.isMissingNode());
        List<Path> files = new ArrayList<>();
        for (JsonNode file : json) {
            // A path that cannot be expressed in the system's present language is not offered.
            path(file).ifPresent(files::add);
        }
        return files;
    }

    /** Empty for a path of another system, or one that only another language of the system can express. */
    private static Optional<Path> path(JsonNode json) {
        String text = text(json);
        require(text.indexOf('\0') < 0);
        return PathText.path(text);
    }

    private static String text(JsonNode json) {
        require(json.isTextual());
        return json.textValue();
    }

    private static double number(JsonNode json) {
        require(json.isNumber());
        return json.doubleValue();
    }

    private static boolean flag(JsonNode json) {
        require(json.isBoolean() || json.isMissingNode());
        return json.booleanValue();
    }

    private static void require(boolean fulfilled) {
        if (!fulfilled) {
            throw new IllegalArgumentException("not preferences");
        }
    }
}
