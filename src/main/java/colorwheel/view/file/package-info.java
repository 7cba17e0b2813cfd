/** Opening and saving: experiments, weights, models, and pictures that carry an experiment. */
@NullMarked
package colorwheel.view.file;

import org.jspecify.annotations.NullMarked;
