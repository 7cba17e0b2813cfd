import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;

/**
 * Takes the native libraries out of jars and packs each with xz, in blocks that can be unpacked side by side; the
 * program's PackedLibraries unpacks them. Run from source: {@code java -cp xz.jar PackNatives.java FOLDER JAR...}
 */
public final class PackNatives {
    /** Of 323 MB, preset 2 makes 38 MB in half a minute, preset 4 makes 35 MB in two minutes, deflate 90 MB. */
    private static final int PRESET = 2;

    private static final int BLOCK_BYTES = 1 << 26;
    private static final int ALIGNMENT = 1 << 12;

    private PackNatives() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var lengths = new TreeMap<String, Integer>();
        for (int jar = 1; jar < arguments.length; jar++) {
            try (ZipFile zip = new ZipFile(arguments[jar])) {
                for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(one -> one)::iterator) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (name.matches(".+\\.(so(\\.\\d+)*|dylib|dll)")) {
                        if (lengths.containsKey(name)) {
                            throw new IllegalStateException("two libraries are named " + name);
                        }
                        byte[] library = read(zip, entry);
                        lengths.put(name, library.length);
                        pack(library, folder.resolve(name + ".xz"), workers);
                    }
                }
            }
        }
        workers.shutdown();
        var list = new StringBuilder();
        lengths.forEach((name, length) -> list.append(length).append(' ').append(name).append('\n'));
        Files.writeString(folder.resolve("libraries.txt"), list);
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void pack(byte[] library, Path target, ExecutorService workers) throws Exception {
        var blocks = new ArrayList<Future<byte[]>>();
        int count = Math.max(1, (library.length + BLOCK_BYTES - 1) / BLOCK_BYTES);
        int size = (library.length / count + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        for (int start = 0; start < library.length; start += size) {
            int from = start;
            int length = Math.min(size, library.length - start);
            blocks.add(workers.submit(() -> pack(library, from, length)));
        }
        // Streams of xz one after the other are one file of xz.
        try (OutputStream out = Files.newOutputStream(target)) {
            for (Future<byte[]> block : blocks) {
                out.write(block.get());
            }
        }
    }

    private static byte[] pack(byte[] library, int from, int length) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options(PRESET), XZ.CHECK_CRC32)) {
            xz.write(library, from, length);
        }
        return packed.toByteArray();
    }
}
