/** Positions to tracks, one ship each, and tracks to hulls: an MMSI may be shared, faked or reused. */
package landfall.track;
