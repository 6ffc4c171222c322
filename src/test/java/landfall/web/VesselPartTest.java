package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;
import landfall.screen.Hit;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** What the card of a ship says of the lists. */
class VesselPartTest {
    private static final String UN = "UN Security Council (United Nations), 2026-02-27 (in the list), 1002 entries";

    @Test
    void onlyAListOfWhichEntriesWereReadIsCalledClear() {
        String card = lists(
                UN,
                "notes.txt, date not known, 0 entries; no list we know: nothing was checked",
                "A ship named in statements: OFAC SDN of 2023-01-27, entry 37028: same name, 11443 entries");
        assertThat(card).containsOnlyOnce("⟦clear⟧").contains("UN Security Council · 2026-02-27 ✓");
    }

    @Test
    void twoEditionsOfOneListAreToldApart() {
        assertThat(lists(
                        "OFAC SDN (US Treasury), 2021-07 (by the name of the file or folder; the list itself gives no date), 8976 entries",
                        "OFAC SDN (US Treasury), date not known, 11443 entries"))
                .contains("OFAC SDN · 2021-07 ✓", "OFAC SDN · ⟦not dated⟧ ✓");
    }

    @Test
    void filesOfOneListThatGiveNoDateAreOneMarkThatSaysHowMany() {
        assertThat(lists(
                        "OFAC SDN (US Treasury), date not known, 11443 entries",
                        "OFAC SDN (US Treasury), date not known, 12 entries; truncated"))
                .doesNotContain("⟦clear⟧")
                .contains(
                        "OFAC SDN · ⟦not dated⟧ · 2 ⟦files⟧ ⟦no hit, not wholly checked⟧",
                        "11443 entries⟧ · ⟦OFAC SDN");
    }

    @Test
    void aListOfWhichSomethingWasNotCheckedClearsNobody() {
        assertThat(
                        lists(
                                "OFAC SDN (US Treasury), 2023-01 (by the name of the file or folder; the list itself gives no date), 11443 entries; no file of aliases (alt.csv) beside it: other names were not checked"))
                .doesNotContain("⟦clear⟧")
                .contains("OFAC SDN · 2023-01 ⟦no hit, not wholly checked⟧");
    }

    @Test
    void whereNoListWasReadNothingIsClear() {
        assertThat(lists()).contains("⟦No list was checked⟧").doesNotContain("⟦clear⟧");
        assertThat(lists("No list, date not known, 0 entries; none was given: nothing was checked"))
                .contains("⟦No list was checked⟧")
                .doesNotContain("⟦clear⟧");
    }

    @Test
    void aShipIsHeardUntilTheLastOfItsRadiosFallsSilent() {
        Investigation all = SynthPetrel.investigation();
        String hull = all.tracks().get(0).hull();
        Track whole = all.tracks().stream()
                .filter(t -> t.hull().equals(hull))
                .max(Comparator.comparing(Track::last))
                .orElseThrow();
        Track second = new Track(
                "613999999-2022-12-01T00:00:00Z",
                613999999,
                hull,
                List.of(),
                whole.last().minusSeconds(3 * 86_400),
                whole.last().minusSeconds(2 * 86_400),
                0,
                List.of(),
                List.of());
        List<Track> tracks = new ArrayList<>(all.tracks());
        tracks.add(second);
        Desk desk = new Desk(all.with(all.reports(), all.claims(), all.files(), tracks, all.events()), Instant.EPOCH);
        assertThat(desk.latest(hull)).contains(whole);
        assertThat(VesselPart.card(desk, hull, null).toString()).contains(Phrases.day(whole.last()));
    }

    @Test
    void aShipHeardOnOneDayHasOneDate() {
        Investigation all = SynthPetrel.investigation();
        Instant morning = Instant.parse("2022-12-01T06:00:00Z");
        Track oneDay =
                new Track("t", 613999999, "t", List.of(), morning, morning.plusSeconds(3600), 0, List.of(), List.of());
        Desk desk = new Desk(
                all.with(all.reports(), all.claims(), all.files(), List.of(oneDay), all.events()), Instant.EPOCH);
        assertThat(VesselPart.card(desk, "t", null).toString()).containsOnlyOnce("2022-12-01");
    }

    @Test
    void aRadioNumberListedUnderAnotherImoNumberIsOnlyPerhapsThisShip() {
        assertThat(hit("mmsi")).contains("chip hit", "same MMSI⟧");
        assertThat(hit("mmsi-other-imo")).contains("chip maybe", "same MMSI, another IMO number");
        assertThat(hit("callSign-other-imo")).contains("chip maybe", "same call sign, another IMO number");
    }

    private static String hit(String basis) {
        Hit hit = new Hit("a hull", 0.7, "OFAC SDN", null, "1", "SHIP A", null, basis, "why", null);
        return lists("a hull", Map.of("a hull", List.of(hit)), List.of());
    }

    private static String lists(String... checked) {
        return lists("a hull of no hits", SynthPetrel.investigation().hits(), List.of(checked));
    }

    private static String lists(String hull, Map<String, List<Hit>> hits, List<String> checked) {
        Investigation all = SynthPetrel.investigation();
        Investigation told = new Investigation(
                all.synthetic(),
                all.until(),
                all.reports(),
                all.claims(),
                all.files(),
                all.tracks(),
                all.events(),
                hits,
                checked,
                all.ports(),
                all.rejects(),
                all.inputs(),
                all.configuration());
        return VesselPart.lists(new Desk(told, Instant.parse("2022-12-10T06:40:00Z")), hull)
                .toString();
    }
}
