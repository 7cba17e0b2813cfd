package colorwheel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How classes, packages and constants are named and marked, as rules with their reasons. */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.DoNotIncludeTests.class)
class NameRuleTest {
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

    @ArchTest
    static final ArchRule boundsAreNamedMinAndMax = noFields()
            .that(describe(
                    "are no constants of an enum",
                    field -> !(field.getOwner().isEnum() && field.getRawType().equals(field.getOwner()))))
            .should()
            .haveNameMatching("(.*_)?(MOST|LEAST|LARGEST|SMALLEST|LONGEST|SHORTEST|HIGHEST|LOWEST)(_.*)?")
            .because("a bound is found by looking for MIN_ and MAX_, as in Java itself");
}
