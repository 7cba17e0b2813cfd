package colorwheel.export;

/** What is wrong with a picture that was read: a clause that follows a colon. */
final class PictureDamage extends Exception {
    private static final long serialVersionUID = 1;

    PictureDamage(String clause) {
        super(clause, null, false, false);
    }
}
