package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the kernel. The Vector API is an incubating module that a Java runtime may lack or may not have been asked
 * for ({@code --add-modules jdk.incubator.vector}), so the class that uses it is only named once the module is known to
 * be there.
 */
final class Kernels {
    private static final @Nullable Constructor<? extends Kernel> VECTOR = findVector();

    private Kernels() {}

    /** Whether this machine and this runtime can run the vector kernel at its speed. */
    static boolean hasVector() {
        return VECTOR != null;
    }

    /** The fastest kernel there is here. */
    static Kernel fastest(NetworkSpec network, float[] rgb) {
        return hasVector() ? vector(network, rgb) : loops(network, rgb);
    }

    /** The fastest kernel with terms on the latents. */
    static Kernel withTerms(NetworkSpec network, float[] rgb, Terms terms) {
        return hasVector() ? vector(network, rgb, terms) : loopsWithTerms(network, rgb, terms);
    }

    /** The kernel of plain loops with terms on the latents. */
    static Kernel loopsWithTerms(NetworkSpec network, float[] rgb, Terms terms) {
        return StoredKernel.compiled(network, rgb, terms);
    }

    /** The kernel of plain loops, which every Java has. */
    static Kernel loops(NetworkSpec network, float[] rgb) {
        return LoopKernel.supports(network) ? new LoopKernel(network, rgb) : StoredKernel.compiled(network, rgb, null);
    }

    /** @throws IllegalStateException unless {@link #hasVector} */
    static Kernel vector(NetworkSpec network, float[] rgb) {
        return vector(network, rgb, null);
    }

    private static Kernel vector(NetworkSpec network, float[] rgb, @Nullable Terms terms) {
        if (VECTOR == null) {
            throw new IllegalStateException("the module jdk.incubator.vector is not there");
        }
        try {
            return VECTOR.newInstance(network, rgb, terms);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Constructor<? extends Kernel> findVector() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return null;
        }
        try {
            Class<?> type = Class.forName("colorwheel.training.fused.VectorKernel");
            boolean supported = (boolean) type.getDeclaredMethod("isSupported").invoke(null);
            return supported
                    ? type.asSubclass(Kernel.class)
                            .getDeclaredConstructor(NetworkSpec.class, float[].class, Terms.class)
                    : null;
        } catch (ReflectiveOperationException | LinkageError e) {
            // The interface of an incubating module may change in a later Java: the plain loops do the same work.
            return null;
        }
    }
}
