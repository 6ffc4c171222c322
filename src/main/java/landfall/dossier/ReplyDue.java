package landfall.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.When;
import landfall.dossier.Investigation.CaseFile;
import landfall.match.ShipName;
import landfall.vessel.Identity;
import landfall.vessel.Track;
import landfall.watch.Lead;

/**
 * Whom fairness asks to hear before a case is published: each party that is said to give or get, each ship of the likeliest lead, and
 * each that a claim names, with what it has said so far in the reports read.
 */
public final class ReplyDue {
    /** A ship of a lead less likely than this stands beside many others: ICD 203 calls it very unlikely. */
    private static final double WORTH_ASKING = 0.2;

    /** Letters of a country's code; a movement goes by its name. */
    private static final int COUNTRY = 2;

    private ReplyDue() {}

    /** A sentence for each, parties first. */
    public static List<String> of(Investigation all, CaseFile file) {
        List<String> due = new ArrayList<>();
        Set<String> parties = new LinkedHashSet<>(file.theCase().suppliers());
        parties.addAll(file.theCase().recipients());
        parties.forEach(party -> due.add(Figures.party(party) + ": " + saidSoFar(party, file.theCase())));
        Lead.likeliest(file.leads())
                .filter(lead -> lead.pArrived() >= WORTH_ASKING)
                .ifPresent(lead -> lead.chain().stream()
                        .map(leg -> ship(all, leg))
                        .distinct()
                        .forEach(due::add));
        file.theCase().claims().stream()
                .flatMap(c -> c.vessels().stream())
                .distinct()
                .filter(name -> due.stream().noneMatch(d -> isOf(d, name)))
                .forEach(name -> due.add(name
                        + ", which a claim names: its owner and operator, whether or not a voyage of it was found."));
        return due;
    }

    /** Whether the ship is asked already, in whatever script. */
    private static boolean isOf(String due, String name) {
        int end = due.indexOf(" (");
        int named = due.indexOf(", which a claim names");
        int to = end < 0 ? named : named < 0 ? end : Math.min(end, named);
        return to > 0 && !Collections.disjoint(ShipName.spellings(due.substring(0, to)), ShipName.spellings(name));
    }

    private static String saidSoFar(String party, Case theCase) {
        List<Claim> own = theCase.claims().stream().filter(c -> isBy(party, c)).toList();
        List<Claim> denials = theCase.denials().stream()
                .filter(c -> isBy(party, c))
                .sorted(Comparator.comparing(c -> day(c).map(ReplyDue::key).orElse("")))
                .toList();
        if (!denials.isEmpty()) {
            return denied(denials.get(denials.size() - 1), day(denials.get(0)).isEmpty(), theCase);
        }
        return own.isEmpty()
                ? "nothing of its own stands in the reports read."
                : own.stream()
                        .flatMap(c -> day(c).stream())
                        .max(String::compareTo)
                        .map(day -> "says so itself (" + day + ").")
                        .orElse("says so itself, on a day not known.");
    }

    /** @param undated whether another denial has no day */
    private static String denied(Claim latest, boolean undated, Case theCase) {
        Optional<String> day = day(latest);
        Optional<String> claimed =
                theCase.claims().stream().flatMap(c -> day(c).stream()).min(Comparator.comparing(ReplyDue::key));
        boolean isReply = theCase.replies().stream().anyMatch(r -> r.denial().equals(latest.id()));
        if (day.isEmpty()) {
            return "denied it, on a day not known.";
        }
        if (isReply || claimed.isEmpty() || key(day.get()).compareTo(key(claimed.get())) >= 0) {
            return "denied it (" + day.get() + ").";
        }
        String before = "denied it (" + day.get() + "), before the first claim (" + claimed.get();
        return undated
                ? before + "), and again on a day not known, which may be a reply to it."
                : before + "); that is no reply to it.";
    }

    private static Optional<String> day(Claim claim) {
        return Optional.ofNullable(claim.saidAt()).map(When::value);
    }

    /** Sorts by the day by which it was said: what is known to the month stands behind the days of that month. */
    private static String key(String day) {
        return day + "~";
    }

    /** A state by who speaks for it, others by their name. */
    private static boolean isBy(String party, Claim claim) {
        return Stream.of(claim.speaker().country(), claim.speaker().name())
                .filter(Objects::nonNull)
                .anyMatch(name -> party.equalsIgnoreCase(name) || party.length() > COUNTRY && isIn(name, party));
    }

    /** "The Houthis", "Houthi spokesman". */
    private static boolean isIn(String name, String movement) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(movement))
                .matcher(name)
                .find();
    }

    private static String ship(Investigation all, Lead.Leg leg) {
        String flag = all.tracks().stream()
                .filter(t -> t.id().equals(leg.track()))
                .map(Track::identity)
                .filter(Objects::nonNull)
                .map(Identity::flag)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Figures::party)
                .orElse("not known");
        return (leg.name() == null ? "a ship without a name" : leg.name())
                + " (" + (leg.imo() == null ? "MMSI " + leg.mmsi() : "IMO " + leg.imo())
                + "): its owner and operator, and the registry of its flag ("
                + flag + "), as no ship is heard in a report.";
    }
}
