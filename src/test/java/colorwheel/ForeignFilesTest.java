package colorwheel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInput;
import java.util.Set;

/**
 * Files that are opened or dropped are data. What they say is read number by number and text by text: nothing that
 * turns a file into objects, unpacks it, or follows what it points to is within reach of a file, since it is nowhere in
 * the program.
 */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.DoNotIncludeTests.class)
class ForeignFilesTest {
    @ArchTest
    static final ArchRule nothingDeserializesObjects = noClasses()
            .that()
            // It loads the measurements from a folder that a system property names: whoever sets that starts Java.
            .doNotHaveFullyQualifiedName("colorwheel.Main")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInput.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.beans..", "java.rmi..", "javax.script..", "javafx.fxml..")
            .orShould()
            .accessTargetWhere(reads("java.lang.ClassLoader", "<init>", "defineClass"))
            .because("a file that somebody sends must not be able to run code");

    @ArchTest
    static final ArchRule noFileChoosesWhichClassesAreMadeOfIt = noClasses()
            .should()
            .accessTargetWhere(reads(
                            "com.fasterxml.jackson.core.ObjectCodec",
                            "readValue",
                            "readValues",
                            "treeToValue",
                            "convertValue",
                            "updateValue",
                            "readerFor",
                            "activateDefaultTyping",
                            "registerModule",
                            "findAndRegisterModules")
                    .or(reads("com.fasterxml.jackson.core.JsonParser", "readValueAs", "readValuesAs"))
                    .as("the target makes objects of JSON"))
            .because("JSON is read as a tree or token by token, and what it means is decided here");

    @ArchTest
    static final ArchRule foreignJsonIsReadByTheOneStrictReader = noClasses()
            .that()
            .resideInAnyPackage("colorwheel.experiment..", "colorwheel.weights..", "colorwheel.preferences..")
            .should()
            .dependOnClassesThat(named(
                    "com.fasterxml.jackson.core.JsonParser",
                    "com.fasterxml.jackson.databind.ObjectMapper",
                    "com.fasterxml.jackson.databind.ObjectReader",
                    "com.fasterxml.jackson.databind.json.JsonMapper"))
            .because(
                    "StrictJson refuses what is too deep, too long or there twice; a tree takes many times the memory of"
                            + " its text, so each caller bounds the text");

    @ArchTest
    static final ArchRule noXmlIsRead = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.xml.parsers..",
                    "javax.xml.transform..",
                    "javax.xml.xpath..",
                    "org.xml..",
                    "org.w3c.dom.ls..")
            .orShould()
            .dependOnClassesThat(named(
                    "javax.xml.stream.XMLInputFactory",
                    "javax.xml.stream.XMLStreamReader",
                    "javax.xml.stream.XMLEventReader"))
            .because("XML can name other files and addresses as its parts; drawings are only written");

    @ArchTest
    static final ArchRule nothingButTheTextsOfPicturesIsUnpacked = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("colorwheel.export.PngTexts")
            .should()
            .dependOnClassesThat(named(
                    "java.util.zip.ZipInputStream",
                    "java.util.zip.ZipFile",
                    "java.util.zip.GZIPInputStream",
                    "java.util.zip.InflaterInputStream",
                    "java.util.zip.Inflater",
                    "java.util.jar.JarInputStream",
                    "java.util.jar.JarFile"))
            .because("a few bytes may unpack to more than the machine has, and names in an archive lead anywhere; the"
                    + " texts of pictures are bounded, of one text and of all");

    @ArchTest
    static final ArchRule onlyTheProgramsOwnLibrariesAreUnpacked = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("colorwheel.training.PackedLibraries")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tukaani..")
            .because("those came with the program and nobody chose them");

    @ArchTest
    static final ArchRule picturesAreDecodedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("colorwheel.color.file.PictureDecoder")
            .should()
            .accessTargetWhere(reads(
                            "javax.imageio.ImageIO",
                            "read",
                            "getImageReader",
                            "getImageReaders",
                            "getImageReadersByFormatName",
                            "getImageReadersByMIMEType",
                            "getImageReadersBySuffix")
                    .as("the target decodes pixels"))
            .because("of the program's own pictures only the texts are read; of those that colors are taken from, size"
                    + " and parts are checked before a decoder gets what pixels need and nothing else");

    @ArchTest
    static final ArchRule noModelIsDecoded = noClasses()
            .should()
            .accessTargetWhere(reads(
                            "org.deeplearning4j.util.ModelSerializer",
                            "restoreComputationGraph",
                            "restoreMultiLayerNetwork",
                            "restoreNormalizerFromFile",
                            "restoreComputationGraphAndNormalizer",
                            "getObjectFromFile")
                    .or(reads("org.deeplearning4j.nn.graph.ComputationGraph", "load"))
                    .or(reads(
                            "org.nd4j.linalg.factory.Nd4j", "read", "readBinary", "fromByteArray", "createFromNpyFile"))
                    .or(reads("org.deeplearning4j.nn.conf.ComputationGraphConfiguration", "fromJson", "fromYaml"))
                    .or(reads("org.deeplearning4j.nn.conf.MultiLayerConfiguration", "fromJson", "fromYaml"))
                    .or(reads("org.deeplearning4j.nn.conf.NeuralNetConfiguration", "fromJson", "fromYaml"))
                    .as("the target decodes what a stranger encoded"))
            .because("of a network its numbers are read, and the program knows itself what network they belong to");

    @ArchTest
    static final ArchRule theOldLibrariesInsideDl4jAreLeftToIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.nd4j.shade..",
                    "org.nd4j.autodiff..",
                    "org.nd4j.imports..",
                    "org.tensorflow..",
                    "onnx..",
                    "org.deeplearning4j.nn.modelimport..")
            .because("they have known vulnerabilities, which packaging/DEPENDENCIES.md names");

    private static DescribedPredicate<JavaAccess<?>> reads(String owner, String... names) {
        return describe(
                "the target is one of " + owner + "." + Set.of(names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return describe("are one of " + Set.of(names), type -> Set.of(names).contains(type.getFullName()));
    }
}
