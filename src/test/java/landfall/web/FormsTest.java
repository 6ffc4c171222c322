package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides on the pages, and what becomes of forms that are wrong or not ours. */
class FormsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String CASE = "/cases/" + SynthPetrel.CASE;

    @TempDir
    static Path folder;

    private static Store store;
    private static WebServer server;
    private static Visitor visitor;

    @BeforeAll
    static void serve() {
        store = Store.open(folder, NOON);
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), NOON);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void aDecisionIsKeptWithItsNameAndReason() throws Exception {
        String subject =
                Subjects.of(SynthPetrel.investigation().files().get(0).leads().get(1));
        HttpResponse<String> answer = visitor.post(
                "about=lead&subject=" + Visitor.encoded(subject) + "&verdict=cleared&who=Ada&why="
                        + Visitor.encoded("yard visit") + "&back=" + Visitor.encoded(CASE + "?lead=2"),
                null);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(CASE + "?lead=2");
        assertThat(store.history(About.LEAD, subject)).hasSize(1);
        assertThat(visitor.get(CASE + "?lead=2").body()).contains("yard visit", "Ada");
        assertThat(visitor.post("about=lead&subject=" + Visitor.encoded(subject) + "&verdict=cleared&who=Ada", null)
                        .body())
                .contains("needs a reason");
    }

    @Test
    void aPersonSaysWhetherAHitIsTheSameShip() throws Exception {
        String page = visitor.get("/parties").body();
        String subject = page.replaceAll(
                "(?s).*?name=\"about\" value=\"screening\"><input type=\"hidden\" name=\"subject\" value=\"([^\"]+)\".*",
                "$1");
        assertThat(subject).startsWith("IMO ");
        visitor.post(
                "about=screening&subject=" + Visitor.encoded(subject) + "&verdict=cleared&who=Ada&why="
                        + Visitor.encoded("another flag"),
                null);
        assertThat(visitor.get("/parties").body()).contains("another flag");
    }

    @Test
    void aFormThatIsRefusedIsGivenBackAsItWasTypedButOnlyToOurOwnPages() throws Exception {
        String own = server.address().replaceAll("/$", "");
        String form =
                "about=claim&subject=K1&verdict=corrected&who=Ada&why=misread&back=/claims&field-saidAt=yesterday";
        HttpResponse<String> answer = visitor.post(form, own);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "is no date", "value=\"yesterday\"", ">misread</textarea>", "<b>corrected</b> · <bdi>K1</bdi>")
                .contains("href=\"/claims\"");
        assertThat(visitor.post(form, null).body()).doesNotContain("value=\"yesterday\"", "misread");
        HttpRequest old = HttpRequest.newBuilder(visitor.address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", own)
                .POST(BodyPublishers.ofString(
                        "about=claim&subject=K1&verdict=rejected&who=Ada&why=satire&csrf=of-before"))
                .build();
        HttpResponse<String> early = visitor.client().send(old, BodyHandlers.ofString());
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body())
                .contains(">satire</textarea>", "value=\"" + visitor.csrf() + "\"")
                .doesNotContain("of-before");
    }

    @Test
    void aFormOnAnotherSiteMayNotWriteAndCannotLeadAway() throws Exception {
        assertThat(visitor.post("about=lead&subject=x&verdict=in+review&who=E", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Pages.ownPath("//evil.example/")).isEqualTo("/");
        assertThat(Pages.ownPath("/\\evil.example")).isEqualTo("/");
        assertThat(Pages.ownPath("https://evil.example")).isEqualTo("/");
        assertThat(Pages.ownPath("/cases/x?lead=2#review")).isEqualTo("/cases/x?lead=2#review");
    }

    @Test
    void aFormWithoutTheWordOfOurPagesDecidesNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(visitor.address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("about=claim&subject=K2&verdict=accepted&who=Eve&why=&csrf=guess"))
                .build();
        assertThat(visitor.client().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(store.history(About.CLAIM, "K2")).isEmpty();
    }

    @Test
    void aFormInPartsThatBreaksOffIsTheSendersFault() throws Exception {
        HttpRequest broken = HttpRequest.newBuilder(visitor.address("/decisions"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("x"))
                .build();
        HttpResponse<String> answer = visitor.client().send(broken, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The form is not well formed.");
    }

    @Test
    void theOtherLanguageShowsTheSamePageOfTheSameListAndAfterAFormOneThatIsThere() throws Exception {
        Pattern link = Pattern.compile("href=\"(/language/de[^\"]*)\"");
        for (String page : List.of("/inbox?from=1&proposed=1", "/search?q=a%26b", "/claims")) {
            Matcher to = link.matcher(visitor.get(page).body());
            assertThat(to.find()).as(page).isTrue();
            assertThat(visitor.get(to.group(1).replace("&amp;", "&")).headers().firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).endsWith(page));
        }
        HttpRequest refused = HttpRequest.newBuilder(visitor.address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("about=claim"))
                .build();
        assertThat(visitor.client().send(refused, BodyHandlers.ofString()).body())
                .contains("/language/de?to=%2F\"");
    }
}
