package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import landfall.geo.Point;
import landfall.watch.Evidence;
import org.junit.jupiter.api.Test;

class ShipReasonsTest {
    @Test
    void aShipThatWasSilentOnTheWayIsNotSaidToHaveBeenHeardAllTheWay() {
        World heard = new World();
        heard.ship(273000001).calls("KPNJN", 100, 130).calls("RUVYP", 160, 190).sails();
        assertThat(openly(heard).what()).startsWith("It was heard all the way");

        World silent = new World();
        silent.ship(273000001)
                .calls("KPNJN", 100, 130)
                .dark(135, 141, new Point(42.0, 131.5), World.OFF_DUNAY, 0.3)
                .calls("RUVYP", 160, 190)
                .sails();
        assertThat(openly(silent).what())
                .doesNotContain("all the way")
                .contains("from 2023-09-06, is of 6 h, with a probability of 0.30");
        assertThat(openly(silent).events()).hasSize(1);
    }

    private static Evidence openly(World world) {
        return world.verdict().leads().get(0).evidence().stream()
                .filter(e -> e.reason().equals("openly"))
                .findFirst()
                .orElseThrow();
    }
}
