package landfall.match;

import java.util.List;
import java.util.Locale;
import landfall.vessel.Event;
import landfall.watch.Likelihood;

/** What speaks for and against a cargo going from one ship of the chain to the next. */
final class HandOverReasons {
    private HandOverReasons() {}

    static void addTo(Reasons reasons, Chain chain) {
        for (HandOver h : chain.handOvers()) {
            if (h.encounter() != null && h.encounter().isOnlyPossible()) {
                possibleMeeting(h, reasons);
            } else if (h.encounter() != null) {
                meeting(h, reasons);
            } else if (h.adrift() != null) {
                reasons.add(
                        Reason.HAND_OVER_ON_ONE_SPOT,
                        () -> h.from().called() + " lay where " + h.to().called() + " was adrift at sea, on "
                                + Words.minute(h.start()) + "; positions come too seldom there to say how near.",
                        h.events());
            } else {
                reasons.add(
                        Reason.HAND_OVER_IN_PORT,
                        () -> h.from().called() + " and " + h.to().called() + " called at "
                                + h.left().portName() + " from " + Words.day(h.start()) + " on.",
                        h.events());
                if (h.sharing().ships() > 1) {
                    reasons.addMeasured(
                            Reason.MANY_SHARED_PORT,
                            10 * Math.log10(h.sharing().share()),
                            () -> String.format(
                                    Locale.ROOT,
                                    "%d ships could have taken a cargo over there; by how soon it came, this one with %s.",
                                    h.sharing().ships(),
                                    Likelihood.percent(h.sharing().share())),
                            "measured in these data: one of so many, the sooner the likelier",
                            h.events());
                }
            }
            reasons.add(Reason.FURTHER_SHIP, () -> "A further ship in the chain: " + h.to().called() + ".", List.of());
        }
    }

    private static void possibleMeeting(HandOver h, Reasons reasons) {
        Event.Encounter e = h.encounter();
        reasons.add(
                Reason.HAND_OVER_IN_THE_DARK,
                () -> String.format(
                        Locale.ROOT,
                        "%s and %s could have met on %s, for %.1f h at most: one or both were silent, and nobody heard them together.",
                        h.from().called(),
                        h.to().called(),
                        Words.day(e.start()),
                        e.durationHours()),
                h.events());
    }

    private static void meeting(HandOver h, Reasons reasons) {
        Event.Encounter e = h.encounter();
        Reason reason = !h.isAtSea()
                ? Reason.HAND_OVER_IN_PORT
                : "alongside".equals(e.tier()) ? Reason.HAND_OVER_ALONGSIDE : Reason.HAND_OVER_NEAR;
        reasons.add(
                reason,
                () -> String.format(
                        Locale.ROOT,
                        "%s and %s lay %.0f m apart for %.1f h on %s (%s, %s).",
                        h.from().called(),
                        h.to().called(),
                        e.medianDistanceMeters(),
                        e.durationHours(),
                        Words.day(e.start()),
                        e.tier(),
                        e.context()),
                h.events());
    }
}
