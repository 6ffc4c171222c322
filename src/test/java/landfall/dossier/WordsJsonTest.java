package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import landfall.claim.Span;
import landfall.reject.Refusal;
import landfall.vessel.Event;
import landfall.vessel.Position;
import org.junit.jupiter.api.Test;

class WordsJsonTest {
    private static final Instant NOON = Instant.parse("2023-09-02T12:00:00Z");

    private static Event.Where where(String kind) {
        return new Event.Where(kind + "-1", "t1", 273000000, 9123453, NOON, null, 43.1, 131.9);
    }

    static List<Event> oneOfEachKind() {
        return List.of(
                new Event.Gap(where("gap"), 43.1, 131.9, Double.NaN, Double.NaN, 30, Double.NaN, Double.NaN, 0.8, 12),
                new Event.Encounter(where("encounter"), "t2", 273000001, null, 80, 0.4, 9, "alongside", "open-sea"),
                new Event.Loitering(where("loitering"), 8, 1.1, Double.NaN, 3),
                new Event.PortVisit(where("port_visit"), "RUVYP", "Vostochny", "RU", 4, 20),
                new Event.IdentityChange(where("identity_change"), "name", "OLD", "NEW"),
                new Event.IdentityDoubt(where("identity_doubt"), "imo", "9123456", "check-digit"),
                new Event.Spoofing(where("spoofing"), "circle"),
                new Event.DraughtChange(where("draught_change"), 4.2, 6.1),
                new Event.VoyageIrregularity(where("voyage_irregularity"), "ALEXANDRIA", "RUVYP", "other-port"),
                new Event.FeedOutage(where("feed_outage"), "43N131E", "receiver-1"));
    }

    @Test
    void everyKindOfEventComesBackAsItWas() {
        List<Event> events = oneOfEachKind();
        assertThat(events).hasSameSizeAs(Arrays.asList(Event.class.getPermittedSubclasses()));

        assertThat(WordsJson.readList(WordsJson.writeList(events, Event.class), Event.class))
                .isEqualTo(events);
        for (Event event : events) {
            String json = WordsJson.write(event);
            assertThat(json).contains("\"kind\":\"" + event.kind() + "\"");
            assertThat(WordsJson.read(json, Event.class)).isEqualTo(event);
        }
    }

    @Test
    void aPositionWithoutSpeedComesBackWithoutSpeed() {
        Position p = new Position(NOON, 1, 2, 3, Double.NaN, 4, -1, -1, 0, "a", 7);
        assertThat(WordsJson.read(WordsJson.write(p), Position.class)).isEqualTo(p);
    }

    @Test
    void whatIsDerivedIsNotWritten() {
        assertThat(WordsJson.write(oneOfEachKind().get(0)))
                .doesNotContain("open")
                .doesNotContain("\"id\":\"gap-1\",\"at");
        assertThat(WordsJson.write(new Span(1, 4))).isEqualTo("{\"start\":1,\"end\":4}");
    }

    @Test
    void anInvestigationComesBackAsItWas() {
        Investigation inv = new Investigation(
                true,
                "2023-09-02T12:00:00Z",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                oneOfEachKind(),
                Map.of("imo:9123453", List.of()),
                List.of("OFAC SDN, 2023-01-30"),
                Map.of(),
                Map.of("checksum", 3L),
                List.of(new Investigation.Input("ais", "log.txt", 12, "00")),
                Map.of("gap.min-duration", "12h"));
        String json = WordsJson.write(inv);
        assertThat(WordsJson.read(json, Investigation.class)).isEqualTo(inv);
        assertThat(json).contains("\"kind\":\"gap\"");
    }

    @Test
    void aNumberLeftOutIsAnErrorNotAZero() {
        assertThatThrownBy(() -> WordsJson.read("{\"start\":1}", Span.class))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Span");
    }

    @Test
    void aForgedOrUnknownKeyIsRefused() {
        assertThatThrownBy(() -> WordsJson.read("{\"start\":1,\"end\":2,\"more\":3}", Span.class))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> WordsJson.read("{\"kind\":\"java.lang.Runtime\"}", Event.class))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPositionIsToldWithItsTimeAsItAlwaysWas() {
        String told =
                "{\"time\":\"2022-11-02T00:00:00Z\",\"mmsi\":1,\"lat\":2.0,\"lon\":3.0,\"speedKnots\":4.0,\"courseDegrees\":5.0,"
                        + "\"headingDegrees\":6,\"status\":7,\"type\":1,\"source\":\"s\",\"row\":9}";
        assertThat(WordsJson.write(WordsJson.read(told, landfall.vessel.Position.class)))
                .isEqualTo(told);
    }
}
