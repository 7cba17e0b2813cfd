package colorwheel.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file of named arrays that {@code numpy.load} reads, written array after array: a ZIP archive of one NPY file for
 * each. Equal arrays give equal bytes. One thread.
 */
public final class NpzArchive {
    /** No clock and no time zone has an influence on the bytes: the first moment that a ZIP archive can name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out gets the archive; not closed */
    public NpzArchive(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Begins an array; its elements follow by {@link #add}. */
    public void begin(String name, String descr, List<Integer> shape) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(NpyHeader.of(descr, shape));
    }

    /** Adds elements of the array, little-endian, the last index varying fastest. */
    public void add(byte[] elements) throws IOException {
        zip.write(elements);
    }

    /** Ends the archive. */
    public void finish() throws IOException {
        zip.finish();
    }
}
