package landfall.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, or a week, of heavy traffic in the layout of the Danish Maritime Authority, made from a seed: ships that cross an ocean
 * box without land, some in company and stopping together, some silent for hours, and a quarter of all at anchor.
 *
 * @param ships in all; 20,000 are about the world's merchant ships at sea at one time in a national feed several times over
 * @param anchored of them at anchor
 * @param crowded whether they share one anchorage of 40 km, else they lie all over the box
 * @param days how long
 * @param seed same seed, same bytes
 */
public record BusyDay(int ships, int anchored, boolean crowded, int days, long seed) {
    /** The day that docs/PERFORMANCE.md measures. */
    public static final BusyDay STANDARD = new BusyDay(20_000, 5_000, true, 1, 20_181_119);

    /** Counts up when the same seed gives other bytes than before, so that days kept by an earlier version are made anew. */
    static final int EDITION = 2;

    private static final String HEADER =
            "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,"
                    + "Heading,IMO,Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,"
                    + "Destination,ETA,Data source type,A,B,C,D\n";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int UNDER_WAY_EVERY = 60;
    private static final int AT_ANCHOR_EVERY = 180;

    /** Writes the table; gives the number of positions. */
    public long write(Path file) throws IOException {
        List<List<BusyShip>> byPhase = new ArrayList<>();
        for (int phase = 0; phase < AT_ANCHOR_EVERY; phase++) {
            byPhase.add(new ArrayList<>());
        }
        BusyShip before = null;
        for (int i = 0; i < ships; i++) {
            BusyShip ship = BusyShip.of(i, this, before);
            int every = ship.isAnchored() ? AT_ANCHOR_EVERY : UNDER_WAY_EVERY;
            for (int phase = ship.phase() % every; phase < AT_ANCHOR_EVERY; phase += every) {
                byPhase.get(phase).add(ship);
            }
            before = ship;
        }
        long positions = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            BusyRow row = new BusyRow(LocalDate.of(2018, 11, 19));
            for (int second = 0; second < days * SECONDS_A_DAY; second++) {
                row.at(second);
                for (BusyShip ship : byPhase.get(second % AT_ANCHOR_EVERY)) {
                    ship.sailUntil(second);
                    if (!ship.isSilent(second)) {
                        row.write(ship, second, out);
                        positions++;
                    }
                }
            }
        }
        return positions;
    }
}
