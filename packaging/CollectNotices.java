import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Copies the licences and notices that lie in jars: {@code java CollectNotices.java FOLDER JAR...} */
public final class CollectNotices {
    private CollectNotices() {}

    public static void main(String[] arguments) throws IOException {
        for (int argument = 1; argument < arguments.length; argument++) {
            Path jar = Path.of(arguments[argument]);
            Path folder = Path.of(arguments[0], jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(one -> one)::iterator) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (name.matches("(?i)(licen[sc]e|notice|copying|copyright)([-.](txt|md|html))?")) {
                        Files.createDirectories(folder);
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.write(folder.resolve(name), in.readAllBytes());
                        }
                    }
                }
            }
        }
    }
}
