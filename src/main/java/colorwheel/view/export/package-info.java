/** The export dialog and the job behind it. */
package colorwheel.view.export;
