package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final String SENT = "Shells were sent, he said.";
    private static final String ARRIVED = "The shells arrived, he said.";

    @Test
    void whatAnUpdateBroughtInOrTookOutIsTold() {
        Versions versions = new Versions(List.of(
                report("old.html", null, "https://a.example/1", SENT),
                report("new.html", "2024-03-07", "https://www.a.example/1#top", ARRIVED)));
        assertThat(versions.of(claim("old.html", SENT)))
                .isEqualTo(" A later version of that page, updated 2024-03-07, no longer has these words (new.html).");
        assertThat(versions.of(claim("new.html", ARRIVED)))
                .isEqualTo(
                        " These words came in with an update: the version before that of 2024-03-07 does not have them (old.html).");
    }

    @Test
    void whatEveryVersionSaysNeedsNoWord() {
        Versions versions = new Versions(List.of(
                report("old.html", null, "https://a.example/1", SENT),
                report("new.html", "2024-03-07", "https://a.example/1", SENT + "\n" + ARRIVED),
                report("other.html", "2024-03-07", "https://a.example/2", ARRIVED)));
        assertThat(versions.of(claim("old.html", SENT))).isEmpty();
        assertThat(versions.of(claim("new.html", SENT))).isEmpty();
        assertThat(versions.of(claim("other.html", ARRIVED))).isEmpty();
    }

    private static Report report(String id, String updated, String url, String text) {
        When changed = updated == null ? null : new When(updated, "test");
        return new Report(
                id, url, null, null, null, new When("2024-03-04", "test"), changed, "en", text, List.of(), "");
    }

    private static Claim claim(String doc, String quote) {
        return new Claim(
                doc + "-1",
                doc,
                new Span(0, quote.length()),
                quote,
                Actor.NARRATOR,
                Stance.ASSERTS,
                Relation.SUPPLY,
                List.of("KP"),
                List.of("RU"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                "en",
                List.of());
    }
}
