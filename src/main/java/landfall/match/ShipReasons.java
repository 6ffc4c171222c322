package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landfall.vessel.Event;

/** What the ships are and call themselves, and what looks like ordinary trade. */
final class ShipReasons {
    private final Map<String, Listing> listed;
    private final Named named;
    private final Patterns patterns;
    private final MatchSettings settings;
    private final Jammings jammings;

    /**
     * @param listed hull to the list entries it agrees with, with how surely
     * @param named ships that the claims name
     */
    ShipReasons(
            Map<String, Listing> listed, Named named, Patterns patterns, MatchSettings settings, Jammings jammings) {
        this.jammings = jammings;
        this.listed = listed;
        this.named = named;
        this.patterns = patterns;
        this.settings = settings;
    }

    void addTo(Reasons reasons, Chain chain, boolean falseDestination) {
        identity(chain, reasons);
        ordinary(chain, falseDestination, reasons);
    }

    private void identity(Chain chain, Reasons reasons) {
        Instant from = chain.loading().start().minus(Duration.ofDays(60));
        Instant to = chain.landing().at().plus(Duration.ofDays(60));
        for (Logbook ship : chain.ships()) {
            List<Event> events = ship.between(from, to);
            renamed(ship, events, from, to, reasons);
            events.stream()
                    .filter(e -> e instanceof Event.Spoofing && !jammings.explains(e))
                    .findFirst()
                    .ifPresent(e -> reasons.add(
                            Reason.SPOOFED,
                            () -> ship.called() + " sent positions that it cannot have had ("
                                    + ((Event.Spoofing) e).pattern() + ") on " + Words.day(e.start()) + ".",
                            List.of(e.id())));
            Listing listing = listed.get(ship.tracks().get(0).hull());
            if (listing != null) {
                reasons.add(
                        Reason.LISTED,
                        listing.probability(),
                        () -> ship.called() + ": " + listing.words() + ".",
                        List.of());
            }
            named.namesOf(ship).stream().findFirst().ifPresent(name -> named(ship, name, reasons));
        }
        chain.ships().stream()
                .filter(ship -> named.seizure(ship, chain).isPresent())
                .findFirst()
                .ifPresent(ship -> seized(ship, named.seizure(ship, chain).get(), reasons));
    }

    /** It bears on whether the cargo arrived, and speaks for it having been loaded no less than the name does. */
    private void seized(Logbook ship, SeizedShip told, Reasons reasons) {
        String name = named.namesOf(ship).get(0);
        reasons.add(
                told.reason(),
                1.0 / named.heard(name).size(),
                () -> "The cargo of " + ship.called() + " is said to have been "
                        + (told.reason() == Reason.SEIZED ? "seized" : "lost") + " on its way (" + told.source() + ").",
                List.of());
    }

    /** Of several ships of one name each may be the one meant. */
    private void named(Logbook ship, String name, Reasons reasons) {
        int alike = named.heard(name).size();
        reasons.add(
                Reason.NAMED,
                1.0 / alike,
                () -> "A claim names " + name + ", and " + ship.called()
                        + (named.byNumber(name) ? " bears the number it gives" : " bears that name")
                        + (alike == 1 ? "." : ", as do " + alike + " ships heard in all."),
                List.of());
    }

    /** From the detector where it saw a change, else from the identities of the hull's tracks. */
    private static void renamed(Logbook ship, List<Event> events, Instant from, Instant to, Reasons reasons) {
        List<Event.IdentityChange> seen = events.stream()
                .filter(Event.IdentityChange.class::isInstance)
                .map(Event.IdentityChange.class::cast)
                .toList();
        if (!seen.isEmpty()) {
            String day = Words.day(seen.get(0).start());
            List<Event.IdentityChange> together =
                    seen.stream().filter(e -> Words.day(e.start()).equals(day)).toList();
            reasons.add(
                    Reason.IDENTITY_CHANGE,
                    () -> ship.called() + " changed its "
                            + together.stream().map(ShipReasons::change).collect(Collectors.joining(", its ")) + " on "
                            + day + ".",
                    together.stream().map(Event.IdentityChange::id).toList());
            return;
        }
        ship.changedIdentity(from, to)
                .ifPresent(change -> reasons.add(Reason.IDENTITY_CHANGE, () -> change + ".", List.of()));
    }

    private static String change(Event.IdentityChange e) {
        return Words.field(e.field()) + " from " + Words.said(e.field(), e.from()) + " to "
                + Words.said(e.field(), e.to());
    }

    private void ordinary(Chain chain, boolean falseDestination, Reasons reasons) {
        chain.ships().forEach(ship -> kind(ship, reasons));
        Loading loading = chain.loading();
        Landing landing = chain.landing();
        List<DarkPeriod> silences = silences(chain);
        boolean openly = loading.isSeen()
                && landing.isSeen()
                && chain.handOvers().isEmpty()
                && silences.stream().allMatch(d -> d.darkProbability() < 0.5);
        if (openly && !falseDestination) {
            Optional<DarkPeriod> longest = silences.stream().max(Comparator.comparing(DarkPeriod::length));
            reasons.add(
                    Reason.OPENLY,
                    () -> longest.map(ShipReasons::heardButFor)
                            .orElse("It was heard all the way, loading and landing included."),
                    longest.map(DarkPeriod::events).orElse(List.of()));
        }
        int others = patterns.ships(chain);
        if (others > settings.shuttleShips()) {
            reasons.addMeasured(
                    Reason.OTHERS_ALIKE,
                    -10 * Math.log10((double) others / settings.shuttleShips()),
                    () -> others + " ships made a voyage of this kind in the time.",
                    "measured in these data",
                    List.of());
        }
    }

    private static List<DarkPeriod> silences(Chain chain) {
        Instant from = chain.loading().start().minus(Duration.ofDays(1));
        Instant to = chain.landing().at().plus(Duration.ofDays(1));
        return chain.ships().stream()
                .flatMap(s -> s.darks().stream())
                .filter(d -> d.overlaps(from, to))
                .toList();
    }

    private static String heardButFor(DarkPeriod longest) {
        return String.format(
                Locale.ROOT,
                "Loading and landing were heard, and no silence between looks dark; the longest, from %s, is of %.0f h, with a probability of %.2f that the ship was dark.",
                Words.day(longest.start()),
                longest.hours(),
                longest.darkProbability());
    }

    private static void kind(Logbook ship, Reasons reasons) {
        ship.identity().ifPresent(identity -> {
            if (identity.shipType() != null && !carries(identity.shipType())) {
                reasons.add(
                        Reason.WRONG_KIND,
                        () -> ship.called() + " says it is of AIS ship type " + identity.shipType() + ".",
                        List.of());
            }
            if (identity.lengthMeters() != null && identity.lengthMeters() > 0 && identity.lengthMeters() < 50) {
                reasons.add(
                        Reason.SMALL_SHIP,
                        () -> ship.called() + " is " + identity.lengthMeters() + " m long.",
                        List.of());
            }
        });
    }

    /** AIS ship types (ITU-R M.1371-5, table 53): cargo 70–79, military 35, other and unknown; not tanker, tug, fishing, passenger. */
    private static boolean carries(int shipType) {
        return shipType < 20 || shipType == 35 || shipType >= 70 && shipType < 80 || shipType >= 90;
    }
}
