package landfall.vessel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import landfall.geo.Point;

/**
 * Something a detector saw in one or more tracks. An event describes what the signals show, not what the crew meant.
 *
 * <p>An event keeps its {@link #id} when a later version replaces it, as when an open gap closes.
 */
public sealed interface Event
        permits Event.Gap,
                Event.Encounter,
                Event.Loitering,
                Event.PortVisit,
                Event.IdentityChange,
                Event.IdentityDoubt,
                Event.Spoofing,
                Event.DraughtChange,
                Event.VoyageIrregularity,
                Event.FeedOutage {

    /** What every event has. */
    Where where();

    /** The kind as printed: {@code gap}, {@code port_visit}. */
    String kind();

    /** Tells the keys that this kind has beside the common ones, in the order of the command-line contract. */
    void tellOwn(BiConsumer<String, Object> fields);

    default String id() {
        return where().id();
    }

    default String track() {
        return where().track();
    }

    default Instant start() {
        return where().start();
    }

    /** Null while the event is still going on. */
    default Instant end() {
        return where().end();
    }

    default boolean isOpen() {
        return end() == null;
    }

    /** Tells all keys and values as the command line prints them; what is not known is not told. */
    default void tell(BiConsumer<String, Object> fields) {
        BiConsumer<String, Object> known = (key, value) -> {
            if (value != null && !(value instanceof Double d && d.isNaN())) {
                fields.accept(key, value);
            }
        };
        known.accept("kind", kind());
        where().tell(known);
        tellOwn(known);
    }

    /** All that is told. */
    default Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        tell(fields::put);
        return fields;
    }

    /**
     * Which track, when, and where on the chart.
     *
     * @param id made of kind, track and start, so that the same input gives the same id
     * @param track id of the track; null for an event of no single ship (a feed outage)
     * @param mmsi the radio's number; 0 for an event of no single ship
     * @param imo the hull's IMO number, or null
     * @param start first instant
     * @param end last instant, or null while open
     * @param lat where it began, degrees north
     * @param lon where it began, degrees east
     */
    record Where(String id, String track, int mmsi, Integer imo, Instant start, Instant end, double lat, double lon) {
        public Point at() {
            return new Point(lat, lon);
        }

        void tell(BiConsumer<String, Object> fields) {
            fields.accept("id", id);
            fields.accept("track", track);
            fields.accept("mmsi", mmsi == 0 ? null : mmsi);
            fields.accept("imo", imo);
            fields.accept("start", start);
            fields.accept("end", end);
            fields.accept("lat", lat);
            fields.accept("lon", lon);
        }
    }

    /**
     * A dark period: no position heard for longer than a ship in reception would stay silent.
     *
     * @param offLat last place heard before the silence
     * @param offLon last place heard before the silence
     * @param onLat first place heard after it; NaN while open
     * @param onLon first place heard after it; NaN while open
     * @param durationHours length, up to the time judged when open
     * @param distanceNm great circle between the two places; NaN while open
     * @param impliedSpeedKnots distance over duration; NaN while open
     * @param darkProbability how likely the ship fell silent rather than the reception, 0 … 1
     * @param heardNearby how many other ships were heard near where it went silent, while it was silent
     * @param unheardDays of so many days around, nobody was heard in any of them in the water that the ship sailed into; null where
     *     somebody was, or where that was not asked
     */
    record Gap(
            Where where,
            double offLat,
            double offLon,
            double onLat,
            double onLon,
            double durationHours,
            double distanceNm,
            double impliedSpeedKnots,
            double darkProbability,
            int heardNearby,
            Integer unheardDays)
            implements Event {
        /** The same silence, judged anew. */
        public Gap judged(double dark, int heard, Integer unheard) {
            return new Gap(
                    where,
                    offLat,
                    offLon,
                    onLat,
                    onLon,
                    durationHours,
                    distanceNm,
                    impliedSpeedKnots,
                    dark,
                    heard,
                    unheard);
        }

        /** The same silence, of another length. */
        public Gap lasting(double hours) {
            return new Gap(
                    where,
                    offLat,
                    offLon,
                    onLat,
                    onLon,
                    hours,
                    distanceNm,
                    impliedSpeedKnots,
                    darkProbability,
                    heardNearby,
                    unheardDays);
        }

        /** Where nobody asked who is ever heard there. */
        public Gap(
                Where where,
                double offLat,
                double offLon,
                double onLat,
                double onLon,
                double durationHours,
                double distanceNm,
                double impliedSpeedKnots,
                double darkProbability,
                int heardNearby) {
            this(
                    where,
                    offLat,
                    offLon,
                    onLat,
                    onLon,
                    durationHours,
                    distanceNm,
                    impliedSpeedKnots,
                    darkProbability,
                    heardNearby,
                    null);
        }

        @Override
        public String kind() {
            return "gap";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("offLat", offLat);
            fields.accept("offLon", offLon);
            fields.accept("onLat", onLat);
            fields.accept("onLon", onLon);
            fields.accept("durationHours", durationHours);
            fields.accept("distanceNm", distanceNm);
            fields.accept("impliedSpeedKnots", impliedSpeedKnots);
            fields.accept("darkProbability", darkProbability);
            fields.accept("heardNearby", heardNearby);
            fields.accept("unheardDays", unheardDays);
        }
    }

    /**
     * Two ships close together and slow for long enough to hand something over; or, where one or both were silent, only
     * possibly so.
     *
     * @param otherTrack the other ship's track; {@code where.track} is the one whose id sorts first
     * @param otherMmsi the other ship's radio number
     * @param otherImo the other hull's IMO number, or null
     * @param medianDistanceMeters over the run
     * @param medianSpeedKnots of both ships over the run
     * @param durationHours length of the run
     * @param tier {@code near} (500 m) or {@code alongside} (about a hull's width); {@code half-dark} or {@code dark-dark} where
     *     nobody heard them together
     * @param context {@code open-sea}, {@code anchorage} or {@code port}
     */
    record Encounter(
            Where where,
            String otherTrack,
            int otherMmsi,
            Integer otherImo,
            double medianDistanceMeters,
            double medianSpeedKnots,
            double durationHours,
            String tier,
            String context)
            implements Event {
        /** Whether they only could have met: one or both were silent. */
        public boolean isOnlyPossible() {
            return tier.endsWith("-dark");
        }

        @Override
        public String kind() {
            return "encounter";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("otherTrack", otherTrack);
            fields.accept("otherMmsi", otherMmsi);
            fields.accept("otherImo", otherImo);
            fields.accept("medianDistanceMeters", medianDistanceMeters);
            fields.accept("medianSpeedKnots", medianSpeedKnots);
            fields.accept("durationHours", durationHours);
            fields.accept("tier", tier);
            fields.accept("context", context);
        }
    }

    /**
     * A ship that drifts or circles at sea without going anywhere.
     *
     * @param durationHours length
     * @param averageSpeedKnots path over time
     * @param distanceFromShoreNm where it loitered; NaN where not computed
     * @param othersWaited other ships that did so near there some weeks before or after, at most 50; null where not counted
     */
    record Loitering(
            Where where,
            double durationHours,
            double averageSpeedKnots,
            double distanceFromShoreNm,
            Integer othersWaited)
            implements Event {
        public Loitering(Where where, double durationHours, double averageSpeedKnots, double distanceFromShoreNm) {
            this(where, durationHours, averageSpeedKnots, distanceFromShoreNm, null);
        }

        @Override
        public String kind() {
            return "loitering";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("durationHours", durationHours);
            fields.accept("averageSpeedKnots", averageSpeedKnots);
            fields.accept("distanceFromShoreNm", distanceFromShoreNm);
            fields.accept("othersWaited", othersWaited);
        }
    }

    /**
     * A call at a port or anchorage.
     *
     * @param port UN/LOCODE or our own id
     * @param portName English name
     * @param country ISO 3166-1 alpha-2
     * @param confidence 1 (only passed through) … 4 (entered, stopped, left)
     * @param durationHours length, up to the last fix when open
     */
    record PortVisit(Where where, String port, String portName, String country, int confidence, double durationHours)
            implements Event {
        /** The same call, of another length. */
        public PortVisit lasting(double hours) {
            return new PortVisit(where, port, portName, country, confidence, hours);
        }

        @Override
        public String kind() {
            return "port_visit";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("port", port);
            fields.accept("portName", portName);
            fields.accept("country", country);
            fields.accept("confidence", confidence);
            fields.accept("durationHours", durationHours);
        }
    }

    /**
     * A ship that changed what it calls itself.
     *
     * @param field {@code name}, {@code callSign}, {@code imo}, {@code mmsi}, {@code flag}
     * @param from the old value
     * @param to the new value
     */
    record IdentityChange(Where where, String field, String from, String to) implements Event {
        @Override
        public String kind() {
            return "identity_change";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("field", field);
            fields.accept("from", from);
            fields.accept("to", to);
        }
    }

    /**
     * What a ship says of itself cannot be true, or was another ship's until the two met.
     *
     * @param field {@code mmsi}, {@code imo}, {@code name} or {@code callSign}
     * @param value what it says
     * @param pattern {@code no-country}, {@code check-digit} or {@code swap}
     */
    record IdentityDoubt(Where where, String field, String value, String pattern) implements Event {
        @Override
        public String kind() {
            return "identity_doubt";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("field", field);
            fields.accept("value", value);
            fields.accept("pattern", pattern);
        }
    }

    /**
     * Positions that the ship cannot have had.
     *
     * @param pattern {@code overlap}, {@code jump}, {@code on-land}, {@code circle} or {@code area-jamming}
     */
    record Spoofing(Where where, String pattern) implements Event {
        @Override
        public String kind() {
            return "spoofing";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("pattern", pattern);
        }
    }

    /**
     * The crew entered another draught: loaded or discharged, or a correction.
     *
     * @param from metres before
     * @param to metres after
     */
    record DraughtChange(Where where, double from, double to) implements Event {
        @Override
        public String kind() {
            return "draught_change";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("from", from);
            fields.accept("to", to);
        }
    }

    /**
     * A voyage that did not go where the ship said it would.
     *
     * @param declared the destination as typed in by the crew
     * @param reached id of the port reached, or null
     * @param pattern {@code other-port}, {@code detour} or {@code course-to-nowhere}
     */
    record VoyageIrregularity(Where where, String declared, String reached, String pattern) implements Event {
        @Override
        public String kind() {
            return "voyage_irregularity";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("declared", declared);
            fields.accept("reached", reached);
            fields.accept("pattern", pattern);
        }
    }

    /**
     * The listening went silent, not the ships.
     *
     * @param cell the part of the sea, or null when the whole source fell silent
     * @param source the feed or receiver
     */
    record FeedOutage(Where where, String cell, String source) implements Event {
        @Override
        public String kind() {
            return "feed_outage";
        }

        @Override
        public void tellOwn(BiConsumer<String, Object> fields) {
            fields.accept("cell", cell);
            fields.accept("source", source);
        }
    }
}
