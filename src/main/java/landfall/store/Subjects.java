package landfall.store;

import java.util.List;
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
    private Subjects() {}

    /** A lead is known by its case and its ships, so that a decision stays with it when ranks move. */
    public static String of(Lead lead) {
        return lead.caseId() + "/"
                + lead.chain().stream()
                        .map(leg -> leg.imo() != null ? "imo:" + leg.imo() : "mmsi:" + leg.mmsi())
                        .distinct()
                        .collect(Collectors.joining("+"));
    }

    /** An item is known by its group and what it rests on, so that a decision stays with it when items are numbered anew. */
    public static String of(Lead lead, Evidence item) {
        String basis = item.group() + "|" + (item.events().isEmpty() ? item.what() : String.join("|", item.events()));
        return of(lead) + "/" + Sha256.shortHex(basis, 8);
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
