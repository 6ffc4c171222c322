package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFetchTest {
    @TempDir
    Path folder;

    private final AtomicReference<String> list = new AtomicReference<>();
    private HttpServer publisher;

    @BeforeEach
    void publish() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/consolidated.xml", exchange -> {
            byte[] body = list.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void close() {
        publisher.stop(0);
    }

    private static String un(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(k -> "<ENTITY><FIRST_NAME>Heron Line " + k + "</FIRST_NAME><REFERENCE_NUMBER>DEe." + k
                        + "</REFERENCE_NUMBER></ENTITY>")
                .collect(Collectors.joining(
                        "",
                        "<CONSOLIDATED_LIST dateGenerated=\"2026-01-02T00:00:00Z\"><ENTITIES>",
                        "</ENTITIES></CONSOLIDATED_LIST>"));
    }

    private Said fetch(String content, String... more) {
        list.set(content);
        String[] args = {
            "data",
            "fetch",
            "un-consolidated",
            "--dir",
            lists(),
            "--from",
            "http://127.0.0.1:" + publisher.getAddress().getPort()
        };
        return Said.by(IntStream.range(0, args.length + more.length)
                .mapToObj(k -> k < args.length ? args[k] : more[k - args.length])
                .toArray(String[]::new));
    }

    private String lists() {
        return folder.resolve("lists").toString();
    }

    private String answer() {
        return screened().out();
    }

    private Said screened() {
        return Said.by("screen", "--name", "Heron Line 7", "--lists", lists());
    }

    @Test
    void aListIsFetchedWithAddressLicenceDateAndHash() {
        assertThat(fetch(un(600)).out())
                .contains("\"state\":\"new\"")
                .contains("\"entries\":600")
                .contains("\"listDate\":\"2026-01-02\"")
                .contains("\"licence\":")
                .containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
        assertThat(fetch(un(600)).out()).contains("\"state\":\"unchanged\"");
        assertThat(Said.by("data", "list", "--dir", lists()).out()).contains("\"fetchedAt\":");
        assertThat(answer()).contains("\"entityId\":\"DEe.7\"").contains("\"problems\":[]");
    }

    @Test
    void theStateBeforeIsKeptForComparison() {
        fetch(un(600));
        assertThat(fetch(un(700)).out()).contains("\"state\":\"changed\"");
        assertThat(Said.by("screen", "--since", folder.resolve("lists-earlier").toString(), "--lists", lists())
                        .out()
                        .lines()
                        .filter(l -> l.contains("\"change\":\"added\"")))
                .hasSize(100);
    }

    @Test
    void aTruncatedListDoesNotReplaceTheOneAtHandAndEveryAnswerSaysSo() {
        fetch(un(1200));
        String whole = un(1200);
        for (String broken : new String[] {whole.substring(0, whole.length() / 2), un(550), "<html>moved</html>", ""}) {
            Said said = fetch(broken);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("could not be fetched").contains("is kept");
            assertThat(answer()).contains("\"entries\":1200").contains("could not be fetched anew");
        }
        assertThat(fetch(un(550), "--accept").out()).contains("\"entries\":550");
    }

    @Test
    void toAcceptIsAdvisedOnlyWhereItHelps() {
        assertThat(fetch(un(3)).err()).contains("use --accept");
        assertThat(fetch("<html>Sign in</html>").err())
                .contains("not this list")
                .doesNotContain("--accept");
    }

    @Test
    void aListThatNeverCameIsNamed() {
        assertThat(fetch("").err()).contains("status 503").contains("none at hand");
        Said said = screened();
        assertThat(said.code()).as("no list was read, which is no answer").isEqualTo(2);
        assertThat(said.err())
                .contains("UN Security Council Consolidated List")
                .contains("could not be fetched (status 503)");
    }

    @Test
    void aFileThatWasAlteredSinceIsTold() throws IOException {
        fetch(un(600));
        Files.writeString(Path.of(lists(), "un-consolidated", "consolidated.xml"), un(601));
        assertThat(answer()).contains("altered since it was fetched");
    }

    @Test
    void aListThatNoProgramCanFetchSaysWhereItIs() {
        Said said = Said.by("data", "fetch", "gur-vessels");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("war-sanctions.gur.gov.ua");
    }
}
