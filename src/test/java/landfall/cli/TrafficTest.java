package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;
import landfall.flink.Detection;
import landfall.geo.Ports;
import landfall.reject.Rejects;
import landfall.screen.NameSettings;
import landfall.screen.Screening;
import landfall.setting.Settings;
import landfall.store.HitDecisions;
import org.junit.jupiter.api.Test;

class TrafficTest {
    @Test
    void whatARunSaysOfClocksIsPartOfWhatItFoundAlsoWhenPeopleDecideLater() {
        Detection.Result seen = new Detection.Result(List.of(), List.of(), null, 0, List.of("b.csv is 8 h late"));
        Rejects rejects = new Rejects();
        Screening none = Screening.load(List.of(), rejects, Settings.defaults(NameSettings.class, Settings.CARGO));
        Traffic traffic = Traffic.of(
                seen, new HullScreening(none, HitDecisions.NONE).of(List.of()).named(List.of()), rejects);
        Investigation found = traffic.investigation(
                false, new Statements(List.of(), List.of()), List.of(), Ports.load(), List.of(), Map.of());
        assertThat(found.notices()).containsExactly("b.csv is 8 h late");
        assertThat(Traffic.of(found).notices()).isEqualTo(found.notices());
    }
}
