package landfall.ais;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects that stand in the arrays of a JSON document, one after the other, however long the arrays are: positions of an answer of
 * some service, or features of GeoJSON. Each is made flat: what its parts say is its own, a point's coordinates are its place. Where a ship has
 * positions in an array of its own, each of them is a row, of that ship.
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

    /** Positions that stand before the ship they are of, at most. */
    private static final int MOST_HELD = 100_000;

    /** What a ship says once for all its positions. */
    private static final Set<String> OF_SHIPS = Stream.of(
                    ColumnNames.SHIPS,
                    ColumnNames.NAMES,
                    ColumnNames.NUMBERS,
                    ColumnNames.SHIP_TYPES,
                    ColumnNames.LENGTHS,
                    ColumnNames.WIDTHS,
                    ColumnNames.DRAUGHTS,
                    ColumnNames.DESTINATIONS,
                    new String[] {ColumnNames.CALL_SIGN})
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableSet());

    /** Takes rows. */
    interface Taker {
        /** Gives whether it wants more. */
        boolean take(ObjectNode row);
    }

    private final JsonParser parser;
    private final Taker taker;
    private boolean enough;

    private JsonRows(InputStream in, Taker taker) throws IOException {
        parser = JSON.createParser(in);
        this.taker = taker;
    }

    /** Hands on each row, up to the end or where it is damaged. */
    static void each(InputStream in, Taker taker) throws IOException {
        try (JsonRows rows = new JsonRows(in, taker)) {
            JsonToken token = rows.parser.nextToken();
            while (token != null && !rows.enough) {
                Part whole = new Part(false);
                if (token == JsonToken.START_OBJECT) {
                    rows.object(whole);
                } else if (token == JsonToken.START_ARRAY) {
                    rows.array(whole);
                }
                rows.giveHeld(whole);
                token = rows.parser.nextToken();
            }
        }
    }

    /** An object, and the positions in it that wait for what it says of their ship. */
    private static final class Part {
        private final ObjectNode row = JsonNodeFactory.instance.objectNode();
        private final List<ObjectNode> held = new ArrayList<>();
        private final boolean isInArray;
        private boolean hasPositions;

        Part(boolean isInArray) {
            this.isInArray = isInArray;
        }

        boolean isOfShip() {
            return hasAny(row, ColumnNames.SHIPS);
        }

        boolean isPlaced() {
            return hasAny(row, ColumnNames.LATITUDES) && hasAny(row, ColumnNames.LONGITUDES);
        }
    }

    /** Up to its end. */
    private void object(Part part) throws IOException {
        ObjectNode row = part.row;
        while (!enough && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(part);
            } else if (value == JsonToken.START_ARRAY && field.equals("coordinates")) {
                point(row);
            } else if (value == JsonToken.START_ARRAY) {
                array(part);
            } else if (value != JsonToken.VALUE_NULL && row.size() < MOST_FIELDS && !row.has(field)) {
                row.put(field, parser.getText());
            }
        }
    }

    private void array(Part above) throws IOException {
        JsonToken token = enough ? null : parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_ARRAY) {
                array(above);
            } else if (token == JsonToken.START_OBJECT) {
                Part part = new Part(true);
                object(part);
                take(part, above);
            }
            token = enough ? null : parser.nextToken();
        }
    }

    /** What stands in an array is a row; in one of a row's own, only what says where, else it is a remark on that row. */
    private void take(Part part, Part above) {
        giveHeld(part);
        above.hasPositions |= part.isPlaced() || part.hasPositions;
        boolean ofAbove = part.isPlaced() && !part.isOfShip();
        if (ofAbove && above.isOfShip()) {
            give(ofShip(part.row, above.row));
        } else if (ofAbove && above.held.size() < MOST_HELD) {
            above.held.add(part.row);
        } else if (part.isPlaced() || !part.hasPositions && !above.isInArray) {
            give(part.row);
        }
    }

    private void giveHeld(Part part) {
        part.held.forEach(position -> give(part.isOfShip() ? ofShip(position, part.row) : position));
    }

    private void give(ObjectNode row) {
        enough = enough || !taker.take(row);
    }

    /** A position with what its ship says besides. */
    private static ObjectNode ofShip(ObjectNode position, ObjectNode ship) {
        ship.properties().forEach(said -> {
            if (OF_SHIPS.contains(Columns.plain(said.getKey())) && !position.has(said.getKey())) {
                position.set(said.getKey(), said.getValue());
            }
        });
        return position;
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

    private static boolean hasAny(ObjectNode row, String... names) {
        return row.properties().stream()
                .map(field -> Columns.plain(field.getKey()))
                .anyMatch(List.of(names)::contains);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
