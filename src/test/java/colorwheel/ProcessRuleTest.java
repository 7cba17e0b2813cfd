package colorwheel;

import static colorwheel.Accesses.hasParameter;
import static colorwheel.Accesses.ownedBy;
import static colorwheel.Accesses.ownerIs;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import colorwheel.background.Threads;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.TKScenePaintListener;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;
import javafx.application.Application;

/** What the program does to files, threads and streams as rules, each with its reason. */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.DoNotIncludeTests.class)
class ProcessRuleTest {
    // Files.

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
            Map.entry("colorwheel.app.ProgressLine", "a command without a window writes how far it is"),
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
                .accessTargetWhere(describe(
                        "the target is named sleep", access -> access.getName().equals("sleep")))
                .because("a pause is too short on a busy machine and too long on others: wait for what is awaited")
                .check(withTests);
    }

    // The end and the streams.

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
}
