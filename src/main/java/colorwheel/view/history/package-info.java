/** The strip of small wheels under the scatter: the history of the run. */
package colorwheel.view.history;
