/** What is told when the program itself has failed: one dialog with a report that can be copied, and a file of it. */
package colorwheel.view.failure;
