package landfall.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import landfall.screen.Hit;
import landfall.vessel.Identity;
import landfall.vessel.Track;

/**
 * Ships, with what they were called before, and list entries as FollowTheMoney entities, one JSON object a line (https://followthemoney.tech): Vessel for hulls and
 * for list entries they agree with, UnknownLink between. Ids are hashes of what they stand for.
 */
final class Entities {
    private Entities() {}

    static String of(CaseView view) {
        Map<String, Map<String, Object>> entities = new LinkedHashMap<>();
        for (Track track : view.tracks()) {
            Map<String, Object> ship = ship(view, track);
            entities.putIfAbsent((String) ship.get("id"), ship);
        }
        view.hits()
                .forEach((hull, hits) -> hits.forEach(hit -> {
                    Map<String, Object> listed = listed(view, hit);
                    entities.putIfAbsent((String) listed.get("id"), listed);
                    Map<String, Object> link = link(id("hull", hull), (String) listed.get("id"), hit);
                    entities.putIfAbsent((String) link.get("id"), link);
                }));
        StringBuilder lines = new StringBuilder();
        entities.values().forEach(e -> lines.append(WordsJson.write(e)).append('\n'));
        return lines.toString();
    }

    private static Map<String, Object> ship(CaseView view, Track track) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> flags = new LinkedHashSet<>();
        Set<String> mmsis = new LinkedHashSet<>();
        Set<String> callSigns = new LinkedHashSet<>();
        view.all().tracks().stream().filter(t -> t.hull().equals(track.hull())).forEach(t -> {
            mmsis.add(String.valueOf(t.mmsi()));
            for (Identity identity : t.identities()) {
                add(names, identity.name());
                add(flags, identity.flag() == null ? null : identity.flag().toLowerCase(java.util.Locale.ROOT));
                add(callSigns, identity.callSign());
            }
        });
        Map<String, Object> properties = new LinkedHashMap<>();
        String now = track.identity() == null ? null : track.identity().name();
        put(properties, "name", now == null ? names : Set.of(now));
        put(
                properties,
                "previousName",
                now == null
                        ? Set.of()
                        : names.stream().filter(n -> !n.equals(now)).toList());
        put(properties, "imoNumber", track.imo() == null ? Set.of() : Set.of(String.valueOf(track.imo())));
        put(properties, "mmsi", mmsis);
        put(properties, "callSign", callSigns);
        put(properties, "flag", flags);
        if (view.all().synthetic()) {
            put(properties, "notes", Set.of("SYNTHETIC DATA: this ship is invented."));
        }
        return entity(id("hull", track.hull()), "Vessel", properties);
    }

    private static Map<String, Object> listed(CaseView view, Hit hit) {
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "name", Set.of(hit.matchedName()));
        List<String> notes = new ArrayList<>();
        notes.add("Entry " + hit.entityId() + " of " + hit.list()
                + (hit.listDate() == null ? "" : ", " + hit.listDate()));
        if (view.all().synthetic()) {
            notes.add("SYNTHETIC DATA");
        }
        put(properties, "notes", notes);
        return entity(id("entry", hit.list() + "\n" + hit.entityId()), "Vessel", properties);
    }

    private static Map<String, Object> link(String ship, String entry, Hit hit) {
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "subject", Set.of(ship));
        put(properties, "object", Set.of(entry));
        put(properties, "role", Set.of("agrees by " + hit.agreement()));
        put(properties, "summary", Set.of(hit.explanation()));
        return entity(id("link", ship + entry), "UnknownLink", properties);
    }

    private static Map<String, Object> entity(String id, String schema, Map<String, Object> properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("schema", schema);
        entity.put("properties", properties);
        return entity;
    }

    private static void add(Set<String> values, String value) {
        if (value != null && !value.isBlank()) {
            values.add(value);
        }
    }

    private static void put(Map<String, Object> properties, String key, java.util.Collection<String> values) {
        List<String> present = values.stream().filter(Objects::nonNull).toList();
        if (!present.isEmpty()) {
            properties.put(key, present);
        }
    }

    private static String id(String kind, String what) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1").digest((kind + "\n" + what).getBytes(StandardCharsets.UTF_8));
            return "lf-" + HexFormat.of().formatHex(hash).substring(0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
