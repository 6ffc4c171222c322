/** What the data got wrong: counted by reason, never stopping a run. Imports no other room. */
package landfall.reject;
