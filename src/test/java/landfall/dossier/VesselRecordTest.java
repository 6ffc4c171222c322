package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landfall.dossier.VesselRecord.Question;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.MatchSettings;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** Hours are counted from 1 September 2023; every ship is made up. */
class VesselRecordTest {
    private static final Ports PORTS = Ports.load();
    private static final Water WATER = Water.load();
    private static final Point OFF_RAJIN = new Point(42.0, 130.8);
    private static final Point OFF_BUSAN = new Point(35.0, 129.4);

    private final List<Track> tracks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    @Test
    void theCallsOfThePapersAreFoundInTheirOrderAndTheOneBetweenIsNamed() {
        ship("a", "VELLAMO", 0, 300);
        calls("a", "KPNJN", 10, 40);
        calls("a", "KRPUS", 90, 100);
        calls("a", "RUVVO", 200, 250);
        assertThat(voyage("KPNJN", "RUVVO").isInOrder()).isTrue();
        assertThat(voyage("KPNJN", "RUVVO").sentences())
                .contains(
                        "Loading at Rajin (North Korea, KPNJN): a call was seen, from 1 Sep 2023 10:00 UTC, for 30.0 h.",
                        "The calls seen are in the order of the papers; between them it called at Pusan (South Korea).");
    }

    @Test
    void callsInTheOtherOrderAreNotTheVoyageOfThePapers() {
        ship("a", "VELLAMO", 0, 300);
        calls("a", "RUVVO", 10, 40);
        calls("a", "KPNJN", 200, 250);
        assertThat(voyage("KPNJN", "RUVVO").isInOrder()).isFalse();
        assertThat(voyage("KPNJN", "RUVVO").sentences())
                .contains(
                        "The calls seen are not in the order of the papers: no call at Vladivostok followed one at Rajin.");
    }

    @Test
    void aHarbourThatTheGazetteerNamesTwiceIsOnePort() {
        ship("a", "VELLAMO", 0, 300);
        calls("a", "x-nga-62680", 10, 40);
        assertThat(voyage("RUPWE", null).load().calls()).hasSize(1);
    }

    @Test
    void aSilenceThatLeftTimeForACallIsNoCallAndOneFarAwayIsNotNamed() {
        ship("a", "VELLAMO", 0, 300);
        silent("a", 20, 40, OFF_RAJIN, OFF_RAJIN, 0.9);
        silent("a", 100, 120, OFF_BUSAN, OFF_BUSAN, 0.2);
        VoyageCheck check = voyage("KPNJN", null);
        assertThat(check.load().calls()).isEmpty();
        assertThat(check.load().possible()).extracting(p -> p.gap().id()).containsExactly("gap-a-20");
        assertThat(check.sentences().get(0))
                .contains("no call was seen", "from 1 Sep 2023 20:00 UTC", "nothing shows that there was one");
        assertThat(voyage("SGSIN", null).sentences().get(0)).endsWith("and no silence left time for one.");
    }

    @Test
    void aSilenceThatIsNoGapMayHaveLeftTimeForACallToo() {
        Position off = position(20, OFF_RAJIN);
        Position on = position(28, OFF_RAJIN);
        tracks.add(new Track(
                "a", 273000001, "a", List.of(), at(0), at(300), 10, List.of(off, on), List.of(), List.of(off.time())));
        VoyageCheck check = voyage("KPNJN", null);
        assertThat(check.load().possible()).isEmpty();
        assertThat(check.load().usual())
                .singleElement()
                .satisfies(hours -> assertThat(hours).isBetween(2.0, 8.0));
        assertThat(check.sentences().get(0))
                .contains("1 silence that was usual for the ship, or the reception's, left time for one");
        assertThat(voyage("SGSIN", null).sentences().get(0)).endsWith("and no silence left time for one.");
        silent("a", 20, 28, OFF_RAJIN, OFF_RAJIN, 0.9);
        assertThat(voyage("KPNJN", null).load().usual()).isEmpty();
    }

    private static Position position(double hour, Point at) {
        return new Position(at(hour), 273000001, at.lat(), at.lon(), 10, 90, -1, -1, 1, "feed", 1);
    }

    @Test
    void aSilenceOfWeeksTellsNothingOfAnyPort() {
        ship("a", "VELLAMO", 0, 600);
        silent("a", 20, 420, OFF_BUSAN, OFF_BUSAN, 0.9);
        assertThat(voyage("KPNJN", null).load().possible()).isEmpty();
        assertThat(voyage("KPNJN", null).sentences().get(0)).endsWith("(400.0 h) is too long to tell.");
        assertThat(record(Question.EVERYTHING).page(WATER)).contains("too long to tell: almost any port");
    }

    @Test
    void theTimeAskedForBoundsWhatCounts() {
        ship("a", "VELLAMO", 0, 300);
        calls("a", "KPNJN", 10, 40);
        calls("a", "RUVVO", 200, 250);
        VesselRecord later = record(new Question(at(100), at(300), Duration.ofHours(12), port("KPNJN"), port("RUVVO")));
        assertThat(later.calls()).extracting(Event.PortVisit::port).containsExactly("RUVVO");
        assertThat(later.voyage().isInOrder()).isFalse();
        VesselRecord before = record(new Question(at(-100), at(-50), Duration.ofHours(12), port("KPNJN"), null));
        assertThat(before.daysHeard()).isZero();
        assertThat(before.inShort().get(0)).startsWith("Not heard in the time looked at");
        assertThat(before.voyage().sentences().get(0)).contains("was not heard, so nothing can be said");
    }

    @Test
    void daysInTheMiddleOfASilenceAreNotCountedAsHeard() {
        ship("a", "VELLAMO", 0, 24 * 9.5);
        silent("a", 30, 24 * 6 + 5, OFF_BUSAN, OFF_BUSAN, 0.9);
        VesselRecord record = record(Question.EVERYTHING);
        assertThat(record.days()).isEqualTo(10);
        assertThat(record.daysHeard()).isEqualTo(6);
    }

    @Test
    void theShipThatWasMetIsTheOtherOneOnWhicheverSideOfTheEvent() {
        ship("a", "VELLAMO", 0, 300);
        other("b", 352000002, "GREY HERON");
        meets("a", "b", 352000002, 50);
        meets("b", "a", 273000001, 100);
        VesselRecord record = record(Question.EVERYTHING);
        assertThat(record.encounters()).hasSize(2).allSatisfy(met -> {
            assertThat(record.metMmsi(met)).isEqualTo(352000002);
            assertThat(record.inWords(met))
                    .contains("GREY HERON, MMSI 352000002")
                    .doesNotContain("273000001");
        });
    }

    @Test
    void aSilenceEndsWhereTheShipIsHeardUnderAnotherNumber() {
        ship("a", "VELLAMO", 0, 20);
        events.add(new Event.Gap(
                new Event.Where("open", "a", 273000001, null, at(20), null, OFF_BUSAN.lat(), OFF_BUSAN.lon()),
                OFF_BUSAN.lat(),
                OFF_BUSAN.lon(),
                Double.NaN,
                Double.NaN,
                980,
                Double.NaN,
                Double.NaN,
                0.4,
                5));
        assertThat(record(Question.EVERYTHING).silences().get(0).gap().isOpen()).isTrue();
        Track whole = track("b", 273000001, "VELLAMO", 60, 90);
        Position first = new Position(at(60), 273000001, OFF_RAJIN.lat(), OFF_RAJIN.lon(), 9, 0, -1, 0, 1, "test", 1);
        tracks.add(new Track("b", 273000001, "b", whole.identities(), at(60), at(90), 10, List.of(first), List.of()));
        Event.Gap gap = record(Question.EVERYTHING).silences().get(0).gap();
        assertThat(gap.id()).isEqualTo("open");
        assertThat(gap.end()).isEqualTo(at(60));
        assertThat(gap.durationHours()).isEqualTo(40);
        assertThat(record(Question.EVERYTHING).inShort()).noneMatch(s -> s.contains("to the end of the data"));
    }

    @Test
    void silencesShorterThanAskedForAreCountedNotListed() {
        ship("a", "VELLAMO", 0, 300);
        silent("a", 20, 25, OFF_BUSAN, OFF_BUSAN, 0.2);
        silent("a", 50, 80, OFF_BUSAN, OFF_BUSAN, 0.8);
        VesselRecord record = record(Question.EVERYTHING);
        assertThat(record.silences()).hasSize(1);
        assertThat(record.inShort())
                .anyMatch(s -> s.startsWith("1 silence of 12.0 h or longer, of which 1 looks like the ship's own doing")
                        && s.endsWith("1 shorter one."));
    }

    @Test
    void theNumbersOnTheChartAreThoseOfTheTablesInTheOrderOfTime() {
        ship("a", "VELLAMO", 0, 300);
        calls("a", "KPNJN", 10, 40);
        silent("a", 50, 55, OFF_BUSAN, OFF_BUSAN, 0.2);
        silent("a", 60, 90, OFF_BUSAN, OFF_BUSAN, 0.8);
        calls("a", "RUVVO", 200, 250);
        VesselRecord record = record(Question.EVERYTHING);
        assertThat(record.numbers())
                .containsExactly(Map.entry("visit-a-10", 1), Map.entry("gap-a-60", 2), Map.entry("visit-a-200", 3));
        String page = record.page(WATER);
        assertThat(page.substring(page.indexOf("<svg"), page.indexOf("</svg>")))
                .contains(">1</text>", ">2</text>", ">3</text>");
        assertThat(page)
                .contains("<td>1</td><td>1 Sep 2023 10:00 UTC</td>", "<td>2</td><td>3 Sep 2023 12:00 UTC</td>")
                .doesNotContain("<td>4</td>");
    }

    @Test
    void aShipThatWasNotHeardIsNeitherClearedNorAccused() {
        VesselRecord record = VesselRecord.of(
                found(),
                "IMO 9000015",
                List.of(),
                List.of(),
                new Question(null, null, Duration.ofHours(12), port("KPNJN"), port("RUVVO")),
                settings(),
                WATER);
        assertThat(record.inShort())
                .contains(
                        "IMO 9000015 was not heard in the positions given; that clears nobody and accuses nobody.",
                        "No voyage was seen.",
                        "No list was checked, so nothing is clear.");
        assertThat(record.page(WATER)).contains("No list was checked.").doesNotContain("agrees with no entry");
        assertThat(record.fields()).containsEntry("heard", false).doesNotContainKey("imo");
    }

    @Test
    void whatAShipCallsItselfStaysText() {
        ship("a", "<script>alert(1)</script>\u202E\u200B", 0, 300);
        String page = record(Question.EVERYTHING).page(WATER);
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("\u202E", "\u200B")
                .contains("&lt;script&gt;");
    }

    private VoyageCheck voyage(String load, String discharge) {
        return record(new Question(null, null, Duration.ofHours(12), port(load), port(discharge)))
                .voyage();
    }

    private VesselRecord record(Question question) {
        return VesselRecord.of(
                found(),
                "MMSI 273000001",
                tracks.stream().filter(t -> t.mmsi() == 273000001).toList(),
                List.of(),
                question,
                settings(),
                WATER);
    }

    private Investigation found() {
        return new Investigation(
                true,
                at(1000).toString(),
                List.of(),
                List.of(),
                List.of(),
                tracks,
                events,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());
    }

    private static MatchSettings settings() {
        return Settings.defaults(MatchSettings.class, Settings.CARGO);
    }

    private static Port port(String id) {
        return id == null ? null : PORTS.find(id).orElseThrow();
    }

    private static Instant at(double hour) {
        return Instant.parse("2023-09-01T00:00:00Z").plusSeconds(Math.round(hour * 3600));
    }

    private void ship(String id, String name, double from, double to) {
        tracks.add(track(id, 273000001, name, from, to));
    }

    private void other(String id, int mmsi, String name) {
        tracks.add(track(id, mmsi, name, 0, 300));
    }

    private static Track track(String id, int mmsi, String name, double from, double to) {
        Identity identity = new Identity(mmsi, null, name, null, "RU", 70, null, null, at(from), at(to));
        return new Track(id, mmsi, id, List.of(identity), at(from), at(to), 10, List.of(), List.of());
    }

    private void calls(String track, String port, double from, double to) {
        Port at = port(port);
        events.add(new Event.PortVisit(
                where("visit", track, from, to, at.at()), port, at.name(), at.country(), 4, to - from));
    }

    private void silent(String track, double from, double to, Point off, Point on, double dark) {
        events.add(new Event.Gap(
                where("gap", track, from, to, off),
                off.lat(),
                off.lon(),
                on.lat(),
                on.lon(),
                to - from,
                off.distanceTo(on).nauticalMiles(),
                0,
                dark,
                5));
    }

    private void meets(String track, String otherTrack, int otherMmsi, double from) {
        events.add(new Event.Encounter(
                where("met", track, from, from + 4, OFF_BUSAN),
                otherTrack,
                otherMmsi,
                null,
                60,
                0.4,
                4,
                "alongside",
                "open-sea"));
    }

    private Event.Where where(String kind, String track, double from, double to, Point at) {
        int mmsi = tracks.stream()
                .filter(t -> t.id().equals(track))
                .findFirst()
                .orElseThrow()
                .mmsi();
        return new Event.Where(
                kind + "-" + track + "-" + Math.round(from), track, mmsi, null, at(from), at(to), at.lat(), at.lon());
    }
}
