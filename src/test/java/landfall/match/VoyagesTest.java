package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Voyage;
import org.junit.jupiter.api.Test;

class VoyagesTest {
    @Test
    void voyagesLeadFromCallToCallAndFromTheLastCallToTheLastFix() {
        World world = new World();
        world.ship(273000001)
                .calls("RUVYP", 10, 20)
                .dark(24, 40, new Point(42.5, 132), new Point(42.5, 131), 0.9)
                .calls("KRPUS", 70, 80)
                .heard(90, World.OFF_BUSAN, 12)
                .sails();
        List<Voyage> voyages = Voyages.of(world.tracks, world.events);
        assertThat(voyages).hasSize(2);
        assertThat(voyages.get(0).from().port()).isEqualTo("RUVYP");
        assertThat(voyages.get(0).to().port()).isEqualTo("KRPUS");
        assertThat(voyages.get(0).events()).extracting(e -> e.kind()).containsExactly("gap");
        assertThat(voyages.get(1).to()).isNull();
    }

    @Test
    void aShipNeverSeenInPortHasOneVoyage() {
        World world = new World();
        world.ship(273000001)
                .heard(1, World.OFF_BUSAN, 12)
                .heard(9, World.OFF_DUNAY, 12)
                .sails();
        assertThat(Voyages.of(world.tracks, world.events)).hasSize(1);
    }
}
