/**
 * The programs that measure the lab, each a command. They are compiled with the tests and ship to nobody.
 *
 * <p>They measure the process that people use: {@code colorwheel.Main} runs them in place of the program's own commands
 * when the system property {@code colorwheel.benchmark} names the folder of their classes. Options, class path and
 * archive of classes are then those of the window.
 */
package colorwheel.benchmark;
