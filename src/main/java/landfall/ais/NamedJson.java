package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Any JSON lines whose keys are named as the columns of tables are, such as those of BarentsWatch ({@code msgtime},
 * {@code speedOverGround} …). What a {@link MessageLine} says in Landfall's own words is
 * read as such.
 */
final class NamedJson implements Format {
    private static final int LOOK_AHEAD = 4 << 20;

    @Override
    public String name() {
        return "JSON lines with keys named timestamp, mmsi, lat, lon …";
    }

    @Override
    public boolean recognises(Head head) {
        byte[] line = head.firstLine().getBytes(StandardCharsets.ISO_8859_1);
        JsonNode object = head.looksLikeJson() ? JsonLines.object(line, 0, line.length) : null;
        return object != null && isIn(object);
    }

    /** Whether an object says who and where or what, and says it in other words than Landfall's own. */
    static boolean isIn(JsonNode object) {
        Map<String, JsonNode> named = named(object);
        boolean others = !object.path("mmsi").isNumber()
                || has(named, ColumnNames.TIMES) && !MessageLine.isTime(object.path("time"))
                || has(named, ColumnNames.LATITUDES) && !object.has("lat")
                || has(named, ColumnNames.LONGITUDES) && !object.has("lon")
                || has(named, ColumnNames.SPEEDS) && !object.has("speedKnots");
        return others && NamedColumns.areIn(new Columns(List.copyOf(named.keySet())));
    }

    /** Whether an object says who and where or what in whatever words. */
    static boolean isNamed(JsonNode object) {
        return NamedColumns.areIn(new Columns(List.copyOf(named(object).keySet())));
    }

    private static boolean has(Map<String, JsonNode> named, String... names) {
        return Stream.of(names).anyMatch(named::containsKey);
    }

    @Override
    public long read(Input input) throws IOException {
        Dated dated = Dated.ahead(input);
        return JsonLines.each(dated.input(), (object, row) -> take(object, row, input, dated.isMonthFirst()));
    }

    /**
     * What comes, with the order of its dates.
     *
     * @param isMonthFirst whether 02/01/2024 is the first of February
     */
    record Dated(Input input, boolean isMonthFirst) {
        /** Looks at the dates that come first, and tells where they leave their order open. */
        static Dated ahead(Input input) throws IOException {
            byte[] first = input.in().readNBytes(LOOK_AHEAD);
            DateOrder order = new DateOrder();
            order.noteJson(first);
            if (order.isOpen()) {
                input.rejects()
                        .count(
                                "taken as day before month, then the year: dates in JSON that could be the other way round",
                                input.name(),
                                "");
            }
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), input.in());
            return new Dated(input.from(whole), order.isMonthFirst());
        }
    }

    static boolean take(JsonNode object, long row, Input input, boolean isMonthFirst) {
        Map<String, JsonNode> named = named(object);
        Draft draft = new Draft()
                .time(time(named, isMonthFirst))
                .type(number(named, ColumnNames.MESSAGE_TYPES))
                .mmsi(Cell.mmsi(text(named, ColumnNames.SHIPS)));
        if (!draft.hasMmsi()) {
            return false;
        }
        double unit = named.containsKey(ColumnNames.IN_TENTHS_OF_KNOTS) ? 10 : 1;
        draft.place(
                        Degrees.latitude(text(named, ColumnNames.LATITUDES)),
                        Degrees.longitude(text(named, ColumnNames.LONGITUDES)))
                .motion(
                        number(named, ColumnNames.SPEEDS) / unit,
                        number(named, ColumnNames.COURSES),
                        number(named, ColumnNames.HEADINGS))
                .status(status(text(named, ColumnNames.STATUSES)))
                .called(
                        text(named, ColumnNames.NAMES),
                        text(named, ColumnNames.CALL_SIGN),
                        text(named, ColumnNames.NUMBERS))
                .shipType(shipType(text(named, ColumnNames.SHIP_TYPES)))
                .size(number(named, ColumnNames.LENGTHS), number(named, ColumnNames.WIDTHS))
                .voyage(number(named, ColumnNames.DRAUGHTS), text(named, ColumnNames.DESTINATIONS), null);
        input.out().accept(draft.message(input.name(), row));
        return true;
    }

    /** Values by plain names, those that are absent left out. */
    private static Map<String, JsonNode> named(JsonNode object) {
        Map<String, JsonNode> named = new HashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                named.putIfAbsent(Columns.plain(field.getKey()), field.getValue());
            }
        });
        return named;
    }

    /** The first that can be read: a second of the minute is called a time stamp, too. */
    private static long time(Map<String, JsonNode> named, boolean isMonthFirst) {
        return Stream.of(ColumnNames.TIMES)
                .map(name -> text(named, name))
                .filter(text -> text != null)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .mapToLong(text -> Stamp.any(text, 0, text.length, isMonthFirst))
                .filter(millis -> millis != Stamp.NONE)
                .findFirst()
                .orElse(Stamp.NONE);
    }

    private static String text(Map<String, JsonNode> named, String... names) {
        return Stream.of(names)
                .map(named::get)
                .filter(value -> value != null)
                .map(value -> Cell.text(value.isNumber() ? value.decimalValue().toPlainString() : value.asText()))
                .findFirst()
                .orElse(null);
    }

    private static double number(Map<String, JsonNode> named, String... names) {
        return Cell.number(text(named, names));
    }

    private static double status(String text) {
        int told = text == null ? -1 : NamedColumns.status(text);
        return told < 0 ? Double.NaN : told;
    }

    private static double shipType(String text) {
        double number = Cell.number(text);
        Integer inWords = Double.isNaN(number) && text != null ? ShipType.of(text) : null;
        return inWords == null ? number : inWords;
    }
}
