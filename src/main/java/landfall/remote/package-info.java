/** Asks other machines, within bounds of time, size and trust: feeds, the pages they link to, a language model; tells one that the user named what is new. */
package landfall.remote;
