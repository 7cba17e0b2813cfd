package colorwheel.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an animated GIF that loops without end, with the JDK's own writer. Of each frame only the rectangle that
 * changed is written, with what did not change in it transparent, which compresses to a fraction of the size, and
 * faster. Belongs to one thread.
 */
final class GifAnimation implements AutoCloseable {
    private static final byte TRANSPARENT = (byte) GifPalette.TRANSPARENT;
    private static final String IMAGE_FORMAT = "javax_imageio_gif_image_1.0";
    private static final String STREAM_FORMAT = "javax_imageio_gif_stream_1.0";
    /** The block that makes browsers repeat it: sub-block 1, repeated 0 times, which means without end. */
    private static final byte[] FOREVER = {1, 0, 0};

    private final int width;
    private final int height;
    private final IndexColorModel colors;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private byte @Nullable [] newest;

    /** @param out stays open */
    GifAnimation(OutputStream out, int width, int height, GifPalette palette) throws IOException {
        this.width = width;
        this.height = height;
        this.colors = palette.colorModel();
        this.out = new MemoryCacheImageOutputStream(out);
        writer.setOutput(this.out);
        writer.prepareWriteSequence(screen());
    }

    /**
     * Appends a frame.
     *
     * @param indices the color of each pixel, row by row
     * @param hundredths how long it is shown, in hundredths of a second
     */
    void add(byte[] indices, int hundredths) throws IOException {
        byte[] before = newest;
        Rectangle part = before == null ? new Rectangle(0, 0, width, height) : changed(before, indices);
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, colors);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < part.height; y++) {
            int source = (part.y + y) * width + part.x;
            int row = y * part.width;
            System.arraycopy(indices, source, target, row, part.width);
            for (int x = 0; x < part.width && before != null; x++) {
                if (indices[source + x] == before[source + x]) {
                    target[row + x] = TRANSPARENT;
                }
            }
        }
        writer.writeToSequence(new IIOImage(image, null, frame(part, hundredths, before == null)), null);
        // Without this the whole animation would stay in memory.
        out.flush();
        newest = indices;
    }

    private record Rectangle(int x, int y, int width, int height) {}

    /** The smallest rectangle outside of which nothing differs from the frame before; one pixel if nothing does. */
    private Rectangle changed(byte[] before, byte[] indices) {
        int top = Arrays.mismatch(before, indices) / width;
        if (Arrays.equals(before, indices)) {
            return new Rectangle(0, 0, 1, 1);
        }
        int bottom = height - 1;
        while (rowMismatch(before, indices, bottom) < 0) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int y = top; y <= bottom; y++) {
            int at = rowMismatch(before, indices, y);
            if (at >= 0) {
                left = Math.min(left, at);
                int end = width - 1;
                while (end > right && before[y * width + end] == indices[y * width + end]) {
                    end--;
                }
                right = Math.max(right, end);
            }
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private int rowMismatch(byte[] before, byte[] indices, int y) {
        int from = y * width;
        return Arrays.mismatch(before, from, from + width, indices, from, from + width);
    }

    private IIOMetadata screen() throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(STREAM_FORMAT);
        set(root, "LogicalScreenDescriptor", "logicalScreenWidth", width, "logicalScreenHeight", height);
        int size = colors.getMapSize();
        IIOMetadataNode table = set(root, "GlobalColorTable", "sizeOfGlobalColorTable", size);
        attributes(table, "backgroundColorIndex", 0, "sortFlag", "FALSE");
        for (int k = 0; k < size; k++) {
            IIOMetadataNode entry = new IIOMetadataNode("ColorTableEntry");
            attributes(
                    entry, "index", k, "red", colors.getRed(k), "green", colors.getGreen(k), "blue", colors.getBlue(k));
            table.appendChild(entry);
        }
        metadata.mergeTree(STREAM_FORMAT, root);
        return metadata;
    }

    private IIOMetadata frame(Rectangle part, int hundredths, boolean first) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_INDEXED), null);
        IIOMetadataNode root = new IIOMetadataNode(IMAGE_FORMAT);
        IIOMetadataNode place = set(root, "ImageDescriptor", "imageLeftPosition", part.x, "imageTopPosition", part.y);
        attributes(place, "imageWidth", part.width, "imageHeight", part.height, "interlaceFlag", "FALSE");
        IIOMetadataNode control = set(root, "GraphicControlExtension", "delayTime", hundredths);
        attributes(
                control,
                "transparentColorIndex",
                GifPalette.TRANSPARENT,
                "transparentColorFlag",
                first ? "FALSE" : "TRUE");
        attributes(control, "disposalMethod", "doNotDispose", "userInputFlag", "FALSE");
        if (first) {
            IIOMetadataNode extensions = set(root, "ApplicationExtensions");
            set(extensions, "ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0")
                    .setUserObject(FOREVER);
        }
        metadata.setFromTree(IMAGE_FORMAT, root);
        return metadata;
    }

    /** Sets attributes of a child of this name, which is added if it is missing. */
    private static IIOMetadataNode set(IIOMetadataNode root, String name, Object... attributes) {
        IIOMetadataNode node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
        if (node == null) {
            node = new IIOMetadataNode(name);
            root.appendChild(node);
        }
        attributes(node, attributes);
        return node;
    }

    /** @param attributes names and values in turn */
    private static void attributes(IIOMetadataNode node, Object... attributes) {
        for (int k = 0; k < attributes.length; k += 2) {
            node.setAttribute((String) attributes[k], attributes[k + 1].toString());
        }
    }

    /** Writes the end of the file. */
    void finish() throws IOException {
        writer.endWriteSequence();
        out.flush();
    }

    /** Releases the writer; writes nothing. */
    @Override
    public void close() {
        writer.dispose();
    }
}
