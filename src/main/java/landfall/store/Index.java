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
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Track;
import landfall.watch.Lead;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables that repeat the latest investigation by the keys the pages ask for; replaced whole at each save. */
final class Index {
    private static final List<String> TABLES =
            List.of("case_file", "claim", "case_claim", "lead", "event", "identity", "findable");

    /** Longest text kept for searching of one statement; the statement itself is whole in the words. */
    private static final int LONGEST_SEARCHABLE = 20_000;

    private final Database database;
    private final Handle handle;

    private Index(Database database, Handle handle) {
        this.database = database;
        this.handle = handle;
    }

    static void replace(Database database, Handle handle, Investigation investigation) {
        TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
        new Index(database, handle).fill(investigation);
    }

    private void fill(Investigation investigation) {
        insert(
                "INSERT INTO case_file VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                investigation.files(),
                Index::caseRow);
        insert(
                "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                investigation.claims(),
                Index::claimRow);
        for (CaseFile file : investigation.files()) {
            String id = file.theCase().id();
            side(id, "claim", file.theCase().claims());
            side(id, "denial", file.theCase().denials());
            side(id, "context", file.theCase().context());
            insert("INSERT INTO lead VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", file.leads(), Index::leadRow);
        }
        insert("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", investigation.events(), Index::eventRow);
        for (Track track : investigation.tracks()) {
            insert(
                    "INSERT INTO identity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    track.identities(),
                    identity -> identityRow(track, identity));
        }
        fillFindable(investigation);
    }

    private void side(String caseId, String side, List<Claim> claims) {
        insert(
                "INSERT INTO case_claim VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                claims,
                c -> row(caseId, c.id(), side));
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
        insert(
                database.insertFindable(),
                rows,
                r -> row(r[0], r[1], r[2], r[3], database.findableWords(r[4].toString())));
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

    private static Object[] caseRow(CaseFile file) {
        var arrival = file.arrival();
        int statements =
                file.theCase().claims().size() + file.theCase().denials().size();
        return row(
                file.theCase().id(),
                arrival == null ? "ALLEGED" : arrival.status().name(),
                arrival == null ? 0.0 : arrival.pArrived(),
                arrival == null ? "" : arrival.words(),
                statements,
                file.leads().size());
    }

    private static Object[] claimRow(Claim claim) {
        return row(
                claim.id(),
                claim.doc(),
                claim.stance().id(),
                claim.relation().id(),
                claim.speaker().name(),
                claim.speaker().country(),
                claim.saidAt() == null ? null : claim.saidAt().value(),
                claim.quote());
    }

    private static Object[] leadRow(Lead lead) {
        return row(lead.caseId(), lead.rank(), lead.route().name(), lead.pLoaded(), lead.pArrived(), lead.sum());
    }

    private static Object[] eventRow(Event event) {
        return row(
                event.id(),
                event.kind(),
                event.track(),
                event.where().mmsi(),
                event.start().toString(),
                event.end() == null ? null : event.end().toString());
    }

    private static Object[] identityRow(Track track, Identity identity) {
        return row(
                track.hull(),
                track.id(),
                identity.mmsi(),
                identity.imo(),
                identity.name(),
                identity.callSign(),
                identity.flag(),
                identity.from() == null ? null : identity.from().toString(),
                identity.to() == null ? null : identity.to().toString());
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

    private interface Row<T> {
        Object[] of(T value);
    }

    private <T> void insert(String sql, Iterable<T> values, Row<T> row) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            int waiting = 0;
            for (T value : values) {
                batch.add(row.of(value));
                if (++waiting == 1000) {
                    batch.execute();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                batch.execute();
            }
        }
    }
}
