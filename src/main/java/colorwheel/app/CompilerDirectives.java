package colorwheel.app;

import java.lang.reflect.Method;

/**
 * What Java's optimizing compiler leaves out: see {@code packaging/jvm/compiler-directives.json}. Given by Java's
 * option {@code -XX:CompilerDirectivesFile}, Java would report it on standard output. By way of the platform's MBean
 * server it takes a tenth of a second and more; so this calls what the server would call, which needs
 * {@code --add-opens jdk.management/com.sun.management.internal=ALL-UNNAMED}.
 */
final class CompilerDirectives {
    /** The system property that names the file of directives. Without it there are none. */
    static final String FILE = "colorwheel.compiler-directives";

    private static final String INTERNAL = "com.sun.management.internal.";

    private CompilerDirectives() {}

    /**
     * Puts them in force for this process.
     *
     * @throws IllegalStateException if this Java cannot do so
     */
    static void install() {
        String file = System.getProperty(FILE);
        if (file != null) {
            call("Compiler.directives_add \"" + file + "\"");
        }
    }

    /** Runs a diagnostic command, as {@code jcmd} does, and returns what it says. */
    static String call(String command) {
        try {
            // Loads the native library that the command is in.
            Class.forName(INTERNAL + "PlatformMBeanProviderImpl");
            Class<?> commands = Class.forName(INTERNAL + "DiagnosticCommandImpl");
            Method bean = commands.getDeclaredMethod("getDiagnosticCommandMBean");
            bean.setAccessible(true);
            Method execute = commands.getDeclaredMethod("executeDiagnosticCommand", String.class);
            execute.setAccessible(true);
            return (String) execute.invoke(bean.invoke(null), command);
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            throw new IllegalStateException("This Java does not run the diagnostic command " + command, unknown);
        }
    }
}
