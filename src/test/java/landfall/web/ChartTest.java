package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import landfall.dossier.Investigation;
import landfall.geo.Water;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** Hours are counted from 1 September 2023; the ship sails east, a degree an hour. */
class ChartTest {
    private static final Instant START = Instant.parse("2023-09-01T00:00:00Z");

    @Test
    void aSilenceThatNoEventTellsIsDrawnAsNotHeard() {
        Map<String, List<String>> drawn = drawn(heardAt(0, 1, 5, 6));
        assertThat(drawn.get("track")).containsExactly("0 1", "5 6");
        assertThat(drawn.get("unheard")).containsExactly("1 5");
        assertThat(drawn).doesNotContainKey("dark");
    }

    @Test
    void oneLineLeadsThroughAllThatIsHeardAlone() {
        Map<String, List<String>> drawn = drawn(heardAt(0, 4, 8, 12, 13, 17, 21));
        assertThat(drawn.get("track")).containsExactly("12 13");
        assertThat(drawn.get("unheard")).containsExactly("0 4 8 12", "13 17 21");
    }

    @Test
    void aGapHasItsOwnLine() {
        Map<String, List<String>> drawn = drawn(heardAt(0, 1, 6, 10, 15, 16), gap(6, 10));
        assertThat(drawn.get("track")).containsExactly("0 1", "15 16");
        assertThat(drawn.get("unheard")).containsExactly("1 6", "10 15");
        assertThat(drawn.get("dark")).hasSize(1);
    }

    @Test
    void aLineOverASilenceSaysThatItIsNoWaySailed() {
        List<?> features =
                (List<?>) chart(heardAt(0, 1, 6, 10, 15, 16), gap(6, 10)).get("features");
        assertThat(features.stream().map(f -> (Map<?, ?>) ((Map<?, ?>) f).get("properties")))
                .filteredOn(p -> List.of("unheard", "dark").contains(p.get("shape")))
                .hasSize(3)
                .allSatisfy(p -> assertThat((String) p.get("method")).contains("is not known"));
    }

    @Test
    void whereFewPointsAreDrawnTheEndsOfTheLongestSilencesStay() {
        Track track = heardAt(IntStream.range(0, 9000)
                .map(i -> i < 4000 ? i : i < 6000 ? i + 3 : i + 5)
                .toArray());
        Sighting all = Sighting.of(List.of(track), Sighting.EVER, Sighting.NEVER);
        List<Position> kept = all.parts().get(0).shown().kept();
        assertThat(kept).hasSizeLessThan(100).contains(at(3999), at(4003), at(6002), at(6005));
    }

    @Test
    void aShipHeardOnceIsAPoint() {
        Track once = heardAt(5);
        assertThat((List<?>) chart(once).get("features")).singleElement().satisfies(f -> {
            Map<?, ?> geometry = (Map<?, ?>) ((Map<?, ?>) f).get("geometry");
            assertThat(geometry.get("type")).isEqualTo("Point");
            assertThat((double[]) geometry.get("coordinates")).containsExactly(130.05, 38);
        });
    }

    private static Map<String, Object> chart(Track track, Event... events) {
        Investigation all = SynthPetrel.investigation();
        Investigation one = all.with(List.of(), List.of(), List.of(), List.of(track), Arrays.asList(events));
        return Chart.of(new Desk(one, START), List.of(track), new DarkArea(Water::load));
    }

    private static Map<String, List<String>> drawn(Track track, Event... events) {
        return ((List<?>) chart(track, events).get("features"))
                .stream()
                        .map(f -> (Map<?, ?>) f)
                        .filter(f -> ((Map<?, ?>) f.get("geometry")).get("type").equals("LineString"))
                        .collect(java.util.stream.Collectors.groupingBy(
                                f -> (String) ((Map<?, ?>) f.get("properties")).get("shape"),
                                java.util.stream.Collectors.mapping(
                                        ChartTest::hours, java.util.stream.Collectors.toList())));
    }

    private static String hours(Map<?, ?> feature) {
        return String.join(
                " ",
                ((List<?>) ((Map<?, ?>) feature.get("geometry")).get("coordinates"))
                        .stream()
                                .map(p -> String.valueOf(Math.round(((double[]) p)[0] * 100 - 13_000)))
                                .toList());
    }

    private static Track heardAt(int... hours) {
        List<Position> line = IntStream.of(hours).mapToObj(ChartTest::at).toList();
        return new Track(
                "t",
                273000001,
                "t",
                List.of(),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                line.size(),
                line,
                List.of(),
                line.stream().limit(line.size() - 1).map(Position::time).toList());
    }

    private static Position at(int hour) {
        return new Position(
                START.plusSeconds(3600L * hour), 273000001, 38, 130 + hour / 100.0, 9, 90, -1, 0, 1, "log", 1);
    }

    private static Event gap(int from, int to) {
        Position off = at(from);
        Position on = at(to);
        return new Event.Gap(
                new Event.Where("gap-1", "t", 273000001, null, off.time(), on.time(), off.lat(), off.lon()),
                off.lat(),
                off.lon(),
                on.lat(),
                on.lon(),
                to - from,
                9,
                9,
                0.5,
                3);
    }
}
