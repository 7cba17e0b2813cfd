package colorwheel.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Numbers, texts and marks that somebody else's reader has stumbled over. */
public final class Hostile {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.0",
            "1e0",
            "0.5",
            "1e-5",
            "1e-6",
            "9.999999999999999e-6",
            "120",
            "360",
            "360.0000001",
            "500",
            "20000",
            "20001",
            "4294967295",
            "4294967296",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551615",
            "18446744073709551616",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "4.9e-324",
            "1e-400",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1e2147483647",
            "1e2147483648",
            "1e-2147483648",
            "1e99999999999999999999",
            "0e999999999",
            "0.1e1",
            "1E+2",
            "0x10",
            "0x1p-1",
            "010",
            "+1",
            ".5",
            "1.",
            "1e",
            "1e+",
            "--1",
            "1,5",
            "1_000",
            "1f",
            "1d",
            "NaN",
            "Infinity",
            "-Infinity",
            "∞",
            "½",
            "0,5",
            "0,1",
            "0,01",
            "1.000",
            "1,000",
            "1.234,5",
            "1 000",
            "1'000",
            "۰٫۵",
            "۱٬۰۰۰",
            "۰٫۹، ۱",
            "０．５",
            "−5",
            "\u200e−۵",
            "१२",
            "𞥑𞥒",
            "90º",
            "١٢",
            "12",
            "1 0",
            "1\u00a02");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "undefined",
            "none",
            "150..240",
            "330..30",
            "teal..blue",
            "0..360",
            "10..9",
            "..",
            "...",
            "1..2..3",
            "1...2",
            "150-240",
            "-1..5",
            "1 to 2",
            "toto",
            "350°..10°",
            "1e3..2",
            "NaN..NaN",
            "dl4j",
            "FUSED",
            "gpu",
            "java.lang.String",
            "[Ljava.lang.Object;",
            "../../../etc/passwd",
            "/dev/zero",
            "/dev/stdin",
            "C:\\CON",
            "file:///etc/passwd",
            "${java.home}",
            "${env:HOME}",
            "%s%n%d",
            "{}",
            "[]",
            "\\",
            "\\\\",
            "\"",
            "'",
            "a\nb",
            "a\r\nb",
            "\t",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\u0085",
            "\u2028",
            "\u202egnp.exe",
            "\u200b",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\ud800",
            "\udc00\ud800",
            "😀",
            "e\u0301",
            "İ",
            "ß");

    private static final int[] LENGTHS = {59, 60, 61, 255, 999, 1_000, 1_001, 4_096};
    private static final int LONGEST = 70_000;

    private Hostile() {}

    public static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A number, or what may be taken for one. */
    public static String number(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> Double.toString(random.nextDouble());
            case 2 -> Integer.toString(random.nextInt(400));
            case 3 ->
                random.nextInt(8) == 0 ? one(random, List.of("9", "0", "0.0", "1.")) + longText(random, "0") : "1";
            default -> one(random, NUMBERS);
        };
    }

    /** A text, in no quotation marks. */
    public static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> number(random);
            case 1 -> number(random) + one(random, List.of("..", ",", "-", " ", "°..")) + number(random);
            case 2 -> random.nextInt(4) == 0 ? longText(random, one(random, TEXTS) + "a") : "a";
            case 3 -> random.nextInt(4) == 0 ? "1" + longText(random, one(random, List.of(" ", ".", ","))) + "2" : "1";
            case 4 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 5 -> one(random, TEXTS) + one(random, TEXTS);
            default -> one(random, TEXTS);
        };
    }

    /** A piece again and again; now and then longer than whatever should be read. */
    public static String longText(RandomGenerator random, String piece) {
        int length = random.nextInt(12) == 0 ? LONGEST : LENGTHS[random.nextInt(LENGTHS.length)];
        return piece.repeat(1 + length / piece.length());
    }
}
