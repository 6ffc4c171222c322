package landfall.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of page furniture in all languages at once: a page in one language often has furniture in another.
 *
 * @param teasers labels above or before links to other articles
 * @param promos parts of sentences that invite
 * @param furniture whole lines or their beginnings
 * @param bylines words before an author's name or a date
 * @param updates those of them before the date of a later version
 * @param captions words before a picture's text
 */
record RoleWords(
        Set<String> teasers,
        List<String> promos,
        Set<String> furniture,
        Set<String> bylines,
        Set<String> updates,
        Set<String> captions) {

    /** The words in {@code roles.yml}. */
    static RoleWords bundled() {
        try (InputStream in = RoleWords.class.getResourceAsStream("/landfall/report/roles.yml")) {
            JsonNode languages = new YAMLMapper().readTree(in);
            return new RoleWords(
                    all(languages, "teasers"),
                    List.copyOf(new ArrayList<>(all(languages, "promos"))),
                    all(languages, "furniture"),
                    all(languages, "bylines", "updates"),
                    all(languages, "updates"),
                    all(languages, "captions"));
        } catch (IOException e) {
            throw new UncheckedIOException("roles.yml on the class path cannot be read", e);
        }
    }

    private static Set<String> all(JsonNode languages, String... roles) {
        Set<String> words = new HashSet<>();
        for (JsonNode language : languages) {
            for (String role : roles) {
                for (JsonNode word : language.path(role)) {
                    words.add(fold(word.asText()));
                }
            }
        }
        return Set.copyOf(words);
    }

    /** Lower case, one kind of apostrophe, single spaces. */
    static String fold(String text) {
        return Blocks.clean(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
