/** Numbers that a user may change: each with its default in one place, its unit, its meaning and its source. */
package landfall.setting;
