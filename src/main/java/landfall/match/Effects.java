package landfall.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.watch.Arrival.Effect;
import landfall.watch.Arrival.Effect.Kind;
import landfall.watch.Lead;
import landfall.watch.Route;
import landfall.watch.Watch;

/**
 * What the answer means for each statement of the case. Ships can support a transfer or contradict a denial; that none was found
 * never contradicts a claim. A route can be contradicted, when the voyage found is another than the one claimed.
 */
final class Effects {
    /** From here on the answer is "likely" (ICD 203). */
    private static final double LIKELY = 0.55;

    /** Letters of a date that is known to the day. */
    private static final int DAY = 10;

    private final Case theCase;
    private final Watch watch;
    private final List<Lead> leads;
    private final double pArrived;

    Effects(Case theCase, Watch watch, List<Lead> leads, double pArrived) {
        this.theCase = theCase;
        this.watch = watch;
        this.leads = leads;
        this.pArrived = pArrived;
    }

    List<Effect> effects() {
        Set<String> done = new TreeSet<>();
        List<Effect> effects = new ArrayList<>();
        for (List<Claim> claims : List.of(theCase.claims(), theCase.denials(), theCase.context())) {
            claims.stream().filter(c -> done.add(c.id())).forEach(c -> effects.add(effect(c)));
        }
        return effects;
    }

    private Effect effect(Claim claim) {
        boolean likely = pArrived > LIKELY && !leads.isEmpty() && leads.get(0).pArrived() > 0.5;
        if (claim.relation() != Relation.SUPPLY
                && claim.relation() != Relation.RECEIVE
                && claim.relation() != Relation.CONCEAL) {
            return open(claim, "Ship positions say nothing on this.");
        }
        if (claim.isOfStopped()) {
            return open(
                    claim,
                    (claim.isOfSeized()
                                    ? "Its cargo was stopped before it arrived"
                                    : "Its cargo was lost before it arrived")
                            + (likely
                                    ? ": the voyage that is apparent (" + way() + ") carried another, or none."
                                    : ", so that no voyage to the recipient is to be expected."));
        }
        if (!likely) {
            return withoutVoyage(claim);
        }
        if (claim.stance() == Stance.DENIES || claim.stance() == Stance.NO_EVIDENCE) {
            return denial(claim);
        }
        if (claim.stance() == Stance.INTENDS) {
            return open(claim, "A plan is not a voyage.");
        }
        return claim.relation() == Relation.CONCEAL || !claim.via().isEmpty() ? route(claim) : supply(claim);
    }

    /** No ship found refutes nothing: neither what was said to have gone, nor the denial, nor a plan. */
    private Effect withoutVoyage(Claim claim) {
        boolean denies = claim.stance() == Stance.DENIES || claim.stance() == Stance.NO_EVIDENCE;
        boolean byShip = claim.relation() == Relation.CONCEAL || !claim.via().isEmpty();
        String found = "No voyage stands out. ";
        if (!watch.routes().contains(Route.R0)) {
            return open(
                    claim,
                    found
                            + (denies
                                    ? "That is what the denial would lead one to expect, and as well what a ship that never transmits would show."
                                    : "That proves nothing either way: a ship that never transmits shows none."));
        }
        if (denies) {
            return open(
                    claim,
                    found
                            + "That does not bear the denial out: rail, road and air, which are open here, would show no ship either.");
        }
        return open(
                claim,
                found
                        + (byShip
                                ? "Gone by rail, road or air, which are open here, the way it names would be wrong and the supply true; ships tell"
                                        + " neither."
                                : "Gone by rail, road or air, which are open here, it would be true all the same: that no ship is found refutes"
                                        + " nothing."));
    }

    private Effect supply(Claim claim) {
        Optional<Effect> ofAnotherDay = claim.relation() == Relation.RECEIVE ? ofAnotherDay(claim) : Optional.empty();
        if (ofAnotherDay.isPresent()) {
            return ofAnotherDay.get();
        }
        if (saidBefore(claim, leads.get(0))) {
            return new Effect(
                    claim.id(),
                    Kind.SUPPORTS,
                    "A voyage consistent with it was apparent after it was said (" + way()
                            + "); what it carried is not confirmed.");
        }
        return new Effect(
                claim.id(),
                Kind.SUPPORTS,
                "A voyage consistent with it is apparent (" + way() + "); what it carried is not confirmed.");
    }

    /** Where an arrival is told of a day other than that of the landing seen. */
    private Optional<Effect> ofAnotherDay(Claim claim) {
        Lead best = leads.get(0);
        Instant end = best.chain().get(best.chain().size() - 1).end();
        boolean seen = best.evidence().stream()
                .anyMatch(
                        e -> e.reason().equals(Reason.LANDING.key()) && e.what().startsWith("A call at "));
        When when = claim.eventTime() != null ? claim.eventTime() : claim.saidAt();
        if (!seen || end == null || when == null || when.value().length() < DAY) {
            return Optional.empty();
        }
        LocalDate told = LocalDate.parse(when.value().substring(0, DAY));
        LocalDate landed = end.atZone(ZoneOffset.UTC).toLocalDate();
        if (landed.isAfter(told.plusDays(1))) {
            return Optional.of(open(
                    claim,
                    "It tells of an arrival by " + told + "; by the voyage that is apparent (" + way()
                            + ") nothing had been landed before " + landed + "."));
        }
        return claim.eventTime() != null && landed.isBefore(told.minusDays(1))
                ? Optional.of(new Effect(
                        claim.id(),
                        Kind.SUPPORTS,
                        "A voyage consistent with it is apparent (" + way() + "), but its landing was seen on " + landed
                                + " and not on " + told + "; what it carried is not confirmed."))
                : Optional.empty();
    }

    private Effect denial(Claim claim) {
        Optional<String> notOfIt = saidTooSoon(claim, leads.get(0));
        if (notOfIt.isPresent()) {
            return open(claim, notOfIt.get());
        }
        if (claim.stance() == Stance.NO_EVIDENCE) {
            return open(
                    claim,
                    "Whoever sees no sign of it may still see none: a voyage consistent with a transfer is apparent ("
                            + way() + "), but what the speaker knew, ship positions do not tell.");
        }
        return new Effect(
                claim.id(),
                Kind.CONTRADICTS,
                "A voyage consistent with a transfer is apparent (" + way() + "); what it carried is not confirmed.");
    }

    private Effect route(Claim claim) {
        Lead best = leads.get(0);
        boolean named = best.route() == Route.R2
                || best.evidence().stream()
                        .anyMatch(e -> e.what().equals(DestinationReasons.REGION_NAMED) && e.isFor());
        if (named) {
            return new Effect(
                    claim.id(),
                    Kind.SUPPORTS,
                    best.route() == Route.R2
                            ? "The best lead passed the regions named."
                            : "The best lead declared a destination in the regions named, but went to the recipient first.");
        }
        if (watch.via().isEmpty() || best.route() == Route.R4) {
            return open(claim, "The best lead neither shows nor excludes that route.");
        }
        return new Effect(
                claim.id(),
                Kind.CONTRADICTS,
                "The best lead went another way than the claim says (" + way() + "), and not through "
                        + Words.places(watch.via()) + "; other shipments may have.");
    }

    private String way() {
        Lead best = leads.get(0);
        Lead.Leg last = best.chain().get(best.chain().size() - 1);
        return best.route().name() + " " + best.route().meaning() + ", "
                + Words.port(watch, best.chain().get(0).from()) + " to "
                + (last.to() == null ? "sea" : Words.port(watch, last.to()));
    }

    /** Why a denial may not be of the voyage found, in words: ships contradict only what was said of them for sure. */
    private static Optional<String> saidTooSoon(Claim claim, Lead lead) {
        if (claim.saidAt() == null) {
            return Optional.of(
                    "The day on which it was said is not known, so that it may be older than the voyage found.");
        }
        String said = claim.saidAt().value();
        if (saidBefore(claim, lead)) {
            return Optional.of("It was said before the voyage found, so it is no reply to it.");
        }
        if (said.length() < DAY && lead.chain().get(0).start().toString().startsWith(said)) {
            return Optional.of(
                    "It may have been said before the voyage found: no more than " + said + " is known of its day.");
        }
        Instant landed = lead.chain().get(lead.chain().size() - 1).end();
        boolean early = claim.relation() == Relation.RECEIVE
                && landed != null
                && said.compareTo(landed.toString().substring(0, Math.min(DAY, said.length()))) < 0;
        return early
                ? Optional.of(
                        "It was said before the ship reached the recipient, when nothing had arrived by this voyage.")
                : Optional.empty();
    }

    private static boolean saidBefore(Claim claim, Lead lead) {
        if (claim.saidAt() == null) {
            return false;
        }
        String said = claim.saidAt().value();
        String loaded = lead.chain().get(0).start().toString();
        int length = Math.min(10, said.length());
        return said.substring(0, length).compareTo(loaded.substring(0, length)) < 0;
    }

    private static Effect open(Claim claim, String why) {
        return new Effect(claim.id(), Kind.LEAVES_OPEN, why);
    }
}
