package landfall.vessel;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a hull called itself over a period; a new one begins when any field changes. Unknown fields are null.
 *
 * @param mmsi the radio's number
 * @param imo IMO number with a right check digit
 * @param name ship's name
 * @param callSign radio call sign
 * @param flag ISO 3166-1 alpha-2, from the MMSI's country digits
 * @param shipType AIS type of ship
 * @param lengthMeters overall length
 * @param widthMeters beam
 * @param from first heard
 * @param to last heard
 */
public record Identity(
        int mmsi,
        Integer imo,
        String name,
        String callSign,
        String flag,
        Integer shipType,
        Integer lengthMeters,
        Integer widthMeters,
        Instant from,
        Instant to)
        implements Serializable {}
