/** From claims to cases and from cases to watches: who said what for and against one alleged transfer, and where to look. */
package landfall.casework;
