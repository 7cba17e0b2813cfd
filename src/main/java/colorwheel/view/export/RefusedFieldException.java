package colorwheel.view.export;

import javafx.scene.control.TextField;

/** A field of the export dialog whose value cannot be used; it knows where to say so. JavaFX thread. */
final class RefusedFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemLine problem;
    private final transient TextField field;
    private final String sentence;

    RefusedFieldException(ProblemLine problem, TextField field, String sentence, RuntimeException cause) {
        super(sentence, cause);
        this.problem = problem;
        this.field = field;
        this.sentence = sentence;
    }

    TextField field() {
        return field;
    }

    /** Marks the field and says the sentence under it. */
    void show() {
        problem.show(field, sentence);
    }
}
