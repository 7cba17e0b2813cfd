/**
 * What can be said about a snapshot: pure functions of it and of its colors. Anything here may be called from any
 * thread.
 */
package colorwheel.analysis;
