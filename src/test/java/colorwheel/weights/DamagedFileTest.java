package colorwheel.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a file can be wrong has a message that names the file and the tensor and says what to do. */
class DamagedFileTest {
    private static final byte[] DATA = Forge.data(Forge.params("seed-0").toArray());
    private static final String HEADER = Forge.header().toString();

    @TempDir
    private Path folder;

    private String messageFor(byte[] bytes) throws Exception {
        Path file = folder.resolve("weights.safetensors");
        Files.write(file, bytes);
        return messageFor(file);
    }

    private static String messageFor(Path file) {
        Throwable thrown = catchThrowable(() -> WeightsFile.read(file, NetworkSpec.REFERENCE));
        assertThat(thrown).isInstanceOf(UserFacingException.class);
        assertThat(thrown.getMessage())
                .startsWith("The weights in " + file + " cannot be used: ")
                .endsWith(".")
                .doesNotContain("Exception", "null", "\n")
                .hasSizeLessThan(600 + file.toString().length());
        return thrown.getMessage();
    }

    private String messageFor(Consumer<ObjectNode> damage) throws Exception {
        ObjectNode header = Forge.header();
        damage.accept(header);
        return messageFor(Forge.file(header.toString(), DATA));
    }

    private static void place(ObjectNode header, String tensor, long begin, long end) {
        ((ObjectNode) header.get(tensor)).putArray("data_offsets").add(begin).add(end);
    }

    @Test
    void whatIsNoFile() throws Exception {
        assertThat(messageFor(folder)).contains("it is a folder");
        assertThat(messageFor(folder.resolve("none.safetensors"))).contains("it is not there");
        assertThat(messageFor(folder.resolve("none/none.safetensors"))).contains("it is not there");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThat(messageFor(device)).contains("a pipe or a device");
        }
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = Files.write(folder.resolve("secret"), Forge.file(HEADER, DATA));
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));

        assertThat(messageFor(file)).contains("not allowed");
    }

    @Test
    void aFileCutShortAnywhere() throws Exception {
        byte[] whole = Forge.file(HEADER, DATA);
        int data = whole.length - DATA.length;

        assertThat(messageFor(new byte[0])).contains("it is empty");
        assertThat(messageFor(Arrays.copyOf(whole, 5))).contains("too short");
        assertThat(messageFor(Arrays.copyOf(whole, 8))).contains("too short");
        assertThat(messageFor(Arrays.copyOf(whole, 100))).contains("cut short: its header");
        assertThat(messageFor(Arrays.copyOf(whole, data)))
                .contains("cut short: the tensor encoder.0.weight ends at byte 192 of the data, but only 0 are there");
        assertThat(messageFor(Arrays.copyOf(whole, whole.length - 1)))
                .contains("cut short: the tensor decoder.2.bias ends at byte 788 of the data, but only 787 are there");
    }

    @Test
    void whatIsNotOfThisFormat() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("archive/data.pkl"));
            out.write(DATA);
        }
        byte[] pickle = Arrays.copyOf(new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10, 'l', (byte) 0xfc}, 100);

        assertThat(messageFor(zip.toByteArray())).contains("zip file").contains("safetensors.torch.save_file");
        assertThat(messageFor(pickle)).contains("pickle").contains("safetensors.torch.save_file");
        assertThat(messageFor("{\"a\": 1, \"b\": 2}".getBytes(StandardCharsets.UTF_8)))
                .contains("not of the format safetensors");
        assertThat(messageFor(new byte[1000])).contains("not of the format safetensors");
    }

    @ParameterizedTest
    @CsvSource({
        "1048577, 1048577",
        "0x7fffffffffffffff, 9223372036854775807",
        "-1, 18446744073709551615",
        "0x80000000, 2147483648",
        "0x100000010, 4294967312"
    })
    void aHeaderThatIsSaidToBeHuge(String length, String told) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Forge.littleEndian(bytes, Long.decode(length), 8);
        bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(DATA);

        assertThat(messageFor(bytes.toByteArray())).contains("said to have " + told + " bytes");
    }

    @Test
    void aHeaderOfZeroLength() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Forge.littleEndian(bytes, 0, 8);
        bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));

        assertThat(messageFor(bytes.toByteArray())).contains("its header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}{}",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":[]}",
                "{\"a\":{}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"more\":1}}",
                "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":32,\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e3],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[[1]],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775808],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[111111111111111111111111111111],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[NaN],\"data_offsets\":[0,4]}}",
                "{\"__metadata__\":[]}",
                "{\"__metadata__\":{\"a\":1}}",
                "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"__metadata__\":{\"a\":{}}}",
                "{\"__metadata__\":{},\"__metadata__\":{}}",
                "{\"a\":{\"shape\":[[[[[[[[[[[[]]]]]]]]]]]]}}"
            })
    void aHeaderThatIsNoHeader(String header) throws Exception {
        assertThat(messageFor(Forge.file(header, DATA))).contains("its header is not what the format asks for");
    }

    @Test
    void aHeaderThatIsNotUtf8OrEndlesslyDeep() throws Exception {
        byte[] bytes = Forge.file(HEADER, DATA);
        bytes[12] = (byte) 0xff;

        assertThat(messageFor(bytes)).contains("not text in UTF-8");
        assertThat(messageFor(Forge.file("{\"a\":" + "[".repeat(1_000_000), DATA)))
                .contains("its header is not what the format asks for");
        assertThat(messageFor(Forge.file("{\"" + "a".repeat(1_000_000) + "\":1}", DATA)))
                .contains("“" + "a".repeat(60) + "…”");
    }

    @Test
    void aTensorListedTwice() throws Exception {
        String twice = HEADER.substring(0, HEADER.length() - 1)
                + ",\"decoder.2.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[776,788]}}";

        assertThat(messageFor(Forge.file(twice, DATA))).contains("lists the tensor “decoder.2.bias” twice");
    }

    @Test
    void missingAndStrangeTensors() throws Exception {
        assertThat(messageFor(header -> header.remove("decoder.0.bias")))
                .contains("it lacks the tensor “decoder.0.bias”");
        assertThat(messageFor(header -> header.set("decoder.4.weight", header.get("decoder.2.bias"))))
                .contains("it has the tensor “decoder.4.weight”, which the network has not");
        assertThat(messageFor(header -> {
                    for (ParameterLayout.Tensor tensor :
                            ParameterLayout.of(NetworkSpec.REFERENCE).tensors()) {
                        header.set("model." + tensor.name(), header.remove(tensor.name()));
                    }
                }))
                .contains("it lacks the tensors “encoder.0.weight”")
                .contains("and 5 more")
                .contains("“model.encoder.0.weight”");
        assertThat(messageFor(header -> header.set("bad\n\u202ename\u0000", header.get("decoder.2.bias"))))
                .contains("“bad??name?”");
        assertThat(messageFor(header -> header.removeAll())).contains("it lacks the tensors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F16", "BF16", "F64", "I32", "f32", ""})
    void anotherType(String dtype) throws Exception {
        assertThat(messageFor(header -> ((ObjectNode) header.get("encoder.2.weight")).put("dtype", dtype)))
                .contains("the tensor encoder.2.weight is of type “" + dtype + "”")
                .contains("model.float()");
    }

    @Test
    void anotherShape() throws Exception {
        assertThat(messageFor(header -> ((ObjectNode) header.get("decoder.0.weight"))
                        .putArray("shape")
                        .add(2)
                        .add(16)))
                .contains("the tensor decoder.0.weight has the shape [2, 16] instead of [16, 2]");
        assertThat(messageFor(header -> ((ObjectNode) header.get("encoder.0.bias"))
                        .putArray("shape")
                        .add(16)
                        .add(1)))
                .contains("the tensor encoder.0.bias has the shape [16, 1] instead of [16]");
        assertThat(messageFor(header -> ((ObjectNode) header.get("encoder.0.weight")).putArray("shape")))
                .contains("the tensor encoder.0.weight has the shape [] instead of [16, 3]");
        assertThat(messageFor(header -> ((ObjectNode) header.get("encoder.0.weight"))
                        .putArray("shape")
                        .add(Long.MAX_VALUE)
                        .add(Long.MAX_VALUE)))
                .contains("the tensor encoder.0.weight has the shape");
    }

    @Test
    void anotherNetworkIsToldAsSuch() throws Exception {
        Path file = folder.resolve("wide.safetensors");
        NetworkSpec wide = new NetworkSpec(32, Activation.RELU, 3, true);
        WeightsFile.write(new Weights(wide, new float[ParameterLayout.of(wide).size()]), file, false);

        assertThat(messageFor(file))
                .contains("its network has hidden layers of 32 and a bottleneck of 3, but this one has 16 and 2");
    }

    @Test
    void placesThatLie() throws Exception {
        assertThat(messageFor(header -> place(header, "encoder.2.bias", 384, 388)))
                .contains("the tensor encoder.2.bias is said to lie from byte 384 to 388 of the data, but has 8 bytes");
        assertThat(messageFor(header -> place(header, "encoder.2.bias", 392, 384)))
                .contains("the tensor encoder.2.bias is said to lie from byte 392 to 384");
        assertThat(messageFor(header -> place(header, "encoder.2.bias", 0, Long.MAX_VALUE)))
                .contains("the tensor encoder.2.bias is said to lie");
        assertThat(messageFor(header -> place(header, "encoder.2.bias", 380, 388)))
                .contains("the tensor encoder.2.bias overlaps encoder.2.weight");
        assertThat(messageFor(header -> place(header, "decoder.2.bias", 780, 792)))
                .contains("the tensor decoder.2.bias leaves a gap of 4 bytes behind decoder.2.weight");
        assertThat(messageFor(header -> place(header, "encoder.0.weight", 4, 196)))
                .contains("the tensor encoder.0.weight leaves a gap of 4 bytes behind the header");
        assertThat(messageFor(header -> place(header, "decoder.2.bias", Long.MAX_VALUE - 12, Long.MAX_VALUE)))
                .contains("the tensor decoder.2.bias leaves a gap");
        assertThat(messageFor(header -> place(header, "encoder.0.bias", 704, 768)))
                .contains("encoder.2.weight leaves a gap of 64 bytes behind encoder.0.weight");
    }

    @Test
    void bytesBehindTheLastTensor() throws Exception {
        assertThat(messageFor(Forge.file(HEADER, Arrays.copyOf(DATA, DATA.length + 3))))
                .contains("3 bytes follow its last tensor, decoder.2.bias");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNotFinite(float number) throws Exception {
        float[] flat = Forge.params("seed-0").toArray();
        flat[196] = number;

        assertThat(messageFor(Forge.file(HEADER, Forge.data(flat))))
                .contains("the tensor decoder.2.bias holds " + number + ", which is not a finite number");
    }
}
