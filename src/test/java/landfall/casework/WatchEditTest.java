package landfall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.claim.Case;
import landfall.claim.Goods;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.reject.Refusal;
import landfall.watch.Route;
import landfall.watch.Watch;
import org.junit.jupiter.api.Test;

class WatchEditTest {
    private static final Port RAJIN = port("KPRJN", "KP");
    private static final Port NAMPO = port("KPNAM", "KP");
    private static final Port VOSTOCHNY = port("RUVYP", "RU");
    private static final Port NOVOROSSIYSK = port("RUNVS", "RU");
    private static final Ports WORLD = Ports.of(List.of(NAMPO, RAJIN, NOVOROSSIYSK, VOSTOCHNY));
    private static final Case CASE = new Case(
            "C-1",
            List.of("KP"),
            List.of("RU"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.parse("2022-10-01"),
            LocalDate.parse("2022-11-02"));
    private static final Optional<Watch> FOUND = Watches.of(CASE, WORLD::of);

    private static Port port(String id, String country) {
        return new Port(id, id, country, new Point(42, 130), "test");
    }

    @Test
    void whatIsNotEditedStaysAsFound() {
        Watch watch = new WatchEdit(Map.of("recipient", "RUVYP"))
                .on(CASE, FOUND, WORLD)
                .orElseThrow();
        assertThat(watch.recipientPorts()).containsExactly(VOSTOCHNY);
        assertThat(watch.supplierPorts()).isEqualTo(FOUND.orElseThrow().supplierPorts());
        assertThat(watch.from()).isEqualTo(FOUND.orElseThrow().from());
    }

    @Test
    void bothDaysOfTheWindowCount() {
        Watch watch = new WatchEdit(Map.of("from", "2022-10-05", "to", "2022-10-06")).required(CASE, FOUND, WORLD);
        assertThat(watch.from()).isEqualTo(Instant.parse("2022-10-05T00:00:00Z"));
        assertThat(watch.to()).isEqualTo(Instant.parse("2022-10-07T00:00:00Z"));
    }

    @Test
    void whatIsPrintedMakesTheSameWatchAgain() {
        Watch found = FOUND.orElseThrow();
        Map<String, String> printed = WatchEdit.printed(found, WORLD);
        assertThat(printed).containsEntry("supplier", "KP").containsEntry("recipient", "RU");
        assertThat(new WatchEdit(printed).required(CASE, FOUND, WORLD)).isEqualTo(found);
        Watch one = new WatchEdit(Map.of("supplier", "KPRJN")).required(CASE, FOUND, WORLD);
        assertThat(WatchEdit.printed(one, WORLD)).containsEntry("supplier", "KPRJN");
    }

    @Test
    void aCaseWithoutAWatchGetsOneOnceAllIsNamed() {
        Map<String, String> whole = Map.of(
                "supplier", "KP", "recipient", "RU", "from", "2022-10-01", "to", "2022-12-01", "goods", "missiles");
        Watch watch = new WatchEdit(whole).required(CASE, Optional.empty(), WORLD);
        assertThat(watch.goods()).containsExactly(Goods.MISSILES);
        assertThat(watch.routes()).containsExactly(Route.values());
        assertThat(new WatchEdit(Map.of("supplier", "KP")).on(CASE, Optional.empty(), WORLD))
                .isEmpty();
    }

    @Test
    void whatMakesNoWatchIsRefusedInOneSentence() {
        refused(Map.of(), "changes something");
        refused(Map.of("speed", "12"), "nothing a watch has");
        refused(Map.of("from", "2022-02-30"), "no day");
        refused(Map.of("goods", "tanks"), "none of");
        refused(Map.of("routes", ""), "at least one");
        refused(Map.of("via", "atlantis"), "no country code");
        refused(Map.of("supplier", " , "), "port on each side");
        refused(Map.of("recipient", "XX"), "No port or country");
        refused(Map.of("from", "2022-10-02", "to", "2022-10-01"), "ends after it begins");
        refused(Map.of("from", "1900-10-02"), "20 years");
    }

    private static void refused(Map<String, String> fields, String why) {
        assertThatThrownBy(() -> new WatchEdit(fields).required(CASE, FOUND, WORLD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
