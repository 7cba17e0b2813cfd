/** Help for new users: the sheet of keys and the hint of the first run. */
package colorwheel.view.help;
