package landfall.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            String english = page.substring(open + 1, close).replaceAll("\\s+", " ");
            out.append(page, at, open).append(words.getOrDefault(english, english));
            at = close + 1;
        }
        return out.append(page, at, page.length()).toString();
    }

    private static Map<String, String> read(String code) {
        Map<String, String> words = new LinkedHashMap<>();
        try (InputStream in = Tongue.class.getResourceAsStream("words." + code + ".txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int equals = line.indexOf(" = ");
                if (!line.startsWith("#") && equals > 0) {
                    words.put(line.substring(0, equals), line.substring(equals + 3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the words of " + code, e);
        }
        return Map.copyOf(words);
    }

    /** Words of ours on a page that this language has no translation for. */
    Set<String> missing(Html html) {
        Set<String> missing = new TreeSet<>();
        Matcher m = Pattern.compile("⟦([^⟧]*)⟧").matcher(html.toString());
        while (m.find()) {
            String english = m.group(1).replaceAll("\\s+", " ");
            if (!words.containsKey(english)) {
                missing.add(english);
            }
        }
        return missing;
    }
}
