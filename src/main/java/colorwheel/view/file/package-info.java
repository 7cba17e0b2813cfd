/** Opening and saving: experiments, weights, models, and pictures that carry an experiment. */
package colorwheel.view.file;
