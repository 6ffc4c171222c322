/** Leads against the truth of simulated worlds: how often what is said comes true, and weights fitted to it. */
package landfall.calibrate;
