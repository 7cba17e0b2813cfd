package colorwheel.view.control;

import javafx.application.Platform;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.stage.Window;

/**
 * A question with a button for each answer.
 *
 * @param <T> the type of the answers
 */
public final class Question<T> {
    private final DialogBox box;
    private T answer;

    /**
     * A question without answers.
     *
     * @param id identifies the dialog for style sheets and tests
     * @param question the question itself
     * @param text what helps to answer it
     * @param unanswered the answer if the window is closed
     */
    public Question(String id, String question, String text, T unanswered) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().add("question-words");
        box = new DialogBox(id, question, words);
        answer = unanswered;
    }

    /** Adds an answer; see {@link DialogBox#addButton}. */
    public Question<T> answer(String id, String text, ButtonBar.ButtonData kind, T value) {
        box.addButton(id, text, kind, () -> {
            answer = value;
            box.close();
        });
        return this;
    }

    /**
     * Asks in a window and waits, while the window goes on. Not while JavaFX makes a frame.
     *
     * @throws java.util.NoSuchElementException if the window has no {@link DialogLayer} or is not shown
     */
    public T ask(Window window) {
        box.setOnClosed(() -> Platform.exitNestedEventLoop(box, null));
        DialogLayer.of(window).orElseThrow().show(box);
        Platform.enterNestedEventLoop(box);
        return answer;
    }
}
