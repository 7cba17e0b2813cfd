package colorwheel.experiment;

/** An experiment trains colors of a file that is not there, or no longer has them. */
public final class MissingColorsException extends InvalidSettingException {
    private static final long serialVersionUID = 1;

    private final transient ColorReference wanted;

    /** @param why a clause on the file, such as {@code which is not there} */
    public MissingColorsException(ColorReference wanted, String why) {
        super(
                ColorsJson.KEY,
                "The experiment trains the colors of “" + wanted.name() + "” in the file "
                        + wanted.origin().place() + ", " + why + ".");
        this.wanted = wanted;
    }

    /** What is missing. */
    public ColorReference wanted() {
        return wanted;
    }
}
