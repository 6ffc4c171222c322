package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.language.Language;
import landfall.language.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every language is held to its spec file: {@code language/<xx>.spec.yml}, sentence and claims. */
class LanguageSpecTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @TestFactory
    Stream<DynamicTest> everyLanguageReadsItsSpecFile() {
        return Languages.all().stream().flatMap(LanguageSpecTest::tests);
    }

    @Test
    void everyLanguageFileStandsInTheList() throws IOException {
        List<String> listed = Languages.all().stream().map(Language::code).toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/landfall/language"))) {
            List<String> codes = files.map(file -> file.getFileName().toString().replace(".yml", ""))
                    .filter(code -> !code.equals("shared"))
                    .toList();
            assertThat(listed)
                    .as("a file of a language needs its line in Languages")
                    .containsAll(codes);
        }
    }

    private static Stream<DynamicTest> tests(Language language) {
        JsonNode spec = read(language.code());
        assertThat(spec.size()).as("sentences in %s.spec.yml", language.code()).isGreaterThanOrEqualTo(4);
        return StreamSupport.stream(spec.spliterator(), false)
                .map(entry -> DynamicTest.dynamicTest(
                        language.code() + ": " + entry.path("text").asText(), () -> check(language, entry)));
    }

    private static void check(Language language, JsonNode entry) {
        List<String> expected = new ArrayList<>();
        entry.path("claims").forEach(c -> expected.add(c.asText()));
        assertThat(EXTRACTOR.claims(report(language.code(), entry.path("text").asText())).stream()
                        .map(LanguageSpecTest::line))
                .containsExactlyElementsOf(expected);
    }

    private static String line(Claim c) {
        List<String> goods = c.goods().stream().map(Goods::id).toList();
        String line = c.relation().id() + " " + c.stance().id() + " " + joined(c.suppliers()) + ">"
                + joined(c.recipients()) + " " + joined(goods) + " "
                + (c.speaker().country() == null ? "-" : c.speaker().country());
        String seized = c.flags().contains(Claim.SEIZED) ? " seized" : "";
        return (c.via().isEmpty() ? line : line + " via " + joined(c.via())) + seized;
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? "-" : String.join("|", values);
    }

    static Report report(String language, String text) {
        return new Report(
                "spec",
                null,
                null,
                null,
                null,
                null,
                language,
                text,
                List.of(new Report.Line(new Span(0, text.length()), Report.Role.BODY)),
                "");
    }

    private static JsonNode read(String code) {
        String path = "/landfall/language/" + code + ".spec.yml";
        try (InputStream in = LanguageSpecTest.class.getResourceAsStream(path)) {
            assertThat(in)
                    .as("the spec file of %s: write src/test/resources%s", code, path)
                    .isNotNull();
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
