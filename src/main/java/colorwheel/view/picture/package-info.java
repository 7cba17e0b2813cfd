/** Painted pictures on the screen: the scatter, the swatches and the loss, painted off the JavaFX thread. */
package colorwheel.view.picture;
