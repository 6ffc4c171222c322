package landfall.simulate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The messages a ship's AIS sends (ITU-R M.1371-5, annex 8): 1 and 5 for class A, 18 and 24 for class B. */
final class Transponder {
    private Transponder() {}

    /**
     * @param knots over ground
     * @param course degrees
     * @param heading degrees, or 511 for none
     */
    static Sixbit position(
            ShipLog.Said said,
            boolean classB,
            int status,
            double lat,
            double lon,
            double knots,
            double course,
            int heading,
            long time) {
        int second = (int) (time / 1000 % 60);
        long speed = Math.min(1022, Math.round(knots * 10));
        long direction = Math.round(course * 10) % 3600;
        if (classB) {
            return new Sixbit()
                    .unsigned(18, 6)
                    .unsigned(0, 2)
                    .unsigned(said.mmsi(), 30)
                    .unsigned(0, 8)
                    .unsigned(speed, 10)
                    .unsigned(0, 1)
                    .signed(Math.round(lon * 600_000), 28)
                    .signed(Math.round(lat * 600_000), 27)
                    .unsigned(direction, 12)
                    .unsigned(511, 9)
                    .unsigned(second, 6)
                    .unsigned(0, 2)
                    .unsigned(0b1011100, 7) // carrier-sense unit, no display, has DSC, whole band, message 22
                    .unsigned(0b1_1100000000000000110L, 20);
        }
        return new Sixbit()
                .unsigned(1, 6)
                .unsigned(0, 2)
                .unsigned(said.mmsi(), 30)
                .unsigned(status, 4)
                .signed(-128, 8)
                .unsigned(speed, 10)
                .unsigned(0, 1)
                .signed(Math.round(lon * 600_000), 28)
                .signed(Math.round(lat * 600_000), 27)
                .unsigned(direction, 12)
                .unsigned(heading, 9)
                .unsigned(second, 6)
                .unsigned(0, 2)
                .unsigned(0, 3)
                .unsigned(0, 1)
                .unsigned(0, 19);
    }

    static Sixbit voyage(ShipLog.Said said, Particulars ship) {
        ZonedDateTime eta = Instant.ofEpochMilli(said.eta()).atZone(ZoneOffset.UTC);
        boolean known = said.eta() > 0;
        return new Sixbit()
                .unsigned(5, 6)
                .unsigned(0, 2)
                .unsigned(said.mmsi(), 30)
                .unsigned(0, 2)
                .unsigned(ship.imo(), 30)
                .text(said.callSign(), 7)
                .text(said.name(), 20)
                .unsigned(ship.shipType(), 8)
                .unsigned(ship.lengthMeters() * 3 / 4, 9)
                .unsigned(ship.lengthMeters() - ship.lengthMeters() * 3 / 4, 9)
                .unsigned(ship.widthMeters() / 2, 6)
                .unsigned(ship.widthMeters() - ship.widthMeters() / 2, 6)
                .unsigned(1, 4)
                .unsigned(known ? eta.getMonthValue() : 0, 4)
                .unsigned(known ? eta.getDayOfMonth() : 0, 5)
                .unsigned(known ? eta.getHour() : 24, 5)
                .unsigned(known ? eta.getMinute() : 60, 6)
                .unsigned(Math.round(said.draught() * 10), 8)
                .text(said.destination(), 20)
                .unsigned(0, 1)
                .unsigned(0, 1);
    }

    static Sixbit classBName(ShipLog.Said said) {
        return new Sixbit()
                .unsigned(24, 6)
                .unsigned(0, 2)
                .unsigned(said.mmsi(), 30)
                .unsigned(0, 2)
                .text(said.name(), 20)
                .unsigned(0, 8);
    }

    static Sixbit classBParticulars(ShipLog.Said said, Particulars ship) {
        return new Sixbit()
                .unsigned(24, 6)
                .unsigned(0, 2)
                .unsigned(said.mmsi(), 30)
                .unsigned(1, 2)
                .unsigned(ship.shipType(), 8)
                .text("SYN", 3)
                .unsigned(0, 24)
                .text(said.callSign(), 7)
                .unsigned(ship.lengthMeters() / 2, 9)
                .unsigned(ship.lengthMeters() - ship.lengthMeters() / 2, 9)
                .unsigned(ship.widthMeters() / 2, 6)
                .unsigned(ship.widthMeters() - ship.widthMeters() / 2, 6)
                .unsigned(0, 4)
                .unsigned(0, 2);
    }
}
