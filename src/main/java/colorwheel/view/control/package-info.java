/** Controls that several panes of the window use. */
package colorwheel.view.control;
