package landfall.match;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import landfall.geo.PlaceNames;
import landfall.vessel.Event;

/** Where the chain went after the loading, where it said it would go, and whether that is the route that the claim names. */
final class DestinationReasons {
    /** What {@link Effects} looks for. */
    static final String REGION_NAMED = "The claim names the region of that destination.";

    private final Traffic traffic;
    private final Passage passage;

    DestinationReasons(Traffic traffic, Passage passage) {
        this.traffic = traffic;
        this.passage = passage;
    }

    void addTo(Reasons reasons, Chain chain, Optional<Passage.Declared> declared, Set<String> passed) {
        destination(chain, reasons);
        if (chain.landing().isUnderWay()) {
            declared.ifPresent(d -> reasons.add(
                    Reason.DESTINATION_NAMED,
                    () -> "It declares \"" + d.typed() + "\", " + place(d) + ", in a region that the claim names.",
                    d.events()));
            passed(passed, reasons);
            return;
        }
        declared(declared, reasons);
        passed(passed, reasons);
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
                    () -> landing.ship().called() + " could have reached "
                            + landing.port().name() + " in a silence from "
                            + Words.minute(landing.dark().start()) + ".",
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
        Supplier<String> what =
                () -> landing.ship().called() + " called at " + landing.port().name() + " on " + Words.day(landing.at())
                        + (between.isEmpty() ? ", its next call." : ", after " + calls(between) + " elsewhere.");
        reasons.addUpTo(reason, rarity, what, landing.events());
    }

    private static String calls(List<Event.PortVisit> visits) {
        return visits.size() == 1 ? "a call" : visits.size() + " calls";
    }

    private static String place(Passage.Declared d) {
        return d.port().name() + " (" + PlaceNames.of(d.port().country()) + ")";
    }

    private void declared(Optional<Passage.Declared> declared, Reasons reasons) {
        if (declared.isPresent()) {
            Passage.Declared d = declared.get();
            reasons.add(
                    Reason.FALSE_DESTINATION,
                    () -> "It declared \"" + d.typed() + "\""
                            + (d.port() == null ? "" : ", " + place(d) + ",")
                            + (d.calledLater() == null
                                    ? " and was not seen to go there."
                                    : " and went there only later, on " + Words.day(d.calledLater()) + "."),
                    d.events());
            if (d.port() != null && passage.isNamed(d.port().country())) {
                reasons.add(Reason.DESTINATION_NAMED, () -> REGION_NAMED, d.events());
            }
        }
    }

    private static void passed(Set<String> passed, Reasons reasons) {
        if (!passed.isEmpty()) {
            reasons.add(
                    Reason.VIA_NAMED,
                    () -> "It passed the coast of " + Words.places(passed) + ", which the claim names.",
                    List.of());
        }
    }
}
