package colorwheel.analysis;

import colorwheel.analysis.Measure.Scale;

/**
 * A measure whose values are numbers, whatever the width of the bottleneck it belongs to: what tables, charts and the
 * guide need to know of it.
 */
public interface NumericMeasure {
    /** Its name in tables and JSON. */
    String key();

    /** Its name in the window. */
    String label();

    /** What is written right behind a value, or empty. */
    String unit();

    /** How the values of many wheels are laid out. */
    Scale scale();

    /** What it means, in a sentence or two. */
    String help();

    /** How it is computed. */
    String formula();

    /** A number as the window shows it, with its unit; {@link Measure#UNDEFINED} if it is not finite. */
    String text(double number);
}
