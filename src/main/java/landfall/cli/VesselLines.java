package landfall.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.dossier.VesselRecord;
import landfall.screen.Checked;
import landfall.vessel.Event;
import landfall.vessel.Identity;

/** The record of a ship, a line each: who it is, what it called itself, what was seen, what the lists say. */
final class VesselLines {
    private final Output out;

    VesselLines(Output out) {
        this.out = out;
    }

    void tell(VesselRecord record, List<Checked> checked) {
        if (out.isText()) {
            inWords(record);
            return;
        }
        out.line(record.fields());
        if (record.voyage() != null) {
            out.line(record.voyage().fields());
        }
        record.identities().forEach(identity -> out.line(fields(identity)));
        out.lines(record.events(), Event::tell);
        record.hits().forEach(hit -> out.line(ScreenLines.kind("hit", hit.fields())));
        checked.forEach(list -> out.line(ScreenLines.kind("checked", list.fields())));
    }

    private void inWords(VesselRecord record) {
        record.inShort().forEach(out::say);
        Set<String> listed = record.numbers().keySet();
        record.events().stream()
                .filter(event -> listed.contains(event.id()))
                .forEach(event -> out.say(
                        "  " + event.start() + " " + event.kind().replace('_', ' ') + ": " + record.inWords(event)));
        record.hits()
                .forEach(hit -> out.say("  " + hit.list() + (hit.listDate() == null ? "" : " of " + hit.listDate())
                        + ", entry " + hit.entityId() + ": " + hit.explanation()));
    }

    private static Map<String, Object> fields(Identity identity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "identity");
        fields.put("from", identity.from());
        fields.put("to", identity.to());
        fields.put("mmsi", identity.mmsi());
        fields.put("imo", identity.imo());
        fields.put("name", identity.name());
        fields.put("callSign", identity.callSign());
        fields.put("flag", identity.flag());
        fields.put("shipType", identity.shipType());
        fields.put("lengthMeters", identity.lengthMeters());
        fields.put("widthMeters", identity.widthMeters());
        fields.values().removeIf(v -> v == null);
        return fields;
    }
}
