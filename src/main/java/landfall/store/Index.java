package landfall.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Port;
import landfall.vessel.Identity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a person may type into the search box, of the latest investigation. */
final class Index {
    /** Longest text kept for searching of one statement; the statement itself is whole in the words. */
    private static final int LONGEST_SEARCHABLE = 20_000;

    private static final int AT_ONCE = 1000;

    /** @param words in which is searched; what they lead to is shown as the rest says */
    private record Row(String kind, String ref, String label, String about, String words) {}

    private Index() {}

    /** Rows of a kind that are as they were stay. */
    static void replace(Database database, Handle handle, Optional<LastRun> before, Investigation now) {
        Map<String, List<Row>> old = before.map(b -> rows(b.found())).orElse(Map.of());
        rows(now).forEach((kind, rows) -> {
            if (!rows.equals(old.get(kind))) {
                handle.execute("DELETE FROM findable WHERE kind = ?", kind);
                insert(database, handle, rows);
            }
        });
    }

    private static Map<String, List<Row>> rows(Investigation investigation) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        rows.put(
                "vessel",
                vesselsByHull(investigation).entrySet().stream()
                        .map(hull -> vesselRow(hull.getKey(), hull.getValue()))
                        .toList());
        rows.put(
                "port",
                investigation.ports().values().stream().map(Index::portRow).toList());
        rows.put("case", investigation.files().stream().map(Index::caseRow).toList());
        rows.put("claim", investigation.claims().stream().map(Index::claimRow).toList());
        return rows;
    }

    private static Row portRow(Port port) {
        return new Row(
                "port",
                port.id(),
                port.name(),
                port.id() + " · " + port.country(),
                port.name() + " " + port.id() + " " + port.country());
    }

    private static Row caseRow(CaseFile file) {
        String id = file.theCase().id();
        return new Row(
                "case", id, id, file.arrival() == null ? "" : file.arrival().words(), id);
    }

    private static Row claimRow(Claim claim) {
        return new Row(
                "claim",
                claim.id(),
                shortened(claim.quote(), 200),
                speaker(claim),
                shortened(claim.quote(), LONGEST_SEARCHABLE) + " " + speaker(claim) + " "
                        + String.join(" ", claim.places()) + " " + String.join(" ", claim.vessels()));
    }

    private static Map<String, List<Identity>> vesselsByHull(Investigation investigation) {
        Map<String, List<Identity>> byHull = new LinkedHashMap<>();
        investigation
                .tracks()
                .forEach(track -> byHull.computeIfAbsent(track.hull(), h -> new ArrayList<>())
                        .addAll(
                                track.identities().isEmpty()
                                        ? List.of(new Identity(
                                                track.mmsi(),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                track.first(),
                                                track.last()))
                                        : track.identities()));
        return byHull;
    }

    private static Row vesselRow(String hull, List<Identity> identities) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (int i = identities.size() - 1; i >= 0; i--) {
            Identity identity = identities.get(i);
            addIfKnown(names, identity.name());
            addIfKnown(others, identity.imo());
            addIfKnown(others, identity.mmsi());
            addIfKnown(others, identity.callSign());
        }
        String now = names.isEmpty()
                ? "MMSI " + identities.get(0).mmsi()
                : names.iterator().next();
        String former = names.stream().skip(1).collect(Collectors.joining(", "));
        String about = (former.isEmpty() ? "" : "formerly " + former + " · ") + String.join(" · ", others);
        return new Row(
                "vessel", hull, now, about, String.join(" ", names) + " " + String.join(" ", others) + " " + hull);
    }

    private static void addIfKnown(Set<String> values, Object value) {
        if (value != null) {
            values.add(value.toString());
        }
    }

    private static String speaker(Claim claim) {
        String name = claim.speaker().name() == null ? "" : claim.speaker().name() + " · ";
        String said = claim.saidAt() == null ? "" : claim.saidAt().value() + " · ";
        return name + said + claim.stance().id();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private static void insert(Database database, Handle handle, List<Row> rows) {
        try (PreparedBatch batch = handle.prepareBatch(database.insertFindable())) {
            for (Row r : rows) {
                batch.add(r.kind(), r.ref(), r.label(), r.about(), database.findableWords(r.words()));
                if (batch.size() == AT_ONCE) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
