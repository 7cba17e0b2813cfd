package colorwheel.color.file;

import colorwheel.files.ForeignText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads palettes of Adobe Swatch Exchange ({@code .ase}). All numbers are big-endian. After {@code ASEF}, two 16-bit
 * numbers of the version and a 32-bit number of blocks come the blocks: a 16-bit type, a 32-bit length, and as many
 * bytes. Those of the type 1 are colors: the length of the name with the zero that ends it, in 16-bit units, the name
 * in UTF-16, four letters of the color model, and a 32-bit floating number for each of its components. Blocks of other
 * types are groups, which are passed over. The number of blocks is not needed: they are read to the end of the file.
 *
 * @see <a href="http://www.selapa.net/swatches/colors/fileformats.php#adobe_ase">a description of the format</a>
 */
final class AdobeExchange {
    /** How the file begins. */
    static final String MAGIC = "ASEF";

    private static final int HEADER_BYTES = 12;
    private static final int BLOCK_HEADER_BYTES = 6;
    private static final int COLOR = 1;
    private static final int MODEL_BYTES = 4;

    /** How far a and b of LAB go to either side. */
    private static final double MAX_AB = 128;

    private final Entries entries;
    private int number;

    private AdobeExchange(Entries entries) {
        this.entries = entries;
    }

    static void read(byte[] bytes, Entries entries) {
        new AdobeExchange(entries).read(ByteBuffer.wrap(bytes));
    }

    private void read(ByteBuffer file) {
        file.position(Math.min(HEADER_BYTES, file.limit()));
        while (file.remaining() >= BLOCK_HEADER_BYTES) {
            entries.requireWanted();
            int type = Short.toUnsignedInt(file.getShort());
            int length = file.getInt();
            boolean isWhole = length >= 0 && length <= file.remaining();
            if (type == COLOR) {
                number++;
                if (entries.isFull()) {
                    entries.count(1);
                } else if (isWhole) {
                    color(file.slice(file.position(), length));
                } else {
                    entries.refuse(number, "the file ends before it does");
                }
            }
            if (!isWhole) {
                return;
            }
            file.position(file.position() + length);
        }
    }

    private void color(ByteBuffer block) {
        int nameBytes = block.remaining() < Short.BYTES ? 0 : 2 * Short.toUnsignedInt(block.getShort());
        if (block.remaining() < nameBytes + MODEL_BYTES) {
            entries.refuse(number, "its block is shorter than its name and its color model");
            return;
        }
        byte[] name = new byte[nameBytes];
        byte[] model = new byte[MODEL_BYTES];
        block.get(name).get(model);
        String said = new String(model, StandardCharsets.ISO_8859_1).strip();
        switch (said.toUpperCase(Locale.ROOT)) {
            case "RGB" -> color(name, said, block, 3);
            case "CMYK" -> color(name, said, block, 4);
            case "LAB" -> color(name, said, block, 3);
            case "GRAY" -> color(name, said, block, 1);
            default ->
                entries.refuse(
                        number, "its color model " + ForeignText.shown(said) + " is none of RGB, Gray, CMYK and LAB");
        }
    }

    private void color(byte[] name, String model, ByteBuffer block, int components) {
        if (block.remaining() < components * Float.BYTES) {
            entries.refuse(number, "its block is shorter than its components");
            return;
        }
        boolean isLab = components == 3 && model.toUpperCase(Locale.ROOT).equals("LAB");
        double[] values = new double[components];
        for (int k = 0; k < components; k++) {
            values[k] = block.getFloat();
            double least = isLab && k > 0 ? -MAX_AB : 0;
            double most = isLab && k > 0 ? MAX_AB : 1;
            if (!(values[k] >= least && values[k] <= most)) {
                entries.refuse(
                        number,
                        "component " + (k + 1) + " of its color in " + model + " is " + TextRow.shown(values[k])
                                + ", but " + TextRow.shown(least) + " to " + TextRow.shown(most) + " is allowed");
                return;
            }
        }
        int rgb =
                switch (components) {
                    case 1 -> ColorModels.gray(values[0]);
                    case 4 -> ColorModels.cmyk(values[0], values[1], values[2], values[3]);
                    default ->
                        isLab
                                ? ColorModels.lab(100 * values[0], values[1], values[2])
                                : ColorModels.rgb(values[0], values[1], values[2]);
                };
        entries.take(number, rgb, new String(name, StandardCharsets.UTF_16BE));
    }
}
