package landfall.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record Neighbours(double maxMeters, double maxKnots, double alongsideMeters, int crowd) implements Serializable {
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
    void regions(Sighting s, ObjIntConsumer<Sighting> out) {
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
    void links(int region, List<Sighting> sightings, Consumer<Link> out) {
        if (sightings.size() < 2) {
            return;
        }
        Map<Long, List<Sighting>> cells = new HashMap<>();
        double north = -90 + region / REGIONS_EAST * REGION_DEGREES;
        double west = -180 + region % REGIONS_EAST * REGION_DEGREES;
        double highest = Math.max(Math.abs(north), Math.abs(north + REGION_DEGREES)) + 1;
        double width = degreesEast(maxMeters, Math.min(89.9, highest)) * 1.01;
        for (Sighting s : sightings) {
            cells.computeIfAbsent(cell(row(s), column(s, west, width)), c -> new ArrayList<>())
                    .add(s);
        }
        Crowds crowds = new Crowds(cells, new HashMap<>(), new HashMap<>());
        List<Link> links = new ArrayList<>();
        for (Sighting s : sightings) {
            if (region(s.lat(), s.lon()) == region) {
                around(s, west, width, cells, crowds, links::add);
            }
        }
        links.sort(Comparator.comparing((Link l) -> l.a().track()).thenComparing(l -> l.b().track()));
        links.forEach(out);
    }

    private void around(
            Sighting s, double west, double width, Map<Long, List<Sighting>> cells, Crowds crowds, Consumer<Link> out) {
        long row = row(s);
        long column = column(s, west, width);
        int mine = crowds.near(row, column);
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                List<Sighting> cell = cells.get(cell(r, c));
                if (cell != null) {
                    int ships = Math.max(mine, crowds.near(r, c));
                    link(s, cell, ships > crowd ? alongsideMeters : maxMeters, row, column, crowds, out);
                }
            }
        }
    }

    private void link(
            Sighting s, List<Sighting> others, double reach, long row, long column, Crowds crowds, Consumer<Link> out) {
        for (Sighting other : others) {
            if (s.track().compareTo(other.track()) < 0) {
                double meters = Point.metersBetween(s.lat(), s.lon(), other.lat(), other.lon());
                if (meters <= reach) {
                    out.accept(new Link(s.slot(), s, other, meters, crowds.wide(row, column)));
                }
            }
        }
    }

    /**
     * How many ships lie in a cell and those around it, counted once a cell.
     *
     * @param narrow by cell: with the eight around it
     * @param broad by cell: with the 24 around it
     */
    private record Crowds(Map<Long, List<Sighting>> cells, Map<Long, Integer> narrow, Map<Long, Integer> broad) {
        int near(long row, long column) {
            return narrow.computeIfAbsent(cell(row, column), cell -> count(row, column, 1));
        }

        /** Ships at anchor keep 500 to 900 m between them: five of them do not fit into nine cells of 500 m. */
        int wide(long row, long column) {
            return broad.computeIfAbsent(cell(row, column), cell -> count(row, column, 2));
        }

        private int count(long row, long column, int reach) {
            int ships = 0;
            for (long r = row - reach; r <= row + reach; r++) {
                for (long c = column - reach; c <= column + reach; c++) {
                    List<Sighting> cell = cells.get(cell(r, c));
                    ships += cell == null ? 0 : cell.size();
                }
            }
            return ships;
        }
    }

    private long row(Sighting s) {
        return (long) Math.floor((s.lat() + 90) / (maxMeters / METERS_PER_DEGREE * 1.01));
    }

    private static long column(Sighting s, double west, double width) {
        double east = s.lon() - west;
        return (long) Math.floor((east > 180 ? east - 360 : east < -180 ? east + 360 : east) / width);
    }

    private static long cell(long row, long column) {
        return row << 32 ^ column & 0xffffffffL;
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
