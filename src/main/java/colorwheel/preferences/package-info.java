/**
 * What the lab remembers of how somebody works: window, theme, last folder, recent files. None of it changes a result.
 *
 * <pre>
 *   file ──► PreferenceStore ──► Preferences ──► views
 *     ▲            │                               │
 *     └── soon, in the background ◄── update ──────┘
 * </pre>
 *
 * <p>Uses {@code background} and {@code files}; knows no window. Everything may be used from any thread.
 */
package colorwheel.preferences;
