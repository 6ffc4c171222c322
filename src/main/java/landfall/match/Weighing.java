package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.geo.Distance;
import landfall.vessel.Event;
import landfall.watch.Lead;
import landfall.watch.Route;

/**
 * Weighs one chain: every reason for and against, one after the other, with what was seen. The lead's sum is the prior plus all
 * decibans; P(arrived) follows from it, and P(loaded) from the sum without the group that tells of the landing.
 */
final class Weighing {
    /** What {@link Effects} looks for. */
    static final String REGION_NAMED = "The claim names the region of that destination.";

    private final Scale scale;
    private final Traffic traffic;
    private final Passage passage;
    private final MatchSettings settings;
    private final Map<String, String> listed;
    private final Set<String> recipientPorts;
    private final Patterns patterns;
    private final List<Event> jammings;

    /**
     * @param listed hull to the list entries it agrees with, in words
     * @param patterns how common voyages of each kind are
     * @param jammings areas in which several ships were jammed
     */
    Weighing(
            Scale scale,
            Traffic traffic,
            Passage passage,
            MatchSettings settings,
            Map<String, String> listed,
            Set<String> recipientPorts,
            Patterns patterns,
            List<Event> jammings) {
        this.scale = scale;
        this.traffic = traffic;
        this.passage = passage;
        this.settings = settings;
        this.listed = listed;
        this.recipientPorts = recipientPorts;
        this.patterns = patterns;
        this.jammings = jammings;
    }

    /** The lead, not yet ranked. */
    Lead weigh(String caseId, Chain chain) {
        Reasons reasons = new Reasons(scale);
        Optional<Passage.Declared> declared = passage.falseDestination(chain, recipientPorts);
        Set<String> passed = passage.passed(chain);
        loading(chain.loading(), reasons);
        silence(chain.loading(), reasons);
        repeated(chain, reasons);
        handOvers(chain, reasons);
        destination(chain, reasons);
        declared(declared, passed, reasons);
        new Draughts(chain, reasons).weigh();
        identity(chain, reasons);
        ordinary(chain, declared.isPresent(), reasons);
        double loaded = reasons.sum();
        landing(chain.landing(), loaded, reasons);
        double sum = reasons.sum();
        return new Lead(
                caseId,
                0,
                route(chain, declared, passed),
                chain.legs(),
                reasons.priorDecibans(),
                Scale.probability(loaded),
                Scale.probability(sum),
                reasons.list(),
                sum);
    }

    private static Route route(Chain chain, Optional<Passage.Declared> declared, Set<String> passed) {
        if (!chain.handOvers().isEmpty()) {
            return Route.R4;
        }
        if (!passed.isEmpty()) {
            return Route.R2;
        }
        return declared.isPresent() ? Route.R1 : Route.R3;
    }

    private void loading(Loading loading, Reasons reasons) {
        String ship = loading.ship().called();
        if (loading.isSeen()) {
            Event.PortVisit visit = loading.visit();
            boolean stopped = visit.confidence() >= 3;
            String what = String.format(
                    Locale.ROOT,
                    "%s called at %s on %s for %.0f h (port visit of confidence %d).",
                    ship,
                    loading.port().name(),
                    day(visit.start()),
                    visit.durationHours(),
                    visit.confidence());
            double rarity = traffic.supplierRarity(loading.ship());
            reasons.addUpTo(stopped ? Reason.SEEN_AT_SUPPLIER : Reason.PASSED_SUPPLIER, rarity, what, loading.events());
            return;
        }
        DarkPeriod dark = loading.dark();
        int ports = Math.max(1, loading.portsReachable());
        double alone = scale.value("dark-call") + scale.value("dark-call-tenfold") * Math.log10(ports);
        reasons.add(
                Reason.DARK_CALL,
                Scale.mixed(Math.max(0, alone), dark.darkProbability()),
                String.format(
                        Locale.ROOT,
                        "%s was not heard for %.1f h from %s (probability %.2f that the ship was silent); %s could be reached in"
                                + " that time with %.1f h left for the berth, as could %d ports in all.",
                        ship,
                        dark.hours(),
                        minute(dark.start()),
                        dark.darkProbability(),
                        loading.port().name(),
                        loading.slackHours(),
                        ports),
                scale.source("dark-call"),
                loading.events());
        if (loading.slackHours() < 6) {
            reasons.add(Reason.SHORT_SLACK, "The silence leaves less than six hours for the berth.", loading.events());
        }
        if (dark.isOpen()) {
            reasons.add(Reason.OPEN_DARK, "The ship has not been heard again.", loading.events());
        }
        inPort(loading, reasons);
    }

    private static void inPort(Loading loading, Reasons reasons) {
        lyingIn(loading)
                .ifPresent(v -> reasons.add(
                        Reason.SILENT_IN_PORT,
                        "It fell silent in " + v.portName() + " and was heard again there.",
                        List.of(v.id())));
    }

    private static boolean liesInPort(Loading loading) {
        return lyingIn(loading).isPresent();
    }

    private static Optional<Event.PortVisit> lyingIn(Loading loading) {
        DarkPeriod dark = loading.dark();
        return loading.ship().visits().stream()
                .filter(v -> !v.start().isAfter(dark.start()))
                .filter(v -> !dark.isOpen() && !Calls.endOf(v, loading.ship()).isBefore(dark.end()))
                .findFirst();
    }

    private void silence(Loading loading, Reasons reasons) {
        if (loading.isSeen()) {
            silenceAround(loading, reasons);
            return;
        }
        DarkPeriod dark = loading.dark();
        if (dark.darkProbability() >= 0.8) {
            reasons.add(
                    Reason.DELIBERATE,
                    String.format(
                            Locale.ROOT,
                            "It fell silent where others were heard: %d ships near, probability %.2f that the ship was dark.",
                            dark.heardNearby(),
                            dark.darkProbability()),
                    loading.events());
        }
        unexplained(loading, reasons);
        double nearest = Math.min(
                dark.off().distanceTo(loading.port().at()).nauticalMiles(),
                dark.isOpen()
                        ? Double.MAX_VALUE
                        : dark.on().distanceTo(loading.port().at()).nauticalMiles());
        if (nearest <= 60) {
            reasons.add(
                    Reason.TOWARDS_SUPPLIER,
                    dark.darkProbability(),
                    String.format(
                            Locale.ROOT,
                            "It fell silent or was heard again %.0f nm from %s.",
                            nearest,
                            loading.port().name()),
                    loading.events());
        }
        jamming(dark, reasons);
    }

    private void silenceAround(Loading loading, Reasons reasons) {
        loading.ship().darks().stream()
                .filter(d -> d.darkProbability() >= 0.8)
                .filter(d -> d.overlaps(
                        loading.start().minus(Duration.ofDays(2)), loading.end().plus(Duration.ofDays(2))))
                .findFirst()
                .ifPresent(d -> reasons.add(
                        Reason.DELIBERATE,
                        String.format(
                                Locale.ROOT,
                                "It fell silent for %.1f h around the call, where others were heard (probability %.2f).",
                                d.hours(),
                                d.darkProbability()),
                        d.events()));
    }

    private void jamming(DarkPeriod dark, Reasons reasons) {
        jammings.stream()
                .filter(j -> dark.overlaps(j.start(), j.end() == null ? dark.end() : j.end()))
                .filter(j -> j.where().at().distanceTo(dark.off()).isLessThan(Distance.ofNauticalMiles(100)))
                .findFirst()
                .ifPresent(j -> reasons.add(
                        Reason.JAMMING, "Several ships were jammed in the area at the time.", List.of(j.id())));
    }

    private static void unexplained(Loading loading, Reasons reasons) {
        DarkPeriod dark = loading.dark();
        double idle = dark.isOpen()
                ? 0
                : dark.hours()
                        - dark.off()
                                .distanceTo(dark.on())
                                .hoursAt(loading.ship().speedKnots());
        if (idle < 12) {
            return;
        }
        boolean outAndBack = idle >= 24 && !liesInPort(loading);
        reasons.add(
                outAndBack ? Reason.OUT_AND_BACK : Reason.UNEXPLAINED,
                dark.darkProbability(),
                String.format(
                        Locale.ROOT,
                        "%.0f h of the silence are not explained by the way between its ends%s.",
                        idle,
                        outAndBack ? ", and no call explains them" : ""),
                loading.events());
    }

    private void repeated(Chain chain, Reasons reasons) {
        int further = Math.min(2, patterns.furtherVoyages(chain));
        if (further > 0 && !chain.loading().isSeen() && !liesInPort(chain.loading())) {
            reasons.add(
                    Reason.REPEATED,
                    Scale.mixed(
                            further * scale.value(Reason.REPEATED.key()),
                            chain.loading().dark().darkProbability()),
                    "It made " + patterns.furtherVoyages(chain) + " more voyage(s) of this kind in the time.",
                    scale.source(Reason.REPEATED.key()),
                    chain.loading().events());
        }
    }

    private void handOvers(Chain chain, Reasons reasons) {
        for (HandOver h : chain.handOvers()) {
            if (h.encounter() != null) {
                meeting(h, reasons);
            } else {
                reasons.add(
                        Reason.HAND_OVER_IN_PORT,
                        h.from().called() + " and " + h.to().called() + " called at "
                                + h.left().portName() + " from " + day(h.start()) + " on.",
                        h.events());
                if (h.sharing() > 1) {
                    reasons.add(
                            Reason.MANY_SHARED_PORT,
                            -10 * Math.log10(h.sharing()),
                            h.sharing() + " ships could have taken a cargo over there.",
                            "measured in these data: one of so many",
                            h.events());
                }
            }
            reasons.add(Reason.FURTHER_SHIP, "A further ship in the chain: " + h.to().called() + ".", List.of());
        }
    }

    private void meeting(HandOver h, Reasons reasons) {
        Event.Encounter e = h.encounter();
        Reason reason = !h.isAtSea()
                ? Reason.HAND_OVER_IN_PORT
                : "alongside".equals(e.tier()) ? Reason.HAND_OVER_ALONGSIDE : Reason.HAND_OVER_NEAR;
        reasons.add(
                reason,
                String.format(
                        Locale.ROOT,
                        "%s and %s lay %.0f m apart for %.1f h on %s (%s, %s).",
                        h.from().called(),
                        h.to().called(),
                        e.medianDistanceMeters(),
                        e.durationHours(),
                        day(e.start()),
                        e.tier(),
                        e.context()),
                h.events());
    }

    private void destination(Chain chain, Reasons reasons) {
        Landing landing = chain.landing();
        if (landing.isUnderWay()) {
            return;
        }
        double rarity = traffic.recipientRarity(landing.ship());
        if (!landing.isSeen()) {
            reasons.addUpTo(
                    Reason.DARK_RECIPIENT,
                    Math.max(rarity, 0),
                    landing.ship().called() + " could have reached "
                            + landing.port().name() + " in a silence from "
                            + minute(landing.dark().start()) + ".",
                    landing.events());
            return;
        }
        Instant since = chain.from(chain.handOvers().size());
        List<Event.PortVisit> between = landing.ship().visits().stream()
                .filter(v -> !v.start().isBefore(since) && v.start().isBefore(landing.at()))
                .filter(v -> !v.port().equals(chain.loading().port().id()))
                .toList();
        boolean allNamed = between.stream().allMatch(v -> passage.isNamed(v.country()));
        Reason reason = between.isEmpty()
                ? Reason.NEXT_CALL_RECIPIENT
                : allNamed ? Reason.CALL_RECIPIENT_LATER : Reason.CALL_RECIPIENT_AFTER_OTHERS;
        String what = landing.ship().called() + " called at " + landing.port().name() + " on " + day(landing.at())
                + (between.isEmpty() ? ", its next call." : ", after " + calls(between) + " elsewhere.");
        reasons.addUpTo(reason, rarity, what, landing.events());
    }

    private static String calls(List<Event.PortVisit> visits) {
        return visits.size() == 1 ? "a call" : visits.size() + " calls";
    }

    private void declared(Optional<Passage.Declared> declared, Set<String> passed, Reasons reasons) {
        if (declared.isPresent()) {
            Passage.Declared d = declared.get();
            reasons.add(
                    Reason.FALSE_DESTINATION,
                    "It declared \"" + d.typed() + "\""
                            + (d.port() == null
                                    ? ""
                                    : ", " + d.port().name() + " (" + d.port().country() + "),")
                            + " and did not go there.",
                    d.events());
            if (d.port() != null && passage.isNamed(d.port().country())) {
                reasons.add(Reason.DESTINATION_NAMED, REGION_NAMED, d.events());
            }
        }
        if (!passed.isEmpty()) {
            reasons.add(
                    Reason.VIA_NAMED,
                    "It passed the coast of " + String.join(", ", passed) + ", which the claim names.",
                    List.of());
        }
    }

    private void identity(Chain chain, Reasons reasons) {
        Instant from = chain.loading().start().minus(Duration.ofDays(60));
        Instant to = chain.landing().at().plus(Duration.ofDays(60));
        for (Logbook ship : chain.ships()) {
            List<Event> events = ship.between(from, to);
            renamed(ship, events, from, to, reasons);
            events.stream()
                    .filter(e -> e instanceof Event.Spoofing s && !"area-jamming".equals(s.pattern()))
                    .findFirst()
                    .ifPresent(e -> reasons.add(
                            Reason.SPOOFED,
                            ship.called() + " sent positions that it cannot have had (" + ((Event.Spoofing) e).pattern()
                                    + ") on " + day(e.start()) + ".",
                            List.of(e.id())));
            if (listed.containsKey(ship.hull())) {
                reasons.add(Reason.LISTED, ship.called() + ": " + listed.get(ship.hull()) + ".", List.of());
            }
        }
    }

    /** From the detector where it saw a change, else from the identities of the hull's tracks. */
    private static void renamed(Logbook ship, List<Event> events, Instant from, Instant to, Reasons reasons) {
        Optional<Event.IdentityChange> seen = events.stream()
                .filter(Event.IdentityChange.class::isInstance)
                .map(Event.IdentityChange.class::cast)
                .findFirst();
        if (seen.isPresent()) {
            Event.IdentityChange e = seen.get();
            reasons.add(
                    Reason.IDENTITY_CHANGE,
                    ship.called() + " changed its " + e.field() + " from " + e.from() + " to " + e.to() + " on "
                            + day(e.start()) + ".",
                    List.of(e.id()));
            return;
        }
        ship.changedIdentity(from, to)
                .ifPresent(change -> reasons.add(Reason.IDENTITY_CHANGE, change + ".", List.of()));
    }

    private void ordinary(Chain chain, boolean falseDestination, Reasons reasons) {
        chain.ships().forEach(ship -> kind(ship, reasons));
        Loading loading = chain.loading();
        Landing landing = chain.landing();
        if (loading.isSeen() && landing.isSeen() && !falseDestination && openly(chain)) {
            reasons.add(Reason.OPENLY, "It was heard all the way, loading and landing included.", List.of());
        }
        int others = patterns.ships(chain);
        if (others > settings.shuttleShips()) {
            reasons.add(
                    Reason.OTHERS_ALIKE,
                    -10 * Math.log10((double) others / settings.shuttleShips()),
                    others + " ships made a voyage of this kind in the time.",
                    "measured in these data",
                    List.of());
        }
    }

    private static boolean openly(Chain chain) {
        if (!chain.handOvers().isEmpty()) {
            return false;
        }
        Instant from = chain.loading().start().minus(Duration.ofDays(1));
        Instant to = chain.landing().at().plus(Duration.ofDays(1));
        return chain.ships().stream()
                .allMatch(s -> s.darks().stream().noneMatch(d -> d.darkProbability() >= 0.5 && d.overlaps(from, to)));
    }

    private static void kind(Logbook ship, Reasons reasons) {
        ship.identity().ifPresent(identity -> {
            if (identity.shipType() != null && !carries(identity.shipType())) {
                reasons.add(
                        Reason.WRONG_KIND,
                        ship.called() + " says it is of AIS ship type " + identity.shipType() + ".",
                        List.of());
            }
            if (identity.lengthMeters() != null && identity.lengthMeters() > 0 && identity.lengthMeters() < 50) {
                reasons.add(
                        Reason.SMALL_SHIP, ship.called() + " is " + identity.lengthMeters() + " m long.", List.of());
            }
        });
    }

    /** AIS ship types (ITU-R M.1371-5, table 53): cargo 70–79, military 35, other and unknown; not tanker, tug, fishing, passenger. */
    private static boolean carries(int shipType) {
        return shipType < 20 || shipType == 35 || shipType >= 70 && shipType < 80 || shipType >= 90;
    }

    private void landing(Landing landing, double loaded, Reasons reasons) {
        String key = landing.isSeen()
                ? landing.visit().confidence() >= 3 ? "reached-seen" : "reached-passed"
                : landing.isUnderWay()
                        ? "reached-under-way"
                        : landing.dark().isOpen() ? "reached-open" : "reached-dark";
        double share = scale.value(key);
        double reached = Scale.decibans(Scale.probability(loaded) * share);
        String what = landing.isSeen()
                ? "A call at " + landing.port().name() + " was seen."
                : landing.isUnderWay()
                        ? "No landing was seen."
                        : "The landing was not seen, it was possible in the dark.";
        reasons.add(
                Reason.LANDING,
                Math.min(0, reached - loaded),
                what + String.format(Locale.ROOT, " Of loaded cargo, %.0f %% is landed so.", share * 100),
                scale.source(key),
                landing.events());
    }

    private static String day(Instant time) {
        return time.toString().substring(0, 10);
    }

    private static String minute(Instant time) {
        return time.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
