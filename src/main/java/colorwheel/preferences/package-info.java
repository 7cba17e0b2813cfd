/**
 * The user's choices that the lab remembers: window, theme, last folder, recent files. None of them changes a result.
 *
 * <pre>
 *   file ──► PreferenceStore ──► Preferences ──► views
 *     ▲            │                               │
 *     └── soon, in the background ◄── update ──────┘
 * </pre>
 *
 * <p>Uses {@code background} and {@code files}; knows no window. Everything may be used from any thread.
 */
@NullMarked
package colorwheel.preferences;

import org.jspecify.annotations.NullMarked;
