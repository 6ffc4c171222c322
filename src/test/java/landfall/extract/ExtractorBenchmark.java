package landfall.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import landfall.claim.Claim;
import landfall.claim.Report;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast claims are read, under JMH: an article of 8 KB made of the sentences of a language's spec file, where nearly every sentence
 * holds a claim, so that real articles read faster. The counter {@code kilobytes} is KB of UTF-8 a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
public class ExtractorBenchmark {
    private static final int ARTICLE = 8_000;

    @Param({"en", "de", "fr", "ru", "ar", "ko", "ja", "zh"})
    public String language;

    private Extractor extractor;
    private Report article;
    private double kilobytes;

    /** KB read in an iteration; JMH divides them by its time. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Read {
        public double kilobytes;
    }

    @Setup
    public void write() throws IOException {
        StringBuilder text = new StringBuilder();
        String path = "/landfall/language/" + language + ".spec.yml";
        try (InputStream in = ExtractorBenchmark.class.getResourceAsStream(path)) {
            JsonNode sentences = new YAMLMapper().readTree(in);
            for (int i = 0; text.length() < ARTICLE; i = (i + 1) % sentences.size()) {
                if (!sentences.path(i).path("claims").isEmpty()) { // football makes a report that claims nothing
                    text.append(sentences.path(i).path("text").asText()).append(' ');
                }
            }
        }
        extractor = Extractor.load();
        article = LanguageSpecTest.report(language, text.toString());
        if (extractor.claims(article).isEmpty()) {
            throw new IllegalStateException(
                    "the article in " + language + " holds no claim, so nothing would be measured");
        }
        kilobytes = text.toString().getBytes(StandardCharsets.UTF_8).length / 1000.0;
    }

    @Benchmark
    public List<Claim> claims(Read read) {
        read.kilobytes += kilobytes;
        return extractor.claims(article);
    }
}
