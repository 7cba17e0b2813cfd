package colorwheel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Threads;
import colorwheel.color.ColorTable;
import colorwheel.experiment.InvalidSettingException;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.TKScenePaintListener;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.NullMarked;

/** The plan of the house as rules, each with its reason. A room that is not built yet obeys every rule. */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    // Who may use whom. A room may always use itself, and never the root package, where only Main lives.

    @ArchTest
    static final ArchRule colorUsesNoRoom =
            room("color").because("colors are arithmetic: everything stands on them, so they stand on nothing");

    @ArchTest
    static final ArchRule backgroundUsesNoRoom =
            room("background").because("making and stopping threads is the same whatever the work is");

    @ArchTest
    static final ArchRule filesUseNoRoom =
            room("files").because("writing a file whole or not at all is the same whatever is in it");

    @ArchTest
    static final ArchRule experimentUsesColors = room("experiment", "color", "files")
            .because("a description of a run is plain data that a command line, a window and a file share");

    @ArchTest
    static final ArchRule preferencesKnowNoResult =
            room("preferences", "files", "background").because("how somebody works must not change what comes out");

    @ArchTest
    static final ArchRule recordingUsesExperiments = room("recording", "color", "experiment")
            .because("what crosses from training to the screen belongs to neither of the two");

    @ArchTest
    static final ArchRule weightsUseRecordings = room("weights", "color", "experiment", "recording", "files")
            .because("a file of weights is the same whatever trained them, and whoever asks for it");

    @ArchTest
    static final ArchRule networkUsesRecordings = room("network", "color", "experiment", "recording")
            .because("what recorded weights make of a color can be asked anywhere, whatever trained them");

    @ArchTest
    static final ArchRule trainingUsesRecordings = room(
                    "training", "color", "experiment", "recording", "network", "files", "weights", "background")
            .because("training publishes and does not know who looks");

    @ArchTest
    static final ArchRule analysisUsesRecordings = room(
                    "analysis", "color", "experiment", "recording", "network", "background")
            .because("measures are pure functions of a snapshot and its cube, whatever trained it");

    @ArchTest
    static final ArchRule sweepsTrainAndMeasure = room(
                    "sweep",
                    "color",
                    "experiment",
                    "recording",
                    "network",
                    "training",
                    "analysis",
                    "background",
                    "files")
            .because("many runs are the same with a window and without one");

    @ArchTest
    static final ArchRule paintUsesAnalysis = room(
                    "paint", "color", "experiment", "recording", "network", "analysis", "background")
            .because("painters are pure functions of a snapshot: nothing that happens meanwhile may change a picture");

    @ArchTest
    static final ArchRule sessionDoesNotPaint = room(
                    "session", "color", "experiment", "recording", "network", "training", "analysis", "background")
            .because("what is happening now must be testable without drawing anything");

    @ArchTest
    static final ArchRule viewUsesAllButApp = room(
                    "view",
                    "color",
                    "experiment",
                    "files",
                    "preferences",
                    "recording",
                    "network",
                    "training",
                    "analysis",
                    "paint",
                    "session",
                    "sweep",
                    "export",
                    "weights",
                    "background")
            .because("a pane shows the session and asks it for things; what it is wired to is decided in app");

    @ArchTest
    static final ArchRule exportKnowsNoWindow = room(
                    "export",
                    "color",
                    "experiment",
                    "recording",
                    "network",
                    "training",
                    "analysis",
                    "paint",
                    "files",
                    "background")
            .because("frames must come out the same with a window, with another window and with none");

    @ArchTest
    static final ArchRule launchKnowsNothingOfTheProgram = room("launch", "background")
            .because("it starts the program's process, and each class that it loads delays the window");

    @ArchTest
    static final ArchRule nobodyUsesTheApp = noClasses()
            .that()
            .resideOutsideOfPackage("colorwheel.app..")
            .and()
            .doNotHaveFullyQualifiedName("colorwheel.Main")
            .should()
            .dependOnClassesThat(resideInAnyPackage("colorwheel.app..", "colorwheel"))
            .because("composition comes last: a part that knows the whole cannot be used or tested alone");

    @ArchTest
    static final ArchRule thereAreNoCycles = slices().matching("colorwheel.(**)")
            .should()
            .beFreeOfCycles()
            .because("rooms in a circle can only be understood, changed and tested all at once");

    @ArchTest
    static final ArchRule everyClassHasARoom = classes()
            .should()
            .resideInAnyPackage(
                    "colorwheel.color..",
                    "colorwheel.background..",
                    "colorwheel.files..",
                    "colorwheel.preferences..",
                    "colorwheel.experiment..",
                    "colorwheel.recording..",
                    "colorwheel.network..",
                    "colorwheel.weights..",
                    "colorwheel.training..",
                    "colorwheel.analysis..",
                    "colorwheel.sweep..",
                    "colorwheel.paint..",
                    "colorwheel.session..",
                    "colorwheel.view..",
                    "colorwheel.export..",
                    "colorwheel.launch..",
                    "colorwheel.app..")
            .orShould()
            .haveFullyQualifiedName("colorwheel.Main")
            .because("a room that no rule names would be a way around all of them");

    @ArchTest
    static final ArchRule panesKeepNoColorRows = noFields()
            .that()
            .areDeclaredInClassesThat(
                    resideInAPackage("colorwheel.view..").and(not(resideInAPackage("colorwheel.view.sweep.."))))
            .should()
            .haveRawType(ColorTable.class)
            .because("the rows of an experiment are enumerated once and shared by all who ask for them; a table that a"
                    + " pane keeps is a second one when the experiment changes (a sweep shows fewer colors than it"
                    + " trains)");

    // What lies outside the house.

    @ArchTest
    static final ArchRule onlyTrainingKnowsTheBackend = noClasses()
            .that()
            .resideOutsideOfPackage("colorwheel.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("a second engine must fit beside DL4J, and no native array may reach the JavaFX thread");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("colorwheel.session..", "colorwheel.view..", "colorwheel.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("training, painting and export run where there is no display, and the screen and the files"
                    + " share their bytes because the same painters make both");

    @ArchTest
    static final ArchRule onlyBordersKnowJson = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "colorwheel.files..",
                    "colorwheel.experiment..",
                    "colorwheel.weights..",
                    "colorwheel.preferences..",
                    "colorwheel.sweep..",
                    "colorwheel.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..")
            .because("JSON is the form of files and of standard output: inside the program values have types and have"
                    + " been checked");

    @ArchTest
    static final ArchRule onlyFilesWrites = noClasses()
            .that()
            .resideOutsideOfPackages("colorwheel.files..", "colorwheel.launch..")
            .and()
            .doNotHaveFullyQualifiedName("colorwheel.training.PackedLibraries")
            .should()
            .accessTargetWhere(writesFiles())
            .because("links, permissions, the disk and what appears meanwhile are minded in one place; a cache that is"
                    + " checked when it is read may be written as it likes");

    @ArchTest
    static final ArchRule whatTheUserReadsIsOneException = noClasses()
            .that()
            .areAssignableTo(Throwable.class)
            .and()
            .resideOutsideOfPackage("colorwheel.files..")
            .and()
            .areNotAssignableTo(InvalidSettingException.class)
            .should()
            .bePublic()
            .because("every boundary shows the message of a UserFacingException, and of a refused setting, and need not"
                    + " know which room it comes from");
    // Measurements, which are in src/benchmark and ship to nobody.

    @ArchTest
    static final ArchRule nothingMeasuresItself = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("colorwheel.background.MemoryBudget")
            .should()
            .accessTargetWhere(asksWhatTheProcessTakes())
            .orShould()
            .dependOnClassesThat(
                    resideInAnyPackage("java.lang.management..", "com.sun.management..", "com.sun.javafx.perf..")
                            .or(type(TKPulseListener.class))
                            .or(type(TKScenePaintListener.class)))
            .because("times of threads, memory in use and frames drawn are read by who measures the program, and by"
                    + " nothing that people use; how much memory there is decides what may be started");

    @ArchTest
    static final ArchRule thereIsOneWindow = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("colorwheel.app.LabApplication")
            .should()
            .beAssignableTo(Application.class)
            .because("a window that a script uses in place of a person is a measurement");

    // Threads.

    @ArchTest
    static final ArchRule threadsAreMadeInBackground = noClasses()
            .that()
            .resideOutsideOfPackage("colorwheel.background..")
            .should()
            .accessTargetWhere(makesThreads())
            .because("a thread from elsewhere has no name in a dump and may keep the program alive");

    /** Parts with threads of their own beside the kinds of work in background, each with its reason. */
    private static final Map<String, String> OWN_THREADS = Map.ofEntries(
            Map.entry("colorwheel.sweep.Sweep", "one call that blocks shares its work among threads and joins them"),
            Map.entry("colorwheel.export.NumberedFiles", "the same"),
            Map.entry("colorwheel.export.FramePipeline", "the same"),
            Map.entry("colorwheel.export.EncoderProcess", "one call that blocks feeds a program and listens to it"),
            Map.entry("colorwheel.training.PackedLibraries", "one call that blocks unpacks on all cores"),
            Map.entry("colorwheel.view.failure.Failures", "it reports failures when nothing else may work any more"),
            Map.entry("colorwheel.launch.ProgramProcess", "what ends with the process is no work beside a window"),
            Map.entry("colorwheel.app.StopHook", "the same"),
            Map.entry("colorwheel.app.Program", "the same"),
            Map.entry("colorwheel.app.PulseTimer", "it is what pulses are made by"),
            Map.entry("colorwheel.app.ColdStart", "warming up has no outcome"));

    @ArchTest
    static final ArchRule workBesideTheWindowIsOfOneKind = noClasses()
            .that()
            .resideOutsideOfPackage("colorwheel.background..")
            .and(describe(
                    "are not among those with a reason for threads of their own", type -> OWN_THREADS.keySet().stream()
                            .noneMatch(name -> type.getFullName().equals(name)
                                    || type.getFullName().startsWith(name + "$"))))
            .should()
            .accessTargetWhere(hasThreadsOfItsOwn())
            .because(
                    "Latest, SerialWorker and Job of background report Errors, drop what was canceled, ask for a pulse and go"
                            + " on after a thread has died; each other make of it has forgotten one of these");

    @ArchTest
    static final ArchRule workDoesNotGoToTheCommonPool = noClasses()
            .should()
            .accessTargetWhere(usesTheCommonPool())
            .because("its threads are shared with everybody, unnamed by us, and cannot be cancelled one by one");

    @ArchTest
    static void nothingSleepsNotEvenTests(JavaClasses main) {
        JavaClasses withTests = new ClassFileImporter().importPackages("colorwheel");
        noClasses()
                .should()
                .accessTargetWhere(named("sleep"))
                .because("a pause is too short on a busy machine and too long on others: wait for what is awaited")
                .check(withTests);
    }

    // Names.

    @ArchTest
    static void noTwoClassesHaveOneName(JavaClasses main) {
        Map<String, List<String>> byName = topLevel(main)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getFullName, Collectors.toList())));
        assertThat(byName.values())
                .as("a name that two classes have must be read twice, and imported with care")
                .allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    @ArchTest
    static void noClassIsNamedLikeOneOfJavaFx(JavaClasses main) throws IOException {
        Set<String> javaFx = new TreeSet<>();
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            if (module.name().startsWith("javafx.")) {
                try (ModuleReader reader = module.reference().open()) {
                    reader.list()
                            .filter(name ->
                                    name.startsWith("javafx/") && name.endsWith(".class") && !name.contains("$"))
                            .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".class".length()))
                            .forEach(javaFx::add);
                }
            }
        }
        assertThat(javaFx).as("JavaFX is on the module path").contains("Slider", "Stage");
        assertThat(topLevel(main).map(JavaClass::getSimpleName))
                .as("Slider or Control is read as JavaFX's")
                .filteredOn(javaFx::contains)
                .isEmpty();
    }

    private static Stream<JavaClass> topLevel(JavaClasses main) {
        return main.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info"));
    }

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .resideOutsideOfPackage("colorwheel")
            .should(ArchCondition.from(describe("be in a package that is @NullMarked", type -> type.getPackage()
                    .isAnnotatedWith(NullMarked.class))))
            .because("what may be null is marked @Nullable, nothing else is null, and the build checks it");

    // The process and its streams.

    @ArchTest
    static final ArchRule onlyTheAppEndsTheProgram = noClasses()
            .that(resideOutsideOfTheApp())
            .should()
            .accessTargetWhere(ownedBy(System.class, "exit")
                    .or(ownedBy(Runtime.class, "exit", "halt"))
                    .as("the target ends the program"))
            .because("whoever ends the program must know that no export and no recording is lost by it");

    @ArchTest
    static final ArchRule onlyTheAppPrints = noClasses()
            .that(resideOutsideOfTheApp())
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("standard output is read by programs, its last line is one JSON object;"
                    + " failures go to the one visible handler");

    private static ArchRule room(String name, String... mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(mayUse))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packageOf(name))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("colorwheel.."))
                        .or(resideInAnyPackage(allowed))
                        .as(
                                mayUse.length == 0 ? "are in no other room" : "are in no other room but %s",
                                String.join(", ", mayUse)))
                .allowEmptyShould(true);
    }

    private static String packageOf(String room) {
        return "colorwheel." + room + "..";
    }

    private static DescribedPredicate<JavaClass> resideOutsideOfTheApp() {
        return not(resideInAnyPackage("colorwheel.app..", "colorwheel.launch..")
                        .or(describe("is Main", type -> type.getFullName().equals("colorwheel.Main"))))
                .as("are neither in app nor in launch nor Main");
    }

    private static DescribedPredicate<JavaAccess<?>> writesFiles() {
        DescribedPredicate<JavaAccess<?>> byName = ownedBy(
                Files.class,
                "write",
                "writeString",
                "newOutputStream",
                "newBufferedWriter",
                "newByteChannel",
                "createFile",
                "createDirectory",
                "createDirectories",
                "createLink",
                "createSymbolicLink",
                "move",
                "copy");
        DescribedPredicate<JavaAccess<?>> opened = describe(
                "a file is opened",
                access -> access.getName().equals("<init>")
                        && !hasParameter(access, FileDescriptor.class)
                        && (ownerIs(access, FileOutputStream.class)
                                || ownerIs(access, FileWriter.class)
                                || ownerIs(access, RandomAccessFile.class)));
        return byName.or(opened).as("the target writes files");
    }

    private static DescribedPredicate<JavaAccess<?>> asksWhatTheProcessTakes() {
        return ownedBy(System.class, "gc")
                .or(ownedBy(Runtime.class, "gc", "totalMemory", "freeMemory"))
                .or(ownedBy(ProcessHandle.class, "info"))
                .as("the target tells what the process takes");
    }

    private static DescribedPredicate<JavaAccess<?>> makesThreads() {
        DescribedPredicate<JavaAccess<?>> newThread = describe(
                "a new thread or timer",
                access -> access.getName().equals("<init>")
                        && (ownerIs(access, Thread.class)
                                || access.getTargetOwner().getFullName().equals("java.util.Timer")));
        DescribedPredicate<JavaAccess<?>> poolWithoutFactory = describe(
                "a pool that makes its own threads",
                access -> (ownerIs(access, Executors.class) && access.getName().startsWith("new")
                                || ownerIs(access, ThreadPoolExecutor.class)
                                        && access.getName().equals("<init>")
                                || ownerIs(access, ForkJoinPool.class)
                                        && access.getName().equals("<init>"))
                        && !hasParameter(access, ThreadFactory.class));
        return newThread.or(poolWithoutFactory).as("the target makes threads without the factory of background");
    }

    private static DescribedPredicate<JavaAccess<?>> hasThreadsOfItsOwn() {
        return describe(
                "the target is a thread, a pool or a timer",
                access -> ownedBy(Threads.class, "daemon", "factory").test(access)
                        || ownerIs(access, Executors.class)
                        || ownerIs(access, CompletableFuture.class)
                        || access.getTargetOwner().getFullName().equals("java.util.Timer")
                        || (ownerIs(access, Thread.class)
                                        || ownerIs(access, ThreadPoolExecutor.class)
                                        || ownerIs(access, ForkJoinPool.class))
                                && access.getName().equals("<init>"));
    }

    private static DescribedPredicate<JavaAccess<?>> usesTheCommonPool() {
        return describe(
                "the target uses the common pool",
                access -> ownerIs(access, CompletableFuture.class)
                                && access.getName().endsWith("Async")
                                && !hasParameter(access, Executor.class)
                        || ownerIs(access, BaseStream.class) && access.getName().equals("parallel")
                        || access.getName().equals("parallelStream")
                        || ownerIs(access, ForkJoinPool.class)
                                && access.getName().equals("commonPool"));
    }

    private static DescribedPredicate<JavaAccess<?>> ownedBy(Class<?> owner, String... names) {
        return describe(
                "the target is in " + owner.getSimpleName(),
                access -> ownerIs(access, owner) && Set.of(names).contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String name) {
        return describe(
                "the target is named " + name, access -> access.getName().equals(name));
    }

    private static boolean ownerIs(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }

    private static boolean hasParameter(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
