/**
 * Seeded synthetic worlds with their truth: ships that sail, stay, fall silent and change names, what a feed would have heard
 * of them, reports and a sanctions list that tell their story. Everything written here is marked synthetic. The room shares
 * no code with the detectors beyond the words, the ports and the water.
 */
package landfall.simulate;
