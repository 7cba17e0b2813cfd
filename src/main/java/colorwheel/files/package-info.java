/**
 * Files that are written whole or not at all and read no further than a bound, in words why that failed, and text out
 * of files made fit to be shown; whatever is in them. Uses no other package. All of it blocks and may be called from
 * any thread.
 */
package colorwheel.files;
