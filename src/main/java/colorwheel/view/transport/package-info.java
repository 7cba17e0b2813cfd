/** The timeline and the buttons under the picture. */
package colorwheel.view.transport;
