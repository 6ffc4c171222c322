package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import landfall.reject.Rejects;
import landfall.screen.Asked;
import landfall.screen.Hit;
import landfall.screen.Screening;
import landfall.store.Decision;
import landfall.store.HitDecisions;
import landfall.store.Store;
import landfall.vessel.Identity;
import landfall.vessel.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HullScreeningTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    Path folder;

    private Screening screening;

    @BeforeEach
    void list() throws IOException {
        Path list = folder.resolve("sdn.csv");
        Files.writeString(
                list,
                "101,\"GREY HERON\",vessel,\"DEMO\",-0- ,\"XQAB1\",Cargo,-0- ,-0- ,Nowhere,-0- ,\"no number known\"\n");
        screening = Screening.load(List.of(list), new Rejects());
    }

    private static Track track(int mmsi, String... names) {
        List<Identity> identities = List.of(names).stream()
                .map(name -> new Identity(mmsi, 9000015, name, null, null, null, null, null, NOON, NOON))
                .toList();
        return new Track(mmsi + "", mmsi, "imo:9000015", identities, NOON, NOON, 1, List.of(), List.of());
    }

    @Test
    void whereNoListWasGivenNoListIsToldOf() {
        assertThat(new HullScreening(Screening.load(List.of(), new Rejects()), HitDecisions.NONE).told())
                .isEmpty();
    }

    @Test
    void aPastNameGivenUnderAnotherRadioNumberIsAskedAboutToo() {
        HullScreening screened = new HullScreening(screening, HitDecisions.NONE)
                .of(List.of(track(273000015, "WINTER DUSK"), track(273000027, "Grey Heron", "NOON TIDE")));
        assertThat(screened.hits().get("imo:9000015"))
                .singleElement()
                .extracting(Hit::entityId)
                .isEqualTo("101");
    }

    @Test
    void aClearedHitDoesNotCountAndIsTold() {
        List<Track> tracks = List.of(track(273000015, "Grey Heron"));
        Asked asked = Asked.vessel(9000015, 273000015, null, List.of("Grey Heron"));
        try (Store store = Store.open(folder.resolve("store"), Clock.systemUTC())) {
            store.decide(new Decision(
                    NOON,
                    "A. Analyst",
                    Decision.About.SCREENING,
                    HitDecisions.subject(asked, screening.ask(asked).get(0)),
                    "cleared",
                    "another ship of that name"));
            HullScreening screened = new HullScreening(screening, HitDecisions.of(store)).of(tracks);
            assertThat(screened.hits()).isEmpty();
            assertThat(screened.told())
                    .anyMatch(t -> t.contains("cleared by A. Analyst") && t.contains("another ship"));
        }
    }
}
