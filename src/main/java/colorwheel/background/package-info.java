/** How work is done off the JavaFX thread: the one factory of threads, and cancelling. Uses no other package. */
package colorwheel.background;
