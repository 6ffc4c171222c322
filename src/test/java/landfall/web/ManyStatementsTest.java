package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case about which a thousand statements were read: its pages stay ones that a browser shows at once, and say what they leave out. */
class ManyStatementsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstHundredStandBesideTheMapAndAllComePageByPage() throws Exception {
        try (Store store = Store.open(folder);
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            store.save(ManyCases.world(1, 1000));
            Document page = get(server, "/cases/C-0");
            assertThat(page.select("article.statement")).hasSize(100);
            assertThat(page.text()).contains("1000 statements", "Shown 1–100 of 1");
            assertThat(page.select("a[href='/cases/C-0/claims?from=101']")).hasSize(1);
            Document rest = get(server, "/cases/C-0/claims?from=101");
            assertThat(rest.select("tbody tr:has(td.words)")).hasSize(200);
            assertThat(rest.select("a[href='/cases/C-0/claims?from=301']")).hasSize(1);
            String back = rest.select("input[name=back]").get(150).attr("value");
            assertThat(back).as("to the statement decided about").startsWith("/cases/C-0/claims?from=101#");
            assertThat(rest.select(back.substring(back.indexOf('#')))).hasSize(1);
        }
    }

    private static Document get(WebServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .build();
        return Jsoup.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
