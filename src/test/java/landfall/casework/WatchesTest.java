package landfall.casework;

import static landfall.claim.Relation.SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import landfall.claim.Case;
import landfall.claim.Goods;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.watch.Route;
import landfall.watch.Watch;
import org.junit.jupiter.api.Test;

class WatchesTest {
    private static final Map<String, List<Port>> PORTS = Map.of(
            "KP",
            List.of(port("KPRJN", "KP")),
            "RU",
            List.of(port("RUVVO", "RU")),
            "YE",
            List.of(port("YEHOD", "YE")),
            "IR",
            List.of(port("IRBND", "IR")));

    @Test
    void aCaseBecomesAWatchOverBothCoasts() {
        Watch watch = watch("KP", "RU");
        assertThat(watch.id()).isEqualTo("W-C-KP-RU-2022-11");
        assertThat(watch.supplierPorts()).extracting(Port::id).containsExactly("KPRJN");
        assertThat(watch.recipientPorts()).extracting(Port::id).containsExactly("RUVVO");
        assertThat(watch.from()).isBefore(Instant.parse("2022-10-01T00:00:00Z"));
        assertThat(watch.to()).isAfter(Instant.parse("2023-01-01T00:00:00Z"));
    }

    @Test
    void railStaysOpenOnlyWhereThereIsOne() {
        assertThat(watch("KP", "RU").routes()).containsExactly(Route.values());
        assertThat(watch("IR", "Houthi").routes()).doesNotContain(Route.R0);
    }

    @Test
    void portsOfANonStateActorAreThoseOfItsCountry() {
        assertThat(watch("IR", "Houthi").recipientPorts()).extracting(Port::id).containsExactly("YEHOD");
    }

    @Test
    void aRecipientWithoutPortsCannotBeWatchedAtSea() {
        assertThat(Watches.of(theCase("RU", "ML"), PORTS_OF)).isEmpty();
    }

    @Test
    void aCaseWithoutAWatchSaysWhichOfItsPartiesStandsInTheWay() {
        assertThat(Watches.obstacle(theCase("RU", "ML"), PORTS_OF)).contains("no port is known of Mali");
        assertThat(Watches.obstacle(theCase("RU", "IR"), PORTS_OF)).isEmpty();
    }

    private static final java.util.function.Function<String, List<Port>> PORTS_OF =
            c -> PORTS.getOrDefault(c, List.of());

    private static Watch watch(String supplier, String recipient) {
        return Watches.of(theCase(supplier, recipient), PORTS_OF).orElseThrow();
    }

    private static Case theCase(String supplier, String recipient) {
        return Cases.of(
                        List.of(),
                        List.of(Said.by("A B", "US")
                                .on("2022-11-02")
                                .that(supplier, SUPPLY, recipient, Goods.MISSILES)))
                .get(0);
    }

    private static Port port(String id, String country) {
        return new Port(id, id, country, new Point(42, 130), "test");
    }
}
