package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import landfall.setting.Settings;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private final Scale scale = new Scale(Settings.defaults(Weights.class, Settings.CARGO));

    @Test
    void everyReasonHasAWeightWithItsSourceUnlessItIsMeasured() {
        EnumSet<Reason> measured =
                EnumSet.of(Reason.OTHERS_ALIKE, Reason.MANY_SHARED_PORT, Reason.LANDING, Reason.OTHER_WAYS);
        for (Reason reason : EnumSet.complementOf(measured)) {
            assertThat(scale.value(reason.key())).as(reason.key()).isNotZero();
            assertThat(scale.source(reason.key())).as(reason.key()).isNotBlank();
        }
    }

    @Test
    void everyGroupThatIsAddedUpHasACap() {
        for (Group group : EnumSet.complementOf(EnumSet.of(Group.ARRIVAL, Group.SEIZURE, Group.RIVALS))) {
            assertThat(group.isCapped()).isTrue();
            assertThat(scale.value(group.capKey())).as(group.capKey()).isPositive();
        }
    }

    @Test
    void aGroupCountsNoMoreThanItsCap() {
        Reasons reasons = new Reasons();
        reasons.addMeasured(Reason.IDENTITY_CHANGE, 4, () -> "a", "counted", List.of());
        reasons.addMeasured(Reason.LISTED, 7, () -> "b", "counted", List.of());
        Landing underWay = new Landing(null, null, null, null, null);
        Tally tally = Tally.of(scale, reasons.list(), underWay);
        double cap = scale.value("cap-identity");
        assertThat(tally.evidence().get(0).decibans()).isEqualTo(4);
        assertThat(tally.evidence().get(1).decibans()).isEqualTo(Math.min(7, Scale.tenth(cap - 4)));
        assertThat(tally.evidence().get(1).rawDecibans()).isEqualTo(7.0);
        assertThat(tally.loaded()).isEqualTo(Scale.tenth(tally.priorDecibans() + Math.min(11, cap)));
    }
}
