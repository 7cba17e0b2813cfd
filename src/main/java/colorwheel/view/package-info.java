/**
 * The window: panes, controls and dialogs. Each feature has its own package with its style sheet beside it; a view is
 * created, then bound to the {@link colorwheel.session.Lab}, and keeps no state that the lab has. Everything here
 * belongs to the JavaFX thread.
 */
@NullMarked
package colorwheel.view;

import org.jspecify.annotations.NullMarked;
