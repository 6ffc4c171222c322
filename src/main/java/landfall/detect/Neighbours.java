package landfall.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import landfall.geo.Distance;
import landfall.geo.Point;

/**
 * Finds slow ships that are close together at one instant: a pure step over the sightings of one slot and one region.
 *
 * <p>The Earth is cut into regions of 2° by 2°. A sighting goes to its region and, near a border, to the regions beyond, and the
 * region where the ship with the lower id lies tells the pair: each pair once, none lost. Inside a region the cells are at least
 * as large as the distance searched, of one width for the whole region.
 *
 * <p>In a crowded anchorage a ship has dozens of neighbours that mean nothing. Where more than {@code crowd} slow ships lie in
 * the cells around, only pairs alongside each other are kept.
 *
 * @param maxMeters farther apart are no neighbours
 * @param maxKnots faster ships are left out
 * @param alongsideMeters in a crowd, farther apart are no neighbours
 * @param crowd this many slow ships around make a crowd
 */
public record Neighbours(double maxMeters, double maxKnots, double alongsideMeters, int crowd) implements Serializable {
    static final int REGION_DEGREES = 2;
    private static final int REGIONS_EAST = 360 / REGION_DEGREES;
    /** Metres of one degree of latitude on the sphere of {@link Point}. */
    private static final double METERS_PER_DEGREE = 111_194.93;

    /** The region that a place lies in. */
    static int region(double lat, double lon) {
        int north = (int) Math.min(180 / REGION_DEGREES - 1, Math.floor((lat + 90) / REGION_DEGREES));
        int east = Math.floorMod((int) Math.floor((lon + 180) / REGION_DEGREES), REGIONS_EAST);
        return north * REGIONS_EAST + east;
    }

    /** Tells every region that must see a sighting: its own first, then those beyond a near border. */
    public void regions(Sighting s, ObjIntConsumer<Sighting> out) {
        if (s.speedKnots() > maxKnots) {
            return;
        }
        int home = region(s.lat(), s.lon());
        out.accept(s, home);
        double dLat = maxMeters / METERS_PER_DEGREE * 1.01;
        double dLon = degreesEast(maxMeters, Math.min(89.9, Math.abs(s.lat()) + dLat)) * 1.01;
        if (home == region(Math.max(-90, s.lat() - dLat), s.lon() - dLon)
                && home == region(Math.min(90, s.lat() + dLat), s.lon() + dLon)) {
            return;
        }
        List<Integer> told = new ArrayList<>(List.of(home));
        for (int n = -1; n <= 1; n++) {
            for (int e = -1; e <= 1; e++) {
                int there = region(Math.max(-90, Math.min(90, s.lat() + n * dLat)), s.lon() + e * dLon);
                if (!told.contains(there)) {
                    told.add(there);
                    out.accept(s, there);
                }
            }
        }
    }

    /** The pairs of one slot that this region tells, in any order. */
    public void links(int region, List<Sighting> sightings, Consumer<Link> out) {
        if (sightings.size() < 2) {
            return;
        }
        double north = -90 + region / REGIONS_EAST * REGION_DEGREES;
        double west = -180 + region % REGIONS_EAST * REGION_DEGREES;
        double highest = Math.max(Math.abs(north), Math.abs(north + REGION_DEGREES)) + 1;
        double width = degreesEast(maxMeters, Math.min(89.9, highest)) * 1.01;
        double leastEast = maxMeters * 1.01 / width;
        Crowd ships = new Crowd(sightings);
        for (int i = 0; i < sightings.size(); i++) {
            Sighting s = sightings.get(i);
            ships.put(i, row(s), column(s, west, width));
        }
        ships.pairs((a, cellOfA, b, cellOfB) -> {
            double reach = Math.max(ships.near(cellOfA), ships.near(cellOfB)) > crowd ? alongsideMeters : maxMeters;
            if (isFar(a, b, reach, leastEast)) {
                return;
            }
            boolean inOrder = a.track().compareTo(b.track()) < 0;
            link(region, inOrder ? a : b, inOrder ? b : a, reach, ships, inOrder ? cellOfA : cellOfB, out);
        });
    }

    /**
     * Whether two are surely farther than some reach from each other.
     *
     * @param leastEast metres of a degree of longitude, at least
     */
    private static boolean isFar(Sighting a, Sighting b, double reach, double leastEast) {
        return Math.abs(a.lat() - b.lat()) * METERS_PER_DEGREE > reach * 1.01
                || Math.abs(Point.wrapLongitude(a.lon() - b.lon())) * leastEast > reach * 1.01;
    }

    /** The link of two, if they are near and the region is the one that tells it. */
    private static void link(
            int region, Sighting a, Sighting b, double reach, Crowd ships, int cellOfA, Consumer<Link> out) {
        if (region(a.lat(), a.lon()) != region || isOneShip(a, b)) {
            return;
        }
        double meters = Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon());
        if (meters <= reach) {
            out.accept(new Link(a.slot(), a, b, meters, ships.wide(cellOfA)));
        }
    }

    /** Also where it has a second radio of another number: no ship meets itself. */
    private static boolean isOneShip(Sighting a, Sighting b) {
        return a.imo() != 0 && a.imo() == b.imo() || a.track().equals(b.track());
    }

    private long row(Sighting s) {
        return (long) Math.floor((s.lat() + 90) / (maxMeters / METERS_PER_DEGREE * 1.01));
    }

    private static long column(Sighting s, double west, double width) {
        double east = s.lon() - west;
        return (long) Math.floor((east > 180 ? east - 360 : east < -180 ? east + 360 : east) / width);
    }

    private static double degreesEast(double meters, double lat) {
        return meters / (METERS_PER_DEGREE * Math.cos(Math.toRadians(lat)));
    }

    static Neighbours of(Encounters settings) {
        return new Neighbours(
                settings.maxDistance().meters(),
                settings.maxSpeed(),
                Distance.ofMeters(Math.min(
                                settings.alongside().meters(),
                                settings.maxDistance().meters()))
                        .meters(),
                settings.crowd());
    }
}
