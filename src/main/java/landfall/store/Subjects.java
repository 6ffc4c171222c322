package landfall.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landfall.claim.Sha256;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.screen.Asked;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** By what name a decision knows the lead, the item of evidence or the list hit it is about. */
public final class Subjects {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private Subjects() {}

    /**
     * A lead is known by its case, its ships and the day on which its voyage began, so that a decision stays with it when ranks move, and is
     * about no other voyage of the same ships.
     */
    public static String of(Lead lead) {
        return lead.chain().isEmpty()
                ? ofShips(lead)
                : ofShips(lead) + "@" + LocalDate.ofInstant(lead.chain().get(0).start(), ZoneOffset.UTC);
    }

    /**
     * An item is known by its reason and what it rests on, so that a decision stays with it when items are numbered anew; without events, by
     * its words without their figures, as "6 ships made a voyage of this kind" counts anew with each position.
     */
    public static String of(Lead lead, Evidence item) {
        String basis = item.events().isEmpty() ? FIGURE.matcher(item.what()).replaceAll("#") : events(item);
        return of(lead) + "/" + Sha256.shortHex(item.reason() + "|" + basis, 8);
    }

    /** The name of a lead, and the one it had when decisions were about all voyages of its ships. */
    public static List<String> known(Lead lead) {
        return List.of(of(lead), ofShips(lead));
    }

    /** The name of an item, and the one it had when decisions were about all of a group that rested on the same events. */
    public static List<String> known(Lead lead, Evidence item) {
        String basis = item.events().isEmpty() ? item.what() : events(item);
        return List.of(of(lead, item), ofShips(lead) + "/" + Sha256.shortHex(item.group() + "|" + basis, 8));
    }

    /** The ships of a lead, each once. */
    public static String ships(Lead lead) {
        return lead.chain().stream()
                .map(leg -> leg.imo() != null ? "imo:" + leg.imo() : "mmsi:" + leg.mmsi())
                .distinct()
                .collect(Collectors.joining("+"));
    }

    private static String ofShips(Lead lead) {
        return lead.caseId() + "/" + ships(lead);
    }

    private static String events(Evidence item) {
        return String.join("|", item.events());
    }

    /** As screening asked about a ship first: decisions go by its number. */
    public static Asked asked(List<Track> tracks) {
        Integer imo = tracks.stream()
                .map(Track::imo)
                .filter(i -> i != null)
                .findFirst()
                .orElse(null);
        return Asked.vessel(
                imo, tracks.isEmpty() ? null : (Integer) tracks.get(0).mmsi(), null, List.of());
    }

    static boolean isLead(Investigation latest, String subject) {
        return latest.files().stream()
                .flatMap(f -> f.leads().stream())
                .anyMatch(l -> isOf(l, subject) && of(l).equals(subject));
    }

    static boolean isEvidence(Investigation latest, String subject) {
        return latest.files().stream()
                .map(CaseFile::leads)
                .flatMap(List::stream)
                .filter(l -> isOf(l, subject))
                .anyMatch(l -> l.evidence().stream().anyMatch(e -> of(l, e).equals(subject)));
    }

    private static boolean isOf(Lead lead, String subject) {
        return subject.startsWith(lead.caseId() + "/");
    }

    static boolean isHit(Investigation latest, String subject) {
        return latest.hits().entrySet().stream().anyMatch(hull -> {
            Asked asked = asked(latest.tracks().stream()
                    .filter(t -> t.hull().equals(hull.getKey()))
                    .toList());
            return hull.getValue().stream()
                    .anyMatch(hit -> HitDecisions.subject(asked, hit).equals(subject));
        });
    }
}
