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
import landfall.dossier.Direction;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in Arabic may begin with the Latin name of a ship and still runs from right to left. */
class WritingDirectionTest {
    private static Investigation in(String language) {
        return WordsJson.read(
                WordsJson.write(SynthPetrel.investigation())
                        .replaceAll("\"language\"\\s*:\\s*\"en\"", "\"language\":\"" + language + "\""),
                Investigation.class);
    }

    @Test
    void wordsOfAReportRunAsItsLanguageDoes(@TempDir Path folder) throws Exception {
        try (Store store = Store.open(folder);
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            String ofCase = "cases/" + SynthPetrel.CASE;
            for (String language : List.of("ar", "en")) {
                store.save(in(language));
                String way = language.equals("ar") ? "rtl" : "auto";
                for (String where : List.of(
                        "reports/washington.txt .line, h1 bdi",
                        "statements/K1 blockquote bdi",
                        ofCase + " blockquote bdi",
                        ofCase + "/claims td.words > bdi",
                        "inbox blockquote bdi")) {
                    String page = where.split(" ", 2)[0];
                    String html = HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(server.address() + page))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
                    assertThat(Jsoup.parse(html).select(where.split(" ", 2)[1]))
                            .as(where)
                            .isNotEmpty()
                            .allMatch(e -> e.attr("dir").equals(way));
                }
            }
        }
    }

    @Test
    void soDoTheyInADossier() {
        String page = new String(Dossiers.file(in("he"), SynthPetrel.CASE, "dossier.html"), StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(page).select("blockquote"))
                .isNotEmpty()
                .allMatch(e -> e.attr("dir").equals("rtl"));
    }

    @Test
    void aRegionBehindALanguageChangesNothing() {
        assertThat(List.of(Direction.of("fa-IR"), Direction.of("he"), Direction.of("de-DE"), Direction.of(null)))
                .containsExactly("rtl", "rtl", "auto", "auto");
    }
}
