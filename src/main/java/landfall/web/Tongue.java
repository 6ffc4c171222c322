package landfall.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.geo.PlaceNames;
import org.jsoup.parser.Parser;

/**
 * A language the pages speak. English stands in the templates between {@code ⟦⟧}; the others are a list of pairs each, words and
 * sentences with holes ({@link Sentence}); of several that fit, the first counts. Names of countries come from Unicode CLDR.
 */
enum Tongue {
    EN("en", "English"),
    DE("de", "Deutsch");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2}) (" + String.join("|", MONTHS) + ")\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CLIPPED = Pattern.compile("… \\((\\S+) more characters\\)");

    private final String code;
    private final String name;
    private final Map<String, String> words;
    private final List<Sentence> sentences;

    Tongue(String code, String name) {
        this.code = code;
        this.name = name;
        Map<String, String> known = new LinkedHashMap<>();
        List<Sentence> patterns = new ArrayList<>();
        if (!code.equals("en")) {
            countries(code, known);
            read(code).forEach((english, own) -> {
                if (english.contains("{")) {
                    patterns.add(Sentence.of(english, own));
                } else {
                    // as it stands on a page
                    known.put(Html.of("{}", english).toString(), own);
                }
                known.put(english, own);
            });
        }
        this.words = Map.copyOf(known);
        this.sentences = List.copyOf(patterns);
    }

    String code() {
        return code;
    }

    String nativeName() {
        return name;
    }

    Map<String, String> words() {
        return words;
    }

    static Tongue of(String code) {
        return "de".equals(code) ? DE : EN;
    }

    /** The page in this language; what has no translation stays English. */
    String speak(Html html) {
        String page = html.toString();
        StringBuilder out = new StringBuilder(page.length());
        int at = 0;
        for (int open = page.indexOf('⟦'); open >= 0; open = page.indexOf('⟦', at)) {
            int close = page.indexOf('⟧', open);
            String english = SPACE.matcher(page.substring(open + 1, close)).replaceAll(" ");
            out.append(page, at, open).append(this == EN ? english : said(english));
            at = close + 1;
        }
        String spoken = out.append(page, at, page.length()).toString();
        return this == EN ? spoken : CLIPPED.matcher(spoken).replaceAll("… ($1 " + words.get("more characters") + ")");
    }

    /** Plain text, as in JSON, in this language. */
    String say(String plain) {
        if (this == EN) {
            return plain;
        }
        StringBuilder escaped = new StringBuilder();
        Html.escape(escaped, plain);
        return Parser.unescapeEntities(said(escaped.toString()), false);
    }

    /** Words, a sentence of a known pattern, a list of words, or a date; anything else stays as it is. */
    String said(String english) {
        String own = words.get(english);
        if (own != null) {
            return own;
        }
        String figure = Figure.said(english, this);
        if (!figure.equals(english)) {
            return figure;
        }
        for (Sentence sentence : sentences) {
            String whole = sentence.said(english, this);
            if (whole != null) {
                return whole;
            }
        }
        if (english.contains(", ")) {
            String first = english.substring(0, english.indexOf(", "));
            if (words.containsKey(first)) {
                return words.get(first) + ", " + said(english.substring(first.length() + 2));
            }
        }
        return DAY.matcher(english).replaceAll(this::day);
    }

    /** A day as this language writes it; the names of months come from CLDR. */
    private String day(MatchResult english) {
        String month = Month.of(1 + MONTHS.indexOf(english.group(2)))
                .getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(code));
        return words.getOrDefault("d MMM", "d MMM")
                .replace("d", english.group(1))
                .replace("MMM", month);
    }

    private static void countries(String code, Map<String, String> words) {
        Locale own = Locale.forLanguageTag(code);
        for (String country : Locale.getISOCountries()) {
            Locale of = new Locale("", country);
            StringBuilder english = new StringBuilder();
            Html.escape(english, PlaceNames.of(country));
            words.put(english.toString(), of.getDisplayCountry(own));
        }
    }

    private static Map<String, String> read(String code) {
        Map<String, String> words = new LinkedHashMap<>();
        try (InputStream in = Tongue.class.getResourceAsStream("words." + code + ".txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String sign = line.contains(" === ") ? " === " : " = ";
                int equals = line.indexOf(sign);
                if (!line.startsWith("#") && equals > 0) {
                    words.put(line.substring(0, equals), line.substring(equals + sign.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the words of " + code, e);
        }
        return words;
    }

    /** Words of ours on a page that this language has no translation for. */
    Set<String> missing(Html html) {
        Set<String> missing = new TreeSet<>();
        Matcher m = Pattern.compile("⟦([^⟧]*)⟧").matcher(html.toString());
        while (m.find()) {
            String english = m.group(1).replaceAll("\\s+", " ");
            if (said(english).equals(english) && !words.containsKey(english)) {
                missing.add(english);
            }
        }
        return missing;
    }
}
