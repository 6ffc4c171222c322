package landfall.ais;

/**
 * The end of a table's row: all that stands behind what changes from row to row.
 *
 * @param bytes as they stand, with the line end; null where they cannot be compared
 * @param mmsi whose
 * @param type message type where it is told there, else −1
 * @param status where it is told there, else null
 * @param atonName name if the sender is an aid to navigation
 * @param source receiver, or null
 */
record RowEnd(
        byte[] bytes,
        int mmsi,
        int type,
        Integer status,
        Integer imo,
        String callSign,
        String name,
        String atonName,
        Integer shipType,
        Integer length,
        Integer width,
        Double draught,
        String destination,
        String eta,
        String source) {}
