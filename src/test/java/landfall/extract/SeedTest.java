package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The article it all began with, machine translated into German, and its English equivalent. */
class SeedTest {
    private static final Path SEED = Path.of("../shared/seed");

    @Test
    void theGermanArticleGivesItsClaimsAndDenials() throws IOException {
        read("000_d307e8c6d82bf0a9.txt");
    }

    @Test
    void theEnglishEquivalentGivesTheSame() throws IOException {
        read("seed-in-english.txt");
    }

    @Test
    void nearlyEveryAttributedThingIsFoundAtItsVeryWordsWithItsSpeaker() throws IOException {
        List<Statement> said = Extractor.load().statements(report("000_d307e8c6d82bf0a9.txt"));
        JsonNode gold = new ObjectMapper().readTree(Files.readString(SEED.resolve("000_d307e8c6d82bf0a9.gold.json")));
        int spans = 0;
        int speakers = 0;
        for (JsonNode claim : gold.path("claims")) {
            Span span = new Span(
                    claim.path("content").path(0).asInt(),
                    claim.path("content").path(1).asInt());
            String speaker = claim.path("speaker").path("name").asText(null);
            if (speaker != null && said.stream().anyMatch(s -> s.content().equals(span))) {
                spans++;
                speakers += said.stream()
                                .anyMatch(s -> s.content().equals(span)
                                        && s.speaker().name().equals(speaker))
                        ? 1
                        : 0;
            }
        }
        assertThat(spans).as("of 26").isGreaterThanOrEqualTo(24);
        assertThat(speakers).as("of 26").isGreaterThanOrEqualTo(24);
    }

    @Test
    void everyQuotationOfTheEnglishEquivalentHasItsSpeaker() throws IOException {
        Report report = report("seed-in-english.txt");
        List<Statement> said = Extractor.load().statements(report);
        Map.of(
                        "\"significant\"", "United States",
                        "Our indications", "John Kirby",
                        "We have a sense", "John Kirby",
                        "change our calculus", "John Kirby",
                        "keep its mouth shut", "North Korea",
                        "tarnishing", "North Korea",
                        "territorial encroachment", "Yoon Suk-yeol")
                .forEach((words, speaker) -> assertThat(said)
                        .filteredOn(s -> s.content().of(report.text()).contains(words))
                        .as(words)
                        .extracting(s -> s.speaker().name())
                        .containsOnly(speaker));
    }

    private static Report report(String file) throws IOException {
        Assumptions.assumeTrue(Files.exists(SEED.resolve(file)), "../shared/seed is not here");
        return new ReportReader(ReportReader.Options.NONE)
                .read(SEED.resolve(file), new Rejects())
                .get(0);
    }

    private static void read(String file) throws IOException {
        Report report = report(file);
        List<Claim> claims = Extractor.load().claims(report);
        assertThat(claims)
                .extracting(
                        Claim::relation,
                        Claim::stance,
                        Claim::suppliers,
                        Claim::recipients,
                        c -> c.speaker().country())
                .contains(
                        tuple(Relation.SUPPLY, Stance.ASSERTS, List.of("KP"), List.of("RU"), "US"),
                        tuple(Relation.SUPPLY, Stance.SUSPECTS, List.of("KP"), List.of("RU"), "US"),
                        tuple(Relation.CONCEAL, Stance.ASSERTS, List.of("KP"), List.of("RU"), "US"),
                        tuple(Relation.MONITOR, Stance.INTENDS, List.of("KP"), List.of("RU"), "US"),
                        tuple(Relation.SUPPLY, Stance.DENIES, List.of("KP"), List.of("RU"), "KP"),
                        tuple(Relation.SUPPLY, Stance.ASSERTS, List.of("IR"), List.of("RU"), "US"),
                        tuple(Relation.SUPPLY, Stance.DENIES, List.of("IR"), List.of("RU"), "IR"));
        assertThat(claims).as("nobody swapped").noneMatch(c -> c.suppliers().contains("RU"));
        assertThat(claims)
                .filteredOn(c -> c.relation() == Relation.CONCEAL)
                .allSatisfy(c -> assertThat(c.via()).containsExactly("middle-east", "north-africa"));
        assertThat(claims)
                .filteredOn(c -> c.stance() == Stance.DENIES && c.suppliers().contains("KP"))
                .allSatisfy(c -> assertThat(c.saidAt().value()).isEqualTo("2022-09"));
        assertThat(claims)
                .as("furniture and traps")
                .noneMatch(c -> c.quote().contains("Nord Stream")
                        || c.quote().contains("Afrika garantiert")
                        || c.quote().contains("WION"));
    }
}
