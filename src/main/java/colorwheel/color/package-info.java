/**
 * Colors by hue, saturation and value: the conversion to RGB, the twelve named hues, arithmetic on the hue circle, the
 * held-out slice, and the cube of training colors.
 *
 * <p>Hues are degrees in [0, 360), saturation and value are in [0, 1], RGB components are in [0, 1]. Everything here is
 * immutable and may be used from any thread. This package uses no other one.
 */
@NullMarked
package colorwheel.color;

import org.jspecify.annotations.NullMarked;
