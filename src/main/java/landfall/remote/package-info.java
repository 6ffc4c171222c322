/** Asks other machines, within bounds of time, size and trust: feeds, the pages they link to, a language model. */
package landfall.remote;
