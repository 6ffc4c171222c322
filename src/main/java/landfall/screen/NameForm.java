package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared: Latin letters without accents, lower case, words apart, legal forms set aside.
 *
 * @param text as given
 * @param words in order, family name last where a comma told
 * @param legal families of its legal forms
 * @param script of the letters given
 * @param acronym whether it is one short word in capitals
 */
record NameForm(String text, List<Word> words, Set<String> legal, Script script, boolean acronym) {
    /** Longer names are cut: the longest in the lists known has 400 letters. */
    private static final int LONGEST = 500;
    /** More words than any name of the lists known that is not a sentence. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_ALTERNATIVES = 4;

    /** Every way to read a name: parts beside a slash are other names; Han characters have Chinese, Korean and Japanese readings. */
    static List<NameForm> of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<NameForm> forms = new ArrayList<>();
        add(forms, text, cut);
        String[] parts = cut.split("/");
        if (parts.length > 1
                && parts.length <= MOST_ALTERNATIVES
                && Arrays.stream(parts).allMatch(p -> p.strip().length() > 3)) {
            Arrays.stream(parts).forEach(p -> add(forms, text, p));
        }
        return forms;
    }

    private static void add(List<NameForm> forms, String text, String part) {
        Script script = Script.of(part);
        for (String latin : Latin.readings(part, script)) {
            NameForm form = parse(text, latin, script);
            if (!form.words.isEmpty()) {
                forms.add(form);
            }
        }
    }

    private static NameForm parse(String text, String latin, Script script) {
        List<String> words = split(familyNameLast(latin));
        Set<String> legal = new LinkedHashSet<>();
        List<String> rest = withoutLegalForms(words, legal);
        // a name made of legal forms alone is compared as it stands
        List<String> compared = rest.isEmpty() ? words : rest;
        List<Word> made = compared.stream()
                .limit(MOST_WORDS)
                .map(w -> word(w, script == Script.LATIN))
                .toList();
        boolean acronym = words.size() == 1 && text.strip().matches("[A-Z]{2,6}");
        return new NameForm(text, made, Set.copyOf(legal), script, acronym);
    }

    /** "PUTIN, Vladimir" is "Vladimir PUTIN"; "Apple, Inc." stays. */
    private static String familyNameLast(String latin) {
        int comma = latin.indexOf(',');
        if (comma <= 0 || comma != latin.lastIndexOf(',')) {
            return latin;
        }
        String after = latin.substring(comma + 1);
        List<String> words = split(after);
        boolean legalForm = words.isEmpty()
                || NameWords.WORDS.legalFamily(words, 0, Math.min(words.size(), NameWords.LONGEST_FORM)) != null;
        return legalForm ? latin : after + " " + latin.substring(0, comma);
    }

    /** Words of letters and digits; dots between single letters join them: "S.A.R.L." is "sarl". */
    private static List<String> split(String latin) {
        String joined = latin.replace("&", " and ")
                .replaceAll("['’`ʹʺ\"]", "")
                .replaceAll("\\b([a-z0-9])\\.(?=[a-z0-9]\\b)", "$1")
                .replace(".", " ");
        List<String> words = new ArrayList<>();
        for (String word : joined.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(NameWords.WORDS.number(word));
            }
        }
        return words;
    }

    private static List<String> withoutLegalForms(List<String> words, Set<String> legal) {
        List<String> rest = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = longestForm(words, at);
            if (end > at) {
                legal.add(NameWords.WORDS.legalFamily(words, at, end));
                at = end;
            } else {
                int two = Math.min(words.size(), at + 2);
                String standard = NameWords.WORDS.standard(String.join(" ", words.subList(at, two)));
                boolean phrase = two == at + 2 && standard.indexOf(' ') < 0;
                rest.add(phrase ? standard : NameWords.WORDS.standard(words.get(at)));
                at += phrase ? 2 : 1;
            }
        }
        return rest.stream().flatMap(w -> List.of(w.split(" ")).stream()).toList();
    }

    private static int longestForm(List<String> words, int at) {
        for (int end = Math.min(words.size(), at + NameWords.LONGEST_FORM); end > at; end--) {
            if (NameWords.WORDS.legalFamily(words, at, end) != null) {
                return end;
            }
        }
        return at;
    }

    private static Word word(String text, boolean latin) {
        String sound = Sound.of(text);
        return new Word(text, sound, Sound.bones(sound), NameWords.WORDS.kind(text), latin);
    }

    String joined() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
