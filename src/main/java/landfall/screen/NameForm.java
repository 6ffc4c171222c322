package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as it is compared: Latin letters without accents, lower case, words apart, legal forms set aside.
 *
 * @param text as given
 * @param words in order, family name last where a comma told
 * @param legal families of its legal forms
 * @param numbers in order, Roman ones too: of a ship, its hull numbers
 * @param script of the letters given
 */
record NameForm(String text, List<Word> words, Set<String> legal, List<Integer> numbers, Script script) {
    /** Longer names are cut: the longest in the lists known has 400 letters. */
    private static final int LONGEST = 500;
    /** More words than any name of the lists known that is not a sentence. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_ALTERNATIVES = 4;
    /** {@code M V} before a name: a ship's prefix, or a person's initials. */
    private static final Pattern PREFIX_APART =
            Pattern.compile("\\s*([MF])[.\\s]+([VT])[.\\s]+(?=\\S)", Pattern.CASE_INSENSITIVE);
    /** {@code V.V.} beside a name: two initials, where it is no legal form. */
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}.])(\\p{L})\\.(\\p{L})\\.(?![\\p{L}.])");

    private static final Pattern SOME_WORD = Pattern.compile("\\p{L}{2}");

    /**
     * Every way to read a name: parts beside a slash are other names; two letters before it may be a ship's prefix; two with
     * dots may be initials; Han characters have Chinese, Korean and Japanese readings.
     */
    static List<NameForm> of(String text) {
        return of(text, Word::of);
    }

    static List<NameForm> of(String text, WordSource source) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<NameForm> forms = new ArrayList<>(1);
        add(forms, text, cut, source);
        Matcher apart = PREFIX_APART.matcher(cut);
        if (apart.lookingAt()) {
            add(forms, text, apart.group(1) + apart.group(2) + " " + cut.substring(apart.end()), source);
        }
        Matcher initials = INITIALS.matcher(cut);
        if (initials.find()
                && SOME_WORD.matcher(initials.replaceFirst("")).find()
                && !isLegalForm(initials.group(1) + initials.group(2))) {
            add(forms, text, initials.replaceFirst("$1. $2."), source);
        }
        if (cut.indexOf('/') >= 0) {
            String[] parts = cut.split("/");
            if (parts.length > 1
                    && parts.length <= MOST_ALTERNATIVES
                    && Arrays.stream(parts).allMatch(p -> p.strip().length() > 3)) {
                Arrays.stream(parts).forEach(p -> add(forms, text, p, source));
            }
        }
        return forms;
    }

    private static boolean isLegalForm(String letters) {
        return NameWords.WORDS.legalFamily(List.of(letters.toLowerCase(Locale.ROOT)), 0, 1) != null;
    }

    private static void add(List<NameForm> forms, String text, String part, WordSource source) {
        Script script = Script.of(part);
        for (String latin : Latin.readings(part, script)) {
            NameForm form = parse(text, latin, script, source);
            if (!form.words.isEmpty()) {
                forms.add(form);
            }
        }
    }

    private static NameForm parse(String text, String latin, Script script, WordSource source) {
        List<String> words = NameSplit.words(familyNameLast(latin));
        Set<String> legal = new LinkedHashSet<>();
        List<String> rest = withoutLegalForms(words, legal);
        // a name made of legal forms alone is compared as it stands
        List<String> compared = rest.isEmpty() ? words : rest;
        List<Word> made = compared.stream()
                .limit(MOST_WORDS)
                .map(w -> source.of(w, script == Script.LATIN))
                .toList();
        List<Integer> numbers = made.stream()
                .filter(w -> w.kind() == Word.Kind.NUMBER)
                .map(w -> Numerals.valueOf(w.text()))
                .toList();
        return new NameForm(text, made, Set.copyOf(legal), numbers, script);
    }

    /** "PUTIN, Vladimir" is "Vladimir PUTIN"; "Apple, Inc." stays. */
    private static String familyNameLast(String latin) {
        int comma = latin.indexOf(',');
        if (comma <= 0 || comma != latin.lastIndexOf(',')) {
            return latin;
        }
        String after = latin.substring(comma + 1);
        List<String> words = NameSplit.words(after);
        boolean legalForm = words.isEmpty()
                || NameWords.WORDS.legalFamily(words, 0, Math.min(words.size(), NameWords.LONGEST_FORM)) != null;
        return legalForm ? latin : after + " " + latin.substring(0, comma);
    }

    private static List<String> withoutLegalForms(List<String> words, Set<String> legal) {
        List<String> rest = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = longestForm(words, at);
            if (end > at) {
                legal.add(NameWords.WORDS.legalFamily(words, at, end));
                at = end;
            } else {
                boolean phrase = isPhrase(words, at);
                String standard = NameWords.WORDS.standard(phrase ? pair(words, at) : words.get(at));
                rest.addAll(List.of(standard.split(" ")));
                at += phrase ? 2 : 1;
            }
        }
        return rest;
    }

    /** Two words that are another spelling of one. */
    private static boolean isPhrase(List<String> words, int at) {
        return NameWords.WORDS.beginsPhrase(words.get(at))
                && at + 1 < words.size()
                && NameWords.WORDS.standard(pair(words, at)).indexOf(' ') < 0;
    }

    private static String pair(List<String> words, int at) {
        return words.get(at) + " " + words.get(at + 1);
    }

    private static int longestForm(List<String> words, int at) {
        if (!NameWords.WORDS.beginsLegalForm(words.get(at))) {
            return at;
        }
        for (int end = Math.min(words.size(), at + NameWords.LONGEST_FORM); end > at; end--) {
            if (NameWords.WORDS.legalFamily(words, at, end) != null) {
                return end;
            }
        }
        return at;
    }

    /** Consecutive words as one: {@code sea} and {@code star} as {@code seastar}. */
    Word joined(int from, int count) {
        Word word = words.get(from);
        for (int k = from + 1; k < from + count; k++) {
            word = word.joinedWith(words.get(k));
        }
        return word;
    }

    /** Consecutive words as they are read. */
    String words(int from, int count) {
        return String.join(
                " ", words.subList(from, from + count).stream().map(Word::text).toList());
    }
}
