package landfall.calibrate;

import java.util.List;
import java.util.Locale;

/**
 * The reliability curve as a picture: what share came true of voyages of which about the same was said. On the diagonal, what was said
 * held. A circle's area shows how many voyages stand behind it; the bar is the 90 % Wilson interval of the share.
 */
final class ReliabilityCurve {
    private static final int SIDE = 360;
    private static final int MARGIN = 56;
    /** 95 % quantile of the normal distribution. */
    private static final double Z = 1.645;

    private final StringBuilder svg = new StringBuilder();

    private ReliabilityCurve() {}

    static String svg(List<Scores.Bin> bins) {
        ReliabilityCurve curve = new ReliabilityCurve();
        curve.frame();
        bins.forEach(curve::bin);
        return curve.svg.append("</svg>\n").toString();
    }

    private void frame() {
        int size = SIDE + 2 * MARGIN;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                size, size);
        add("<title>Reliability curve on simulated worlds</title>");
        add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", size, size);
        for (int i = 0; i <= 10; i += 2) {
            double at = i / 10.0;
            add("<path d=\"M%.1f %.1fH%.1fM%.1f %.1fV%.1f\" stroke=\"#ddd\"/>", x(0), y(at), x(1), x(at), y(0), y(1));
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d %%</text>", x(at), y(0) + 18, i * 10);
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>", x(0) - 6, y(at) + 4, i * 10);
        }
        add("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>", x(0), y(0), x(1), y(1));
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">probability stated</text>", x(0.5), y(0) + 40);
        add(
                "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\">share that came true</text>",
                x(0) - 42, y(0.5));
    }

    private void bin(Scores.Bin bin) {
        double n = bin.n();
        double share = bin.happened();
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        add(
                "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#1b5e8c\" stroke-width=\"1.5\"/>",
                x(bin.stated()), y(Math.max(0, middle - half)), y(Math.min(1, middle + half)));
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1b5e8c\" fill-opacity=\"0.75\"><title>%d voyages: stated %.3f, came true %.3f</title></circle>",
                x(bin.stated()), y(share), 2 + Math.min(12, Math.sqrt(n) / 2), bin.n(), bin.stated(), share);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double x(double p) {
        return MARGIN + p * SIDE;
    }

    private static double y(double p) {
        return MARGIN + (1 - p) * SIDE;
    }
}
