/** The left side: everything that describes a run. */
package colorwheel.view.experiment;
