package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.geo.PlaceNames;
import landfall.watch.Likelihood;

/** How the pages write down what the words say: dates, hours, countries, the answer in a phrase. */
final class Phrases {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Map<Goods, String> GOODS = Map.of(
            Goods.ARTILLERY_AMMUNITION, "artillery ammunition",
            Goods.MISSILES, "missiles",
            Goods.DRONES, "drones",
            Goods.SMALL_ARMS, "small arms",
            Goods.VEHICLES, "vehicles",
            Goods.AIRCRAFT, "aircraft",
            Goods.DUAL_USE, "dual-use goods",
            Goods.WEAPONS_UNSPECIFIED, "unspecified weapons");

    private static final String MARKS = "\"“”„‟«»「」『』";

    private Phrases() {}

    static String utc(Instant time) {
        return time == null ? "" : MINUTE.format(time) + " UTC";
    }

    static String minute(Instant time) {
        return time == null ? "" : MINUTE.format(time);
    }

    /** From when to when in the fewest words that stay exact: the second year only where it differs. */
    static String span(Instant from, Instant to) {
        var a = from.atZone(ZoneOffset.UTC);
        var b = to.atZone(ZoneOffset.UTC);
        String second = a.toLocalDate().equals(b.toLocalDate())
                ? CLOCK.format(b)
                : a.getYear() == b.getYear() ? DAY_AND_CLOCK.format(b) : WITH_YEAR.format(b);
        return WITH_YEAR.format(a) + " – " + second + " UTC";
    }

    /** Without the year, where the whole stands beside it. */
    static String brief(Instant time) {
        return DAY_AND_CLOCK.format(time.atZone(ZoneOffset.UTC)) + " UTC";
    }

    static String moment(Instant time) {
        return WITH_YEAR.format(time.atZone(ZoneOffset.UTC)) + " UTC";
    }

    static String day(Instant time) {
        return time == null ? "" : DAY.format(time);
    }

    /** {@code 61 h 10 min}, {@code 8 min}, {@code 12 d 4 h}. */
    static String hours(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes >= 10 * 24 * 60) {
            return minutes / 1440 + " d " + minutes % 1440 / 60 + " h";
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    static String hours(double hours) {
        return hours(Duration.ofMinutes(Math.round(hours * 60)));
    }

    static Figure probability(double p) {
        return new Figure(Likelihood.figure(p));
    }

    /** An end of an interval, which claims nothing of itself. */
    static Figure bound(double p) {
        return Figure.of(p, 2);
    }

    /** How alike two names are; 1 is the same name. */
    static Figure score(double score) {
        return Figure.of(score, 2);
    }

    static Figure decibans(double db) {
        return Figure.of(Math.abs(db), db == Math.rint(db) ? 0 : 1).signed(db).unit("dB");
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202F');
    }

    static Figure bytes(long bytes) {
        if (bytes < 1000) {
            return Figure.of(bytes, 0).unit("B");
        }
        return bytes < 1_000_000
                ? Figure.of(bytes / 1e3, 1).unit("kB")
                : Figure.of(bytes / 1e6, 1).unit("MB");
    }

    /** A place on the chart: {@code 42°14.4′ N 130°17.4′ E}. */
    static Figure place(double lat, double lon) {
        return new Figure(degrees(lat, "N", "S") + " " + degrees(lon, "E", "W"));
    }

    private static String degrees(double value, String positive, String negative) {
        long tenths = Math.round(Math.abs(value) * 600);
        return String.format(
                Locale.ROOT,
                "%d°%02d.%d′ %s",
                tenths / 600,
                tenths % 600 / 10,
                tenths % 10,
                value < 0 ? negative : positive);
    }

    /** A country, region or actor of a claim in English. */
    static String party(String id) {
        return PlaceNames.of(id);
    }

    static String parties(List<String> ids) {
        return ids.stream().map(Phrases::party).collect(Collectors.joining(", "));
    }

    static String goods(Goods goods) {
        return GOODS.get(goods);
    }

    static String goods(List<Goods> goods) {
        return goods.stream().map(Phrases::goods).collect(Collectors.joining(", "));
    }

    static String title(Case theCase) {
        String from = theCase.suppliers().isEmpty() ? "?" : parties(theCase.suppliers());
        String to = theCase.recipients().isEmpty() ? "?" : parties(theCase.recipients());
        String what = theCase.goods().isEmpty() ? "" : ": " + goods(theCase.goods());
        return from + " → " + to + what;
    }

    /** The answer to "did it arrive?" in words. */
    static String arrived(Likelihood likelihood) {
        return switch (likelihood) {
            case ALMOST_NO_CHANCE -> "Almost no chance it arrived";
            case VERY_UNLIKELY -> "Very unlikely to have arrived";
            case UNLIKELY -> "Unlikely to have arrived";
            case ROUGHLY_EVEN -> "Roughly even chance it arrived";
            case LIKELY -> "Likely arrived";
            case VERY_LIKELY -> "Very likely arrived";
            case ALMOST_CERTAIN -> "Almost certainly arrived";
        };
    }

    static String speaker(Claim claim) {
        var speaker = claim.speaker();
        if (speaker.country() != null) {
            return party(speaker.country());
        }
        return speaker.name() == null ? "the report itself" : speaker.name();
    }

    /** The person and office behind the state that speaks. */
    static String voice(Claim claim) {
        var speaker = claim.speaker();
        StringBuilder voice = new StringBuilder();
        if (speaker.country() != null
                && speaker.name() != null
                && !speaker.name().equals(party(speaker.country()))) {
            voice.append(speaker.name());
        }
        if (speaker.role() != null && speaker.name() != null && speaker.role().contains(speaker.name())) {
            return speaker.role();
        }
        if (speaker.role() != null) {
            voice.append(voice.length() > 0 ? ", " : "").append(speaker.role());
        }
        return voice.toString();
    }

    /** Words of others between quotation marks, but for those that bring their own. */
    static String quoted(String words, int most) {
        String shown = clipped(words, most);
        boolean marked = !words.isEmpty()
                && (MARKS.indexOf(words.charAt(0)) >= 0 || MARKS.indexOf(words.charAt(words.length() - 1)) >= 0);
        return marked ? shown : "“" + shown + "”";
    }

    /** At most so many characters, and how many were left out. */
    static String clipped(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + count(text.length() - end) + " more characters)";
    }
}
