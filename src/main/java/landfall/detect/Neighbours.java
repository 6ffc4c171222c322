package landfall.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Comparator<Link> BY_TRACKS = (a, b) -> {
        int first = a.a().track().compareTo(b.a().track());
        return first != 0 ? first : a.b().track().compareTo(b.b().track());
    };

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

    /** The pairs of one slot that this region tells, in order of their ids. */
    public void links(int region, List<Sighting> sightings, Consumer<Link> out) {
        if (sightings.size() < 2) {
            return;
        }
        double north = -90 + region / REGIONS_EAST * REGION_DEGREES;
        double west = -180 + region % REGIONS_EAST * REGION_DEGREES;
        double highest = Math.max(Math.abs(north), Math.abs(north + REGION_DEGREES)) + 1;
        double width = degreesEast(maxMeters, Math.min(89.9, highest)) * 1.01;
        Crowd crowd = new Crowd(sightings);
        for (int i = 0; i < sightings.size(); i++) {
            Sighting s = sightings.get(i);
            crowd.put(i, row(s), column(s, west, width));
        }
        List<Link> links = new ArrayList<>();
        for (Sighting s : sightings) {
            if (region(s.lat(), s.lon()) == region) {
                around(s, row(s), column(s, west, width), crowd, links::add);
            }
        }
        links.sort(BY_TRACKS);
        links.forEach(out);
    }

    private void around(Sighting s, long row, long column, Crowd ships, Consumer<Link> out) {
        int mine = ships.near(row, column);
        if (mine == 1) {
            return;
        }
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                if (!ships.isEmpty(r, c)) {
                    double reach = Math.max(mine, ships.near(r, c)) > crowd ? alongsideMeters : maxMeters;
                    ships.in(r, c, other -> {
                        double meters = meters(s, other, reach);
                        if (meters <= reach) {
                            out.accept(new Link(s.slot(), s, other, meters, ships.wide(row, column)));
                        }
                    });
                }
            }
        }
    }

    /** The distance, if the other is the one with the higher id and not surely farther than some reach, else infinite. */
    private static double meters(Sighting s, Sighting other, double reach) {
        boolean far = Math.abs(s.lat() - other.lat()) * METERS_PER_DEGREE > reach * 1.01;
        return far || s.track().compareTo(other.track()) >= 0
                ? Double.POSITIVE_INFINITY
                : Point.metersBetween(s.lat(), s.lon(), other.lat(), other.lon());
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
