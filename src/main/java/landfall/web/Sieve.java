package landfall.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed above a long list to see only some of it: an entry stays where every word stands somewhere in it, capitals and
 * accents aside, in English or as the page says it.
 *
 * @param asked as typed
 * @param words of it
 * @param own words of ours in the language of the page
 */
record Sieve(String asked, List<String> words, Map<String, String> own) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Sieve of(String asked, Tongue tongue) {
        String typed = asked == null ? "" : asked.strip();
        return new Sieve(
                typed,
                Stream.of(folded(typed).split("\\s+")).filter(w -> !w.isEmpty()).toList(),
                tongue.words());
    }

    boolean isOpen() {
        return words.isEmpty();
    }

    /** @param told all that an entry says; each part of ours whole, as it is translated */
    boolean lets(Stream<String> told) {
        if (isOpen()) {
            return true;
        }
        String all = folded(told.filter(t -> t != null && !t.isEmpty())
                .map(t -> own.containsKey(t) ? t + " " + own.get(t) : t)
                .collect(Collectors.joining(" ")));
        return words.stream().allMatch(all::contains);
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** The address of the list without a page, to which the number of an entry is added. */
    String from(String path) {
        return path + "?" + (isOpen() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&") + "from=";
    }

    /** Where to type; nothing above a list that is short. */
    Html form(String path, Collection<?> shown, boolean isLong) {
        if (isOpen() && !isLong) {
            return Html.NONE;
        }
        return Html.of(
                """
                <form class="sieve" role="search" action="{}"><input name="q" type="search" maxlength="200" value="{}" aria-label="⟦Show only what says⟧" placeholder="⟦Show only what says…⟧" autocomplete="off"><button>⟦Show⟧</button>{}</form>{}
                """,
                path,
                asked,
                isOpen() ? Html.NONE : Html.of(" <a href=\"{}\">⟦Show all⟧</a>", path),
                shown.isEmpty() ? Html.of("<div class=\"empty\"><p>⟦Nothing here says that.⟧</p></div>") : Html.NONE);
    }
}
