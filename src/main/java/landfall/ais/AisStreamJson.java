package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The messages of aisstream.io: {@code {"MessageType":…,"MetaData":{…},"Message":{<type>:{…}}}}, time as Go prints it in
 * {@code time_utc}, names filled up with blanks.
 */
final class AisStreamJson implements Format {
    @Override
    public String name() {
        return "aisstream.io JSON lines";
    }

    @Override
    public boolean recognises(Head head) {
        return head.looksLikeJson() && head.firstLine().contains("\"MessageType\"");
    }

    @Override
    public long read(Input input) throws IOException {
        return JsonLines.each(input, (object, row) -> take(object, row, input));
    }

    static boolean take(JsonNode object, long row, Input input) {
        JsonNode meta = object.has("MetaData") ? object.path("MetaData") : object.path("Metadata");
        JsonNode message =
                object.path("Message").path(object.path("MessageType").asText());
        if (!message.isObject()) {
            return false;
        }
        Draft draft = new Draft()
                .time(time(meta))
                .type(JsonLines.number(message, "MessageID"))
                .mmsi(message.has("UserID") ? JsonLines.number(message, "UserID") : JsonLines.number(meta, "MMSI"));
        if (!draft.hasMmsi()) {
            return false;
        }
        draft.place(JsonLines.number(message, "Latitude"), JsonLines.number(message, "Longitude"))
                .motion(
                        JsonLines.number(message, "Sog"),
                        JsonLines.number(message, "Cog"),
                        JsonLines.number(message, "TrueHeading"))
                .status(JsonLines.number(message, "NavigationalStatus"));
        statics(message, draft);
        input.out().accept(draft.message(input.name(), row));
        return true;
    }

    /** Type 24 holds both its parts, of which one is valid; the others say all at one level. */
    private static void statics(JsonNode message, Draft draft) {
        JsonNode b = message.has("ReportB") ? valid(message.path("ReportB")) : message;
        JsonNode a = message.has("ReportA") ? valid(message.path("ReportA")) : message;
        String name = JsonLines.text(a, "Name");
        String more = JsonLines.text(a, "NameExtension");
        JsonNode size = b.path("Dimension");
        JsonNode eta = message.path("Eta");
        boolean aid = message.path("MessageID").asInt() == 21;
        draft.called(more == null ? name : name + more, JsonLines.text(b, "CallSign"), JsonLines.text(b, "ImoNumber"))
                .shipType(aid ? Double.NaN : JsonLines.number(b, b.has("ShipType") ? "ShipType" : "Type"))
                .size(
                        JsonLines.number(size, "A") + JsonLines.number(size, "B"),
                        JsonLines.number(size, "C") + JsonLines.number(size, "D"))
                .voyage(
                        JsonLines.number(message, "MaximumStaticDraught"),
                        JsonLines.text(message, "Destination"),
                        Eta.of(
                                eta.path("Month").asInt(-1),
                                eta.path("Day").asInt(-1),
                                eta.path("Hour").asInt(-1),
                                eta.path("Minute").asInt(-1)));
    }

    private static JsonNode valid(JsonNode report) {
        return report.path("Valid").asBoolean(true) ? report : report.path("nothing");
    }

    private static long time(JsonNode meta) {
        byte[] text = meta.path("time_utc").asText().getBytes(StandardCharsets.ISO_8859_1);
        return Stamp.any(text, 0, text.length);
    }
}
