package landfall.ais;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Positions in an array of a JSON document, as services answer and as GeoJSON (RFC 7946) has its features, with keys named as the
 * columns of tables are. A row is an object of the array.
 */
final class JsonArrays implements Format {
    /** Some services begin with an object that says how they fared. */
    private static final int LOOKS = 3;

    @Override
    public String name() {
        return "JSON arrays and GeoJSON points with keys named timestamp, mmsi, lat, lon …";
    }

    @Override
    public boolean recognises(Head head) {
        if (!head.looksLikeJson()) {
            return false;
        }
        byte[] first = head.text().getBytes(StandardCharsets.ISO_8859_1);
        try (JsonRows rows = new JsonRows(new ByteArrayInputStream(first))) {
            for (int i = 0; i < LOOKS; i++) {
                ObjectNode row = rows.next();
                if (row == null || NamedJson.isNamed(row)) {
                    return row != null;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long read(Input input) throws IOException {
        long row = input.firstRow();
        InputStream in = input.in();
        try (JsonRows rows = new JsonRows(in)) {
            for (ObjectNode object = rows.next(); object != null; object = rows.next()) {
                if (!NamedJson.take(object, row, input)) {
                    input.rejects().count("no AIS message in this JSON", input.name() + ":" + row, shown(object));
                } else if (object.has(JsonRows.NO_POINT)) {
                    input.rejects()
                            .count(
                                    "GeoJSON of a line or an area: its place is not used",
                                    input.name() + ":" + row,
                                    shown(object));
                }
                row++;
            }
        } catch (JsonProcessingException e) {
            input.rejects().count("JSON that breaks off or is damaged: read up to there", input.name() + ":" + row, "");
        }
        return row;
    }

    private static String shown(ObjectNode object) {
        String text = object.toString();
        return text.substring(0, Math.min(text.length(), 200));
    }
}
