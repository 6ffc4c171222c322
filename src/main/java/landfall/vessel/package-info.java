/**
 * Ships and what was heard of them: positions, static reports, tracks, hulls, events and voyages. Records only; imports
 * {@code geo} alone.
 */
package landfall.vessel;
