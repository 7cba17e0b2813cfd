package colorwheel.view.help;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Makes controls of a page's Markdown: what the guide uses of it, and nothing else. JavaFX thread. */
final class GuideNodes {
    private static final double PICTURE = 360;
    private static final double PICTURE_IN_TABLE = 230;

    /** Options and files stand there, which break badly. */
    private static final double MIN_FIRST_COLUMN = 150;

    private static final double MIN_COLUMN = 90;

    private final Consumer<GuidePage> follow;

    /** @param follow called when a link to another page is pressed */
    GuideNodes(Consumer<GuidePage> follow) {
        this.follow = follow;
    }

    /**
     * The blocks of a page below one another.
     *
     * @throws IllegalArgumentException if the page has a block that this does not know
     */
    VBox blocks(org.commonmark.node.Node parent) {
        VBox blocks = new VBox();
        blocks.getStyleClass().add("guide-blocks");
        for (org.commonmark.node.Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            blocks.getChildren().add(block(child));
        }
        return blocks;
    }

    private Node block(org.commonmark.node.Node block) {
        if (block instanceof Heading heading) {
            Label label = new Label(text(heading));
            label.getStyleClass().add("guide-heading-" + heading.getLevel());
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
        if (block instanceof Paragraph paragraph) {
            return flow(paragraph, PICTURE);
        }
        if (block instanceof BulletList || block instanceof OrderedList) {
            return list(block);
        }
        if (block instanceof FencedCodeBlock code) {
            Label label = new Label(code.getLiteral().stripTrailing());
            label.getStyleClass().add("guide-code-block");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
        if (block instanceof TableBlock table) {
            return table(table);
        }
        throw new IllegalArgumentException("the guide has a block that is not shown: " + block);
    }

    private Node list(org.commonmark.node.Node list) {
        VBox items = new VBox();
        items.getStyleClass().add("guide-list");
        int number = 1;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label sign = new Label(list instanceof OrderedList ? number + "." : "•");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = blocks((ListItem) item);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(8, sign, content);
            row.setAlignment(Pos.TOP_LEFT);
            items.getChildren().add(row);
            number++;
        }
        return items;
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                addRow(grid, (TableRow) line, row++);
            }
        }
        // Columns by their content, as wide as all of them need beside one another, or else in parts of the width.
        for (int column = 0; column < grid.getColumnCount(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == grid.getColumnCount() - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setMinWidth(column == 0 ? MIN_FIRST_COLUMN : MIN_COLUMN);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private void addRow(GridPane grid, TableRow row, int at) {
        int column = 0;
        for (org.commonmark.node.Node each = row.getFirstChild(); each != null; each = each.getNext()) {
            TableCell cell = (TableCell) each;
            TextFlow flow = flow(cell, PICTURE_IN_TABLE);
            if (cell.isHeader()) {
                flow.getStyleClass().add("guide-table-header");
            }
            grid.add(flow, column++, at);
        }
    }

    private TextFlow flow(org.commonmark.node.Node parent, double picture) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        flow.setMinHeight(Region.USE_PREF_SIZE);
        addInlines(flow, parent, "", picture);
        return flow;
    }

    private void addInlines(TextFlow flow, org.commonmark.node.Node parent, String style, double picture) {
        for (org.commonmark.node.Node inline = parent.getFirstChild(); inline != null; inline = inline.getNext()) {
            if (inline instanceof org.commonmark.node.Text text) {
                flow.getChildren().add(styled(text.getLiteral(), style));
            } else if (inline instanceof SoftLineBreak) {
                flow.getChildren().add(styled(" ", style));
            } else if (inline instanceof Code code) {
                flow.getChildren().add(styled(code.getLiteral(), "guide-code"));
            } else if (inline instanceof Emphasis || inline instanceof StrongEmphasis) {
                addInlines(flow, inline, "guide-emphasis", picture);
            } else if (inline instanceof Link link) {
                addLink(flow, link, style, picture);
            } else if (inline instanceof org.commonmark.node.Image image) {
                flow.getChildren().add(picture(image, picture));
            } else {
                throw new IllegalArgumentException("the guide has a sign that is not shown: " + inline);
            }
        }
    }

    /** A link to another page can be pressed; of one to elsewhere the text is shown, with its address. */
    private void addLink(TextFlow flow, Link link, String style, double picture) {
        GuidePage page = GuidePage.ofLink(link.getDestination()).orElse(null);
        if (page == null) {
            addInlines(flow, link, style, picture);
            if (link.getDestination().startsWith("https:")) {
                flow.getChildren().add(styled(" (" + link.getDestination() + ")", style));
            }
            return;
        }
        Hyperlink button = new Hyperlink(text(link));
        button.setOnAction(event -> follow.accept(page));
        flow.getChildren().add(button);
    }

    private static Node picture(org.commonmark.node.Image image, double width) {
        String address = GuidePage.picture(image.getDestination())
                .orElseThrow(() -> new IllegalArgumentException("no picture " + image.getDestination()));
        // Read in the background.
        ImageView view = new ImageView(new Image(address, 2 * width, 0, true, true, true));
        view.setFitWidth(width);
        view.setPreserveRatio(true);
        view.setAccessibleText(text(image));
        return view;
    }

    private static Text styled(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-words");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    /** The words of a node without their styles. */
    private static String text(org.commonmark.node.Node parent) {
        StringBuilder words = new StringBuilder();
        for (org.commonmark.node.Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof Code code) {
                words.append(code.getLiteral());
            } else {
                words.append(child instanceof SoftLineBreak ? " " : text(child));
            }
        }
        return words.toString();
    }
}
