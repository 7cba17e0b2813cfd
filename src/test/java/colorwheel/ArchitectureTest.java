package colorwheel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import colorwheel.color.ColorTable;
import colorwheel.experiment.InvalidSettingException;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The plan of the house as rules, each with its reason. A room that is not built yet obeys every rule. */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    // Who may use whom. A room may always use itself, and never the root package, where only Main lives.

    @ArchTest
    static final ArchRule colorUsesNoRoom = classes()
            .that()
            .resideInAPackage("colorwheel.color")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("colorwheel..")).or(resideInAPackage("colorwheel.color")))
            .because("colors are arithmetic: everything stands on them, so they stand on nothing");

    @ArchTest
    static final ArchRule colorFilesUseColors = room("color.file", "color", "files", "background")
            .because("what colors a file has is the same whatever is done with them");

    @ArchTest
    static final ArchRule onlyBordersReadColorFiles = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "colorwheel.color.file..",
                    "colorwheel.experiment..",
                    "colorwheel.session..",
                    "colorwheel.view..",
                    "colorwheel.app..")
            .should()
            .dependOnClassesThat(resideInAPackage("colorwheel.color.file.."))
            .because(
                    "a file is read where somebody chooses it, or an experiment's file names it; what trains and paints"
                            + " has colors that have been read");

    @ArchTest
    static final ArchRule backgroundUsesNoRoom =
            room("background").because("making and stopping threads is the same whatever the work is");

    @ArchTest
    static final ArchRule filesUseNoRoom =
            room("files").because("writing a file whole or not at all is the same whatever is in it");

    @ArchTest
    static final ArchRule experimentUsesColors = room("experiment", "color", "files", "background")
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
}
