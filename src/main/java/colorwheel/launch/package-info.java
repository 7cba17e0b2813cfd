/**
 * Starts the program in a Java process with the right options: {@code mvn javafx:run} and
 * {@code packaging/color-wheel-lab} call {@link colorwheel.launch.Launcher}. Packs the program's classes into a jar,
 * chooses the options of a window or of a command, and gives a window its archive of classes and method profiles, which
 * is made from the recording of an earlier window. Plain Java without JavaFX, because the user waits for everything
 * here.
 */
@NullMarked
package colorwheel.launch;

import org.jspecify.annotations.NullMarked;
