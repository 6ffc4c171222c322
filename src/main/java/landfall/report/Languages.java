package landfall.report;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import landfall.claim.Report.Line;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language a text is written in. A declared language is believed when the text is too short to tell or the detector is
 * not sure; where the text is long enough and clearly something else, the text wins.
 */
final class Languages {
    /** ISO 639-2's code for a language that is not known. */
    static final String UNKNOWN = "und";
    /** Letters from which detection is trusted over a declaration; our judgement, from the development texts. */
    private static final int ENOUGH_LETTERS = 120;
    /** Letters shown to the detector. */
    private static final int SAMPLE = 1000;
    /** How often more probable than the declared language the detected one must be to win over it; our judgement. */
    private static final double CLEARLY = 3;

    /** Members of a macro-language, or dialects, that the detector tells apart and ISO 639-1 does not. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("pnb", "pa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"),
            Map.entry("azj", "az"),
            Map.entry("uzn", "uz"),
            Map.entry("khk", "mn"),
            Map.entry("plt", "mg"),
            Map.entry("zsm", "ms"),
            Map.entry("als", "sq"),
            Map.entry("arz", "ar"),
            Map.entry("swh", "sw"));

    private Languages() {}

    /** Loaded once, when first needed: 10 MB. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model on the class path cannot be read", e);
            }
        }
    }

    /** The part of a text that shows its language: lines that carry claims, cut to a sample. */
    static String sample(String text, List<Line> lines) {
        StringBuilder sample = new StringBuilder();
        for (Line line : lines) {
            if (line.role().carriesClaims() && sample.length() < SAMPLE) {
                int end = Math.min(line.span().end(), line.span().start() + SAMPLE);
                sample.append(text, line.span().start(), end).append('\n');
            }
        }
        return sample.toString();
    }

    /** ISO 639-1 of a text, given what it is declared as, or null. */
    static String of(String sample, String declared) {
        String stated = iso(declared);
        long letters = sample.codePoints().filter(Character::isLetter).count();
        String script = byScript(sample, letters);
        if (script != null) {
            return script;
        }
        boolean enough = letters >= ENOUGH_LETTERS;
        if (letters == 0 || (!enough && stated != null)) {
            return stated == null ? UNKNOWN : stated;
        }
        Language[] guesses = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
        Language best = guesses[0];
        String found = iso(best.getLang());
        if (stated == null || stated.equals(found)) {
            return found;
        }
        double ofStated = 0;
        for (Language guess : guesses) {
            ofStated += stated.equals(iso(guess.getLang())) ? guess.getConfidence() : 0;
        }
        return best.getConfidence() > CLEARLY * ofStated ? found : stated;
    }

    /** Hangul and kana belong to one language each. */
    private static String byScript(String sample, long letters) {
        long hangul = count(sample, Character.UnicodeScript.HANGUL);
        long kana = count(sample, Character.UnicodeScript.HIRAGANA) + count(sample, Character.UnicodeScript.KATAKANA);
        if (letters > 0 && hangul * 2 > letters) {
            return "ko";
        }
        return letters > 0 && kana * 5 > letters ? "ja" : null;
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
                .count();
    }

    /** ISO 639-1 (else 639-3) of a tag such as {@code de-AT}, {@code deu} or {@code en_US}; null for none. */
    static String iso(String tag) {
        if (tag == null || !tag.strip().matches("[A-Za-z]{2,3}(?:[-_].{0,30})?")) {
            return null;
        }
        String language = new ULocale(tag.strip().replace('-', '_')).getLanguage();
        String wider = WIDER.getOrDefault(language, language);
        return wider.equals("nb") || wider.equals("nn") ? "no" : wider;
    }
}
