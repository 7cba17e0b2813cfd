package colorwheel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules for the tests themselves. */
@AnalyzeClasses(packages = "colorwheel", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsArchitectureTest {
    /** What waits, measures the processor, or prints how long it took. */
    private static final String MAY_READ_THE_CLOCK =
            "colorwheel\\.(patience\\..*|fuzz\\.Fuzz|app\\.storm\\.(Beats|StormTest)|benchmark\\.(?!\\w*Test)).*";

    @ArchTest
    static final ArchRule noTestReadsTheClock = noClasses()
            .that()
            .haveNameNotMatching(MAY_READ_THE_CLOCK)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a bound on the clock's time fails on a slow or busy machine: wait with Patience, and bound the"
                    + " program's own computing by the Yardstick");
}
