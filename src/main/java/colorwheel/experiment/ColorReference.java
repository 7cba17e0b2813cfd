package colorwheel.experiment;

import colorwheel.color.ColorOrigin;

/**
 * Listed colors of which an experiment's text has no more than where they are.
 *
 * @param name what the list is known by
 * @param origin the file that they are in
 * @param count how many they are
 */
public record ColorReference(String name, ColorOrigin origin, int count) {}
