package landfall.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import landfall.claim.Goods;
import landfall.geo.PlaceNames;

/** Numbers, times and countries as a reader expects them. */
final class Figures {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Figures() {}

    /** An end of an interval, which claims nothing of itself. */
    static String bound(double probability) {
        return String.format(Locale.ROOT, "%.0f %%", probability * 100);
    }

    static String decibans(double value) {
        return String.format(Locale.ROOT, "%+.1f dB", value);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "not known" : String.format(Locale.ROOT, "%.1f", value);
    }

    static String time(Instant instant) {
        return instant == null ? "open" : MINUTE.format(instant);
    }

    /** Latitude and longitude, good to about ten metres. */
    static String place(double lat, double lon) {
        return String.format(Locale.ROOT, "%.4f, %.4f", lat, lon);
    }

    /** English name of a country, region or other party. */
    static String party(String id) {
        return PlaceNames.of(id);
    }

    static String parties(List<String> ids) {
        return ids.isEmpty() ? "not said" : and(ids.stream().map(Figures::party).toList());
    }

    static String goods(List<Goods> goods) {
        return goods.isEmpty()
                ? "arms"
                : and(goods.stream().map(g -> g.id().replace('-', ' ')).toList());
    }

    /** {@code 1 claim}, {@code 2 claims}. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String and(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
