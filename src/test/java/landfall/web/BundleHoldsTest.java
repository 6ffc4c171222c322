package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a bundle will hold for whoever re-checks it is known before it is taken. */
class BundleHoldsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String CASE = "/cases/" + SynthPetrel.CASE;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void aBundleThatWouldNotHoldIsToldBeforeItIsTaken(@TempDir Path own) throws Exception {
        try (Store other = Store.open(own)) {
            other.save(SynthPetrel.investigation());
            for (boolean same : List.of(true, false)) {
                Workings workings =
                        Workings.bundled().judging(found -> same ? found.files().get(0) : without(found));
                try (WebServer judged = WebServer.start(other, new Options("127.0.0.1", 0, "test"), NOON, workings)) {
                    String zip = judged.address() + CASE.substring(1) + "/dossier.zip";
                    HttpResponse<String> asked = CLIENT.send(
                            HttpRequest.newBuilder(URI.create(zip + "?checked")).build(), BodyHandlers.ofString());
                    assertThat(asked.headers().firstValue("Content-Type").orElse(""))
                            .startsWith(same ? "application/zip" : "text/html");
                    assertThat(asked.body().contains("was judged by another version"))
                            .isEqualTo(!same);
                    assertThat(CLIENT.send(
                                            HttpRequest.newBuilder(URI.create(zip))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .headers()
                                    .firstValue("Content-Type"))
                            .contains("application/zip");
                }
            }
        }
    }

    @Test
    void whetherABundleHoldsIsFoundOutOnceForARun(@TempDir Path own) throws Exception {
        AtomicInteger judged = new AtomicInteger();
        Workings workings = Workings.bundled().judging(found -> {
            judged.incrementAndGet();
            return found.files().get(0);
        });
        try (Store other = Store.open(own)) {
            other.save(SynthPetrel.investigation());
            try (WebServer pages = WebServer.start(other, new Options("127.0.0.1", 0, "test"), NOON, workings)) {
                URI zip = URI.create(pages.address() + CASE.substring(1) + "/dossier.zip?checked");
                for (int run = 1; run <= 2; run++) {
                    byte[] first = CLIENT.send(HttpRequest.newBuilder(zip).build(), BodyHandlers.ofByteArray())
                            .body();
                    byte[] again = CLIENT.send(HttpRequest.newBuilder(zip).build(), BodyHandlers.ofByteArray())
                            .body();
                    assertThat(first).isNotEmpty().isEqualTo(again);
                    assertThat(judged).hasValue(run);
                    other.save(SynthPetrel.investigation());
                }
            }
        }
    }

    private static CaseFile without(Investigation found) {
        CaseFile file = found.files().get(0);
        return new CaseFile(file.theCase(), file.watch(), List.of(), file.arrival());
    }
}
