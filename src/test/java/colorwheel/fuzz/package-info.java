/** Damaged and hostile inputs by the hundred thousand, made from a seed, and what their readers owe. */
package colorwheel.fuzz;
