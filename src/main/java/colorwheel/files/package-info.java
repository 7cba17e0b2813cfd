/**
 * Files that appear whole or not at all, and in words why one could not be written; whatever is in them. Uses no other
 * package. All of it blocks and may be called from any thread.
 */
package colorwheel.files;
