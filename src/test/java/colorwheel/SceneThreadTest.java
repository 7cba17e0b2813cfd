package colorwheel;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Job;
import colorwheel.background.Latest;
import colorwheel.background.SerialWorker;
import colorwheel.background.Threads;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/**
 * Nothing of the scene graph is made off the JavaFX thread, which JavaFX forbids and does not check. All that is handed
 * to another thread is followed through the program, call by call. What is handed on as a function is not followed, and
 * neither is what a method gives to {@link Platform#runLater}.
 */
class SceneThreadTest {
    /** What takes a function and runs it on another thread. */
    private static final Map<Class<?>, String> HAND_OVERS = Map.of(
            Threads.class,
            "daemon",
            Latest.class,
            "request",
            Job.class,
            "start",
            SerialWorker.class,
            "execute",
            Executor.class,
            "execute");

    /** Whose constructors are for the JavaFX thread alone. Tooltips and context menus are windows. */
    private static final List<Class<?>> OF_THE_SCENE =
            List.of(Node.class, Scene.class, Window.class, Dialog.class, MenuItem.class, Tab.class);

    /** Where a code unit was reached from; {@code null} for where the work is handed over. */
    private final Map<JavaCodeUnit, JavaCodeUnit> reachedFrom = new LinkedHashMap<>();

    private final Set<String> made = new TreeSet<>();

    @Test
    void nothingOfTheSceneIsMadeOnAnotherThread() {
        assertThat(madeElsewhere(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("colorwheel")))
                .isEmpty();
        assertThat(reachedFrom.keySet())
                .as("what trains is followed, so that the test looks at something")
                .anyMatch(unit -> unit.getFullName().startsWith("colorwheel.training.PreviewRun.run("));
    }

    @Test
    void aControlThatIsMadeOnAnotherThreadIsFound() {
        assertThat(madeElsewhere(new ClassFileImporter().importClasses(Wrong.class, Maker.class, MakesALabel.class)))
                .singleElement()
                .asString()
                .startsWith("javafx.scene.control.Label in " + MakesALabel.class.getName() + ".make()");
        reachedFrom.clear();
        made.clear();
        assertThat(madeElsewhere(new ClassFileImporter().importClasses(Right.class)))
                .isEmpty();
    }

    private interface Maker {
        void make();
    }

    private static final class MakesALabel implements Maker {
        @Override
        public void make() {
            new Label("made in the wrong place").setVisible(true);
        }
    }

    private static final class Wrong {
        private final Maker maker = new MakesALabel();

        void begin() {
            Threads.daemon("wrong", () -> work()).start();
        }

        private void work() {
            maker.make();
        }
    }

    private static final class Right {
        void begin() {
            Threads.daemon("right", this::work).start();
        }

        private void work() {
            Platform.runLater(() -> new Label("made in the right place").setVisible(true));
        }
    }

    private Set<String> madeElsewhere(JavaClasses program) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        for (JavaClass type : program) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (unit.getAccessesFromSelf().stream().anyMatch(SceneThreadTest::handsOver)) {
                    unit.getAccessesFromSelf().stream()
                            .filter(access -> isOfAFunction(access) && !comesBack(access, unit))
                            .forEach(access -> follow(access, unit, open));
                }
            }
        }
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (!(isOfAFunction(access) && comesBack(access, unit))) {
                    follow(access, unit, open);
                }
            }
        }
        return made;
    }

    private static boolean handsOver(JavaAccess<?> access) {
        return HAND_OVERS.entrySet().stream()
                .anyMatch(to -> access.getName().equals(to.getValue())
                        && access.getTargetOwner().isAssignableTo(to.getKey()));
    }

    /** In a lambda expression, or itself a reference to a method. */
    private static boolean isOfAFunction(JavaAccess<?> access) {
        return access.isDeclaredInLambda() || access instanceof JavaCodeUnitReference;
    }

    /**
     * Whether a function is what is given back to the JavaFX thread: in a method that calls {@code runLater}, or what
     * calls it in turn, all functions from that line on.
     */
    private static boolean comesBack(JavaAccess<?> function, JavaCodeUnit in) {
        return in.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getLineNumber() <= function.getLineNumber()
                        && (isRunLater(access)
                                || target(access)
                                        .filter(unit -> unit.getAccessesFromSelf().stream()
                                                .anyMatch(SceneThreadTest::isRunLater))
                                        .isPresent()));
    }

    private static boolean isRunLater(JavaAccess<?> access) {
        return access.getName().equals("runLater") && access.getTargetOwner().isEquivalentTo(Platform.class);
    }

    /** What of the program is called; empty for what is none of it. */
    private static Optional<JavaCodeUnit> target(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> isOfTheProgram(unit.getOwner()));
    }

    private static boolean isOfTheProgram(JavaClass type) {
        return type.getPackageName().startsWith("colorwheel");
    }

    private void follow(JavaAccess<?> access, JavaCodeUnit from, Deque<JavaCodeUnit> open) {
        JavaClass owner = access.getTargetOwner();
        if (access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && isOfTheScene(owner)) {
            made.add(owner.getFullName() + " in " + path(from));
        }
        target(access).ifPresent(target -> {
            visit(target, from, open);
            // Whatever implements or overrides it.
            for (JavaClass below : target.getOwner().getAllSubclasses()) {
                below.getMethods().stream()
                        .filter(method -> method.getName().equals(target.getName())
                                && method.getRawParameterTypes().equals(target.getRawParameterTypes()))
                        .forEach(method -> visit(method, from, open));
            }
        });
    }

    private void visit(JavaCodeUnit unit, JavaCodeUnit from, Deque<JavaCodeUnit> open) {
        if (!reachedFrom.containsKey(unit)) {
            reachedFrom.put(unit, from);
            open.add(unit);
        }
    }

    private static boolean isOfTheScene(JavaClass type) {
        return OF_THE_SCENE.stream().anyMatch(type::isAssignableTo);
    }

    /** How the program comes there. */
    private String path(JavaCodeUnit unit) {
        StringBuilder path = new StringBuilder(unit.getFullName());
        for (JavaCodeUnit before = reachedFrom.get(unit); before != null; before = reachedFrom.get(before)) {
            path.append(" from ").append(before.getFullName());
        }
        return path.toString();
    }
}
