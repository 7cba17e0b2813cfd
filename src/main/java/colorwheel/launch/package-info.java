/**
 * Starts the program in a Java process that has the right options: {@link colorwheel.launch.Launcher} is what
 * {@code mvn javafx:run} calls. Packs the program's classes into a jar, chooses the options of a window or of a
 * command, and gives a window its archive of classes and method profiles, which it makes from what an earlier window
 * has loaded. Plain Java without JavaFX, because everything here is waited for.
 */
package colorwheel.launch;
