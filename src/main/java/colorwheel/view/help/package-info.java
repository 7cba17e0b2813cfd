/** What helps somebody who does not know the lab yet: the cheat sheet of keys and the hint of the first run. */
package colorwheel.view.help;
