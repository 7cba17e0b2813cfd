/** How the window looks: themes of the controls and the palettes that go with them. */
package colorwheel.view.theme;
