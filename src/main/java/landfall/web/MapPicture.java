package landfall.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import landfall.dossier.Marks;

/**
 * The same map as on the pages, drawn here: for a PDF, and for browsers that cannot draw it. Equirectangular with the middle latitude
 * true; longitudes run on past 180° as the chart gives them.
 */
final class MapPicture {
    private static final Supplier<BaseMap> LAND = new Once<>(BaseMap::load);
    /** Width in units of drawing: on a sheet of A4 its letters have the size of a table's. */
    private static final int WIDTH = 800;

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:–E(\\d+))?");
    private static final int TALLEST = 540;
    private static final double LEAST_DEGREES = 2;

    private static final Color SEA = new Color(0xe3edf4);
    private static final Color EARTH = new Color(0xf5f1e8);
    private static final Color SHORE = new Color(0xb9b29f);
    private static final Color TRACK = new Color(0x0b7a6e);
    private static final Color OTHER_TRACK = new Color(0x7d8ea3);
    private static final Color DARK = new Color(0xcb3340);
    private static final Color REACH = new Color(203, 51, 64, 48);
    private static final Color PORT = new Color(0x0e6b95);
    private static final Color MEETING = new Color(0x7a55cf);
    private static final Color IDENTITY = new Color(0xb26f06);
    private static final Color INK = new Color(0x0f172a);

    private final int height;
    private final Marks marks = new Marks(14);
    private final double west;
    private final double north;
    private final double perLon;
    private final double perLat;
    private final BufferedImage image;
    private final Graphics2D g;

    private MapPicture(int pixels, List<double[]> places) {
        double minLon = places.stream().mapToDouble(p -> p[0]).min().orElse(-170);
        double maxLon = places.stream().mapToDouble(p -> p[0]).max().orElse(170);
        double minLat = places.stream().mapToDouble(p -> p[1]).min().orElse(-60);
        double maxLat = places.stream().mapToDouble(p -> p[1]).max().orElse(75);
        double shrink = Math.max(0.2, Math.cos(Math.toRadians((minLat + maxLat) / 2)));
        double wide = Math.max(LEAST_DEGREES, maxLon - minLon) * 1.2;
        double high = Math.max(Math.max(LEAST_DEGREES, maxLat - minLat) * 1.25, wide * shrink * 0.4);
        wide = Math.max(wide, high / shrink * WIDTH / TALLEST);
        this.perLon = WIDTH / wide;
        this.perLat = perLon / shrink;
        this.height = (int) Math.round(high * perLat);
        this.west = (minLon + maxLon) / 2 - wide / 2;
        this.north = (minLat + maxLat) / 2 + high / 2;
        double scale = (double) pixels / WIDTH;
        this.image = new BufferedImage(pixels, (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        this.g = image.createGraphics();
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(Letters.plain().deriveFont(Font.PLAIN, 11f));
    }

    /** A PNG of a chart as {@link Chart} gives it. */
    static byte[] png(Map<String, Object> chart, int pixels) {
        List<Map<String, Object>> features = features(chart);
        List<double[]> places = new ArrayList<>();
        features.stream()
                .filter(f -> List.of("track", "position", "unheard", "dark", "event", "reach")
                        .contains(shape(f)))
                .forEach(f -> points(geometry(f).get("coordinates"), places));
        MapPicture picture = new MapPicture(pixels, places);
        picture.sea();
        each(features, "reach", picture::reach);
        picture.land();
        picture.draw(features, Boolean.TRUE.equals(chart.get("synthetic")));
        return picture.bytes();
    }

    private void sea() {
        g.setColor(SEA);
        g.fillRect(0, 0, WIDTH, height);
    }

    /** Over the reachable areas: what they cover there is drawn sea-ward only. */
    private void land() {
        for (int turn = -1; turn <= 1; turn++) {
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (double[][] ring : LAND.get().rings()) {
                for (int i = 0; i < ring.length; i++) {
                    double x = x(ring[i][0] + 360 * turn);
                    double y = y(ring[i][1]);
                    if (i == 0) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
                path.closePath();
            }
            g.setColor(EARTH);
            g.fill(path);
            g.setColor(SHORE);
            g.setStroke(new BasicStroke(0.4f));
            g.draw(path);
        }
    }

    private void draw(List<Map<String, Object>> features, boolean synthetic) {
        each(features, "track", f -> line(f, new BasicStroke(1.5f), main(f) ? TRACK : OTHER_TRACK));
        BasicStroke dots =
                new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0, 5}, 0);
        each(features, "unheard", f -> line(f, dots, main(f) ? TRACK : OTHER_TRACK));
        BasicStroke dashes =
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5, 4}, 0);
        each(features, "dark", f -> line(f, dashes, DARK));
        each(features, "position", this::position);
        each(features, "event", this::event);
        labels(isOfALead(features) ? "E" : "");
        each(features, "port", this::port);
        if (synthetic) {
            g.setColor(DARK);
            g.setFont(g.getFont().deriveFont(Font.BOLD, 13f));
            g.drawString("SYNTHETIC DATA", 8, 16);
        }
    }

    private static boolean isOfALead(List<Map<String, Object>> features) {
        return features.stream()
                .map(f -> String.valueOf(properties(f).get("label")))
                .anyMatch(label -> label.startsWith("E"));
    }

    private interface Brush {
        void on(Map<String, Object> feature);
    }

    private static void each(List<Map<String, Object>> features, String shape, Brush brush) {
        features.stream().filter(f -> shape(f).equals(shape)).forEach(brush::on);
    }

    private void reach(Map<String, Object> feature) {
        Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Object polygon : (List<?>) geometry(feature).get("coordinates")) {
            for (Object ring : (List<?>) polygon) {
                trace(area, (List<?>) ring);
                area.closePath();
            }
        }
        g.setColor(REACH);
        g.fill(area);
        g.setColor(DARK);
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 4}, 0));
        g.draw(area);
    }

    private void line(Map<String, Object> feature, BasicStroke stroke, Color colour) {
        Path2D path = new Path2D.Double();
        trace(path, (List<?>) geometry(feature).get("coordinates"));
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(path);
    }

    private void trace(Path2D path, List<?> coordinates) {
        boolean first = true;
        for (Object point : coordinates) {
            double[] p = (double[]) point;
            if (first) {
                path.moveTo(x(p[0]), y(p[1]));
            } else {
                path.lineTo(x(p[0]), y(p[1]));
            }
            first = false;
        }
    }

    private void position(Map<String, Object> feature) {
        double[] p = (double[]) geometry(feature).get("coordinates");
        g.setColor(main(feature) ? TRACK : OTHER_TRACK);
        g.fill(new Ellipse2D.Double(x(p[0]) - 3, y(p[1]) - 3, 6, 6));
    }

    private void port(Map<String, Object> feature) {
        if (!"called".equals(properties(feature).get("role"))) {
            return;
        }
        double[] p = (double[]) geometry(feature).get("coordinates");
        String name = Phrases.clipped(String.valueOf(properties(feature).get("name")), 40);
        float width = g.getFontMetrics().stringWidth(name);
        for (double[] at : new double[][] {{x(p[0]) + 7, y(p[1]) + 4}, {x(p[0]) - 7 - width, y(p[1]) + 4}}) {
            if (marks.take(at[0], at[1] - 10, width, 13)) {
                words(name, INK, (float) at[0], (float) at[1]);
                return;
            }
        }
    }

    private void event(Map<String, Object> feature) {
        String label = String.valueOf(properties(feature).get("label"));
        String kind = String.valueOf(properties(feature).get("kind"));
        if (label.isEmpty() || kind.equals("feed_outage")) {
            return;
        }
        double[] p = (double[]) geometry(feature).get("coordinates");
        Color colour = switch (kind) {
            case "gap" -> DARK;
            case "encounter" -> MEETING;
            case "identity_change" -> IDENTITY;
            default -> PORT;
        };
        g.setColor(Color.WHITE);
        g.fill(new Ellipse2D.Double(x(p[0]) - 4, y(p[1]) - 4, 8, 8));
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(new Ellipse2D.Double(x(p[0]) - 4, y(p[1]) - 4, 8, 8));
        if (kind.equals("encounter")) {
            g.draw(new Ellipse2D.Double(x(p[0]) - 1, y(p[1]) - 4, 8, 8));
        }
        Matcher numbers = NUMBERS.matcher(label);
        while (numbers.find()) {
            int from = Integer.parseInt(numbers.group(1));
            int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
            IntStream.rangeClosed(from, to).forEach(n -> marks.add(x(p[0]), y(p[1]), n));
        }
    }

    /** The numbers of the marks, once all are known; a letter before them says whose they are. */
    private void labels(String letter) {
        marks.all().forEach(mark -> marks.take(mark.x() - 5, mark.y() - 5, 10, 10));
        for (Marks.Mark mark : marks.all()) {
            String words = mark.words().replaceAll("(?<!\\+)\\b(?=\\d)", letter);
            float width = g.getFontMetrics().stringWidth(words);
            double[][] places = {
                {mark.x() + 7, mark.y() - 4},
                {mark.x() - 7 - width, mark.y() - 4},
                {mark.x() + 7, mark.y() + 11},
                {mark.x() - 7 - width, mark.y() + 11}
            };
            for (double[] at : places) {
                if (marks.take(at[0], at[1] - 10, width, 13)) {
                    words(words, DARK, (float) at[0], (float) at[1]);
                    break;
                }
            }
        }
    }

    private void words(String words, Color colour, float x, float y) {
        g.setColor(new Color(255, 255, 255, 210));
        g.fill(new Rectangle2D.Double(x - 1, y - 10, g.getFontMetrics().stringWidth(words) + 2, 13));
        g.setColor(colour);
        g.drawString(words, x, y);
    }

    private double x(double lon) {
        return (lon - west) * perLon;
    }

    private double y(double lat) {
        return (north - lat) * perLat;
    }

    private byte[] bytes() {
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("drawing a map", e);
        }
        return out.toByteArray();
    }

    private static void points(Object coordinates, List<double[]> into) {
        if (coordinates instanceof double[] point) {
            into.add(point);
        } else {
            ((List<?>) coordinates).forEach(c -> points(c, into));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> features(Map<String, Object> chart) {
        return (List<Map<String, Object>>) chart.get("features");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> feature) {
        return (Map<String, Object>) feature.get("properties");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> geometry(Map<String, Object> feature) {
        return (Map<String, Object>) feature.get("geometry");
    }

    private static String shape(Map<String, Object> feature) {
        return String.valueOf(properties(feature).get("shape"));
    }

    private static boolean main(Map<String, Object> feature) {
        return Boolean.TRUE.equals(properties(feature).get("main"));
    }
}
