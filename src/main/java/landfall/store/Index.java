package landfall.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.dossier.Investigation;
import landfall.vessel.Identity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a person may type into the search box, of the latest investigation; replaced whole at each save. */
final class Index {
    /** Longest text kept for searching of one statement; the statement itself is whole in the words. */
    private static final int LONGEST_SEARCHABLE = 20_000;

    private static final int AT_ONCE = 1000;

    private final Database database;
    private final Handle handle;

    private Index(Database database, Handle handle) {
        this.database = database;
        this.handle = handle;
    }

    static void replace(Database database, Handle handle, Investigation investigation) {
        handle.execute("DELETE FROM findable");
        new Index(database, handle).fillFindable(investigation);
    }

    private void fillFindable(Investigation investigation) {
        List<Object[]> rows = new ArrayList<>();
        vesselsByHull(investigation).forEach((hull, identities) -> rows.add(vesselRow(hull, identities)));
        investigation
                .ports()
                .values()
                .forEach(port -> rows.add(row(
                        "port",
                        port.id(),
                        port.name(),
                        port.id() + " · " + port.country(),
                        port.name() + " " + port.id() + " " + port.country())));
        investigation
                .files()
                .forEach(file -> rows.add(row(
                        "case",
                        file.theCase().id(),
                        file.theCase().id(),
                        file.arrival() == null ? "" : file.arrival().words(),
                        file.theCase().id())));
        investigation
                .claims()
                .forEach(claim -> rows.add(row(
                        "claim",
                        claim.id(),
                        shortened(claim.quote(), 200),
                        speaker(claim),
                        shortened(claim.quote(), LONGEST_SEARCHABLE) + " " + speaker(claim) + " "
                                + String.join(" ", claim.places()) + " " + String.join(" ", claim.vessels()))));
        insert(rows);
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

    private static Object[] vesselRow(String hull, List<Identity> identities) {
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
        return row("vessel", hull, now, about, String.join(" ", names) + " " + String.join(" ", others) + " " + hull);
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

    private static Object[] row(Object... values) {
        return values;
    }

    private void insert(List<Object[]> rows) {
        try (PreparedBatch batch = handle.prepareBatch(database.insertFindable())) {
            for (Object[] r : rows) {
                batch.add(r[0], r[1], r[2], r[3], database.findableWords(r[4].toString()));
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
