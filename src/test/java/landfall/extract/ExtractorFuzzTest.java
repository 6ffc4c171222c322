package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.claim.Report;
import landfall.language.Language;
import landfall.language.Languages;
import org.junit.jupiter.api.Test;

/**
 * Mutated sentences of every spec file, read in right and wrong languages: no crash, no hang, and every quote is exactly its span. By
 * default a thousand; the system property {@code landfall.fuzz} asks for more, {@code landfall.fuzz.seed} for others.
 */
class ExtractorFuzzTest {
    /** Processor time, because a busy machine is not a hang. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final long SLOWEST_NANOS = 5_000_000_000L;
    private static final int LONGEST = 20_000;
    private static final List<String> SPLICES = List.of(
            "\"",
            "„",
            "“",
            "»",
            "(",
            ")",
            ",",
            ", ",
            ": ",
            ";",
            " – ",
            "…",
            ".",
            "? ",
            "\n\n",
            " ",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\ud83d",
            "\ude00",
            "'",
            "’",
            "-",
            "/",
            "100,000,000",
            "1.5",
            "९",
            " said ",
            " that ",
            " and ",
            " not ",
            " dass ",
            " что ",
            " の ",
            "는 ",
            " United States ",
            " Nordkorea ",
            "'ya ",
            " missiles ",
            " 2 November ",
            "31. Februar",
            "\u0000",
            "\uffff");

    @Test
    void mutatedTextsNeverCrashHangOrMisquote() throws IOException {
        long seed = Long.getLong("landfall.fuzz.seed", 20221102L);
        Random random = new Random(seed);
        List<String> texts = texts();
        List<Language> languages = Languages.all();
        for (int i = 0; i < Integer.getInteger("landfall.fuzz", 1000); i++) {
            String text = mutated(texts, random);
            String language = languages.get(random.nextInt(languages.size())).code();
            check(LanguageSpecTest.report(language, text), "seed " + seed + ", text " + i + " in " + language);
        }
    }

    private static void check(Report report, String which) {
        long start = CPU.getCurrentThreadCpuTime();
        assertThat(Extractor.load().claims(report))
                .as(which)
                .allSatisfy(c -> assertThat(c.quote()).isEqualTo(c.span().of(report.text())));
        assertThat(Extractor.load().statements(report))
                .as(which)
                .allSatisfy(s -> assertThat(s.content().end())
                        .isLessThanOrEqualTo(report.text().length()));
        assertThat(CPU.getCurrentThreadCpuTime() - start).as(which).isLessThan(SLOWEST_NANOS);
    }

    private static String mutated(List<String> texts, Random random) {
        StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
        for (int n = random.nextInt(12); n >= 0 && text.length() < LONGEST; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, SPLICES.get(random.nextInt(SPLICES.size())));
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, text.substring(at, to));
                case 3 -> text.append(' ').append(texts.get(random.nextInt(texts.size())));
                case 4 -> text.insert(at, (char) random.nextInt(Character.MAX_VALUE));
                default ->
                    text.append(random.nextInt(40) == 0 ? text.toString().repeat(8) : SPLICES.get(random.nextInt(9)));
            }
        }
        return text.toString();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Language language : Languages.all()) {
            String path = "/landfall/language/" + language.code() + ".spec.yml";
            try (InputStream in = ExtractorFuzzTest.class.getResourceAsStream(path)) {
                for (JsonNode entry : new YAMLMapper().readTree(in)) {
                    texts.add(entry.path("text").asText());
                }
            }
        }
        return texts;
    }
}
