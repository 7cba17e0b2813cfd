/** The strip of small wheels under the scatter: how the run went. */
package colorwheel.view.history;
