package colorwheel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** What a rule asks about an access to a method, a constructor or a field. */
final class Accesses {
    private Accesses() {}

    /** Whether the target is one of these methods or fields of a type or of what is assignable to it. */
    static DescribedPredicate<JavaAccess<?>> ownedBy(Class<?> owner, String... names) {
        return describe(
                "the target is in " + owner.getSimpleName(),
                access -> ownerIs(access, owner) && Set.of(names).contains(access.getName()));
    }

    static boolean ownerIs(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }

    /** The types of the parameters of a method or constructor; none of a field. */
    static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? List.copyOf(target.getRawParameterTypes())
                : List.of();
    }

    static boolean hasParameter(JavaAccess<?> access, Class<?> type) {
        return parameters(access).stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
