package landfall.ais;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * The objects that stand in the arrays of a JSON document, one after the other, however long the arrays are: positions of an answer of
 * some service, or features of GeoJSON. Each is made flat: what its parts say is its own, a point's coordinates are its place.
 */
final class JsonRows implements AutoCloseable {
    /** Far beyond any position; what has more is hostile, and the rest of it is passed over. */
    private static final int MOST_FIELDS = 200;

    /** Field of what has coordinates of a line or an area. */
    static final String NO_POINT = "coordinates of no point";

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(1 << 16)
            .maxNameLength(1 << 12)
            .maxNumberLength(64)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    private final JsonParser parser;

    JsonRows(InputStream in) throws IOException {
        parser = JSON.createParser(in);
    }

    /** The next, or null at the end. */
    ObjectNode next() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT
                    && parser.getParsingContext().getParent().inArray()) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                object(row);
                return row;
            }
        }
        return null;
    }

    /** Up to its end. */
    private void object(ObjectNode row) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(row);
            } else if (value == JsonToken.START_ARRAY && field.equals("coordinates")) {
                point(row);
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && row.size() < MOST_FIELDS && !row.has(field)) {
                row.put(field, parser.getText());
            }
        }
    }

    /** Longitude, then latitude (RFC 7946, 3.1.1); a line or an area has no place that is one ship's. */
    private void point(ObjectNode row) throws IOException {
        double[] place = {Double.NaN, Double.NaN};
        int numbers = 0;
        for (JsonToken t = parser.nextToken(); t != null && t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            if (t == JsonToken.START_ARRAY || t == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (t.isNumeric() && numbers < 2) {
                place[numbers++] = parser.getDoubleValue();
            }
        }
        if (numbers == 2) {
            row.put("lon", place[0]);
            row.put("lat", place[1]);
        } else {
            row.put(NO_POINT, true);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
