package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.training.InitialWeights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture restores what it was made from, or says in words why not, whatever was done to it. */
class PictureOriginTest {
    private static final PictureOrigin ORIGIN = new PictureOrigin(Experiment.REFERENCE.withSeed(7), 450, true);
    /** The signature and the header chunk. */
    private static final int FIRST_TEXT = 8 + 25;

    private static final int LAST = 12;

    private Path file;

    @BeforeEach
    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("picture", ".png");
    }

    @AfterEach
    @AfterProperty
    void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    private static byte[] picture(PictureOrigin origin) {
        Raster raster = new Raster(30, 20);
        raster.fill(0xFF0969DA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (origin == null) {
                new PngWriter().write(raster, out, new Cancellation());
            } else {
                new PngWriter().write(raster, origin, out, new Cancellation());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data, boolean whole) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) sum.getValue() + (whole ? 0 : 1))
                .array();
    }

    private static byte[] text(String keyword, String text) {
        return chunk("tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1), true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(String start, byte[] rest) {
        return ByteBuffer.allocate(start.length() + rest.length)
                .put(bytes(start))
                .put(rest)
                .array();
    }

    private static byte[] deflated(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** The forms in which a text may stand in a picture. */
    private static List<byte[]> forms(String keyword, String text) {
        return List.of(
                text(keyword, text),
                chunk("zTXt", joined(keyword + "\0\0", deflated(bytes(text))), true),
                chunk("iTXt", bytes(keyword + "\0\0\0\0\0" + text), true),
                chunk("iTXt", bytes(keyword + "\0\0\0en-GB\0Versuch\0" + text), true),
                chunk("iTXt", joined(keyword + "\0\1\0de\0Versuch\0", deflated(bytes(text))), true));
    }

    /** A picture of another program with chunks put in before its pixels. */
    private static byte[] with(byte[]... chunks) {
        byte[] plain = picture(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, FIRST_TEXT);
        Arrays.stream(chunks).forEach(out::writeBytes);
        out.write(plain, FIRST_TEXT, plain.length - FIRST_TEXT);
        return out.toByteArray();
    }

    private PictureOrigin read(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        return PictureOriginReader.read(file);
    }

    private void assertRefused(byte[] bytes, String... told) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> PictureOriginReader.read(file))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(told)
                .hasMessageEndingWith(".");
    }

    @Test
    void aPictureRestoresWhatItWasMadeFrom() throws Exception {
        assertThat(read(picture(ORIGIN))).isEqualTo(ORIGIN);
        PictureOrigin given = new PictureOrigin(Experiment.REFERENCE, 0, false);
        assertThat(read(picture(given))).isEqualTo(given);
    }

    @Test
    void theTextsChangeNoPixelAndOtherProgramsReadThem() throws IOException {
        Files.write(file, picture(ORIGIN));
        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getRGB(29, 19)).isEqualTo(0xFF0969DA);

        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            var root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            var texts = ((org.w3c.dom.Element) root).getElementsByTagName("tEXtEntry");
            assertThat(texts.getLength()).isEqualTo(4);
            var software = (org.w3c.dom.Element) texts.item(0);
            assertThat(software.getAttribute("keyword")).isEqualTo("Software");
            assertThat(software.getAttribute("value")).startsWith("Color Wheel Lab ");
        } finally {
            reader.dispose();
        }
    }

    @Test
    void equalOriginsGiveEqualBytes() {
        assertThat(picture(ORIGIN)).isEqualTo(picture(new PictureOrigin(Experiment.REFERENCE.withSeed(7), 450, true)));
        assertThat(picture(ORIGIN))
                .isNotEqualTo(picture(new PictureOrigin(Experiment.REFERENCE.withSeed(8), 450, true)));
    }

    @Test
    void exportedFramesCarryTheirEpochAndWhetherTheSeedGaveTheWeights(@TempDir Path folder) throws Exception {
        Experiment experiment = SyntheticRun.threeColors().withSeed(3);
        Recording recording = new Recording(5);
        for (int epoch = 0; epoch <= 2; epoch++) {
            recording.add(
                    new Snapshot(RunId.next(), epoch, 0.1, InitialWeights.of(experiment.network(), 3), Rounding.LAYERS),
                    1);
        }
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, 64, Palette.LIGHT);
        new ExportPlan(
                        ExportFormat.PNG,
                        new Pictures(experiment, recording.frames(), List.of(0, 2), style),
                        25,
                        folder.resolve("seed"))
                .run(1, Progress.IGNORED, new Cancellation());
        new ExportPlan(
                        ExportFormat.PNG,
                        new Pictures(experiment, SyntheticRun.frames(experiment, 2), List.of(2), style),
                        25,
                        folder.resolve("zero"))
                .run(1, Progress.IGNORED, new Cancellation());

        assertThat(PictureOriginReader.read(folder.resolve("seed/wheel_e000002.png")))
                .isEqualTo(new PictureOrigin(experiment, 2, true));
        assertThat(PictureOriginReader.read(folder.resolve("zero/wheel_e000002.png")))
                .isEqualTo(new PictureOrigin(experiment, 2, false));
    }

    @Test
    void aPictureWithoutAnExperimentAndWhatIsNoPictureAreToldApart() throws IOException {
        assertRefused(picture(null), "no experiment is in it");
        assertRefused(new byte[0], "no PNG file");
        assertRefused("GIF89a, or so it says".getBytes(StandardCharsets.US_ASCII), "no PNG file");
        Files.delete(file);
        assertThatThrownBy(() -> PictureOriginReader.read(file)).hasMessageContaining("not there");
        assertThatThrownBy(() -> PictureOriginReader.read(file.getParent())).hasMessageContaining("folder");
    }

    @Test
    void forgedChunksAreRefusedInWords() throws IOException {
        String experiment = ExperimentJson.write(Experiment.REFERENCE);
        String keyword = PictureOrigin.EXPERIMENT;
        assertRefused(with(text(keyword, "not JSON")), "not JSON");
        assertRefused(with(text(keyword, "{\"version\": 1, \"epochs\": 0}")), "“epochs”");
        assertRefused(with(text(keyword, "{\"version\": 9}")), "newer");
        assertRefused(with(text(keyword, experiment), text(PictureOrigin.EPOCH, "501")), "epoch", "from 0 to 500");
        assertRefused(with(text(keyword, experiment), text(PictureOrigin.EPOCH, "")), "epoch", "from 0 to 500");
        assertRefused(with(text(keyword, experiment), text(keyword, experiment + " ")), "twice", "different");
        byte[] data = (keyword + "\0" + experiment).getBytes(StandardCharsets.US_ASCII);
        assertRefused(with(chunk("tEXt", data, false)), "checksum");
        for (byte[] broken : new byte[][] {
            bytes(keyword + "\0\1\0\0\0x"),
            bytes(keyword + "\0"),
            bytes(keyword + "\0\1"),
            bytes(keyword + "\0\2\0\0\0x")
        }) {
            assertRefused(with(chunk("iTXt", broken, true)), "damaged");
        }
        assertRefused(with(chunk("iTXt", bytes(keyword + "\0\1\1\0\0x"), true)), "compressed in a way");
        assertRefused(with(chunk("zTXt", bytes(keyword + "\0\7x"), true)), "compressed in a way");
        assertRefused(with(chunk("zTXt", bytes(keyword + "\0\0not deflated at all"), true)), "cannot be decompressed");
        assertRefused(with(text(keyword, " ".repeat(ExperimentJson.MAX_BYTES) + "{}")), "longer than");
    }

    @Test
    void anEpochThatIsAnyTextIsToldInOneShortLine() throws IOException {
        byte[] experiment = text(PictureOrigin.EXPERIMENT, ExperimentJson.write(Experiment.REFERENCE));
        for (String epoch : new String[] {"1\n2\u0000\u0085", "9".repeat(60_000), " ".repeat(60_000) + "x"}) {
            Files.write(file, with(experiment, text(PictureOrigin.EPOCH, epoch)));
            assertThatThrownBy(() -> PictureOriginReader.read(file))
                    .hasMessageContaining("epoch")
                    .hasMessageNotContainingAny("\n", "\u0000", "\u0085")
                    .extracting(Throwable::getMessage, STRING)
                    .hasSizeLessThan(400);
        }
    }

    @Test
    void hugeAndNegativeLengthsEndTheReading() throws IOException {
        for (int length : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 1_000_000}) {
            byte[] forged = with(text(PictureOrigin.EXPERIMENT, "{\"version\": 1}"));
            ByteBuffer.wrap(forged).putInt(FIRST_TEXT, length);
            assertRefused(forged, "no experiment is in it");
        }
        assertRefused(with(chunk("tEXt", new byte[1 << 20], true)), "no experiment is in it");
    }

    @Test
    void aPictureThatIsCutOffAfterItsTextsStillRestores() throws Exception {
        byte[] whole = picture(ORIGIN);
        assertThat(read(Arrays.copyOf(whole, whole.length - 20))).isEqualTo(ORIGIN);
    }

    @Test
    void textsThatAnotherProgramWroteAgainAreRead() throws Exception {
        byte[] international = (PictureOrigin.EXPERIMENT + "\0\0\0en\0Versuch\0{\"version\": 1, \"seed\": 9}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(with(chunk("iTXt", international, true))))
                .isEqualTo(new PictureOrigin(Experiment.REFERENCE.withSeed(9), 500, true));
    }

    /** Every form of each of the three texts, in every order, before the pixels, after them, and on both sides. */
    @Property(tries = 300)
    void everyFormAndEveryOrderThatTheStandardAllowsRestores(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<byte[]> chunks = new ArrayList<>();
        ORIGIN.texts().forEach((keyword, text) -> {
            List<byte[]> forms = forms(keyword, text);
            chunks.add(forms.get(random.nextInt(forms.size())));
        });
        if (random.nextBoolean()) {
            // What programs write as well: Exif, a time, a profile, a text of their own, and a text twice.
            chunks.add(chunk("eXIf", bytes("MM\0*\0\0\0\b\0\0\0\0\0\0"), true));
            chunks.add(chunk("tIME", new byte[] {7, (byte) 0xEA, 1, 2, 3, 4, 5}, true));
            chunks.add(chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0<x/>"), true));
            chunks.add(text("date:create", "2026-01-01"));
            chunks.add(chunks.get(random.nextInt(4)));
        }
        Collections.shuffle(chunks, random);
        int before = random.nextInt(chunks.size() + 1);
        byte[] plain = picture(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, FIRST_TEXT);
        chunks.subList(0, before).forEach(out::writeBytes);
        out.write(plain, FIRST_TEXT, plain.length - FIRST_TEXT - LAST);
        chunks.subList(before, chunks.size()).forEach(out::writeBytes);
        out.write(plain, plain.length - LAST, LAST);

        assertThat(read(out.toByteArray())).isEqualTo(ORIGIN);
    }

    @Test
    void whatDecompressesToMoreThanAnyExperimentIsRefused() throws IOException {
        String keyword = PictureOrigin.EXPERIMENT;
        byte[] bomb = deflated(bytes(" ".repeat(50 << 20) + "{\"version\": 1}"));
        assertThat(bomb).hasSizeLessThan(PngTexts.MAX_BYTES);

        assertRefused(with(chunk("zTXt", joined(keyword + "\0\0", bomb), true)), "longer than");
        assertRefused(with(chunk("iTXt", joined(keyword + "\0\1\0\0\0", bomb), true)), "longer than");

        byte[] many = chunk("zTXt", joined(keyword + "\0\0", deflated(bytes(" ".repeat(60_000)))), true);
        byte[][] chunks = new byte[1000][];
        Arrays.fill(chunks, many);
        assertRefused(with(chunks), "longer than");
    }

    @Property(tries = 500)
    void aCompressedTextThatIsCutOffOrFlippedIsRefusedInOneLine(
            @ForAll @IntRange(max = 300) int place, @ForAll byte flip, @ForAll boolean cut) throws IOException {
        byte[] text = deflated(bytes(ExperimentJson.write(ORIGIN.experiment())));
        byte[] damaged = cut ? Arrays.copyOf(text, Math.min(place, text.length - 1)) : text.clone();
        if (!cut) {
            damaged[place % damaged.length] ^= flip == 0 ? 1 : flip;
        }
        byte[] chunk = chunk("zTXt", joined(PictureOrigin.EXPERIMENT + "\0\0", damaged), true);
        check(with(chunk, text(PictureOrigin.EPOCH, "450")));
    }

    @Property(tries = 2000)
    void flippedBytesGiveAnOriginOrOneMessage(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1023) Integer> places, @ForAll byte[] flips)
            throws IOException {
        byte[] bytes = picture(ORIGIN);
        for (int k = 0; k < places.size(); k++) {
            bytes[places.get(k) % bytes.length] ^= k < flips.length ? flips[k] : 1;
        }
        check(bytes);
    }

    @Property(tries = 500)
    void aPictureThatIsCutOffGivesAnOriginOrOneMessage(@ForAll @IntRange(max = 1000) int length) throws IOException {
        byte[] bytes = picture(ORIGIN);
        check(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }

    private void check(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            // A checksum guards the texts: what is read is what was written, less what is missing.
            assertThat(PictureOriginReader.read(file).experiment()).isEqualTo(ORIGIN.experiment());
        } catch (UserFacingException refused) {
            assertThat(refused).hasMessageContaining(file.toString()).hasMessageEndingWith(".");
        }
    }
}
