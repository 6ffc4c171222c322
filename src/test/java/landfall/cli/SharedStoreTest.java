package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Case;
import landfall.config.Configuration;
import landfall.dossier.Investigation.CaseFile;
import landfall.setting.Settings;
import landfall.store.Decision.About;
import landfall.store.Kind;
import landfall.store.Rulings;
import landfall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One setting moves everything into PostgreSQL, and several servers may share it. */
@Timeout(900)
class SharedStoreTest {
    private static final String PASSWORD = "hunter2";
    private int servers;

    @TempDir
    Path folder;

    @Test
    void whatWasDecidedAtAServerIsThereAfterItsRestartAndItsPasswordIsNowhere() throws Exception {
        String address = Kind.address(folder);
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("a.txt"),
                "The United States said on 2 November 2022 North Korea had supplied Russia with artillery shells.");
        Path config = Files.writeString(
                folder.resolve("landfall.yml"),
                "store:\n  address: \"" + address + "\"\nreports:\n  folders: [" + reports + "]\n");
        String claim;
        try (Serving serving = new Serving(config)) {
            String page = serving.page("claims");
            Matcher found = Pattern.compile("/statements/([^\"]+)\"").matcher(page);
            assertThat(found.find()).as(page).isTrue();
            claim = found.group(1);
            serving.decide(claim, "satire of the day");
            assertThat(serving.page("claims")).contains("satire of the day");
        }
        try (Serving again = new Serving(config)) {
            assertThat(again.page("claims")).contains("satire of the day");
            assertThat(again.page("api/cases")).contains("\"numberMatched\":0");
        }
        assertThat(folder.resolve("data/store")).doesNotExist();
        for (int server = 1; server <= 2; server++) {
            assertThat(Files.readString(folder.resolve("said-" + server + ".txt")))
                    .doesNotContain(PASSWORD)
                    .contains("postgresql://");
        }
    }

    @Test
    void twoServersWhoseUsersDecideAtOnceBothTakeEffect() throws Exception {
        try (Store one = Kind.POSTGRESQL.open(folder, Clock.systemUTC());
                Store other = Kind.POSTGRESQL.open(folder, Clock.systemUTC())) {
            Messages quiet = new Messages(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), false);
            MainJob job = new MainJob(Configuration.defaults(Sections.ALL, Settings.CARGO), quiet);
            Path reports = Files.createDirectories(folder.resolve("reports"));
            Files.writeString(
                    reports.resolve("a.txt"),
                    "The United States said on 2 November 2022 North Korea had supplied Russia with artillery shells.");
            Files.writeString(
                    reports.resolve("b.txt"),
                    "The United States said on 22 December 2022 Iran had supplied Russia with drones.");
            one.save(
                    job.run(new MainJob.Given(
                            List.of(reports), List.of(), List.of(), landfall.report.ReportReader.Options.NONE, null)),
                    "test",
                    "a run");
            List<Case> cases = one.cases().stream().map(CaseFile::theCase).toList();
            assertThat(cases).hasSize(2);
            Thread second = rejecting(other, job, cases.get(1));
            Thread first = rejecting(one, job, cases.get(0));
            first.start();
            second.start();
            first.join();
            second.join();
            assertThat(one.cases()).isEmpty();
            assertThat(other.standing(About.CLAIM)).hasSize(2);
        }
    }

    private static Thread rejecting(Store store, MainJob job, Case theCase) {
        Rulings rulings =
                new Rulings(store, () -> store.latest().orElseThrow(), Clock.systemUTC(), new Recasing(store, job));
        return new Thread(() -> rulings.decide(
                About.CLAIM, theCase.claims().get(0).id(), "rejected", "Ada", "satire", java.util.Map.of()));
    }

    /** The command as a user starts it. */
    private final class Serving implements AutoCloseable {
        private final Process process;
        private final String address;

        Serving(Path config) throws Exception {
            Path said = folder.resolve("said-" + ++servers + ".txt");
            ProcessBuilder command = Served.command("512m", config, folder.resolve("data"), said);
            command.environment().put("LANDFALL_STORE_PASSWORD", "");
            process = command.start();
            address = Served.address(process, said);
        }

        String page(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                    .body();
        }

        void decide(String claim, String why) throws Exception {
            String body = "{\"about\":\"claim\",\"subject\":\"" + claim
                    + "\",\"verdict\":\"rejected\",\"who\":\"Ada\",\"why\":\"" + why + "\"}";
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "api/decisions"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        @Override
        public void close() {
            process.destroy();
            if (process.onExit().completeOnTimeout(null, 40, TimeUnit.SECONDS).join() == null) {
                process.destroyForcibly();
            }
        }
    }
}
