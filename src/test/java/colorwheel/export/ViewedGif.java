package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * A GIF as a viewer sees it: each frame painted over those before it.
 *
 * @param frames the whole pictures
 * @param delays how long each is shown, in hundredths of a second
 * @param loop what the extension that repeats it says
 */
record ViewedGif(List<BufferedImage> frames, List<Integer> delays, byte[] loop) {
    /** @param size the width and height of all of it, in pixels */
    static ViewedGif of(Path file, int size) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = canvas.createGraphics();
            List<BufferedImage> frames = new ArrayList<>();
            List<Integer> delays = new ArrayList<>();
            byte[] loop = null;
            for (int k = 0; k < reader.getNumImages(true); k++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = child(root, "ImageDescriptor");
                graphics.drawImage(
                        reader.read(k),
                        Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")),
                        null);
                BufferedImage copy = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
                copy.setData(canvas.getData());
                frames.add(copy);
                delays.add(
                        Integer.parseInt(child(root, "GraphicControlExtension").getAttribute("delayTime")));
                if (k == 0) {
                    IIOMetadataNode extension = child(root, "ApplicationExtension");
                    assertThat(extension.getAttribute("applicationID")).isEqualTo("NETSCAPE");
                    loop = (byte[]) extension.getUserObject();
                }
            }
            graphics.dispose();
            return new ViewedGif(frames, delays, loop);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }
}
