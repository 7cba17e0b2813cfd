/** The look of the window: themes of the controls with their palettes. */
@NullMarked
package colorwheel.view.theme;

import org.jspecify.annotations.NullMarked;
