package colorwheel;

import static colorwheel.Accesses.hasParameter;
import static colorwheel.Accesses.ownerIs;
import static colorwheel.Accesses.parameters;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is written, named or shown is the same in every locale: two rules for the program and its tests. */
@AnalyzeClasses(packages = "colorwheel")
class LocaleRuleTest {
    /** What asks the default locale unless it is given one, or symbols that were made from one. */
    private static final List<Class<?>> LOCALIZED = List.of(
            Formatter.class,
            Scanner.class,
            MessageFormat.class,
            NumberFormat.class,
            DecimalFormatSymbols.class,
            DateFormat.class,
            DateFormatSymbols.class,
            DateTimeFormatter.class,
            DecimalStyle.class,
            Calendar.class,
            Collator.class,
            BreakIterator.class,
            ResourceBundle.class);

    private static final Set<String> MAKERS = Set.of("<init>", "format", "getBundle", "ofDefaultLocale");

    /** What has a variant with a locale, in the classes that print and in {@link String}. */
    private static final Set<String> LOCALIZED_METHODS =
            Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase");

    /** What asks the default character set unless it is given one. */
    private static final List<Class<?>> DECODERS = List.of(
            FileReader.class,
            FileWriter.class,
            InputStreamReader.class,
            OutputStreamWriter.class,
            PrintStream.class,
            PrintWriter.class,
            Scanner.class,
            Formatter.class);

    @ArchTest
    static final ArchRule everythingFormattedNamesItsLocale = noClasses()
            .that()
            .areNotAssignableTo(Breaches.class)
            .should()
            .accessTargetWhere(formatsInTheDefaultLocale())
            .because("digits, points and letters differ from country to country: the name of a resource or a file with"
                    + " other digits is another name");

    @ArchTest
    static final ArchRule everythingEncodedNamesItsCharacters = noClasses()
            .that()
            .areNotAssignableTo(Breaches.class)
            .should()
            .accessTargetWhere(encodesInTheDefaultCharacters())
            .because("on Java 17 the default character set follows the language of the system, and that of LANG=C has"
                    + " no letters beyond ASCII");

    @ArchTest
    static final ArchRule whatIsChosenMayHaveForeignLetters = noClasses()
            .that()
            .areNotAssignableTo(Breaches.class)
            .should()
            .accessTargetWhere(expectsEveryNameToBeExpressible())
            .because("with LANG=C a path with letters beyond ASCII throws: PathText and ChosenPath refuse it in words");

    private static DescribedPredicate<JavaAccess<?>> expectsEveryNameToBeExpressible() {
        return describe(
                "the target makes a path of a file that somebody has chosen",
                access -> ownerIs(access, File.class) && access.getName().equals("toPath"));
    }

    private static DescribedPredicate<JavaAccess<?>> formatsInTheDefaultLocale() {
        return describe("the target formats, reads or compares in the default locale", access -> {
            boolean printing = ownerIs(access, String.class)
                    || ownerIs(access, PrintStream.class)
                    || ownerIs(access, PrintWriter.class);
            boolean makes = MAKERS.contains(access.getName())
                    || access.getName().startsWith("getInstance")
                    || access.getName().matches("get\\w+Instance|ofPattern|ofLocalized\\w+");
            boolean instanceFormat = access.getName().equals("format")
                    && !ownerIs(access, Formatter.class)
                    && !ownerIs(access, MessageFormat.class);
            boolean localized = ownerIs(access, DateTimeFormatterBuilder.class)
                            && access.getName().equals("toFormatter")
                    || makes && !instanceFormat && LOCALIZED.stream().anyMatch(type -> ownerIs(access, type));
            return (printing && LOCALIZED_METHODS.contains(access.getName()) || localized)
                    && !hasParameter(access, Locale.class)
                    && !hasParameter(access, DecimalFormatSymbols.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> encodesInTheDefaultCharacters() {
        return describe("the target encodes or decodes in the default character set", access -> {
            boolean made = access.getName().equals("<init>");
            boolean ofText = ownerIs(access, String.class)
                    && (access.getName().equals("getBytes")
                                    && parameters(access).isEmpty()
                            || made
                                    && !parameters(access).isEmpty()
                                    && isBytes(parameters(access).get(0)));
            boolean ofProcess =
                    ownerIs(access, Process.class) && access.getName().matches("(input|error)Reader|outputWriter");
            boolean ofStream = made && DECODERS.stream().anyMatch(type -> ownerIs(access, type)) && takesBytes(access);
            return (ofText || ofProcess || ofStream) && !hasParameter(access, Charset.class)
                    || access.getTargetOwner().isEquivalentTo(Charset.class)
                            && access.getName().equals("defaultCharset");
        });
    }

    private static boolean isBytes(JavaClass type) {
        return type.isEquivalentTo(byte[].class);
    }

    /** A writer or a text has characters already. */
    private static boolean takesBytes(JavaAccess<?> access) {
        return parameters(access).stream()
                .limit(1)
                .anyMatch(first -> first.isAssignableTo(InputStream.class)
                        || first.isAssignableTo(OutputStream.class)
                        || first.isAssignableTo(File.class)
                        || first.isAssignableTo(Path.class)
                        || first.isEquivalentTo(String.class)
                                && !access.getTargetOwner().isEquivalentTo(Scanner.class));
    }

    /** Each of these methods breaks one of the rules. */
    @SuppressWarnings({"unused", "MethodCanBeStatic"})
    private static final class Breaches {
        String formatted(int number) {
            return "%d".formatted(number);
        }

        String format(int number) {
            return String.format("%d", number);
        }

        void printed(PrintStream out, int number) {
            out.printf("%d", number);
        }

        void printedByAWriter(PrintWriter out, int number) {
            out.format("%d", number);
        }

        String lowered(String text) {
            return text.toLowerCase();
        }

        UnaryOperator<String> raised() {
            return String::toUpperCase;
        }

        Formatter formatter() {
            return new Formatter();
        }

        String message(int number) {
            return MessageFormat.format("{0}", number);
        }

        NumberFormat decimal() {
            return new DecimalFormat("0.0");
        }

        NumberFormat numbers() {
            return NumberFormat.getIntegerInstance();
        }

        DecimalFormatSymbols symbols() {
            return DecimalFormatSymbols.getInstance();
        }

        DateFormat date() {
            return new SimpleDateFormat("yyyy");
        }

        DateTimeFormatter time() {
            return DateTimeFormatter.ofPattern("yyyy");
        }

        DateTimeFormatter builtTime() {
            return new DateTimeFormatterBuilder().appendPattern("yyyy").toFormatter();
        }

        Collator order() {
            return Collator.getInstance();
        }

        ResourceBundle words() {
            return ResourceBundle.getBundle("words");
        }

        Scanner scanner() {
            return new Scanner("1");
        }

        byte[] encoded(String text) {
            return text.getBytes();
        }

        String decoded(byte[] bytes) {
            return new String(bytes);
        }

        Reader reader(InputStream in) {
            return new InputStreamReader(in);
        }

        Writer writer(OutputStream out) {
            return new OutputStreamWriter(out);
        }

        Writer fileWriter(File file) throws IOException {
            return new FileWriter(file);
        }

        Reader fileReader(String file) throws IOException {
            return new FileReader(file);
        }

        PrintStream printer(OutputStream out) {
            return new PrintStream(out, true);
        }

        Reader answer(Process process) {
            return process.inputReader();
        }

        Charset characters() {
            return Charset.defaultCharset();
        }

        Path chosen(File file) {
            return file.toPath();
        }
    }

    /** None of these methods breaks a rule, although it looks like one that does. */
    @SuppressWarnings({"unused", "MethodCanBeStatic"})
    private static final class NoBreaches {
        String format(int number) {
            return String.format(Locale.ROOT, "%d", number);
        }

        String decimal(double number) {
            return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }

        String time(TemporalAccessor time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }

        String letters(char[] letters) {
            return new String(letters);
        }

        PrintWriter stack(Writer text) {
            return new PrintWriter(text, true);
        }

        byte[] encoded(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        Reader answer(Process process) {
            return process.inputReader(StandardCharsets.UTF_8);
        }
    }

    @Test
    void theRulesFindEveryBreachAndNothingElse() {
        JavaClass breaches = new ClassFileImporter().importClass(Breaches.class);
        DescribedPredicate<JavaAccess<?>> forbidden =
                formatsInTheDefaultLocale().or(encodesInTheDefaultCharacters()).or(expectsEveryNameToBeExpressible());

        assertThat(breaches.getMethods().stream()
                        .filter(method -> method.getAccessesFromSelf().stream().noneMatch(forbidden)))
                .isEmpty();
        assertThat(new ClassFileImporter()
                        .importClass(NoBreaches.class).getAccessesFromSelf().stream()
                                .filter(forbidden))
                .isEmpty();
    }
}
