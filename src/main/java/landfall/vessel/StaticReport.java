package landfall.vessel;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a ship says of itself (AIS messages 5, 19, 24): typed in by people, often stale, sometimes false. A field that was not
 * given is null.
 *
 * @param time reception time, UTC
 * @param mmsi the radio's number
 * @param imo IMO ship number as sent, check digit not yet verified
 * @param callSign radio call sign
 * @param name ship's name as sent
 * @param shipType AIS type of ship and cargo, two digits
 * @param lengthMeters overall length from the antenna offsets
 * @param widthMeters beam from the antenna offsets
 * @param draughtMeters maximum present static draught
 * @param destination free text
 * @param eta {@code MM-DDTHH:MMZ}, as AIS carries no year
 * @param source file or receiver
 * @param row 1-based data row in input order over all inputs
 */
public record StaticReport(
        Instant time,
        int mmsi,
        Integer imo,
        String callSign,
        String name,
        Integer shipType,
        Integer lengthMeters,
        Integer widthMeters,
        Double draughtMeters,
        String destination,
        String eta,
        String source,
        long row)
        implements Serializable {
    /** Whether any field was given. */
    public boolean saysSomething() {
        return name != null
                || imo != null
                || callSign != null
                || shipType != null
                || lengthMeters != null
                || widthMeters != null
                || draughtMeters != null
                || destination != null
                || eta != null;
    }
}
