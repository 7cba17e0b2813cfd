package colorwheel.color.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files of Adobe's formats, byte for byte as their descriptions say. */
final class PaletteBytes {
    static final int GROUP_BEGIN = 0xC001;
    static final int GROUP_END = 0xC002;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PaletteBytes words(int... words) {
        for (int word : words) {
            bytes.write(word >> 8);
            bytes.write(word);
        }
        return this;
    }

    PaletteBytes int32(int number) {
        return words(number >>> 16, number & 0xFFFF);
    }

    PaletteBytes ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PaletteBytes raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** A length in units, the name, and the zero that ends it. */
    PaletteBytes name(String name) {
        words(name.length() + 1);
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_16BE));
        return words(0);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** An {@code .ase} file. */
    static PaletteBytes exchange(int blocks) {
        return new PaletteBytes().ascii("ASEF").words(1, 0).int32(blocks);
    }

    PaletteBytes block(int type, byte[] content) {
        return words(type).int32(content.length).raw(content);
    }

    /** A color of an {@code .ase} file. */
    PaletteBytes color(String name, String model, float... components) {
        return block(1, content(name, model, components));
    }

    static byte[] content(String name, String model, float... components) {
        PaletteBytes content = new PaletteBytes().name(name).ascii(model);
        for (float component : components) {
            content.raw(ByteBuffer.allocate(4).putFloat(component).array());
        }
        return content.words(2).bytes();
    }
}
