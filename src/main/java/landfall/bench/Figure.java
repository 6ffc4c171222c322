package landfall.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One measured figure.
 *
 * @param name of what was measured
 * @param value the figure, or NaN when it could not be measured
 * @param unit of the value
 * @param note circumstances, or why it could not be measured
 */
public record Figure(String name, double value, String unit, String note) {
    static Figure leftOut(String name, String why) {
        return new Figure(name, Double.NaN, "", "left out: " + why);
    }

    static Figure ratio(String name, Figure a, Figure b) {
        return Double.isNaN(a.value / b.value)
                ? leftOut(name, "one of the two was not measured")
                : new Figure(name, a.value / b.value, "times", "");
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", name);
        if (!Double.isNaN(value)) {
            fields.put("value", Math.round(value * 1000) / 1000.0);
            fields.put("unit", unit);
        }
        if (!note.isEmpty()) {
            fields.put("note", note);
        }
        return fields;
    }
}
