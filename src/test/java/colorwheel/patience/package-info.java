/** How tests wait, and what they measure speed by. */
package colorwheel.patience;
