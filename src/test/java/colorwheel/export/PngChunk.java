package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A chunk of a PNG or APNG. */
record PngChunk(String type, byte[] bytes) {
    ByteBuffer data() {
        return ByteBuffer.wrap(bytes);
    }

    /** All chunks of a file, whose checks are right. */
    static List<PngChunk> all(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).position(8);
        List<PngChunk> chunks = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] data = new byte[all.getInt()];
            byte[] type = new byte[4];
            all.get(type).get(data);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(data);
            assertThat(all.getInt()).isEqualTo((int) check.getValue());
            chunks.add(new PngChunk(new String(type, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }
}
