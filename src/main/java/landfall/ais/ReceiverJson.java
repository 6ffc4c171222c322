package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON of receivers' own decoders, gpsd ({@code {"class":"AIS","type":1,…}}) and AIS-catcher, which adds the time of
 * reception and the sentences themselves. Where the sentences stand they are decoded; else the fields are taken, scaled or not.
 */
final class ReceiverJson implements Format {
    @Override
    public String name() {
        return "AIS-catcher or gpsd JSON lines";
    }

    @Override
    public boolean recognises(Head head) {
        return head.looksLikeJson()
                && head.text().contains("\"mmsi\"")
                && (head.text().contains("\"class\"") || head.text().contains("\"nmea\""));
    }

    @Override
    public long read(Input input) throws IOException {
        NmeaDecoder sentences = new NmeaDecoder(input.name(), input.out(), input.rejects());
        long next = JsonLines.each(input, (object, row) -> take(object, row, sentences, input));
        sentences.end();
        return next;
    }

    static boolean take(JsonNode object, long row, NmeaDecoder sentences, Input input) {
        if (!object.path("class").asText("AIS").equals("AIS")) {
            // gpsd's VERSION, DEVICES, SKY … between the messages
            return true;
        }
        long time = time(object);
        JsonNode nmea = object.path("nmea");
        if (nmea.isArray() && !nmea.isEmpty()) {
            nmea.forEach(sentence -> sentences.line(sentence.asText(), row, time));
            return true;
        }
        Draft draft = new Draft().time(time).type(JsonLines.number(object, "type"));
        draft.mmsi(JsonLines.number(object, "mmsi"));
        if (!draft.hasMmsi()) {
            return false;
        }
        if (Payload.isRead(object.path("type").asInt())) {
            fields(object, draft);
            input.out().accept(draft.message(input.name(), row));
        }
        return true;
    }

    private static void fields(JsonNode object, Draft draft) {
        boolean scaled = object.path("scaled").asBoolean(true);
        int type = object.path("type").asInt();
        double degree = scaled ? 1 : type == 27 ? 600 : 600_000;
        double tenth = scaled || type == 27 ? 1 : 10;
        draft.place(JsonLines.number(object, "lat") / degree, JsonLines.number(object, "lon") / degree)
                .motion(
                        JsonLines.number(object, "speed") / (type == 9 ? 1 : tenth),
                        JsonLines.number(object, "course") / tenth,
                        JsonLines.number(object, "heading"))
                .status(JsonLines.number(object, "status"))
                .called(
                        JsonLines.text(object, object.has("shipname") ? "shipname" : "name"),
                        JsonLines.text(object, "callsign"),
                        JsonLines.text(object, "imo"))
                .shipType(JsonLines.number(object, "shiptype"))
                .size(
                        JsonLines.number(object, "to_bow") + JsonLines.number(object, "to_stern"),
                        JsonLines.number(object, "to_port") + JsonLines.number(object, "to_starboard"))
                .voyage(
                        JsonLines.number(object, "draught") / (scaled ? 1 : 10),
                        JsonLines.text(object, "destination"),
                        eta(object));
    }

    private static String eta(JsonNode object) {
        String told = object.path("eta").asText();
        if (told.matches("\\d\\d-\\d\\dT\\d\\d:\\d\\dZ")) {
            return Eta.of(part(told, 0), part(told, 3), part(told, 6), part(told, 9));
        }
        return Eta.of(
                object.path("month").asInt(-1),
                object.path("day").asInt(-1),
                object.path("hour").asInt(-1),
                object.path("minute").asInt(-1));
    }

    private static int part(String eta, int at) {
        return Integer.parseInt(eta.substring(at, at + 2));
    }

    /** {@code rxuxtime} in seconds, or {@code rxtime} as YYYYMMDDHHMMSS, or a {@code timestamp} or {@code time} in words. */
    private static long time(JsonNode object) {
        for (String field : new String[] {"rxuxtime", "rxtime", "timestamp", "time"}) {
            JsonNode told = object.path(field);
            if (told.isMissingNode() || told.isContainerNode()) {
                continue;
            }
            String text = told.isNumber() ? told.decimalValue().toPlainString() : told.asText();
            if (text.matches("\\d{14}")) {
                text = text.substring(0, 8) + "T" + text.substring(8);
            }
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            long millis = Stamp.any(bytes, 0, bytes.length);
            if (millis != Stamp.NONE) {
                return millis;
            }
        }
        return Stamp.NONE;
    }
}
