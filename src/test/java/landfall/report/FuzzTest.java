package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

/**
 * Mutated pages and texts: no crash, no hang, and every line of a report is a stretch of its text. By default some thousands; the
 * system property {@code landfall.fuzz} asks for more, {@code landfall.fuzz.seed} for others.
 */
class FuzzTest {
    /** Processor time, because a busy machine is not a hang. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final long SLOWEST_NANOS = 5_000_000_000L;
    private static final List<String> SPLICES = List.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<a href=x>",
            "</a>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<table><tr><td>",
            "<form>",
            "<pre>",
            "<title>",
            "<svg>",
            "<math>",
            "<template>",
            "&#x0;",
            "&#xD800;",
            "&bogus;",
            "&amp;amp;",
            "\u0000",
            "\uFFFF",
            "\u202E",
            "\n\n",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\"?>",
            "<rss><channel><item>",
            "%PDF-1.7\n",
            "{\"text\":\"",
            "<meta charset=utf-16>",
            "<html lang=xx>",
            "| READ ALSO |",
            "<article>",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",",
            "<br><br>",
            "<h1>",
            "<figure>");

    @Test
    void mutatedDocumentsNeverCrashHangOrLoseTheirPlace() throws Exception {
        int count = Integer.getInteger("landfall.fuzz", 1000);
        long seed = Long.getLong("landfall.fuzz.seed", 20221102L);
        List<byte[]> seeds = seeds();
        Random random = new Random(seed);
        read(seeds.get(0), "warm-up: the language model is loaded once");
        int reports = 0;
        for (int i = 0; i < count; i++) {
            byte[] document = mutated(seeds, random);
            long start = CPU.getCurrentThreadCpuTime();
            reports += read(document, "seed " + seed + ", document " + i);
            assertThat(CPU.getCurrentThreadCpuTime() - start)
                    .as("time of document %d with seed %d", i, seed)
                    .isLessThan(SLOWEST_NANOS);
        }
        System.out.printf("fuzz: %d documents, %d reports, seed %d%n", count, reports, seed);
        assertThat(reports).isGreaterThan(count / 4);
    }

    private static int read(byte[] document, String which) {
        try {
            List<Report> reports = new ReportReader(ReportReader.Options.NONE).readAll(document, "fuzz", new Rejects());
            reports.forEach(r -> check(r, which));
            return 1;
        } catch (UnreadableReport e) {
            assertThat(e.reason()).as(which).isNotBlank();
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(which, e);
        }
    }

    private static void check(Report report, String which) {
        int end = 0;
        for (Line line : report.lines()) {
            boolean inOrder = line.span().start() >= end
                    && line.span().end() <= report.text().length()
                    && line.span().length() > 0;
            if (!inOrder || !isBlank(report.text(), end, line.span().start())) {
                throw new AssertionError(which + ": line " + line.span() + " after " + end);
            }
            end = line.span().end();
        }
        if (!isBlank(report.text(), end, report.text().length())) {
            throw new AssertionError(which + ": text after the last line");
        }
    }

    private static boolean isBlank(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(c -> Character.isWhitespace(c) || c == 0xA0 || c == 0xFEFF || c == 0x200B || c == 0x85);
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] document = seeds.get(random.nextInt(seeds.size()));
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            document = mutate(document, seeds, random);
        }
        return document;
    }

    private static byte[] mutate(byte[] document, List<byte[]> seeds, Random random) {
        int at = random.nextInt(document.length + 1);
        int to = Math.min(document.length, at + random.nextInt(400));
        byte[] splice = SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(document, random);
            case 1 -> join(document, 0, at, new byte[0], to);
            case 2 -> join(document, 0, to, slice(document, at, to), to);
            case 3 -> join(document, 0, at, splice, at);
            case 4 -> join(document, 0, at, repeated(splice, 1 + random.nextInt(300)), at);
            case 5 -> slice(document, 0, Math.max(1, at));
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield join(document, 0, at, slice(other, random.nextInt(other.length), other.length), document.length);
            }
        };
    }

    private static byte[] flipped(byte[] document, Random random) {
        byte[] flipped = document.clone();
        for (int i = 0; i < 8 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[] document, int from, int to, byte[] middle, int rest) {
        byte[] joined = new byte[to - from + middle.length + document.length - rest];
        System.arraycopy(document, from, joined, 0, to - from);
        System.arraycopy(middle, 0, joined, to - from, middle.length);
        System.arraycopy(document, rest, joined, to - from + middle.length, document.length - rest);
        return joined.length == 0 ? new byte[] {'x'} : joined;
    }

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (Path page : PageExtractionTest.pages()) {
            seeds.add(Files.readAllBytes(page));
            seeds.add(text(page));
        }
        seeds.add(
                "{\"id\":\"a\",\"lang\":\"en\",\"published\":\"2022-11-02\",\"text\":\"A ship left.\\n\\nREAD ALSO | Another.\"}"
                        .getBytes(StandardCharsets.UTF_8));
        seeds.add(
                ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>F</title><item><title>A ship left</title>"
                                + "<link>https://example.org/1</link><pubDate>Wed, 02 Nov 2022 10:00:00 GMT</pubDate>"
                                + "<description>&lt;p&gt;The ship left on Monday.&lt;/p&gt;</description></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    private static byte[] text(Path page) throws IOException {
        String body = Files.readString(PageExtractionTest.gold(page));
        return ("A headline\n\n" + body + "\nREAD ALSO | Another headline\nsource-126\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
