package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import landfall.watch.Lead;
import landfall.watch.Route;
import org.junit.jupiter.api.Test;

class LeadNameTest {
    private static final Lead SEPTEMBER = lead(1, "2022-09-27T10:26:38Z");
    private static final Lead OCTOBER = lead(2, "2022-10-11T22:52:33Z");
    private static final List<Lead> LEADS = List.of(SEPTEMBER, OCTOBER);

    @Test
    void aLinkThatWasSentOpensTheSameVoyageWhenNewPositionsChangedTheOrder() {
        String name = LeadName.of(OCTOBER);
        assertThat(name).isEqualTo("imo:9111034@2022-10-11T22:52Z");
        List<Lead> now = List.of(OCTOBER.ranked(1), SEPTEMBER.ranked(2));
        assertThat(LeadName.the(now, name)).isEqualTo(now.get(0));
        assertThat(LeadName.the(now, "2")).isEqualTo(now.get(1));
        assertThat(LeadName.the(now, null)).isEqualTo(now.get(0));
    }

    @Test
    void aVoyageIsTheSameWhenALatePositionMovedItsBeginning() {
        List<Lead> now = List.of(lead(1, "2022-10-12T09:00:00Z"), lead(2, "2022-10-12T01:10:00Z"));
        assertThat(LeadName.the(now, LeadName.of(OCTOBER)).rank()).isEqualTo(2);
    }

    @Test
    void aVoyageThatIsNoLeadAnyMoreIsNoOtherOne() {
        assertThatThrownBy(() -> LeadName.the(List.of(SEPTEMBER), LeadName.of(OCTOBER)))
                .hasMessageContaining("This voyage is not among the leads of the latest run");
        assertThatThrownBy(() -> LeadName.the(LEADS, "imo:9999993@2022-10-11T22:52Z"))
                .hasMessageContaining("This voyage is not among the leads");
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String name : List.of("best", "", "1.5", "imo:9111034", "imo:9111034@2022-13-11T22:52Z", "@2022-10-11")) {
            assertThatThrownBy(() -> LeadName.the(LEADS, name)).as(name).hasMessageContaining("A lead has a number");
        }
    }

    private static Lead lead(int rank, String start) {
        Lead.Leg leg = new Lead.Leg("t", 273862125, 9111034, "SYNTH", "KPRJN", "RUVYP", Instant.parse(start), null);
        return new Lead("C-KP-RU-2022-11", rank, Route.R3, List.of(leg), -20, 0.9, 0.8, List.of(), 6);
    }
}
