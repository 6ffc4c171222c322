package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

class HandOverReasonsTest {
    @Test
    void aMeetingThatNobodyHeardIsToldAsPossibleAndWeighsLessThanOneThatWasHeard() {
        Lead unheard = handedOver("half-dark");
        assertThat(whats(unheard))
                .anyMatch(what -> what.contains("could have met") && what.contains("nobody heard them together"))
                .noneMatch(what -> what.contains("apart"));
        Lead heard = handedOver("alongside");
        assertThat(whats(heard)).anyMatch(what -> what.contains("lay 60 m apart"));
        assertThat(unheard.pArrived()).isLessThan(heard.pArrived());
    }

    private static List<String> whats(Lead lead) {
        return lead.evidence().stream().map(Evidence::what).toList();
    }

    /** The lead of a cargo that one ship loads and another, met at sea, lands. */
    private static Lead handedOver(String tier) {
        World world = new World().ordinaryTraffic().handedOverAtSea(tier);
        return world.verdict().leads().stream()
                .filter(lead -> lead.chain().size() == 2)
                .findFirst()
                .orElseThrow();
    }
}
