package landfall.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import landfall.geo.Coast;
import landfall.geo.Distance;
import landfall.geo.Point;

/**
 * Land as the bundled chart has it. The chart knows the sea and the canals cut into it, but few rivers and no lake; so a place counts as
 * dry only far from every port, and outside of the large lakes and reservoirs of {@code lakes.csv}.
 */
final class DryLand {
    /** Farther apart than ports lie on navigable rivers: half the way between two of the lower Volga, Danube or Paraná. */
    private static final Distance PORT = Distance.ofKilometers(75);

    private static final double CELL_DEGREES = 0.01;
    private static final double METERS_A_DEGREE = 111_195;

    private final PortFinder ports;
    private final List<Lake> lakes;

    DryLand(PortFinder ports) {
        this.ports = ports;
        lakes = lakes();
    }

    /** A box in degrees around a lake. */
    private record Lake(double south, double west, double north, double east) {
        boolean has(Point p) {
            return p.lat() >= south && p.lat() <= north && p.lon() >= west && p.lon() <= east;
        }
    }

    boolean isNoWater(Point at, Distance inland) {
        Coast coast = Coast.load();
        return !coast.isWater(at.lat(), at.lon())
                && lakes.stream().noneMatch(lake -> lake.has(at))
                && ports.nearest(at, PORT).isEmpty()
                && !hasWater(coast, at, inland);
    }

    /** Looks at every cell around: the canals of the chart are one cell wide. */
    private static boolean hasWater(Coast coast, Point at, Distance around) {
        double north = around.meters() / METERS_A_DEGREE;
        double east = north / Math.max(0.05, Math.cos(Math.toRadians(at.lat())));
        for (double y = -north; y <= north; y += CELL_DEGREES) {
            for (double x = -east; x <= east; x += CELL_DEGREES) {
                if (coast.isWater(at.lat() + y, Point.wrapLongitude(at.lon() + x))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Lake> lakes() {
        try (InputStream in = DryLand.class.getResourceAsStream("lakes.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .map(box -> new Lake(box[0], box[1], box[2], box[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of lakes", e);
        }
    }
}
