package colorwheel.view.file;

import colorwheel.files.UserFacingException;

/** What went wrong with a file, as the user reads it. */
final class FailureWords {
    private FailureWords() {}

    static String of(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "Memory ran out. Nothing was changed, and the file is as it was. Use fewer colors (a larger hue step,"
                    + " or fewer saturation and value levels), or start the program with more memory (the Java option"
                    + " -Xmx).";
        }
        return failure instanceof UserFacingException ? failure.getMessage() : "Something went wrong: " + failure;
    }
}
