package landfall.ais;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Input with one JSON object a line. A row is a line. */
final class JsonLines {
    /** Far beyond any AIS message; what is deeper or longer is hostile. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(1 << 16)
            .maxNumberLength(64)
            .maxDocumentLength(1 << 20)
            .build();

    /** Takes one object; false when it is no AIS message. */
    interface Taker {
        boolean take(JsonNode object, long row);
    }

    private static final ObjectMapper JSON =
            new ObjectMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build());

    private JsonLines() {}

    /** The object in some bytes, or null when they hold none. */
    static JsonNode object(byte[] b, int from, int to) {
        try {
            JsonNode object = JSON.readTree(b, from, to - from);
            return object != null && object.isObject() ? object : null;
        } catch (IOException e) {
            return null;
        }
    }

    static long each(Input input, Taker taker) throws IOException {
        Lines lines = new Lines(input.in());
        long row = input.firstRow();
        while (lines.next()) {
            byte[] b = lines.bytes();
            String refusal = take(b, lines.start, lines.end, row, taker);
            if (refusal != null) {
                input.rejects().count(refusal, input.name() + ":" + row, Bytes.text(b, lines.start, lines.end));
            }
            row++;
        }
        return row;
    }

    private static String take(byte[] b, int start, int end, long row, Taker taker) {
        int from = start;
        while (from < end && b[from] <= ' ') {
            from++;
        }
        if (from == end) {
            return null;
        }
        try {
            JsonNode object = JSON.readTree(b, from, end - from);
            return object.isObject() && taker.take(object, row) ? null : "no AIS message in this JSON";
        } catch (IOException e) {
            return "not JSON";
        }
    }

    /** A number, or NaN. */
    static double number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isTextual() ? Cell.number(value.textValue()) : Double.NaN;
    }

    /** Text or number as text, or null. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() || value.isNumber() ? Cell.text(value.asText()) : null;
    }
}
