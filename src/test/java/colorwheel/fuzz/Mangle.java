package colorwheel.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages what was valid: JSON by its tokens, files by their bytes. */
public final class Mangle {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|[-+.0-9eE]++|[a-z]++|\\s++|.", Pattern.DOTALL);
    private static final List<String> MARKS =
            List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "/*x*/", "#", " ", "\n", "\u0000", "\ufeff", "'", "\\u");
    private static final List<String> VALUES =
            List.of("true", "false", "null", "{}", "[]", "[[]]", "{\"a\":1}", "TRUE");
    private static final int MOST_TOKENS_INSERTED = 40;
    private static final int[] LENGTHS = {
        0, 1, -1, 7, 8, 255, 256, 65_535, 65_536, 1 << 20, (1 << 20) + 1, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private Mangle() {}

    /** JSON with up to six of its tokens gone, doubled, moved or replaced; or as it was. */
    public static String json(RandomGenerator random, String valid) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(valid).results().map(MatchResult::group).toList());
        int changes = random.nextInt(7);
        for (int k = 0; k < changes && !tokens.isEmpty(); k++) {
            change(random, tokens);
        }
        return String.join("", tokens);
    }

    private static void change(RandomGenerator random, List<String> tokens) {
        int place = random.nextInt(tokens.size());
        int end = Math.min(tokens.size(), place + 1 + random.nextInt(8));
        switch (random.nextInt(13)) {
            case 0 -> tokens.remove(place);
            case 1 -> tokens.subList(place, end).clear();
            case 2 -> tokens.addAll(random.nextInt(tokens.size() + 1), List.copyOf(tokens.subList(place, end)));
            case 3 -> tokens.add(place, Hostile.one(random, MARKS));
            case 4 -> repeat(random, tokens, place);
            case 5 -> tokens.set(place, Hostile.one(random, VALUES));
            case 6 -> empty(tokens, place);
            case 7 -> tokens.set(place, tokens.get(random.nextInt(tokens.size())));
            default -> replaceByItsKind(random, tokens, place);
        }
    }

    /** The next list without its items. */
    private static void empty(List<String> tokens, int from) {
        int begin = tokens.subList(from, tokens.size()).indexOf("[");
        int length =
                begin < 0 ? -1 : tokens.subList(from + begin, tokens.size()).indexOf("]");
        if (length > 0) {
            tokens.subList(from + begin + 1, from + begin + length).clear();
        }
    }

    /** Deep nesting, and long rows. */
    private static void repeat(RandomGenerator random, List<String> tokens, int place) {
        String piece =
                random.nextBoolean() ? tokens.get(place) : Hostile.one(random, List.of("[", "{\"a\":", "]", "1,"));
        int times = random.nextInt(50) == 0 ? 20_000 : random.nextInt(MOST_TOKENS_INSERTED);
        tokens.add(place, piece.repeat(times));
    }

    /** A number by a number, a text by a text: so that what comes deeper than the grammar is reached. */
    private static void replaceByItsKind(RandomGenerator random, List<String> tokens, int from) {
        for (int place = from; place < tokens.size(); place++) {
            char first = tokens.get(place).isEmpty() ? ' ' : tokens.get(place).charAt(0);
            if (first >= '0' && first <= '9' || first == '-') {
                tokens.set(place, Hostile.number(random));
                return;
            }
            if (first == '"') {
                tokens.set(place, quoted(random, Hostile.text(random)));
                return;
            }
        }
    }

    private static String quoted(RandomGenerator random, String text) {
        boolean raw = random.nextInt(6) == 0;
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (raw || letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\') {
                quoted.append(letter);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            }
        }
        return quoted.append('"').toString();
    }

    /** A text as bytes, mostly as UTF-8. */
    public static byte[] encoded(RandomGenerator random, String text) {
        Charset charset =
                switch (random.nextInt(60)) {
                    case 0 -> StandardCharsets.UTF_16;
                    case 1 -> StandardCharsets.UTF_16LE;
                    case 2 -> Charset.forName("UTF-32");
                    case 3 -> Charset.forName("UTF-32LE");
                    case 4 -> StandardCharsets.ISO_8859_1;
                    default -> StandardCharsets.UTF_8;
                };
        return (random.nextInt(40) == 0 ? "\ufeff" + text : text).getBytes(charset);
    }

    /** Bytes with one to four changes. */
    public static byte[] bytes(RandomGenerator random, byte[] valid) {
        byte[] bytes = valid;
        int changes = 1 + random.nextInt(4);
        for (int k = 0; k < changes; k++) {
            bytes = bytes.length == 0 ? new byte[random.nextInt(20)] : changed(random, bytes);
        }
        return bytes;
    }

    private static byte[] changed(RandomGenerator random, byte[] old) {
        int from = random.nextInt(old.length);
        int to = from + 1 + random.nextInt(Math.min(64, old.length - from));
        byte[] piece = Arrays.copyOfRange(old, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(old, from);
            case 1 -> spliced(old, from, to, new byte[0]);
            case 2 -> spliced(old, to, to, piece);
            case 3 -> spliced(old, from, from, new byte[random.nextInt(64)]);
            case 4 -> {
                random.nextBytes(piece);
                yield spliced(old, from, to, piece);
            }
            case 5 -> spliced(old, from, Math.min(old.length, from + 4), number(random, Integer.BYTES));
            case 6 -> spliced(old, from, Math.min(old.length, from + 8), number(random, Long.BYTES));
            default -> {
                byte[] flipped = old.clone();
                flipped[from] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt(256));
                yield flipped;
            }
        };
    }

    /** A whole number in either order of bytes, as fields of lengths have it. */
    private static byte[] number(RandomGenerator random, int bytes) {
        long number = LENGTHS[random.nextInt(LENGTHS.length)];
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES)
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (bytes == Integer.BYTES) {
            buffer.putInt((int) number);
        } else {
            buffer.putLong(random.nextInt(4) == 0 ? Long.MAX_VALUE - number : number);
        }
        return Arrays.copyOf(buffer.array(), bytes);
    }

    private static byte[] spliced(byte[] old, int from, int to, byte[] piece) {
        byte[] bytes = new byte[from + piece.length + old.length - to];
        System.arraycopy(old, 0, bytes, 0, from);
        System.arraycopy(piece, 0, bytes, from, piece.length);
        System.arraycopy(old, to, bytes, from + piece.length, old.length - to);
        return bytes;
    }
}
