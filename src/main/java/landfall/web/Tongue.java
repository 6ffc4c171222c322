package landfall.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A language the pages speak. English stands in the templates between {@code ⟦⟧}; the others are a list of pairs each. */
enum Tongue {
    EN("en", "English"),
    DE("de", "Deutsch");

    private final String code;
    private final String name;
    private final Map<String, String> words;

    Tongue(String code, String name) {
        this.code = code;
        this.name = name;
        this.words = code.equals("en") ? Map.of() : read(code);
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
            String english = page.substring(open + 1, close);
            out.append(page, at, open).append(words.getOrDefault(english, english));
            at = close + 1;
        }
        return out.append(page, at, page.length()).toString();
    }

    private static Map<String, String> read(String code) {
        Properties pairs = new Properties();
        try (InputStream in = Tongue.class.getResourceAsStream("words." + code + ".properties")) {
            pairs.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the words of " + code, e);
        }
        Map<String, String> words = new LinkedHashMap<>();
        pairs.forEach((english, other) -> words.put(english.toString(), other.toString()));
        return Map.copyOf(words);
    }
}
