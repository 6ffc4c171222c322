package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.dossier.Investigation;
import landfall.store.HitDecisions;
import landfall.store.Store;
import landfall.vessel.Event;
import landfall.vessel.Track;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ferry calls thousands of times. */
class ManyEventsTest {
    private static final String SHIP = "imo:9999993";
    private static final int CALLS = 5_000;

    @TempDir
    Path folder;

    @Test
    void aShipOfThousandsOfCallsIsReadAHundredAtATimeAndEachIsToldWithItsRows() {
        Desk desk = new Desk(ferry(), Instant.parse("2022-12-10T06:40:00Z"));
        Document first = page(desk, null);
        assertThat(first.select("#calls h2 small").text()).isEqualTo("5\u202F002");
        assertThat(first.select("#calls details")).hasSize(100);
        assertThat(first.select("#calls a[rel=next]").attr("href")).isEqualTo("/vessels/" + SHIP + "?calls=101#calls");
        Document last = page(desk, "4999");
        assertThat(last.select("#calls details")).hasSize(4);
        assertThat(last.select("#calls details").last().select(".rows tbody tr"))
                .isNotEmpty();
    }

    private Document page(Desk desk, String fromCall) {
        try (Store store = Store.open(folder)) {
            return Jsoup.parse(VesselPage.of(desk, SHIP, HitDecisions.of(store), fromCall, null)
                    .body()
                    .toString());
        }
    }

    private static Investigation ferry() {
        Investigation one = SynthPetrel.investigation();
        Track track = one.tracks().stream()
                .filter(t -> t.hull().equals(SHIP))
                .findFirst()
                .orElseThrow();
        List<Event> events = new ArrayList<>(one.events());
        for (int i = 0; i < CALLS; i++) {
            Instant start = track.first().plusSeconds(60L * i);
            Event.Where where = new Event.Where(
                    "call-" + i, track.id(), track.mmsi(), track.imo(), start, start.plusSeconds(30), 43, 132);
            events.add(new Event.PortVisit(where, "RUVYP", "Vostochny", "RU", 1, 1));
        }
        return new Investigation(
                true,
                one.until(),
                one.reports(),
                one.claims(),
                one.files(),
                one.tracks(),
                events,
                one.hits(),
                one.checked(),
                one.ports(),
                one.rejects(),
                one.inputs(),
                one.configuration());
    }
}
