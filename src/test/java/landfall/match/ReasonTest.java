package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import landfall.setting.Settings;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private final Scale scale = new Scale(Settings.defaults(Weights.class, Settings.CARGO));

    @Test
    void everyReasonHasAWeightWithItsSourceUnlessItIsMeasured() {
        EnumSet<Reason> measured = EnumSet.of(Reason.OTHERS_ALIKE, Reason.MANY_SHARED_PORT, Reason.LANDING);
        for (Reason reason : EnumSet.complementOf(measured)) {
            assertThat(scale.value(reason.key())).as(reason.key()).isNotZero();
            assertThat(scale.source(reason.key())).as(reason.key()).isNotBlank();
        }
    }

    @Test
    void everyGroupButTheLandingHasACap() {
        for (Group group : EnumSet.complementOf(EnumSet.of(Group.ARRIVAL))) {
            assertThat(scale.value(group.capKey())).as(group.capKey()).isPositive();
        }
    }

    @Test
    void aGroupCountsNoMoreThanItsCap() {
        Reasons reasons = new Reasons(scale);
        reasons.add(Reason.IDENTITY_CHANGE, "a", java.util.List.of());
        reasons.add(Reason.LISTED, "b", java.util.List.of());
        assertThat(reasons.list()).extracting(e -> e.decibans()).containsExactly(4.0, 5.0);
        assertThat(reasons.list().get(1).rawDecibans()).isEqualTo(7.0);
        assertThat(reasons.sum()).isEqualTo(-11.0);
    }
}
