package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import landfall.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final int CASES = 250;

    @TempDir
    static Path folder;

    private static Store store;
    private static WebServer server;

    @BeforeAll
    static void serve() {
        store = Store.open(folder, NOON);
        store.save(ManyCases.world(CASES, 1));
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), NOON);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void theNextLinksOfTheFeedLeadToTheOldestChangeAndTellEachOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        int pages = 0;
        for (String next = "/news.atom"; next != null; pages++) {
            Document page = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(next).strip().getBytes(StandardCharsets.UTF_8)));
            assertThat(link(page, "self")).endsWith(next);
            assertThat(link(page, "first")).endsWith("/news.atom");
            for (int i = 0; i < page.getElementsByTagName("entry").getLength(); i++) {
                Element entry = (Element) page.getElementsByTagName("entry").item(i);
                ids.add(entry.getElementsByTagName("id").item(0).getTextContent());
            }
            String link = link(page, "next");
            next = link == null
                    ? null
                    : URI.create(link).getPath() + "?" + URI.create(link).getQuery();
        }
        assertThat(ids).hasSize(CASES).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void thePageOfNewsLeadsToTheOldestChangeToo() throws Exception {
        List<String> cases = new ArrayList<>();
        for (String next = "/news"; next != null; ) {
            String page = get(next);
            cases.addAll(all("<li><a href=\"(/cases/[^\"]+)\"", page));
            next = all("href=\"(/news\\?before=\\d+)\"", page).stream()
                    .findFirst()
                    .orElse(null);
        }
        assertThat(cases).hasSize(CASES).doesNotHaveDuplicates();
    }

    private static String link(Document page, String rel) {
        for (int i = 0; i < page.getElementsByTagName("link").getLength(); i++) {
            Element link = (Element) page.getElementsByTagName("link").item(i);
            if (link.getAttribute("rel").equals(rel)) {
                return link.getAttribute("href");
            }
        }
        return null;
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static String get(String path) throws Exception {
        URI uri = URI.create(server.address().replaceAll("/$", "") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
