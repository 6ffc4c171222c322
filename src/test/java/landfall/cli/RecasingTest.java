package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import landfall.casework.Correction;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.setting.Settings;
import landfall.store.CaseHistory;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.web.Options;
import landfall.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person at the pages and a script at the API: what they decide takes effect, holds in the next run, and can be taken back. */
class RecasingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private MainJob job;
    private Store store;
    private WebServer server;

    @BeforeEach
    void run() throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        put(
                "a.txt",
                "2022-11-02",
                "The United States said North Korea had supplied Russia with artillery shells.",
                "North Korea denied on 8 November 2022 that it had supplied Russia with artillery shells.");
        put("b.txt", "2022-11-05", "South Korea said North Korea had supplied Russia with missiles.");
        put("c.txt", "2022-12-22", "The United States said Iran had supplied Russia with drones.");
        Messages quiet = new Messages(new PrintStream(OutputStream.nullOutputStream()), false);
        job = new MainJob(Configuration.defaults(Sections.ALL, Settings.CARGO), quiet);
        store = Store.open(folder.resolve("store"));
        store.save(job.run(given()), ExtractorVersion.current(), "a run");
        server = WebServer.start(
                store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC(), job.workings(new Recasing(store, job)));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void aRejectedStatementLeavesItsCaseAndComesBackWhenThatIsTakenBack() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        List<Case> before = cases();
        form("/decisions", "about=claim&subject=" + claim + "&verdict=rejected&who=Ada&why=satire&back=/claims");
        assertThat(cases()).hasSize(2).noneMatch(c -> c.claims().stream().anyMatch(k -> k.id().equals(claim)));
        assertThat(page("/claims")).contains("satire");
        form("/decisions", "about=claim&subject=" + claim + "&verdict=unread&who=Ada&why=&back=/claims");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aCorrectedStatementMovesToTheCaseItMeans() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        form(
                "/decisions",
                "about=claim&subject=" + claim
                        + "&verdict=corrected&who=Ada&why=misread&field-supplier=KP&field-goods=missiles&back=/");
        assertThat(cases()).extracting(Case::id).noneMatch(id -> id.startsWith("C-IR"));
        assertThat(page("/statements/" + claim)).contains("misread", "supplier", "rules ");
        assertThat(api("/api/claims/" + claim)
                        .at("/decisions/0/detail/supplier")
                        .asText())
                .isEqualTo("KP");
    }

    @Test
    void aSecondCorrectionKeepsWhatTheFirstSaid() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        String about = "about=claim&subject=" + claim + "&verdict=corrected&who=Ada&back=/";
        form("/decisions", about + "&why=misread&field-supplier=KP&field-goods=missiles");
        form("/decisions", about + "&why=dated wrongly&field-supplier=KP&field-goods=missiles&field-saidAt=2022-12-20");
        assertThat(store.standing(About.CLAIM).get(claim).detail())
                .containsOnly(
                        Map.entry("supplier", "KP"), Map.entry("goods", "missiles"), Map.entry("saidAt", "2022-12-20"));
        Claim now = files().stream()
                .flatMap(f -> f.theCase().claims().stream())
                .filter(c -> c.id().equals(claim))
                .findFirst()
                .orElseThrow();
        assertThat(now.suppliers()).containsExactly("KP");
        assertThat(now.saidAt().value()).isEqualTo("2022-12-20");
        assertThat(page("/claims")).as("as it counts").doesNotContain("Iran → Russia");
    }

    @Test
    void whoDecidesOnAPageThatDoesNotKnowAnothersDecisionIsToldOfIt() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        String about = "about=claim&subject=" + claim + "&back=/";
        String seen = "&seen=" + store.decisions().last();
        assertThat(answer("/decisions", about + seen + "&verdict=rejected&who=Ada&why=satire")
                        .statusCode())
                .isEqualTo(303);
        assertThat(answer("/decisions", about + seen + "&verdict=rejected&who=Ada&why=satire")
                        .statusCode())
                .as("a second click")
                .isEqualTo(303);
        HttpResponse<String> late = answer("/decisions", about + seen + "&verdict=accepted&who=Bob&why=I was there");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Ada decided &quot;rejected&quot; about the same, because: satire", "I was there");
        assertThat(store.history(About.CLAIM, claim)).hasSize(1);
        seen = late.body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "&seen=$1");
        assertThat(answer("/decisions", about + seen + "&verdict=accepted&who=Bob&why=I was there")
                        .statusCode())
                .isEqualTo(303);
        assertThat(store.history(About.CLAIM, claim)).hasSize(2);
    }

    @Test
    void whoGoesBackAndCorrectsAnotherFieldForTheSameReasonDoesNotLoseIt() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        String about = "about=claim&subject=" + claim + "&verdict=corrected&who=Ada&why=misread&back=/&seen="
                + store.decisions().last();
        for (String click : List.of("the first", "the second")) {
            assertThat(answer("/decisions", about + "&field-supplier=KP").statusCode())
                    .as(click)
                    .isEqualTo(303);
        }
        HttpResponse<String> other = answer("/decisions", about + "&field-supplier=KP&field-saidAt=2022-12-20");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Not recorded yet", "2022-12-20");
        assertThat(store.history(About.CLAIM, claim)).hasSize(1);
    }

    @Test
    void whoGoesBackAndEditsTheWatchOnceMoreForTheSameReasonDoesNotLoseIt() throws Exception {
        String path = "/cases/" + cases().get(0).id() + "/watch";
        String edit = "who=Ada&why=narrower&seen=" + store.decisions().last();
        for (String click : List.of("the first", "the second")) {
            assertThat(answer(path, edit + "&from=2022-12-01&to=2022-12-20").statusCode())
                    .as(click)
                    .isEqualTo(303);
        }
        assertThat(answer(path, edit + "&from=2022-12-01&to=2022-12-24").statusCode())
                .isEqualTo(409);
        assertThat(store.history(About.WATCH, cases().get(0).id())).hasSize(1);
    }

    @Test
    void clicksThatComeTogetherAreOneDecision() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        String form = "about=claim&subject=" + claim + "&verdict=rejected&who=Ada&why=satire&back=/&seen="
                + store.decisions().last();
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> status("/decisions", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(303);
        assertThat(store.history(About.CLAIM, claim)).hasSize(1);
    }

    private int status(String path, String form) {
        try {
            return answer(path, form).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void mergedCasesAreOneInThisRunAndTheNextUntilThatIsTakenBack() throws Exception {
        List<Case> found = cases();
        String stays = found.get(1).id();
        String goes = found.get(0).id();
        post(
                "/api/cases/" + stays + "/merge",
                "{\"other\":\"" + goes + "\",\"who\":\"Ada\",\"why\":\"one ship\"}",
                200);
        assertThat(cases()).extracting(Case::id).contains(stays).doesNotContain(goes);
        List<Case> merged = cases();
        Investigation next = job.run(given(), MainJob.Decided.in(store), files(), new Rejects());
        assertThat(next.files().stream().map(CaseFile::theCase)).isEqualTo(merged);
        assertThat(page("/cases/" + goes)).contains("History", "one ship");
        assertThat(page("/cases/" + goes + "/history")).contains("This case went into");
        String subject = URLEncoder.encode(stays + " + " + goes, StandardCharsets.UTF_8);
        form("/decisions", "about=cases&subject=" + subject + "&verdict=as+found&who=Bo&why=two&back=/");
        assertThat(cases()).isEqualTo(found);
        assertThat(store.history().of(goes))
                .extracting(CaseHistory.Revision::because)
                .hasSize(3)
                .last()
                .asString()
                .contains("Bo");
    }

    @Test
    void aSplitCaseIsTwoAndNothingOfItIsLost() throws Exception {
        Case both = merged();
        String moved = both.claims().get(0).id();
        form(
                "/cases/" + both.id() + "/split",
                "claims=" + moved + "&who=Ada&why=" + URLEncoder.encode("another cargo", StandardCharsets.UTF_8));
        assertThat(cases()).extracting(Case::id).contains(both.id(), both.id() + "-b");
        List<String> all = new ArrayList<>();
        cases().forEach(c -> c.claims().forEach(k -> all.add(k.id())));
        assertThat(all).containsAll(both.claims().stream().map(k -> k.id()).toList());
        Investigation next = job.run(given(), MainJob.Decided.in(store), files(), new Rejects());
        assertThat(next.files().stream().map(CaseFile::theCase)).isEqualTo(cases());
    }

    @Test
    void whoPutsCasesTogetherOrTakesThemApartIsToldWhatAnotherDidToThemMeanwhile() throws Exception {
        String seen = "&seen=" + store.decisions().last();
        String stays = cases().get(1).id();
        String goes = cases().get(0).id();
        String merge = "other=" + goes + "&who=Ada&why=one+ship" + seen;
        assertThat(answer("/cases/" + stays + "/merge", merge).statusCode()).isEqualTo(303);
        assertThat(answer("/cases/" + stays + "/merge", merge).statusCode())
                .as("a second click")
                .isEqualTo(303);
        for (String path : List.of("/cases/" + stays + "/merge", "/cases/" + goes + "/merge")) {
            HttpResponse<String> late = answer(path, "other=" + goes + "&who=Bob&why=me+too" + seen);
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body())
                    .contains("Ada decided &quot;merged&quot; about " + stays + " + " + goes + ", because: one ship");
        }
        assertThat(store.trail(10)).hasSize(1);
        String leaves = files().stream()
                .filter(f -> f.theCase().id().equals(stays))
                .findFirst()
                .orElseThrow()
                .theCase()
                .claims()
                .get(0)
                .id();
        String since = "&seen=" + store.decisions().last();
        form("/decisions", "about=claim&subject=" + leaves + "&verdict=rejected&who=Ada&why=satire&back=/" + since);
        HttpResponse<String> split =
                answer("/cases/" + stays + "/split", "claims=" + leaves + "&who=Bob&why=another+cargo" + since);
        assertThat(split.statusCode()).isEqualTo(409);
        assertThat(split.body()).contains("Ada decided &quot;rejected&quot; about a statement that you chose");
    }

    @Test
    void whatIsDecidedAboutALeadOfACaseThatWentIntoAnotherSaysWhere() throws Exception {
        String stays = cases().get(1).id();
        String goes = cases().get(0).id();
        post("/api/cases/" + stays + "/merge", "{\"other\":\"" + goes + "\",\"who\":\"Ada\",\"why\":\"one\"}", 200);
        String lead = "about=lead&subject=" + goes + "/imo:9074729&verdict=probable&who=Bob&why=seen&back=/";
        assertThat(answer("/decisions", lead).body())
                .contains("The case " + goes + " went into " + stays + " in the meantime; decide there.");
    }

    @Test
    void aCorrectedStatementIsNotAcceptedAsItWasReadUntilTheCorrectionIsTakenBack() throws Exception {
        String claim = files().get(0).theCase().claims().get(0).id();
        String about = "about=claim&who=Bob&back=/&subject=" + claim;
        form("/decisions", about + "&verdict=corrected&why=misread&field-supplier=KP");
        assertThat(answer("/decisions", about + "&verdict=accepted").body())
                .contains("The statement counts as Bob corrected it");
        post(
                "/api/decisions",
                "{\"about\":\"claim\",\"subject\":\"" + claim
                        + "\",\"verdict\":\"accepted\",\"who\":\"Ada\",\"why\":\"\"}",
                400);
        assertThat(store.standing(About.CLAIM).get(claim).verdict()).isEqualTo("corrected");
        form("/decisions", about + "&verdict=unread");
        form("/decisions", about + "&verdict=accepted");
    }

    @Test
    void aProposalOfAModelMakesACaseOnlyOnceItIsAccepted() throws Exception {
        Claim read = store.latest().orElseThrow().claims().stream()
                .filter(c -> c.doc().equals("b.txt"))
                .findFirst()
                .orElseThrow();
        Claim claim = new Correction(Map.of("supplier", "CN", "relation", "receive")).applyTo(read, "tiny");
        Claim proposed = new Claim(
                "p-1",
                claim.doc(),
                claim.span(),
                claim.quote(),
                claim.speaker(),
                claim.stance(),
                claim.relation(),
                claim.suppliers(),
                claim.recipients(),
                claim.goods(),
                null,
                List.of(),
                List.of(),
                List.of(),
                claim.saidAt(),
                null,
                List.of(),
                "en",
                List.of("proposed"));
        List<Case> before = cases();
        store.ledger().propose(List.of(new Proposal(proposed, "hash", "tiny", "prompt", List.of())));
        assertThat(page("/inbox")).contains("Proposed by the model", "tiny");
        assertThat(cases()).isEqualTo(before);
        post(
                "/api/decisions",
                "{\"about\":\"proposal\",\"subject\":\"p-1\",\"verdict\":\"accepted\",\"who\":\"Ada\",\"why\":\"it says so\"}",
                200);
        assertThat(cases()).extracting(Case::id).anyMatch(id -> id.startsWith("C-CN-RU"));
        assertThat(store.latest().orElseThrow().claims()).doesNotContain(proposed);
        post(
                "/api/decisions",
                "{\"about\":\"proposal\",\"subject\":\"p-2\",\"verdict\":\"accepted\",\"who\":\"Ada\",\"why\":\"it says so\"}",
                404);
        post(
                "/api/decisions",
                "{\"about\":\"proposal\",\"subject\":\"p-1\",\"verdict\":\"waiting\",\"who\":\"Ada\",\"why\":\"\"}",
                200);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void anEditedWatchIsJudgedAgainHoldsInTheNextRunAndCanBeTakenBack() throws Exception {
        CaseFile before = files().get(0);
        String id = before.theCase().id();
        String address = "/cases/" + id + "/watch";
        assertThat(api("/api" + address).path("recipient").asText()).isEqualTo("RU");
        assertThat(api("/api" + address + "/count?recipient=RUVVO")
                        .path("recipientPorts")
                        .asInt())
                .isEqualTo(1);
        assertThat(api("/api" + address + "/count?recipient=XXABC")
                        .path("refused")
                        .asText())
                .contains("XXABC");
        form(address, "boxes=1&recipient=RUVVO&routes=R1&routes=R3&goods=missiles&who=Ada&why=" + "far+east+only");
        CaseFile now = files().get(0);
        assertThat(now.watch().recipientPorts()).hasSize(1);
        assertThat(now.watch().supplierPorts()).isEqualTo(before.watch().supplierPorts());
        assertThat(page(address)).contains("far east only", "Ada", "RUVVO");
        assertThat(page("/cases/" + id + "/history")).contains("far east only");
        assertThat(job.run(given(), MainJob.Decided.in(store), files(), new Rejects())
                        .files()
                        .get(0)
                        .watch())
                .isEqualTo(now.watch());
        post("/api" + address, "{\"fields\":{\"from\":\"2022-02-30\"},\"who\":\"Ada\",\"why\":\"x\"}", 400);
        post("/api" + address, "{\"fields\":{\"to\":\"1999-01-01\"},\"who\":\"Ada\",\"why\":\"x\"}", 400);
        form("/decisions", "about=watch&subject=" + id + "&verdict=as+found&who=Bo&why=&back=/");
        assertThat(files().get(0).watch()).isEqualTo(before.watch());
    }

    @Test
    void theCommandLineDecidesAndTakesBackLikeThePages() {
        List<Case> before = cases();
        String claim = before.get(0).claims().get(0).id();
        ledger("reject", claim, "--why", "satire");
        assertThat(cases()).hasSize(before.size() - 1);
        ledger("take-back", claim);
        assertThat(cases()).isEqualTo(before);
        ledger("merge", before.get(1).id(), before.get(0).id(), "--why", "one ship");
        assertThat(cases()).hasSize(before.size() - 1);
        ledger("take-back", before.get(1).id() + " + " + before.get(0).id(), "--why", "two ships");
        assertThat(cases()).isEqualTo(before);
        ledger("correct", claim, "supplier=KP", "goods=missiles", "--why", "misread");
        assertThat(cases()).extracting(Case::id).noneMatch(id -> id.startsWith("C-IR"));
        ledger("statements");
        ledger("history", before.get(0).id());
        assertThat(Landfall.run("ledger", "reject", "--data", folder.toString()))
                .isEqualTo(2);
        for (String what : List.of("burn", "accept", "reject", "take-back", "history")) {
            assertThat(Landfall.run(
                            "ledger", what, "C-XX", "--who", "Ada", "--why", "seen", "--data", folder.toString()))
                    .as(what)
                    .isEqualTo(2);
        }
    }

    private void ledger(String... args) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(args));
        all.addAll(List.of("--who", "Ada", "--data", folder.toString()));
        assertThat(Landfall.run(all.toArray(String[]::new))).as(all.toString()).isZero();
    }

    @Test
    void whatCannotBeDecidedIsRefusedInOneSentence() throws Exception {
        Case one = cases().get(0);
        post("/api/cases/" + one.id() + "/merge", "{\"other\":\"none\",\"who\":\"Ada\",\"why\":\"x\"}", 400);
        post(
                "/api/cases/" + one.id() + "/merge",
                "{\"other\":\"" + one.id() + "\",\"who\":\"Ada\",\"why\":\"x\"}",
                400);
        post("/api/cases/" + one.id() + "/split", "{\"claims\":[],\"who\":\"Ada\",\"why\":\"x\"}", 400);
        post(
                "/api/decisions",
                "{\"about\":\"claim\",\"subject\":\"k\",\"verdict\":\"corrected\",\"who\":\"A\",\"why\":\"x\"}",
                404);
        post(
                "/api/decisions",
                "{\"about\":\"cases\",\"subject\":\"k\",\"verdict\":\"merged\",\"who\":\"A\",\"why\":\"x\"}",
                404);
        post("/api/decisions", "no json", 400);
        post(
                "/api/decisions",
                "{\"about\":\"claim\",\"subject\":\"none\",\"verdict\":\"rejected\",\"who\":\"A\",\"why\":\"x\"}",
                404);
        assertThat(store.trail(10)).isEmpty();
    }

    private Case merged() throws Exception {
        List<Case> kp = cases().stream().filter(c -> c.id().startsWith("C-KP")).toList();
        if (kp.size() > 1) {
            post(
                    "/api/cases/" + kp.get(0).id() + "/merge",
                    "{\"other\":\"" + kp.get(1).id() + "\",\"who\":\"Ada\",\"why\":\"one affair\"}",
                    200);
        }
        return cases().stream()
                .filter(c -> c.id().startsWith("C-KP"))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseFile> files() {
        return store.latest().orElseThrow().files();
    }

    private List<Case> cases() {
        return files().stream().map(CaseFile::theCase).toList();
    }

    private MainJob.Given given() {
        return new MainJob.Given(
                List.of(folder.resolve("reports")), List.of(), List.of(), ReportReader.Options.NONE, null);
    }

    private void put(String name, String day, String... sentences) throws IOException {
        String text = String.join(" ", sentences);
        Files.writeString(
                folder.resolve("reports").resolve(name),
                "{\"id\":\"" + name + "\",\"lang\":\"en\",\"published\":\"" + day + "\",\"text\":\"" + text + "\"}");
    }

    private String page(String path) throws Exception {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return following
                .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private JsonNode api(String path) throws Exception {
        return new ObjectMapper().readTree(page(path));
    }

    private void form(String path, String form) throws Exception {
        HttpResponse<String> answer = answer(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** As a browser sends it. */
    private HttpResponse<String> answer(String path, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", server.address().replaceAll("/$", ""))
                        .POST(BodyPublishers.ofString(form + "&csrf=" + csrf()))
                        .build(),
                BodyHandlers.ofString());
    }

    private String csrf() throws Exception {
        return page("/inbox").replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private void post(String path, String json, int status) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private URI at(String path) {
        return URI.create(server.address() + path.substring(1));
    }
}
