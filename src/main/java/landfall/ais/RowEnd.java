package landfall.ais;

import landfall.vessel.StaticReport;

/**
 * The end of a table's row: all that stands behind what changes from row to row.
 *
 * @param type message type where it is told there, else −1
 * @param status where it is told there and known, else −1
 * @param said what a ship says of itself, without time and row; null when it says nothing
 * @param saidByAid the same if the sender is an aid to navigation
 * @param source receiver, or the table
 */
record RowEnd(int type, int status, StaticReport said, StaticReport saidByAid, String source) {}
