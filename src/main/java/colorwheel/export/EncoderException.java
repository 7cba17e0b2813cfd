package colorwheel.export;

import java.io.IOException;

/** A program that encodes a film failed. The message says how, as a whole sentence that tells what to do. */
final class EncoderException extends IOException {
    private static final long serialVersionUID = 1;

    EncoderException(String sentence) {
        super(sentence);
    }

    EncoderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
