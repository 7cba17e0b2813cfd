/** The look of the window: themes of the controls with their palettes. */
package colorwheel.view.theme;
