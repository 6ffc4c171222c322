package landfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import landfall.web.ManyCases;
import landfall.web.SynthPetrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does, of either kind. */
@ParameterizedClass
@EnumSource(Kind.class)
class StoreTest {
    private static final Instant NOON = Instant.parse("2022-12-10T12:00:00Z");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private Store open() {
        return kind.open(folder.resolve("store"), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void anInvestigationComesBackAsItWasSaved() {
        Investigation saved = SynthPetrel.investigation();
        try (Store store = open()) {
            assertThat(store.latest()).isEmpty();
            assertThat(store.revision()).isZero();
            store.save(saved);
        }
        try (Store again = open()) {
            assertThat(again.latest()).contains(saved);
            assertThat(again.savedAt()).contains(NOON);
            assertThat(again.revision()).isPositive();
        }
    }

    @Test
    void aRunKeptWholeByAnEarlierVersionIsReadStill() throws Exception {
        assumeTrue(kind == Kind.EMBEDDED, "not for PostgreSQL: no version ever kept a run whole there");
        open().close();
        try (var db = kind.connection(folder.resolve("store"));
                var insert = db.prepareStatement(
                        "INSERT INTO run (saved_at, synthetic, sha256, words) VALUES ('2022-12-10T12:00:00Z', 1, '', ?)")) {
            insert.setBytes(1, WordsBlob.pack(SynthPetrel.investigation()));
            insert.executeUpdate();
        }
        try (Store store = open()) {
            assertThat(store.latest()).contains(SynthPetrel.investigation());
            assertThat(store.cases()).isEqualTo(SynthPetrel.investigation().files());
        }
    }

    @Test
    void aRunWhoseCasesAnEarlierVersionKeptTogetherIsReadAndFollowed() throws Exception {
        Investigation found = SynthPetrel.investigation();
        try (Store store = open()) {
            store.save(found);
        }
        try (var db = kind.connection(folder.resolve("store"));
                var statement = db.createStatement();
                var insert = db.prepareStatement("INSERT INTO run_part SELECT max(id), ?, 0, ? FROM run")) {
            statement.execute("DELETE FROM run_part WHERE part IN ('case', 'claims', 'reports', 'rest')");
            for (Map.Entry<String, byte[]> part : Map.of(
                            "cases", WordsBlob.packList(found.files(), Investigation.CaseFile.class),
                            "rest",
                                    WordsBlob.pack(found.with(
                                            found.reports(), found.claims(), List.of(), List.of(), List.of())))
                    .entrySet()) {
                insert.setString(1, part.getKey());
                insert.setBytes(2, part.getValue());
                insert.executeUpdate();
            }
        }
        try (Store store = open()) {
            assertThat(store.latest()).contains(found);
            store.save(store.latest().orElseThrow());
        }
        try (Store store = open()) {
            assertThat(store.latest()).contains(found);
        }
    }

    @Test
    void whatARunHasInCommonWithTheOneBeforeIsReadBackAsWholeAsWhatIsNew() {
        Investigation all = ManyCases.world(5, 2);
        List<Investigation.CaseFile> fewer =
                List.of(all.files().get(4), all.files().get(0), all.files().get(2));
        Investigation other = all.with(all.reports(), all.claims().subList(2, 8), fewer, all.tracks(), List.of());
        Investigation elsewhere =
                all.with(List.of(), all.claims(), fewer, all.tracks().subList(1, 2), all.events());
        for (Investigation next : List.of(all, other, elsewhere, all)) {
            try (Store store = open()) {
                Investigation before = store.latest().orElse(all);
                store.save(before);
                store.save(next);
                assertThat(store.latest()).containsSame(next);
            }
            try (Store store = open()) {
                assertThat(store.latest()).contains(next);
                assertThat(store.search("C-4", 5)).hasSize(1);
            }
        }
    }

    @Test
    void aRunOfAnotherServerIsSeenAlthoughThisOneKnowsItsOwn() {
        Investigation all = ManyCases.world(3, 1);
        try (Store one = open();
                Store other = open()) {
            one.save(all);
            assertThat(other.latest()).contains(all);
            other.save(SynthPetrel.investigation());
            assertThat(one.latest()).contains(SynthPetrel.investigation());
            assertThat(one.cases()).isEqualTo(SynthPetrel.investigation().files());
            one.save(all);
            assertThat(other.cases()).isEqualTo(all.files());
            assertThat(other.search("petrel", 5)).isNotEmpty();
        }
    }

    @Test
    void onlyTheLastRunsAreKept() throws Exception {
        try (Store store = open()) {
            for (int i = 0; i < Runs.KEPT + 3; i++) {
                store.save(SynthPetrel.investigation());
            }
        }
        assertThat(count("run")).isEqualTo(Runs.KEPT);
        assertThat(count("(SELECT DISTINCT run_id FROM run_part) AS kept")).isEqualTo(Runs.KEPT);
    }

    @Test
    void aSaveThatWasCutShortIsNeverSeen() {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation());
            Investigation whole = store.latest().orElseThrow();
            Investigation broken = new Investigation(
                    true, null, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null);
            assertThatThrownBy(() -> store.save(broken)).isInstanceOf(RuntimeException.class);
            assertThat(store.latest()).contains(whole);
            assertThat(store.search("petrel", 5)).isNotEmpty();
        }
    }

    @Test
    void aShipIsFoundByItsFormerNameItsNumbersAndItsCallSign() {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation());
            for (String query : List.of("old lyre", "9999981", "538000002", "v7aa1", "lyra synth")) {
                assertThat(store.search(query, 5))
                        .as(query)
                        .extracting(Found::ref)
                        .contains("imo:9999981");
            }
            assertThat(store.search("OLD LYRE", 5).get(0).label()).isEqualTo("SYNTH LYRA");
            assertThat(store.search("novoross", 5)).extracting(Found::kind).contains("port");
            assertThat(store.search("funnelling", 5)).extracting(Found::ref).containsExactly("K2");
        }
    }

    @Test
    void noQueryIsASyntaxError() {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation());
            for (String query : List.of("", "\"", "a AND", "NEAR(", "x*:^-", "';DROP TABLE run;--", "\u202e")) {
                assertThat(store.search(query, 5)).as(query).isNotNull();
            }
        }
    }

    @Test
    void theNewestDecisionStandsAndTheTrailKeepsAll() {
        try (Store store = open()) {
            store.decide(new Decision(NOON, "Ada", About.LEAD, "C/1", "in review", ""));
            store.decide(
                    new Decision(NOON.plusSeconds(60), "Bo", About.LEAD, "C/1", "cleared", "yard visit, invoice seen"));
            assertThat(store.standing(About.LEAD).get("C/1").who()).isEqualTo("Bo");
            assertThat(store.history(About.LEAD, "C/1")).hasSize(2);
            assertThat(store.trail(10)).extracting(Decision::verdict).containsExactly("cleared", "in review");
        }
    }

    @Test
    void aDecisionCanNeitherBeChangedNorRemoved() throws Exception {
        try (Store store = open()) {
            store.decide(new Decision(NOON, "Ada", About.CLAIM, "K1", "accepted", ""));
        }
        try (var db = kind.connection(folder.resolve("store"));
                var statement = db.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE decision SET who = 'x'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM decision"))
                    .hasMessageContaining("never removed");
        }
    }

    @Test
    void clearingAShipNeedsAReasonAndAName() {
        assertThatThrownBy(() -> new Decision(NOON, "Ada", About.LEAD, "C/1", "cleared", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new Decision(NOON, " ", About.LEAD, "C/1", "in review", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Decision(NOON, "Ada", About.LEAD, "C/1", "guilty", "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cleared");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInOneSentence() throws Exception {
        assumeTrue(kind == Kind.EMBEDDED, "not for PostgreSQL: it is a server, there is no file to be broken");
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.writeString(
                store.resolve("landfall.sqlite"),
                "this is no database at all, only a long enough line of text\n".repeat(40));
        assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("landfall.sqlite");
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws Exception {
        open().close();
        try (var db = kind.connection(folder.resolve("store"));
                var statement = db.createStatement()) {
            statement.executeUpdate(
                    kind == Kind.EMBEDDED ? "PRAGMA user_version = 99" : "INSERT INTO schema_version VALUES (99)");
        }
        assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("newer Landfall");
    }

    @Test
    void aRunIsNotKeptOverWhatWasDecidedWhileItWasMade() {
        try (Store one = open();
                Store other = open()) {
            Store.Moment began = one.moment();
            other.decide(new Decision(NOON, "Bo", About.CLAIM, "K1", "rejected", "satire"));
            assertThat(one.saveUnlessMoved(began, SynthPetrel.investigation(), "1", "a run"))
                    .isFalse();
            assertThat(one.latest()).isEmpty();
            Store.Moment again = one.moment();
            assertThat(one.saveUnlessMoved(again, SynthPetrel.investigation(), "1", "a run"))
                    .isTrue();
            assertThat(other.saveUnlessMoved(again, SynthPetrel.investigation(), "1", "a run"))
                    .isFalse();
            assertThat(one.standing(About.CLAIM)).containsOnlyKeys("K1");
        }
    }

    @Test
    void twoServersThatDecideAtOnceLoseNothing() throws Exception {
        int each = 20;
        try (Store one = open();
                Store other = open()) {
            Thread second = new Thread(() -> decideOften(other, "Bo", each));
            second.start();
            decideOften(one, "Ada", each);
            second.join();
            assertThat(one.trail(1000)).hasSize(2 * each).isEqualTo(other.trail(1000));
        }
    }

    @Test
    void whatOneServerDecidesTheOtherSeesAtOnceAndInTheSameOrder() throws Exception {
        try (Store one = open();
                Store other = open()) {
            assertThat(other.decisions().newest(About.CLAIM, "K1")).isEmpty();
            Thread second = new Thread(() -> decideOften(other, "Bo", 10));
            second.start();
            for (int i = 0; i < 10; i++) {
                one.decide(new Decision(NOON, "Ada", About.LEAD, "C/1", "in review", "look " + i));
                assertThat(one.history(About.LEAD, "C/1")).hasSize(i + 1);
                assertThat(other.history(About.LEAD, "C/1")).hasSize(i + 1);
            }
            second.join();
            assertThat(one.standing(About.CLAIM))
                    .isEqualTo(other.standing(About.CLAIM))
                    .hasSize(10);
            assertThat(one.decisions().newest(About.LEAD, "C/1"))
                    .hasValueSatisfying(d -> assertThat(d.why()).isEqualTo("look 9"));
        }
    }

    @Test
    void aServerThatReadsOtherSourcesIsRefusedWhileOneIsThere() {
        try (Store third = open()) {
            try (Store one = open();
                    Store same = open()) {
                one.attend("desk-a, port 8080", "reports: /a");
                same.attend("desk-b, port 8080", "reports: /a");
                assertThatThrownBy(() -> third.attend("desk-c, port 8080", "reports: /b"))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("desk-")
                        .hasMessageContaining("reports: /a")
                        .hasMessageContaining("this one: reports: /b")
                        .hasMessageContaining("--store");
            }
            third.attend("desk-c, port 8080", "reports: /b");
        }
    }

    @Test
    void aServerThatWasKilledHoldsNobodyUpForLong() {
        try (Store store = open();
                Store later = kind.open(folder.resolve("store"), Clock.fixed(NOON.plusSeconds(61), ZoneOffset.UTC))) {
            store.attend("desk-a, port 8080", "reports: /a");
            later.attend("desk-b, port 8080", "reports: /b");
        }
    }

    private static void decideOften(Store store, String who, int times) {
        for (int i = 0; i < times; i++) {
            store.decide(new Decision(NOON, who, About.CLAIM, "K" + i, "accepted", ""));
            if (i % 5 == 0) {
                store.save(SynthPetrel.investigation());
            }
        }
    }

    @Test
    void twoThatOpenANewStoreAtOnceMakeItOnce() throws Exception {
        List<Throwable> failed = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> both = java.util.stream.Stream.generate(() -> new Thread(() -> open().close()))
                .limit(4)
                .toList();
        both.forEach(t -> t.setUncaughtExceptionHandler((thread, e) -> failed.add(e)));
        both.forEach(Thread::start);
        for (Thread t : both) {
            t.join();
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void hostileTextIsKept() {
        String hostile = "\0\u202e\ud800 '; DROP TABLE run; -- " + "x".repeat(4000);
        try (Store store = open()) {
            store.decide(new Decision(NOON, "A\0da", About.CLAIM, hostile, "rejected", "\0" + "'"));
            assertThat(store.trail(1)).hasSize(1);
            assertThat(store.history(About.CLAIM, hostile)).hasSize(1);
            assertThat(store.search(hostile, 5)).isEmpty();
        }
    }

    @Test
    void howFarAReceiverWasToldIsRemembered() {
        try (Store store = open()) {
            assertThat(store.delivery("r")).isEmpty();
            store.delivered("r", "{\"told\":1}");
            store.delivered("r", "{\"told\":2}");
            assertThat(store.delivery("r")).contains("{\"told\":2}");
        }
    }

    @Test
    void everyTableIsMadeOnceAndTriggersStayWhole() {
        assertThat(
                        Migrations.statements(
                                "-- x\nCREATE TABLE a (\n b TEXT\n);\n\nCREATE TRIGGER t BEFORE DELETE ON a\nBEGIN SELECT 1; END;\n"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("END;");
    }

    private int count(String table) throws Exception {
        try (var db = kind.connection(folder.resolve("store"));
                var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
