package landfall.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes {@code landfall/geo/water-grid.bin} from the 10 m land polygons of Natural Earth in the TopoJSON of world-atlas
 * 2.0.2 ({@code land-10m.json}). Run it with the input file and the output file as arguments; nothing else needs it.
 *
 * <p>The land is drawn at 0.01° and kept as cells of 0.05°: all water, all land, or the 5 × 5 bits of a coastal cell.
 */
final class MakeWaterGrid {
    private static final int FINE = 100; // columns and rows a degree
    private static final int WIDTH = 360 * FINE;
    private static final int HEIGHT = 180 * FINE;
    private static final int SUB = 5;

    private final long[] land = new long[WIDTH / 64 * HEIGHT + HEIGHT];
    private final int wordsARow = WIDTH / 64 + 1;

    private MakeWaterGrid() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("arguments: land-10m.json water-grid.bin");
        }
        MakeWaterGrid grid = new MakeWaterGrid();
        for (double[][] ring :
                rings(new ObjectMapper().readTree(Path.of(args[0]).toFile()))) {
            grid.flipInside(closed(unwrapped(ring)));
        }
        grid.write(Path.of(args[1]));
    }

    private static List<double[][]> rings(JsonNode topology) {
        double[] scale = pair(topology.at("/transform/scale"));
        double[] shift = pair(topology.at("/transform/translate"));
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.get("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]};
            }
            arcs.add(points);
        }
        List<double[][]> rings = new ArrayList<>();
        for (JsonNode geometry : topology.at("/objects/land/geometries")) {
            for (JsonNode polygon : geometry.get("arcs")) {
                for (JsonNode ring : polygon) {
                    rings.add(joined(ring, arcs));
                }
            }
        }
        return rings;
    }

    private static double[] pair(JsonNode node) {
        return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
    }

    /** A TopoJSON ring: arcs end to end, a negative number meaning the arc of its complement backwards. */
    private static double[][] joined(JsonNode ring, List<double[][]> arcs) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode number : ring) {
            int n = number.asInt();
            double[][] arc = arcs.get(n < 0 ? ~n : n);
            for (int i = 0; i < arc.length; i++) {
                points.add(n < 0 ? arc[arc.length - 1 - i] : arc[i]);
            }
        }
        return points.toArray(double[][]::new);
    }

    /** Longitudes made continuous, so that a ring over the antimeridian runs on beyond 180. */
    private static double[][] unwrapped(double[][] ring) {
        double[][] out = new double[ring.length][];
        double turn = 0;
        for (int i = 0; i < ring.length; i++) {
            if (i > 0 && ring[i][0] - ring[i - 1][0] > 180) {
                turn -= 360;
            } else if (i > 0 && ring[i][0] - ring[i - 1][0] < -180) {
                turn += 360;
            }
            out[i] = new double[] {ring[i][0] + turn, ring[i][1]};
        }
        return out;
    }

    /** A ring that goes once around the Earth (Antarctica) is closed through the pole. */
    private static double[][] closed(double[][] ring) {
        double[] first = ring[0];
        double[] last = ring[ring.length - 1];
        if (Math.abs(last[0] - first[0]) < 180) {
            return ring;
        }
        double[][] out = Arrays.copyOf(ring, ring.length + 3);
        out[ring.length] = new double[] {last[0], -90};
        out[ring.length + 1] = new double[] {first[0], -90};
        out[ring.length + 2] = first;
        return out;
    }

    /** Even-odd: flips every fine cell whose centre the ring encloses; a hole flips its land back. */
    private void flipInside(double[][] ring) {
        double south = 90;
        double north = -90;
        for (double[] p : ring) {
            south = Math.min(south, p[1]);
            north = Math.max(north, p[1]);
        }
        int low = Math.max(0, row(south));
        int high = Math.min(HEIGHT - 1, row(north) + 1);
        List<List<Double>> crossings = new ArrayList<>();
        for (int r = low; r <= high; r++) {
            crossings.add(new ArrayList<>());
        }
        for (int i = 0; i < ring.length; i++) {
            double[] a = ring[i];
            double[] b = ring[(i + 1) % ring.length];
            double from = Math.min(a[1], b[1]);
            double to = Math.max(a[1], b[1]);
            for (int r = Math.max(low, row(from)); r <= Math.min(high, row(to) + 1); r++) {
                double lat = (r + 0.5) / FINE - 90;
                if (lat >= from && lat < to) {
                    crossings.get(r - low).add(a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]));
                }
            }
        }
        for (int r = low; r <= high; r++) {
            List<Double> at = crossings.get(r - low);
            at.sort(null);
            for (int i = 0; i + 1 < at.size(); i += 2) {
                flip(r, at.get(i), at.get(i + 1));
            }
        }
    }

    private static int row(double lat) {
        return (int) Math.floor((lat + 90) * FINE);
    }

    private void flip(int row, double west, double east) {
        int from = (int) Math.ceil((west + 180) * FINE - 0.5);
        int to = (int) Math.ceil((east + 180) * FINE - 0.5);
        for (int c = from; c < to; c++) {
            int column = Math.floorMod(c, WIDTH);
            land[row * wordsARow + column / 64] ^= 1L << column % 64;
        }
    }

    private boolean isLand(int row, int column) {
        return (land[row * wordsARow + column / 64] >> column % 64 & 1) != 0;
    }

    /**
     * Rows from the south, cells from the west; runs of equal kind as (kind, length), then the bits of the coastal cells in
     * the same order; both deflated.
     */
    private void write(Path out) throws IOException {
        int rows = HEIGHT / SUB;
        int columns = WIDTH / SUB;
        List<Integer> coast = new ArrayList<>();
        int runs = 0;
        try (OutputStream file = Files.newOutputStream(out);
                DataOutputStream data =
                        new DataOutputStream(new DeflaterOutputStream(file, new Deflater(Deflater.BEST_COMPRESSION)))) {
            int kind = -1;
            int length = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int bits = waterBits(r, c);
                    int k = bits == 0 ? 0 : bits == (1 << SUB * SUB) - 1 ? 1 : 2;
                    if (k == 2) {
                        coast.add(bits);
                    }
                    if (k != kind && length > 0) {
                        run(data, kind, length);
                        runs++;
                        length = 0;
                    }
                    kind = k;
                    length++;
                }
            }
            run(data, kind, length);
            data.writeByte(3);
            for (int bits : coast) {
                data.writeInt(bits);
            }
        }
        System.out.printf("%d runs, %d coastal cells, %d bytes%n", runs + 1, coast.size(), Files.size(out));
    }

    private static void run(DataOutputStream data, int kind, int length) throws IOException {
        // length in 7-bit groups, least first; the top bit says that another follows
        data.writeByte(kind);
        int rest = length;
        while (rest >= 128) {
            data.writeByte(rest & 127 | 128);
            rest >>= 7;
        }
        data.writeByte(rest);
    }

    private int waterBits(int row, int column) {
        int bits = 0;
        for (int i = 0; i < SUB * SUB; i++) {
            if (!isLand(row * SUB + i / SUB, column * SUB + i % SUB)) {
                bits |= 1 << i;
            }
        }
        return bits;
    }
}
