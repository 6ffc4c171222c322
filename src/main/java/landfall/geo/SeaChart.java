package landfall.geo;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The chart under {@link Water}: cells of 0.05° that a ship can pass, with the shoreline at 0.01° inside coastal cells.
 *
 * <p>A cell is passable when at least {@value #PASSABLE_BITS} of its 25 parts are water, or when a line of
 * {@code passages.csv} opens it; a line of kind {@code closed} shuts the cells it crosses. Rows count from the South Pole,
 * columns from 180° W; a cell is the number {@code row * COLUMNS + column}.
 */
final class SeaChart {
    static final int PER_DEGREE = 20;
    static final int COLUMNS = 360 * PER_DEGREE;
    static final int ROWS = 180 * PER_DEGREE;
    private static final int SUB = 5;
    private static final int ALL_WATER = (1 << SUB * SUB) - 1;
    /** Two fifths of a cell: below that, thin land (the isthmus of Perekop, the Curonian Spit) would leak. */
    private static final int PASSABLE_BITS = 10;

    private static final int WORDS = COLUMNS / 64 + 1;

    private final long[] passable = new long[WORDS * ROWS];
    private final long[] opened = new long[WORDS * ROWS];
    private final long[] water = new long[WORDS * ROWS];
    private final long[] coastal = new long[WORDS * ROWS];
    private final int[] coastalBefore = new int[WORDS * ROWS];
    private final int[] shoreBits;
    private final double[] sinLat = new double[ROWS];
    private final double[] cosLat = new double[ROWS];
    private final double[] sinLon = new double[COLUMNS];
    private final double[] cosLon = new double[COLUMNS];

    private SeaChart(DataInputStream grid, BufferedReader passages) throws IOException {
        int count = readRuns(grid);
        shoreBits = new int[count];
        for (int i = 0; i < count; i++) {
            shoreBits[i] = grid.readInt();
        }
        indexCoast();
        for (int row = 0; row < ROWS; row++) {
            double lat = Math.toRadians(latOf(row * COLUMNS));
            sinLat[row] = Math.sin(lat);
            cosLat[row] = Math.cos(lat);
        }
        for (int column = 0; column < COLUMNS; column++) {
            double lon = Math.toRadians(lonOf(column));
            sinLon[column] = Math.sin(lon);
            cosLon[column] = Math.cos(lon);
        }
        markPassable();
        for (String line = passages.readLine(); line != null; line = passages.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                drawPassage(line);
            }
        }
    }

    static SeaChart load() {
        try (InputStream grid = SeaChart.class.getResourceAsStream("water-grid.bin");
                DataInputStream data =
                        new DataInputStream(new java.io.BufferedInputStream(new InflaterInputStream(grid), 1 << 16));
                BufferedReader passages = new BufferedReader(new InputStreamReader(
                        SeaChart.class.getResourceAsStream("passages.csv"), StandardCharsets.UTF_8))) {
            return new SeaChart(data, passages);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled water grid cannot be read", e);
        }
    }

    // ---- cells ----

    static int cellAt(double lat, double lon) {
        int row = Math.max(0, Math.min(ROWS - 1, (int) Math.floor((lat + 90) * PER_DEGREE)));
        return row * COLUMNS + Math.floorMod((int) Math.floor((lon + 180) * PER_DEGREE), COLUMNS);
    }

    /** The cell so many rows north and columns east, over the antimeridian; −1 beyond a pole. */
    static int neighbour(int cell, int rows, int columns) {
        int row = cell / COLUMNS + rows;
        return row < 0 || row >= ROWS ? -1 : row * COLUMNS + Math.floorMod(cell % COLUMNS + columns, COLUMNS);
    }

    static double latOf(int cell) {
        return (cell / COLUMNS + 0.5) / PER_DEGREE - 90;
    }

    static double lonOf(int cell) {
        return (cell % COLUMNS + 0.5) / PER_DEGREE - 180;
    }

    static Point centre(int cell) {
        return new Point(latOf(cell), lonOf(cell));
    }

    double x(int cell) {
        return cosLat[cell / COLUMNS] * cosLon[cell % COLUMNS];
    }

    double y(int cell) {
        return cosLat[cell / COLUMNS] * sinLon[cell % COLUMNS];
    }

    double z(int cell) {
        return sinLat[cell / COLUMNS];
    }

    /** Metres between two centres, from the chord. */
    double meters(int a, int b) {
        return 2 * EARTH_RADIUS_METERS * Arc.ofSine(Math.sqrt(chordSquared(a, b)) / 2);
    }

    /** On the unit sphere. */
    double chordSquared(int a, int b) {
        double dx = x(a) - x(b);
        double dy = y(a) - y(b);
        double dz = z(a) - z(b);
        return dx * dx + dy * dy + dz * dz;
    }

    /** As in {@link Point}. */
    static final double EARTH_RADIUS_METERS = 6_371_008.8;

    // ---- what is there ----

    boolean isPassable(int cell) {
        return bit(passable, cell);
    }

    boolean isPassable(int row, int column) {
        return (passable[row * WORDS + column / 64] >> column % 64 & 1) != 0;
    }

    /** The passable cells of a row from a column on, as bits; at most 64, not over the row's end. */
    long passableBits(int row, int column, int count) {
        return bits(passable, row, column, count);
    }

    private static long bits(long[] of, int row, int column, int count) {
        int word = row * WORDS + column / 64;
        int shift = column % 64;
        long bits = of[word] >>> shift;
        if (shift + count > 64) {
            bits |= of[word + 1] << 64 - shift;
        }
        return count == 64 ? bits : bits & (1L << count) - 1;
    }

    /** Whether so many cells of a row from a column on hold no land; at most 64, not over the row's end. */
    boolean isAllWater(int row, int column, int count) {
        return Long.bitCount(bits(water, row, column, count)) == count;
    }

    boolean isAllWater(int cell) {
        return bit(water, cell);
    }

    /** Water at a place, at 0.01°; the whole cell of an opened canal or strait counts as water. */
    boolean isWater(double lat, double lon) {
        int cell = cellAt(lat, lon);
        if (bit(water, cell) || bit(opened, cell)) {
            return true;
        }
        return bit(coastal, cell) && (shoreBits(cell) >> subCell(lat, lon) & 1) != 0;
    }

    /** Metres from a place to the nearest land part of a cell; infinite when the cell has no land. */
    double metersToLandIn(int cell, double lat, double lon) {
        if (bit(water, cell)) {
            return Double.POSITIVE_INFINITY;
        }
        int bits = bit(coastal, cell) ? shoreBits(cell) : 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < SUB * SUB; i++) {
            if ((bits >> i & 1) == 0) {
                double partLat = (cell / COLUMNS + (i / SUB + 0.5) / SUB) / PER_DEGREE - 90;
                double partLon = (cell % COLUMNS + (i % SUB + 0.5) / SUB) / PER_DEGREE - 180;
                least = Math.min(least, Point.metersBetween(lat, lon, partLat, partLon));
            }
        }
        return least;
    }

    private int shoreBits(int cell) {
        int word = word(cell);
        long below = coastal[word] & (1L << cell % COLUMNS % 64) - 1;
        return shoreBits[coastalBefore[word] + Long.bitCount(below)];
    }

    private static int subCell(double lat, double lon) {
        double y = (lat + 90) * PER_DEGREE;
        double x = (lon + 180) * PER_DEGREE;
        int row = Math.min(SUB - 1, (int) ((y - Math.floor(y)) * SUB));
        return row * SUB + Math.min(SUB - 1, (int) ((x - Math.floor(x)) * SUB));
    }

    private static int word(int cell) {
        return cell / COLUMNS * WORDS + cell % COLUMNS / 64;
    }

    private static boolean bit(long[] bits, int cell) {
        return (bits[word(cell)] >> cell % COLUMNS % 64 & 1) != 0;
    }

    private static void set(long[] bits, int cell, boolean value) {
        long mask = 1L << cell % COLUMNS % 64;
        bits[word(cell)] = value ? bits[word(cell)] | mask : bits[word(cell)] & ~mask;
    }

    // ---- reading ----

    private int readRuns(DataInputStream in) throws IOException {
        int cell = 0;
        int count = 0;
        for (int kind = in.readUnsignedByte(); kind != 3; kind = in.readUnsignedByte()) {
            int length = 0;
            int shift = 0;
            int group;
            do {
                group = in.readUnsignedByte();
                length |= (group & 127) << shift;
                shift += 7;
            } while (group >= 128);
            if (kind == 1) {
                fill(water, cell, length);
            } else if (kind == 2) {
                fill(coastal, cell, length);
                count += length;
            }
            cell += length;
        }
        return count;
    }

    private static void fill(long[] bits, int from, int length) {
        for (int cell = from; cell < from + length; ) {
            boolean wholeWord =
                    cell % COLUMNS % 64 == 0 && cell + 64 <= from + length && cell % COLUMNS + 64 <= COLUMNS;
            if (wholeWord) {
                bits[word(cell)] = -1L;
            } else {
                set(bits, cell, true);
            }
            cell += wholeWord ? 64 : 1;
        }
    }

    private void indexCoast() {
        int before = 0;
        for (int i = 0; i < coastal.length; i++) {
            coastalBefore[i] = before;
            before += Long.bitCount(coastal[i]);
        }
    }

    private void markPassable() {
        System.arraycopy(water, 0, passable, 0, water.length);
        int next = 0;
        for (int word = 0; word < coastal.length; word++) {
            for (long rest = coastal[word]; rest != 0; rest &= rest - 1) {
                if (Integer.bitCount(shoreBits[next++] & ALL_WATER) >= PASSABLE_BITS) {
                    passable[word] |= Long.lowestOneBit(rest);
                }
            }
        }
    }

    /** Opens or closes the cells under a line, without diagonal steps. {@code name,kind,described in,lat lon;lat lon;…} */
    private void drawPassage(String line) {
        String[] fields = line.split(",", 4);
        boolean open = !fields[1].trim().equals("closed");
        double[][] points = Arrays.stream(fields[3].trim().split(";"))
                .map(p -> Arrays.stream(p.trim().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        int last = -1;
        for (int i = 0; i + 1 < points.length; i++) {
            double dLat = points[i + 1][0] - points[i][0];
            double dLon = points[i + 1][1] - points[i][1];
            int steps = 1 + (int) (Math.max(Math.abs(dLat), Math.abs(dLon)) * PER_DEGREE * 8);
            for (int s = 0; s <= steps; s++) {
                int cell = cellAt(points[i][0] + dLat * s / steps, points[i][1] + dLon * s / steps);
                if (last >= 0 && cell / COLUMNS != last / COLUMNS && cell % COLUMNS != last % COLUMNS) {
                    mark(last / COLUMNS * COLUMNS + cell % COLUMNS, open);
                }
                mark(cell, open);
                last = cell;
            }
        }
    }

    private void mark(int cell, boolean open) {
        set(passable, cell, open);
        if (open && !bit(water, cell)) {
            set(opened, cell, true);
        }
    }
}
