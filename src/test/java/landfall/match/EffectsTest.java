package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.watch.Arrival.Effect;
import landfall.watch.Arrival.Effect.Kind;
import org.junit.jupiter.api.Test;

/** A denial is contradicted only by a voyage that it can have meant. The ship loads on 6 September and lands on the 8th. */
class EffectsTest {
    private static final World WORLD = World.shuttle();
    private static final Verdict VERDICT = WORLD.verdict();

    private static Effect of(Relation relation, String saidAt) {
        return of(World.claim("x", Stance.DENIES, relation, List.of(), saidAt));
    }

    private static Effect arrived(String saidAt, String day) {
        Claim c = World.claim("x", Stance.ASSERTS, Relation.RECEIVE, List.of(), saidAt);
        When when = day == null ? null : new When(day, "test");
        return of(new Claim(
                c.id(),
                c.doc(),
                c.span(),
                c.quote(),
                c.speaker(),
                c.stance(),
                c.relation(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                c.quantity(),
                c.distance(),
                c.via(),
                c.vessels(),
                c.places(),
                c.saidAt(),
                when,
                c.hedges(),
                c.language(),
                c.flags()));
    }

    private static Effect of(Claim claim) {
        Case c = World.allegation(List.of());
        Case denied = new Case(
                c.id(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                c.claims(),
                List.of(claim),
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
    void anArrivalToldOfADayBeforeTheLandingSeenIsNotOfThatVoyage() {
        for (Effect effect : List.of(arrived("2023-09-06", null), arrived("2023-09-20", "2023-09-06"))) {
            assertThat(effect.effect()).isEqualTo(Kind.LEAVES_OPEN);
            assertThat(effect.why())
                    .startsWith("It tells of an arrival by 2023-09-06;")
                    .contains("had been landed before");
        }
        assertThat(arrived("2023-09-20", null).why()).startsWith("A voyage consistent with it is apparent (");
    }

    @Test
    void anArrivalToldOfALaterDayThanTheLandingSeenIsBorneOutButForItsDay() {
        Effect effect = arrived("2023-09-22", "2023-09-20");
        assertThat(effect.effect()).isEqualTo(Kind.SUPPORTS);
        assertThat(effect.why()).contains("but its landing was seen on 2023-09-", "and not on 2023-09-20");
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
