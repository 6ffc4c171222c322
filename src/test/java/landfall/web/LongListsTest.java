package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import landfall.claim.Report;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.Input;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of many cases, reports and files: each list comes page by page, and what one looks for is found in it. */
class LongListsTest {
    @TempDir
    Path folder;

    private Store store;
    private WebServer server;

    @BeforeEach
    void manyReportsAndCases() throws Exception {
        store = Store.open(folder);
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
        Investigation cases = ManyCases.world(120, 3);
        List<Report> reports = IntStream.range(0, 150)
                .mapToObj(i -> numbered(cases.reports().get(0), i))
                .toList();
        List<Input> inputs = IntStream.range(0, 250)
                .mapToObj(i -> new Input("report", "r-" + i + ".json", i, "0".repeat(64)))
                .toList();
        store.save(new Investigation(
                true,
                cases.until(),
                reports,
                cases.claims(),
                cases.files(),
                cases.tracks(),
                cases.events(),
                cases.hits(),
                cases.checked(),
                cases.ports(),
                cases.rejects(),
                inputs,
                cases.configuration()));
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private static Report numbered(Report r, int i) {
        return new Report(
                "r-" + i,
                null,
                i == 140 ? "The Harbour Gazette" : "The Courier",
                i == 140 ? "A quiet freighter" : "Report " + i,
                null,
                r.published(),
                "en",
                r.text(),
                r.lines(),
                r.sha256());
    }

    @Test
    void everyReportIsListedAndFoundByItsHeadlineAndPaper() throws Exception {
        assertThat(get("/").select("a[href=/reports]")).isNotEmpty();
        assertThat(get("/reports").select("tbody tr")).hasSize(100);
        assertThat(get("/reports?from=101").select("tbody tr")).hasSize(50);
        Document found = get("/reports?q=quiet+gazette");
        assertThat(found.select("tbody a").eachAttr("href")).containsExactly("/reports/r-140");
        assertThat(found.select(".sieve input").val()).isEqualTo("quiet gazette");
        assertThat(get("/search?q=quiet").select(".found-list a").eachAttr("href"))
                .containsExactly("/reports/r-140");
    }

    @Test
    void aCaseIsFoundByTheStatesItIsAbout() throws Exception {
        assertThat(get("/search?q=north+korea").select(".found-list a[href^=/cases/]"))
                .hasSize(20);
        assertThat(get("/search?q=north+korea").select("a[href='/?q=north+korea&from=1']"))
                .hasSize(1);
        assertThat(get("/?q=c-117").select("a.case-card")).hasSize(1);
        assertThat(get("/?q=zanzibar").select(".empty").text()).contains("Nothing here says that.");
    }

    @Test
    void statementsAreSiftedAndTheNextPageIsSiftedToo() throws Exception {
        assertThat(get("/claims?q=korea").select("a[rel=next]").attr("href")).isEqualTo("/claims?q=korea&from=201");
        assertThat(get("/claims?q=zanzibar").select("tbody tr")).isEmpty();
        assertThat(get("/claims?q=korea").select("input[name=back]").attr("value"))
                .startsWith("/claims?q=korea&from=1#");
    }

    @Test
    void theInboxIsSiftedTooAndSaysHowManyWaitInAll() throws Exception {
        Document all = get("/inbox");
        assertThat(all.select("article[data-entry]")).hasSize(50);
        String doc = all.select("article[data-entry] a.source").first().text();
        Document some = get("/inbox?q=" + doc);
        assertThat(some.select("article[data-entry]")).isNotEmpty();
        assertThat(some.select("article[data-entry] a.source").eachText()).containsOnly(doc);
        assertThat(some.select("[data-unread]").attr("data-unread"))
                .isEqualTo(all.select("[data-unread]").attr("data-unread"));
        assertThat(some.select("input[name=back]").attr("value")).startsWith("/inbox?q=" + doc + "&from=1");
        assertThat(get("/inbox?q=zanzibar").select(".empty").text()).contains("Nothing here says that.");
    }

    @Test
    void amongManyCasesOneTypesWhichIsTheSame() throws Exception {
        Document page = get("/cases/C-0/history");
        assertThat(page.select("form[action$=merge] select")).isEmpty();
        assertThat(page.select("form[action$=merge] input[name=other][list=others]"))
                .hasSize(1);
        assertThat(page.select("datalist#others option")).hasSize(119);
    }

    @Test
    void ofManyFilesOneSeesSomeBeforeTheMethod() throws Exception {
        assertThat(get("/method").select("section:has(h2:contains(Inputs)) tbody tr"))
                .hasSize(100);
        assertThat(get("/method?from=201").select("section:has(h2:contains(Inputs)) tbody tr"))
                .hasSize(50);
    }

    private Document get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .build();
        return Jsoup.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
