package landfall.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of months and weekdays, and small numbers spelled out: those of CLDR, and those that the language file adds, such as the cases of a language that declines
 * them. Months are the Gregorian ones, also where another calendar is usual; Persian has those of its own calendar beside them.
 */
final class CalendarWords {
    /** Marks a month's name as a short form, which may be another word: Spanish "mar" is the sea as well. */
    private static final String SHORT = ".";

    private static final int MOST_COUNTED = 12;
    private static final String PERSIAN = "p";
    private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;

    private CalendarWords(Lexicon lexicon, Tokenizer tokenizer) {
        this.lexicon = lexicon;
        this.tokenizer = tokenizer;
    }

    static void add(String code, JsonNode file, Lexicon lexicon, Tokenizer tokenizer) {
        CalendarWords words = new CalendarWords(lexicon, tokenizer);
        ULocale gregorian = ULocale.forLanguageTag(code + "-u-ca-gregory");
        words.months(DateFormatSymbols.getInstance(gregorian), file.path("months"), "");
        if (code.equals("fa")) {
            words.months(DateFormatSymbols.getInstance(ULocale.forLanguageTag("fa-u-ca-persian")), file, PERSIAN);
        }
        words.weekdays(DateFormatSymbols.getInstance(gregorian), file.path("weekdays"));
        words.counts(ULocale.forLanguageTag(code));
    }

    /** "Two" to "twelve" in every gender: what stands before "days ago". */
    private void counts(ULocale locale) {
        RuleBasedNumberFormat spelled = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : spelled.getRuleSetNames()) {
            if (rules.startsWith("%spellout-cardinal")) {
                for (int n = 2; n <= MOST_COUNTED; n++) {
                    lexicon.add(new Term(Sense.COUNT, String.valueOf(n)), spelled.format(n, rules), tokenizer);
                }
            }
        }
    }

    private void months(DateFormatSymbols symbols, JsonNode more, String before) {
        for (int m = 0; m < 12; m++) {
            Set<String> names = new TreeSet<>(names(symbols, m, DateFormatSymbols.ABBREVIATED));
            Set<String> whole = names(symbols, m, DateFormatSymbols.WIDE);
            names.addAll(whole);
            names.addAll(added(more.path(m)));
            for (String name : names) {
                boolean isShort = whole.stream().anyMatch(w -> w.startsWith(name)) && !whole.contains(name);
                lexicon.add(new Term(Sense.MONTH, before + (m + 1) + (isShort ? SHORT : "")), name, tokenizer);
            }
        }
    }

    private static Set<String> names(DateFormatSymbols symbols, int month, int width) {
        Set<String> names = new TreeSet<>();
        for (int context : CONTEXTS) {
            names.add(symbols.getMonths(context, width)[month]
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\.$", ""));
        }
        names.remove("");
        return names;
    }

    /** Names parted by spaces; a name of two words has {@code _} between them. */
    private static List<String> added(JsonNode names) {
        List<String> added = new ArrayList<>();
        for (String name : names.asText("").toLowerCase(Locale.ROOT).split(" ")) {
            if (!name.isEmpty()) {
                added.add(name.replace('_', ' '));
            }
        }
        return added;
    }

    private void weekdays(DateFormatSymbols symbols, JsonNode more) {
        for (int day = 1; day <= 7; day++) {
            int monday = day == 1 ? 7 : day - 1;
            Term term = new Term(Sense.WEEKDAY, String.valueOf(monday));
            for (int context : CONTEXTS) {
                lexicon.add(term, symbols.getWeekdays(context, DateFormatSymbols.WIDE)[day], tokenizer);
            }
            more.path(monday - 1).forEach(name -> lexicon.add(term, name.asText(), tokenizer));
        }
    }
}
