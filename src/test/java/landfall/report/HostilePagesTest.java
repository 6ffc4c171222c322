package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to exhaust: each must be read or refused within seconds. */
class HostilePagesTest {
    /** Processor time, because a busy machine is not a hang. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final String SENTENCE =
            "The freighter left its berth shortly after midnight, the harbour office said. ";

    static Stream<Arguments> hostile() {
        return Stream.of(
                named("nested elements", () -> "<html><body>" + "<div>".repeat(100_000) + SENTENCE.repeat(3)),
                named("deep formatting", () -> "<html><body><p>" + "<b><i><a href=x>".repeat(15_000) + SENTENCE),
                named("many links", () -> "<html><body>" + "<a href=x>word</a> ".repeat(100_000)),
                named(
                        "many cards",
                        () -> "<html><body>"
                                + ("<div class=c><a href=x>A headline that is long</a><p>" + SENTENCE + "</p></div>")
                                        .repeat(3000)),
                named(
                        "one long class",
                        () -> "<html><body><div class='" + "related ".repeat(200_000) + "'><p>" + SENTENCE.repeat(3)),
                named(
                        "many metas",
                        () -> "<html><head>" + "<meta name=a content=b>".repeat(100_000) + "</head><body><p>"
                                + SENTENCE.repeat(3)),
                named(
                        "many times",
                        () -> "<html><body>" + "<time datetime=2022-11-02>x</time>".repeat(50_000) + "<p>"
                                + SENTENCE.repeat(3)),
                named("entities", () -> "<html><body><p>" + "&amp;&lt;&#x41;&bogus;".repeat(100_000)),
                named("one long line of dots", () -> SENTENCE + " . ".repeat(500_000)),
                named("one long line of quotes", () -> SENTENCE + "\"".repeat(1_000_000) + "x"),
                named("many short lines", () -> "A: b | c\n".repeat(30_000)),
                named("letters before a year", () -> ("a".repeat(60) + " 2022 \n").repeat(2000)),
                named("nested JSON", () -> "{\"text\":" + "[".repeat(100_000)),
                named(
                        "nested JSON-LD",
                        () -> "<html><script type='application/ld+json'>" + "[".repeat(50_000) + "</script><body><p>"
                                + SENTENCE.repeat(3)),
                named(
                        "an entity bomb in a feed",
                        () -> "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1000) + "\">"
                                + "<!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                                + "\">]><rss><channel><item><title>&c;</title><description>&c;</description></item></channel></rss>"),
                named(
                        "a feed of many entries",
                        () -> "<rss><channel>"
                                + "<item><title>A</title><description>Ship left.</description></item>".repeat(8_000)));
    }

    private static Arguments named(String what, Supplier<String> page) {
        return Arguments.of(what, page);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(600)
    void aHostilePageEndsInTime(String what, Supplier<String> page) {
        byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
        long start = CPU.getCurrentThreadCpuTime();
        try {
            assertThat(new ReportReader(ReportReader.Options.NONE).readAll(bytes, "x", new Rejects()))
                    .isNotEmpty();
        } catch (UnreadableReport e) {
            assertThat(e.reason()).isNotBlank();
        }
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start))
                .as(what)
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void externalEntitiesAreNeverRead() throws Exception {
        String feed =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
                        + "<title>A ship</title><description>The ship left. &f;</description></item></channel></rss>";
        assertThat(new ReportReader(ReportReader.Options.NONE)
                        .read(feed.getBytes(StandardCharsets.UTF_8), "x")
                        .text())
                .doesNotContain("root:");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefusedWithItsReason() {
        assertThatThrownBy(() ->
                        new ReportReader(ReportReader.Options.NONE).read(new byte[ReportReader.MOST_BYTES + 1], "x"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessage("larger than 16 MB");
    }
}
