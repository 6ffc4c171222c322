package landfall.store;

import landfall.dossier.Investigation;

/**
 * A run as this program saved or read it last. While it is the latest nobody reads it anew, and the next save writes only what is
 * different from it.
 *
 * @param number of the run
 * @param found what it found
 * @param extractor version that read its statements, where this program saved it; null where it only read it
 */
record LastRun(long number, Investigation found, String extractor) {}
