package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.dossier.Investigation;
import landfall.store.Store;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a ship beside its page; every ship in it is synthetic. */
class VesselRoomTest {
    private static final String SHIP = "/vessels/imo:9999993";

    @TempDir
    static Path folder;

    private static Store store;
    private static WebServer server;

    @BeforeAll
    static void serve() {
        store = Store.open(folder);
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void theRecordHoldsThePortsOfThePapersAgainstTheCallsSeen() throws Exception {
        String page = text(SHIP + "/record.html?load=RUVYP&discharge=novorossiysk");
        assertThat(page)
                .contains(
                        "SYNTHETIC DATA",
                        "Vessel record: SYNTH PETREL",
                        "The calls seen are in the order of the papers")
                .contains("Loading at Vostochny (Russia, RUVYP): a call was seen");
        assertThat(text(SHIP + "/record.html?from=2022-12-01&to=2022-12-31&load=RUVYP"))
                .contains("no call was seen while it was heard");
    }

    @Test
    void theSameIsAPdfWithAMap() throws Exception {
        HttpResponse<byte[]> answer = get(SHIP + "/record.pdf", BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("SYNTHETIC DATA", "Vostochny (RUVYP)", "Names, numbers");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    /** As {@code landfall vessel} does with the landfall.yml of the run. */
    @Test
    void theRecordReckonsWithTheSettingsOfTheRun() throws Exception {
        String asUsual = text(SHIP + "/record.html");
        store.save(with(Map.of("match.berth", "70h")));
        String longBerths = text(SHIP + "/record.html");
        store.save(SynthPetrel.investigation());
        assertThat(asUsual)
                .doesNotContain("no port we know", "reports/washington.txt")
                .contains("ais/world.csv");
        assertThat(longBerths).contains("no port we know");
    }

    private static Investigation with(Map<String, String> configuration) {
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
                all.rejects(),
                all.inputs(),
                configuration);
    }

    @Test
    void theRecordSpeaksTheLanguageOfThePagesAndKeepsTheNamesOfOthers() throws Exception {
        String english = text(SHIP + "/record.html?load=RUVYP&discharge=RUNVS");
        String german = PaperIn.said(english, Tongue.DE);
        assertThat(german)
                .contains(
                        "<html lang=\"de\">",
                        "Akte des Schiffs: SYNTH PETREL (IMO 9999993)",
                        "Laden in Vostochny (Russland, RUVYP): ein Anlauf war zu sehen, ab 27. Okt. 2022",
                        "Die gesehenen Anläufe stehen in der Reihenfolge der Papiere",
                        "Flagge gewechselt von Russland zu Kamerun",
                        "SYNTHETISCHE DATEN",
                        "<th scope=\"col\">Std.</th>",
                        "die längste dauert 61,2 h, ab ");
        Set<String> said = Set.copyOf(sentences(english));
        assertThat(sentences(german).stream().filter(said::contains)).isEmpty();
        HttpRequest inGerman = HttpRequest.newBuilder(URI.create(
                        server.address().replaceAll("/$", "") + SHIP + "/record.html?load=RUVYP&discharge=RUNVS"))
                .header("Cookie", "language=de")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(inGerman, BodyHandlers.ofString())
                        .body())
                .isEqualTo(german);
        assertThat(PaperIn.said(
                        "<table class=\"identities\"><tr><td>1</td><td>2</td><td>Reached</td></tr></table>", Tongue.DE))
                .contains("<td>Reached</td>");
    }

    /** What is said in words of ours: headings, columns, sentences; lists are told by their names, and stay. */
    private static List<String> sentences(String page) {
        return Jsoup.parse(page).select("h1, h2, h3, th, p, ul:first-of-type li, figcaption").stream()
                .map(Element::ownText)
                .filter(t -> t.length() > 4 && !t.matches("Bytes|.*SHA-256"))
                .toList();
    }

    @Test
    void whatTheFormCannotMeanIsRefusedInASentence() throws Exception {
        assertThat(get(SHIP + "/record.pdf?load=Nowhere-on-Sea", BodyHandlers.ofString()))
                .returns(400, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .contains("no port &quot;Nowhere-on-Sea&quot; is known");
        assertThat(get(SHIP + "/record.pdf?from=yesterday", BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(SHIP + "/record.pdf?from=2022-12-02&to=2022-12-01", BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(SHIP + "/record.doc", BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
        assertThat(get("/vessels/imo:1/record.pdf", BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormLeftEmptyAsksForEverything() throws Exception {
        assertThat(text(SHIP + "/record.html?from=&to=&load=&discharge=")).isEqualTo(text(SHIP + "/record.html"));
        assertThat(text(SHIP)).contains("action=\"" + SHIP + "/record.pdf\"");
    }

    private static String text(String path) throws Exception {
        HttpResponse<String> answer = get(path, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> as) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address().replaceAll("/$", "") + path))
                                .build(),
                        as);
    }
}
