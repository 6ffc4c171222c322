package landfall.ais;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        int[] looks = {0};
        boolean[] found = {false};
        try {
            JsonRows.each(new ByteArrayInputStream(first), row -> {
                found[0] = NamedJson.isNamed(row);
                return !found[0] && ++looks[0] < LOOKS;
            });
        } catch (IOException e) {
            return found[0];
        }
        return found[0];
    }

    @Override
    public long read(Input input) throws IOException {
        NamedJson.Dated dated = NamedJson.Dated.ahead(input);
        long[] row = {input.firstRow()};
        try {
            JsonRows.each(dated.input().in(), object -> {
                take(object, row[0]++, dated);
                return true;
            });
        } catch (JsonProcessingException e) {
            input.rejects()
                    .count("JSON that breaks off or is damaged: read up to there", input.name() + ":" + row[0], "");
        }
        return row[0];
    }

    private static void take(ObjectNode object, long row, NamedJson.Dated dated) {
        Input input = dated.input();
        if (!NamedJson.take(object, row, input, dated.isMonthFirst())) {
            input.rejects().count("no AIS message in this JSON", input.name() + ":" + row, shown(object));
        } else if (object.has(JsonRows.NO_POINT)) {
            input.rejects()
                    .count(
                            "GeoJSON of a line or an area: its place is not used",
                            input.name() + ":" + row,
                            shown(object));
        }
    }

    private static String shown(ObjectNode object) {
        String text = object.toString();
        return text.substring(0, Math.min(text.length(), 200));
    }
}
