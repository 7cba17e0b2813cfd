package colorwheel.app;

import colorwheel.files.UserFacingException;

/** The line that a command's caller waits for. */
public final class StandardOutput {
    private StandardOutput() {}

    /**
     * Prints a line.
     *
     * @throws UserFacingException if it did not get through, which Java itself passes over: a full disk, a closed pipe
     */
    public static void print(String line) {
        System.out.println(line);
        if (System.out.checkError()) {
            throw new UserFacingException(
                    "The last line could not be written to standard output: the disk is full, or the"
                            + " program that reads it has ended. The files are written. It says: " + line);
        }
    }
}
