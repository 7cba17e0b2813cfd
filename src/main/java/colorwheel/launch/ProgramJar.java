package colorwheel.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program's classes as a jar, because Java makes no archive of classes in a folder. The jar's name depends on its
 * content, so that classes compiled again to the same bytes keep their jar, and with it their archive.
 */
final class ProgramJar {
    private static final String PREFIX = "color-wheel-lab-";
    private static final String SUFFIX = ".jar";
    /** An index of the jar: its name in the first line, then a line for each file in it. */
    private static final String INDEX = "classes.txt";

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path classes;
    private final Path kept;

    private ProgramJar(Path classes, Path kept) {
        this.classes = classes;
        this.kept = kept;
    }

    /**
     * The jar of a folder of classes; made if a file was added, removed or changed since the last call.
     *
     * @param classes the folder; a jar is returned as it is
     * @param kept the folder of the jar
     */
    static Path of(Path classes, Path kept) throws IOException {
        return Files.isDirectory(classes) ? new ProgramJar(classes, kept).upToDate() : classes;
    }

    private Path upToDate() throws IOException {
        List<Path> files = new ArrayList<>();
        String listing = list(files);
        Path index = kept.resolve(INDEX);
        String known = Files.exists(index) ? Files.readString(index) : "";
        int firstLine = known.indexOf('\n');
        if (firstLine > 0 && known.substring(firstLine + 1).equals(listing)) {
            Path jar = kept.resolve(known.substring(0, firstLine));
            if (Files.exists(jar)) {
                return jar;
            }
        }
        Files.createDirectories(kept);
        Path jar = pack(files);
        replace(index, (jar.getFileName() + "\n" + listing).getBytes(StandardCharsets.UTF_8));
        removeOthers(jar);
        return jar;
    }

    /** Lists all files in a fixed order, each with its size and time. */
    private String list(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        Files.walkFileTree(classes, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                files.add(file);
                lines.add(file + " " + facts.size() + " "
                        + facts.lastModifiedTime().toMillis() + "\n");
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        lines.sort(Comparator.naturalOrder());
        return String.join("", lines);
    }

    private Path pack(List<Path> files) throws IOException {
        Path unfinished = Files.createTempFile(kept, PREFIX, ".tmp");
        try {
            CRC32 content = new CRC32();
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setMethod(ZipOutputStream.STORED);
                for (Path file : files) {
                    add(file, zip, content);
                }
            }
            Path jar = kept.resolve(String.format(
                    Locale.ROOT, "%s%08x-%d%s", PREFIX, content.getValue(), Files.size(unfinished), SUFFIX));
            if (!Files.exists(jar)) {
                Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void add(Path file, ZipOutputStream zip, CRC32 content) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        String name = classes.relativize(file).toString().replace('\\', '/');
        content.update((name + " " + sum.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
        ZipEntry entry = new ZipEntry(name);
        // A fixed time, so that the same classes make the same jar.
        entry.setTimeLocal(ALWAYS);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), PREFIX, ".tmp");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void removeOthers(Path jar) throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            for (Path other : (Iterable<Path>) all::iterator) {
                if (other.getFileName().toString().endsWith(SUFFIX) && !other.equals(jar)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
