package colorwheel.color.file;

/**
 * An entry of a list that is not taken.
 *
 * @param unit what the entries are: “Line” or “Color”
 * @param number its number among them, from 1
 * @param reason a clause for the user, of one line, without a period
 */
public record RefusedEntry(String unit, int number, String reason) {
    /** For the user: “Line 12: red is 300, but the numbers of this file are from 0 to 255.” */
    public String sentence() {
        return unit + " " + number + ": " + reason + ".";
    }
}
