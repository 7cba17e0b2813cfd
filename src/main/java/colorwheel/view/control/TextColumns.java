package colorwheel.view.control;

import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;

/** Columns of a grid whose widths do not depend on their content, but on the size of the text in them. */
public final class TextColumns {
    private TextColumns() {}

    /**
     * A new column.
     *
     * @param sample a text of the size of those in the column
     * @param least the least width, in sizes of the text
     * @param preferred the width wanted, in sizes of the text
     * @param most the greatest width, in sizes of the text
     */
    public static ColumnConstraints column(Labeled sample, double least, double preferred, double most) {
        ColumnConstraints column = new ColumnConstraints();
        Runnable follow = () -> {
            double size = sample.getFont().getSize();
            column.setMinWidth(least * size);
            column.setPrefWidth(preferred * size);
            column.setMaxWidth(Math.min(Double.MAX_VALUE, most * size));
        };
        sample.fontProperty().addListener((property, before, now) -> follow.run());
        follow.run();
        return column;
    }
}
