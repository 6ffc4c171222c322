package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Case;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.watch.Arrival.Effect;
import landfall.watch.Arrival.Effect.Kind;
import org.junit.jupiter.api.Test;

/** A denial is contradicted only by a voyage that it can have meant. The ship loads on 6 September and lands on the 8th. */
class EffectsTest {
    private static final World WORLD = World.shuttle();
    private static final Verdict VERDICT = WORLD.verdict();

    private static Effect of(Relation relation, String saidAt) {
        Case c = World.allegation(List.of());
        Case denied = new Case(
                c.id(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                c.claims(),
                List.of(World.claim("x", Stance.DENIES, relation, List.of(), saidAt)),
                List.of(),
                List.of(),
                c.origins(),
                c.via(),
                c.from(),
                c.to());
        return new Effects(denied, WORLD.watch(), VERDICT.leads(), 0.9)
                .effects().stream()
                        .filter(e -> e.claim().equals("x"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aDenialMadeAfterTheVoyageIsContradicted() {
        assertThat(of(Relation.SUPPLY, "2023-09-20").effect()).isEqualTo(Kind.CONTRADICTS);
        assertThat(of(Relation.SUPPLY, "2023-10").effect()).isEqualTo(Kind.CONTRADICTS);
    }

    @Test
    void aDenialOfAnUnknownDayMayBeOlderThanTheVoyage() {
        assertThat(of(Relation.SUPPLY, null).effect()).isEqualTo(Kind.LEAVES_OPEN);
        assertThat(of(Relation.SUPPLY, null).why()).contains("is not known");
        assertThat(of(Relation.SUPPLY, "2023-09").effect()).isEqualTo(Kind.LEAVES_OPEN);
        assertThat(of(Relation.SUPPLY, "2023-09").why()).contains("no more than 2023-09 is known");
        assertThat(of(Relation.SUPPLY, "2022-09").why()).contains("no reply to it");
    }

    @Test
    void whoSaysThatNothingArrivedWhileTheShipWasUnderWayIsNotContradicted() {
        assertThat(of(Relation.RECEIVE, "2023-09-07").effect()).isEqualTo(Kind.LEAVES_OPEN);
        assertThat(of(Relation.RECEIVE, "2023-09-07").why()).contains("before the ship reached the recipient");
        assertThat(of(Relation.RECEIVE, "2023-09-20").effect()).isEqualTo(Kind.CONTRADICTS);
    }
}
