package colorwheel.app.storm;

/**
 * One thing that the robot does.
 *
 * @param what it is, with everything that was drawn for it: the same seed gives the same words
 * @param deed does it
 */
record Interaction(String what, Deed deed) {
    /** What hands can do. */
    interface Deed {
        /** @return whether there was something to do it to; a button may be out of use, a dialog closed by now */
        boolean with(Hands hands) throws Exception;
    }
}
