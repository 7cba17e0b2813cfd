/**
 * How work is done off the JavaFX thread: the one factory of threads, cancelling, and how much memory it may take. Uses
 * no other package.
 */
package colorwheel.background;
