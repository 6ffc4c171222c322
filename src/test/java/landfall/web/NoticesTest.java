package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import landfall.dossier.Bundle;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run said of its sources is known to whoever sees only a page or a dossier. */
class NoticesTest {
    private static final String NOTICE =
            "b.csv has the same ships at the same places 8 h later than a.csv: 97 of 99 places that"
                    + " 41 ships passed in both. Its clock is wrong, as other sources agree with each other. To set its clock right, put"
                    + " \"clocks: {shift: ['b.csv -8 h']}\" into landfall.yml and run again; as it is, each ship seems to jump to and fro.";

    @TempDir
    Path folder;

    private static Investigation noticed() {
        return with(SynthPetrel.investigation().rejects(), List.of(NOTICE));
    }

    private static Investigation with(Map<String, Long> rejects, List<String> notices) {
        Investigation all = SynthPetrel.investigation();
        return new Investigation(
                all.synthetic(),
                all.until(),
                all.reports(),
                all.claims(),
                all.files(),
                all.tracks(),
                all.events(),
                all.hits(),
                all.checked(),
                all.ports(),
                rejects,
                all.inputs(),
                all.configuration(),
                notices);
    }

    @Test
    void everyHeadLeadsToWhatTheRunSaidOfItsSourcesInTheLanguageOfThePage() throws Exception {
        try (Store store = Store.open(folder)) {
            store.save(noticed());
        }
        try (Store store = Store.open(folder);
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            for (String page : List.of("/", "/cases/" + SynthPetrel.CASE, "/vessels/imo:9999993", "/claims")) {
                assertThat(get(server, page, "en"))
                        .as(page)
                        .contains("href=\"/method#notices\">Notices on the sources: 1</a>");
            }
            assertThat(get(server, "/method", "en")).contains("id=\"notices\"", "8 h later than a.csv");
            assertThat(get(server, "/method", "de"))
                    .contains("8 h später als a.csv", "Die Uhr geht falsch", "b.csv -8 h");
        }
    }

    @Test
    void whereTheRunSaidNothingThePagesSayNothing() {
        Desk desk = new Desk(SynthPetrel.investigation(), java.time.Instant.EPOCH);
        assertThat(Shell.marks(desk).toString()).doesNotContain("notices");
        assertThat(MethodPage.of(desk, new Options("127.0.0.1", 0, "test"), null)
                        .body()
                        .toString())
                .doesNotContain("notices");
    }

    @Test
    void theDossierSaysItAndItsBundleKeepsIt() {
        byte[] page = Dossiers.files(noticed(), SynthPetrel.CASE).get("dossier.html");
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("Notices on the sources", "8 h later than a.csv");
        Bundle bundle =
                Bundle.of(noticed(), SynthPetrel.CASE, new Bundle.Provenance("a test", "2024-01-01T00:00:00Z", "0"));
        assertThat(Bundle.read(bundle.files()).investigation().notices()).containsExactly(NOTICE);
    }

    @Test
    void whatWasUsedWithADoubtIsNotCalledRejected() {
        String taken = "taken as day before month, then the year: dates of a table that could be the other way round";
        Investigation doubted = with(Map.of(taken, 1L), List.of());
        String page =
                OverviewPage.rejects(new Desk(doubted, java.time.Instant.EPOCH)).toString();
        assertThat(page.split("Used, with a doubt"))
                .satisfiesExactly(
                        above -> assertThat(above).contains("Nothing was rejected"),
                        below -> assertThat(below).contains(taken));
        String dossier =
                new String(Dossiers.files(doubted, SynthPetrel.CASE).get("dossier.html"), StandardCharsets.UTF_8);
        assertThat(dossier).containsSubsequence("Data left out", "None.", "Used, with a doubt", taken);
        assertThat(Tongue.DE.say(taken)).startsWith("als Tag vor Monat");
    }

    private static String get(WebServer server, String path, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .header("Cookie", "language=" + language)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
