package landfall.ais;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import landfall.geo.Point;
import landfall.vessel.Mmsi;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/**
 * One AIS message as heard (ITU-R M.1371-5, messages 1–5, 9, 18, 19, 21, 24, 27) or one row of a table of such messages.
 * What the ship did not say is null: latitude 91, speed 102.3, blank names and the like never get in.
 *
 * @param time reception time, UTC; null where the input does not tell
 * @param type message type; 0 where the input does not tell. Where a table names the transponder class alone, 1 stands for
 *     class A and 18 for class B
 * @param mmsi the radio's number as sent, right or wrong: 0 … 2^30 − 1
 * @param lat degrees north
 * @param lon degrees east
 * @param speedKnots over ground
 * @param courseDegrees over ground, 0 … 360
 * @param headingDegrees true heading 0 … 359
 * @param status navigational status 0 … 14; 15 means "not defined" and is null
 * @param imo IMO ship number as sent, check digit not verified
 * @param callSign radio call sign
 * @param name ship's name
 * @param shipType AIS type of ship and cargo, 1 … 255
 * @param lengthMeters overall length from the antenna offsets
 * @param widthMeters beam from the antenna offsets
 * @param draughtMeters maximum present static draught
 * @param destination free text
 * @param eta {@code MM-DDTHH:MMZ}, as AIS carries no year
 * @param source receiver, where the input names one, else the input
 * @param row 1-based over all inputs: the line of an NMEA or JSON log on which the message begins, the data row of a table
 */
public record Message(
        Instant time,
        int type,
        int mmsi,
        Double lat,
        Double lon,
        Double speedKnots,
        Double courseDegrees,
        Integer headingDegrees,
        Integer status,
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
        long row) {

    public Message {
        if (lat == null != (lon == null) || lat != null && !Point.isOnEarth(lat, lon)) {
            throw new IllegalArgumentException("no such place: latitude " + lat + ", longitude " + lon);
        }
    }

    /** The same, heard at a time. */
    public Message at(Instant heard) {
        return new Message(
                heard,
                type,
                mmsi,
                lat,
                lon,
                speedKnots,
                courseDegrees,
                headingDegrees,
                status,
                imo,
                callSign,
                name,
                shipType,
                lengthMeters,
                widthMeters,
                draughtMeters,
                destination,
                eta,
                source,
                row);
    }

    /** The fields that are known, as the command line prints them and in its order. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", time);
        fields.put("type", type == 0 ? null : type);
        fields.put("mmsi", mmsi);
        fields.put("lat", lat);
        fields.put("lon", lon);
        fields.put("speedKnots", speedKnots);
        fields.put("courseDegrees", courseDegrees);
        fields.put("headingDegrees", headingDegrees);
        fields.put("status", status);
        fields.put("imo", imo);
        fields.put("callSign", callSign);
        fields.put("name", name);
        fields.put("shipType", shipType);
        fields.put("lengthMeters", lengthMeters);
        fields.put("widthMeters", widthMeters);
        fields.put("draughtMeters", draughtMeters);
        fields.put("destination", destination);
        fields.put("eta", eta);
        fields.put("source", source);
        fields.values().removeIf(v -> v == null);
        return fields;
    }

    /** Where the ship was, or null: no place told, or the sender is no ship (base station, aid to navigation). */
    public Position position() {
        if (!isPosition()) {
            return null;
        }
        return new Position(
                time,
                mmsi,
                lat,
                lon,
                speedKnots == null ? Double.NaN : speedKnots,
                courseDegrees == null ? Double.NaN : courseDegrees,
                headingDegrees == null ? -1 : headingDegrees,
                status == null ? -1 : status,
                type,
                source,
                row);
    }

    /** What the ship says of itself, or null: nothing said, or the sender is no ship. */
    public StaticReport staticReport() {
        if (!fromShip()) {
            return null;
        }
        StaticReport said = new StaticReport(
                time,
                mmsi,
                imo,
                callSign,
                name,
                shipType,
                lengthMeters,
                widthMeters,
                draughtMeters,
                destination,
                eta,
                source,
                row);
        return said.saysSomething() ? said : null;
    }

    /** Whether it tells where a ship was. */
    public boolean isPosition() {
        return lat != null && fromShip();
    }

    private boolean fromShip() {
        return isFromShip(type) && Mmsi.canBe(mmsi);
    }

    /** Whether a message of a type comes from a ship, and not from a base station or an aid to navigation. */
    public static boolean isFromShip(int type) {
        return type != 4 && type != 21;
    }
}
